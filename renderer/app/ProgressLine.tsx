import { useState } from 'react';
import type { CallProgress } from '../engine/types';
import { grouped } from '../state/words';
import { type Reached, timeLeft } from './timeLeft';
import './progress.css';

/** When and where this part of the work was first seen; another total is another part. */
function useBegun(done: number, total: number | null, label: string): Reached & { label: string } {
  const [begun, setBegun] = useState({ total, at: performance.now(), done, label });
  if (begun.total !== total || done < begun.done) setBegun({ total, at: performance.now(), done, label });
  return begun;
}

/** What is read out: each part of the work once, when it begins, and each quarter of it. */
const saidOf = (share: number, label: string): string =>
  share < 0.25 ? label : `${Math.floor(4 * share) * 25} %`;

/** How far a long call is: what is being done, how much of it and for how long still, as a bar where the whole is known. */
export function ProgressLine({ progress, idle }: { progress: CallProgress | null; idle: string }) {
  const { done = 0, total = null, label = idle } = progress ?? {};
  const begun = useBegun(done, total, label);
  const left = total === null ? null : timeLeft(begun, { at: performance.now(), done }, total);
  return (
    <div className="progress">
      <p className="sr-only" role="status">
        {total === null ? label : saidOf(done / Math.max(1, total), begun.label)}
      </p>
      {/* Not announced: it changes many times a second. */}
      <p>
        {label}
        {total !== null && total > 1 && ` — ${grouped(Math.floor(done))} of ${grouped(total)}`}
        {left && <span className="progress-left"> · {left}</span>}
      </p>
      {total === null ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} value={done} max={total} />
      )}
    </div>
  );
}
