import { RefreshCw } from '../icons/icons';
import { told } from '../state/figures';
import { useLater } from '../state/later';
import { count } from '../state/words';
import { isOutdated, readAgain } from './reread';

/** Says that sources were read by an earlier extractor, and offers to read them again; nothing where none was. */
export function Outdated() {
  const project = useLater((desk) => desk.project);
  const sources = useLater((desk) => desk.sources);
  const ids = sources.filter((source) => isOutdated(source, project)).map(({ id }) => id);
  const outdated = ids.length;
  if (outdated === 0 || project?.readOnly) return null;
  return (
    <div className="outdated" role="note">
      <p>
        {outdated === sources.length && outdated > 1 ? 'All sources were' : wereRead(outdated)} read by an
        earlier extractor.
      </p>
      <button type="button" className="link" onClick={() => told(readAgain(ids))}>
        <RefreshCw size={13} aria-hidden /> Read {outdated === 1 ? 'it' : 'them'} again
      </button>
    </div>
  );
}

const wereRead = (outdated: number): string =>
  `${count(outdated, 'source')} ${outdated === 1 ? 'was' : 'were'}`;
