import { useState } from 'react';
import type { CallProgress } from '../engine/types';
import { grouped } from '../state/words';
import { timeLeft } from './timeLeft';
import { ONE_PART, onward, type Parts, type WholeWork } from './wholeWork';
import './progress.css';

/** How far the whole is, and since when it is followed (milliseconds of the page's clock). */
interface Followed {
  heard: CallProgress;
  whole: WholeWork;
  since: number;
  /** What is being done since the last part began. */
  label: string;
}

function useWhole(progress: CallProgress | null, parts: Parts): Followed | null {
  const [followed, setFollowed] = useState<Followed | null>(null);
  if (!progress || followed?.heard === progress) return followed;
  const whole = onward(followed?.whole ?? null, progress, parts);
  const label = followed?.whole.part === whole.part ? followed.label : progress.label;
  const next = { heard: progress, whole, since: followed?.since ?? performance.now(), label };
  setFollowed(next);
  return next;
}

/** What is read out: each part of the work when it begins, and each quarter of the whole. */
const saidOf = (share: number, label: string): string =>
  share < 0.25 ? label : `${label}, ${Math.floor(4 * share) * 25} %`;

interface Props {
  progress: CallProgress | null;
  /** What is being done before the engine has said so. */
  idle: string;
  /** What each part of the work takes of the whole. */
  parts?: Parts | undefined;
}

/** How far long work is: what is being done, how much of it and for how long still, and a bar that goes on through all its parts. */
export function ProgressLine({ progress, idle, parts = ONE_PART }: Props) {
  const { done = 0, total = null, label = idle } = progress ?? {};
  const followed = useWhole(progress, parts);
  const share = followed?.whole.share ?? 0;
  const left =
    followed && timeLeft({ at: followed.since, done: 0 }, { at: performance.now(), done: share }, 1);
  return (
    <div className="progress">
      <p className="sr-only" role="status">
        {saidOf(share, followed?.label ?? label)}
      </p>
      {/* Not announced: it changes many times a second. */}
      <p>
        {label}
        {total !== null && total > 1 && ` — ${grouped(Math.floor(done))} of ${grouped(total)}`}
        {left && <span className="progress-left"> · {left}</span>}
      </p>
      {total === null && share === 0 ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} value={share} max={1} />
      )}
    </div>
  );
}
