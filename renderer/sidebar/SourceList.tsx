import type { Source } from '../../preload/contract';
import { FilePlus2, Pencil } from '../icons/icons';
import { Ring } from '../icons/Ring';
import { runCommand } from '../state/commands';
import { openDialog, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { useWithKey } from '../state/keys';
import { count, dayLabel, grouped, totalOf } from '../state/words';
import { pickSource } from './source-verbs';

/** The sources, each with how many of its figures are verified. */
export function SourceList() {
  const sources = useDesk((desk) => desk.sources);
  const only = useDesk((desk) => desk.view.filter.sourceIds);
  const shown = useDesk((desk) => desk.sourceId);
  return (
    <section className="side-part" aria-labelledby="side-sources">
      <div className="side-head">
        <h2 id="side-sources">Sources</h2>
        <button
          type="button"
          className="side-add"
          aria-label="Import files"
          title={useWithKey('Import files…', 'source.import')}
          onClick={() => runCommand('source.import')}
        >
          <FilePlus2 size={15} aria-hidden />
        </button>
      </div>
      {sources.length === 0 && <p className="side-none">None yet. Drop documents anywhere.</p>}
      <ul>
        {sources.map((source) => (
          <SourceItem
            key={source.id}
            source={source}
            only={only?.includes(source.id) ?? false}
            shown={source.id === shown}
          />
        ))}
      </ul>
    </section>
  );
}

function SourceItem({ source, only, shown }: { source: Source; only: boolean; shown: boolean }) {
  const { title, publisher, published, progress, uncovered } = source;
  const total = totalOf(progress);
  const origin = [publisher, published && dayLabel(published)].filter(Boolean).join(' · ');
  return (
    <li className="src" data-only={only} data-shown={shown}>
      <button
        type="button"
        className="src-pick"
        aria-pressed={only}
        aria-current={shown || undefined}
        title={`${title}\n${only ? 'Click to show every source again' : 'Click to show only this source'}`}
        onClick={() => told(pickSource(source))}
      >
        <Ring progress={progress} />
        <span className="src-title">{title}</span>
        <span className="src-count">
          <span aria-hidden>
            {grouped(progress.verified)}/{grouped(total)}
          </span>
          <span className="sr-only">
            , {progress.verified} of {total} verified
          </span>
        </span>
        <span className="src-origin">{origin || source.fileName || 'Pasted text'}</span>
        {uncovered !== null && uncovered > 0 && (
          <span className="src-gaps" title={`${count(uncovered, 'number')} without a figure`}>
            <span aria-hidden>{grouped(uncovered)}</span>
            <span className="sr-only">, {count(uncovered, 'number')} without a figure</span>
          </span>
        )}
      </button>
      <button
        type="button"
        className="src-details"
        aria-label={`Details of ${title}`}
        title="Details…"
        onClick={() => openDialog({ kind: 'source', sourceId: source.id })}
      >
        <Pencil size={13} aria-hidden />
      </button>
    </li>
  );
}
