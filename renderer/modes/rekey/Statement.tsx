import { useState } from 'react';
import type { Rekeying } from '../../../preload/contract';
import { Check, Copy } from '../../icons/icons';
import { announce, notify } from '../../state/notices';
import { dayLabel } from '../../state/words';

/** The statement with all that is needed to check it: what it was drawn from, the seed, who, when. */
export function statementText({ title, count, seed, statement, startedAt, startedBy }: Rekeying): string {
  const drawn = count === null ? 'all of them' : `a random sample, seed ${seed}`;
  return `${statement.sentence} (${title}; ${drawn}; ${startedBy}, ${dayLabel(startedAt)})`;
}

/** What a re-keying says, large enough to be read out, with a button that copies it. */
export function Statement({ rekeying }: { rekeying: Rekeying }) {
  const [copied, setCopied] = useState(false);
  const text = statementText(rekeying);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
        announce('Copied.');
      },
      () => notify('The statement could not be copied. Select it and copy it by hand.', 'bad'),
    );
  return (
    <div className="statement">
      <p>{rekeying.statement.sentence}</p>
      <button type="button" className="btn" onClick={() => void copy()}>
        {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />} Copy the statement
      </button>
    </div>
  );
}
