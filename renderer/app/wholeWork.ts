import type { CallProgress } from '../engine/types';

/** How far the whole of long work is, which the engine tells part by part. */
export interface WholeWork {
  /** Which part is being done, from 0; and how far it was when last heard of. */
  part: number;
  done: number;
  total: number | null;
  /** Share of the whole (0 to 1) with which this part began, and that which is reached: it never goes back. */
  from: number;
  share: number;
}

/** What each part of the work takes, as shares of the whole, in their order; what is left after them is for writing to the disk. */
export type Parts = readonly number[];

/** Work of one part. */
export const ONE_PART: Parts = [0.95];

/** Of what is left, what a part takes that nobody reckoned with. */
const UNFORESEEN = 0.5;

const isNext = (before: WholeWork, { done, total }: CallProgress): boolean =>
  total !== before.total || done < before.done;

/** How far the whole is after more was heard of it; another total, or less done than before, is another part. */
export function onward(before: WholeWork | null, progress: CallProgress, parts: Parts): WholeWork {
  const { done, total } = progress;
  const next = before === null || isNext(before, progress);
  const part = before === null ? 0 : before.part + (next ? 1 : 0);
  const planned = parts.slice(0, part).reduce((sum, share) => sum + share, 0);
  const from = next ? Math.min(1, Math.max(before?.share ?? 0, planned)) : before.from;
  const width = parts[part] ?? (1 - from) * UNFORESEEN;
  const reached = from + width * (total ? Math.min(1, done / total) : 0);
  return { part, done, total, from, share: Math.min(1, Math.max(reached, before?.share ?? 0)) };
}
