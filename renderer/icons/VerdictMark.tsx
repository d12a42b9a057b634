import type { Verdict } from '../../preload/contract';
import { VERDICT_WORDS } from '../state/words';
import { Check, X } from './icons';

const SHAPES = { verified: Check, rejected: X } as const;

/** A verdict as its shape and colour: tick, question mark, cross, dashed box. `label` false where a word stands beside it. */
export function VerdictMark({ verdict, label = true }: { verdict: Verdict; label?: boolean }) {
  const named = label ? { role: 'img', 'aria-label': VERDICT_WORDS[verdict] } : { 'aria-hidden': true };
  if (verdict === 'unverified') return <span className="vmark vmark-unverified" {...named} />;
  if (verdict === 'query') {
    return (
      <span className="vmark vmark-query" {...named}>
        ?
      </span>
    );
  }
  const Shape = SHAPES[verdict];
  return (
    <span className={`vmark vmark-${verdict}`} {...named}>
      <Shape size={12} strokeWidth={3} aria-hidden />
    </span>
  );
}
