/** How far a long call was at a moment (milliseconds of any clock). */
export interface Reached {
  at: number;
  done: number;
}

/** Milliseconds before there is anything to reckon from. */
const EARLIEST = 2_500;
/** The same, as a share of the whole. */
const LEAST = 0.02;

/** How much time is left, in words, reckoned from how fast it went; null where that cannot be said yet, or is not worth it. */
export function timeLeft(from: Reached, now: Reached, total: number): string | null {
  const took = now.at - from.at;
  const done = now.done - from.done;
  if (took < EARLIEST || done / total < LEAST || now.done >= total) return null;
  const seconds = ((took / done) * (total - now.done)) / 1000;
  if (seconds < 3) return null;
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 55) return `about ${Math.round(seconds / 10) * 10} s left`;
  return `about ${Math.max(1, Math.round(seconds / 60))} min left`;
}
