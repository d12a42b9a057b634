import { useState } from 'react';
import type { Output } from '../../preload/contract';
import { useWork } from '../app/useWork';
import { CircleAlert, ShieldCheck } from '../icons/icons';
import { call } from '../state/engine';
import { isCancelled } from '../state/jobs';
import { announce, notifyFault } from '../state/notices';
import { count } from '../state/words';

type Verified = Output<'history.verify'>;

/** Proves the history on demand; `result` is null until it was, `begun` says whether it ever was asked for. */
export function useVerify() {
  const [result, setResult] = useState<Verified | null>(null);
  const [begun, setBegun] = useState(false);
  const { run, ...work } = useWork();
  const verify = async () => {
    setBegun(true);
    setResult(null);
    try {
      const found = await run((follow) => call('history.verify', {}, follow));
      setResult(found);
      announce(sentence(found));
    } catch (error) {
      if (isCancelled(error)) announce('Cancelled. Nothing was found out.');
      else notifyFault(error);
    }
  };
  return { ...work, begun, result, verify };
}

function sentence({ actions, findings }: Verified): string {
  if (findings.length > 0) return `${count(findings.length, 'thing')} in the history is not as it should be.`;
  return `${count(actions, 'action')}: each is as it was written and follows the one before it, and together they lead to exactly the data that is there.`;
}

/** What proving the history found, and what such a proof is worth. */
export function VerifyResult({ result }: { result: Verified }) {
  const sound = result.findings.length === 0;
  return (
    <section className="proof" data-sound={sound} aria-label="Verification of the history">
      {sound ? <ShieldCheck size={18} aria-hidden /> : <CircleAlert size={18} aria-hidden />}
      <div>
        <p>
          <b>{sound ? 'The history is whole.' : 'The history is not whole.'}</b> {sentence(result)}
        </p>
        {!sound && (
          <ul className="proof-findings">
            {result.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        )}
        <p className="hint">
          What this proves: no part of the history was altered on its own. What it cannot prove: somebody who
          has the whole file could rewrite all of it. Whoever keeps the last hash elsewhere can tell:{' '}
          <code className="proof-hash">{result.last}</code>
        </p>
      </div>
    </section>
  );
}
