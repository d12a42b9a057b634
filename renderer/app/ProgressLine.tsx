import type { CallProgress } from '../engine/types';
import { grouped } from '../state/words';
import './progress.css';

/** How far a long call is: what is being done, how much of it, as a bar where the whole is known. */
export function ProgressLine({ progress, idle }: { progress: CallProgress | null; idle: string }) {
  const { done = 0, total = null, label = idle } = progress ?? {};
  return (
    <div className="progress">
      <p role="status">
        {label}
        {total !== null && total > 1 && ` — ${grouped(done)} of ${grouped(total)}`}
      </p>
      {total === null ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} value={done} max={total} />
      )}
    </div>
  );
}
