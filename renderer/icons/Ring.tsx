import type { Progress } from '../../preload/contract';
import { totalOf } from '../state/words';

const RADIUS = 7.5;
const ROUND = 2 * Math.PI * RADIUS;

const arcs = (progress: Progress) =>
  (['verified', 'query', 'rejected'] as const).map((verdict, at, order) => ({
    verdict,
    length: progress[verdict],
    before: order.slice(0, at).reduce((sum, other) => sum + progress[other], 0),
  }));

/** How far the figures of a source are: one arc for each verdict. The numbers stand beside it in words. */
export function Ring({ progress }: { progress: Progress }) {
  const total = totalOf(progress);
  const share = (n: number) => (total === 0 ? 0 : (n / total) * ROUND);
  return (
    <svg className="ring" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <circle className="ring-track" cx="10" cy="10" r={RADIUS} />
      {arcs(progress).map(({ verdict, length, before }) =>
        length === 0 ? null : (
          <circle
            key={verdict}
            className={`ring-${verdict}`}
            cx="10"
            cy="10"
            r={RADIUS}
            strokeDasharray={`${share(length)} ${ROUND}`}
            strokeDashoffset={-share(before)}
          />
        ),
      )}
    </svg>
  );
}
