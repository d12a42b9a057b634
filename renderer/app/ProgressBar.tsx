import type { Progress } from '../../preload/contract';
import { totalOf } from '../state/words';
import './bar.css';

/** The share of each verdict, as a bar in segments; the numbers stand beside it. */
export function ProgressBar({ progress }: { progress: Progress }) {
  const total = totalOf(progress);
  return (
    <div className="bar" aria-hidden>
      {(['verified', 'query', 'rejected'] as const).map((verdict) => (
        <i
          key={verdict}
          className={`bar-${verdict}`}
          style={{ width: `${total === 0 ? 0 : (progress[verdict] / total) * 100}%` }}
        />
      ))}
    </div>
  );
}
