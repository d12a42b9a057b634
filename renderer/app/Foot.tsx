import { memo } from 'react';
import type { Progress, UserCommandName } from '../../preload/contract';
import { useDesk } from '../state/desk';
import { useKeyTable } from '../state/keys';
import { grouped, totalOf } from '../state/words';
import { KeyOf } from './Key';
import { ProgressBar } from './ProgressBar';
import './foot.css';

/** How far the work is, for the project and for the source in sight; and the keys that matter. */
export function Foot() {
  const progress = useDesk((desk) => desk.project?.progress ?? null);
  const source = useDesk((desk) => desk.sources.find((each) => each.id === desk.sourceId) ?? null);
  const letterKeys = useDesk((desk) => desk.settings?.letterKeys ?? true);
  return (
    <footer className="foot">
      {progress && totalOf(progress) > 0 && (
        <>
          <div className="foot-bar">
            <ProgressBar progress={progress} />
          </div>
          <Counts progress={progress} />
        </>
      )}
      {source && totalOf(source.progress) > 0 && (
        <p className="foot-source" title={source.title}>
          In this source{' '}
          <b>
            {grouped(source.progress.verified)} of {grouped(totalOf(source.progress))}
          </b>{' '}
          verified, <b>{grouped(source.progress.unverified)}</b> left
        </p>
      )}
      <FootKeys letterKeys={letterKeys} />
    </footer>
  );
}

/** The numbers beside them change with every verdict, and these do not. */
const FootKeys = memo(function FootKeys({ letterKeys }: { letterKeys: boolean }) {
  return (
    <p className="foot-keys" aria-hidden>
      {letterKeys && (
        <>
          <FootKey commands={['go.next', 'go.previous']} words="next, previous" />
          <FootKey commands={['verdict.verify']} words="verify and go on" />
        </>
      )}
      <FootKey commands={['help.keys']} words="all keys" />
    </p>
  );
});

/** What a key does; nothing where the person took the key away. */
function FootKey({ commands, words }: { commands: readonly UserCommandName[]; words: string }) {
  const table = useKeyTable();
  if (commands.some((command) => table[command].length === 0)) return null;
  return (
    <span>
      {commands.map((command) => (
        <KeyOf key={command} command={command} />
      ))}{' '}
      {words}
    </span>
  );
}

function Counts({ progress }: { progress: Progress }) {
  const { verified, query, rejected, unverified } = progress;
  return (
    <p className="foot-counts">
      <b>{grouped(verified)}</b> verified · {grouped(query)} to look at again · {grouped(rejected)} rejected ·{' '}
      <b>{grouped(unverified)}</b> left
    </p>
  );
}
