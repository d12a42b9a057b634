import type { Progress, Standing, Verdict } from '../../preload/contract';
import { grouped } from '../state/words';

/** The figures that a review goes through, in a fixed order, and how far it is. Indexes are of `ids`. */
export interface Queue {
  ids: readonly string[];
  /** Where one is. */
  at: number;
  /** Null where the figure is gone. */
  verdicts: readonly (Verdict | null)[];
  /** What is still to be decided in this round. */
  open: ReadonlySet<number>;
}

const indexes = (standings: readonly Standing[], wanted: (standing: NonNullable<Standing>) => boolean) =>
  standings.flatMap((standing, at) => (standing && wanted(standing) ? [at] : []));

/** The indexes from `at` on, round the end, then those before it. */
function* round(length: number, at: number): Generator<number> {
  for (let by = 0; by < length; by++) yield (at + by) % length;
}

/** A round through figures that begins at `from` where that is still to be decided, else at the next one that is. */
export function makeQueue(
  ids: readonly string[],
  standings: readonly Standing[],
  look: 'all' | 'second',
  from: string | null,
): Queue {
  const unverified = indexes(standings, ({ verdict }) => verdict === 'unverified');
  // What has verdicts throughout is gone through once more.
  const again = look === 'second' || unverified.length === 0;
  const open = new Set(again ? indexes(standings, () => true) : unverified);
  const start = Math.max(0, from === null ? 0 : ids.indexOf(from));
  const at = [...round(ids.length, start)].find((index) => open.has(index)) ?? 0;
  return { ids, at, verdicts: standings.map((standing) => standing?.verdict ?? null), open };
}

/** The queue after a verdict on the figure where one is; taking a verdict back opens it again. */
export function decided(queue: Queue, verdict: Verdict): Queue {
  const open = new Set(queue.open);
  if (verdict === 'unverified') open.add(queue.at);
  else open.delete(queue.at);
  return { ...queue, open, verdicts: queue.verdicts.with(queue.at, verdict) };
}

/** The queue as its figures stand now, after something was undone or redone; `id` is where that happened. */
export function refreshed(queue: Queue, standings: readonly Standing[], id: string | null): Queue {
  const verdicts = standings.map((standing) => standing?.verdict ?? null);
  const there = id === null ? -1 : queue.ids.indexOf(id);
  const changed = (at: number) => verdicts[at] !== queue.verdicts[at];
  const open = new Set([...queue.open].filter((at) => verdicts[at] !== null));
  for (const [at, verdict] of verdicts.entries()) {
    if (!changed(at) || verdict === null) continue;
    // What was undone waits for a verdict again; what was redone has it again.
    if (open.has(at) && verdict !== 'unverified') open.delete(at);
    else open.add(at);
  }
  return { ...queue, verdicts, open, at: there < 0 ? queue.at : there };
}

/** The next figures to decide, after the one where one is and round the end. */
export function coming({ ids, at, open }: Queue, most: number): number[] {
  const found: number[] = [];
  for (const index of round(ids.length, at)) {
    if (found.length >= most) break;
    if (index !== at && open.has(index)) found.push(index);
  }
  return found;
}

/** The figure after or before, round the end; null where there is no other. */
export function stepped({ ids, at }: Queue, direction: 'next' | 'previous'): number | null {
  if (ids.length < 2) return null;
  return (at + (direction === 'next' ? 1 : -1) + ids.length) % ids.length;
}

/** How many figures of the queue have each verdict. */
export function countsOf({ verdicts }: Queue): Progress {
  const counts: Progress = { unverified: 0, verified: 0, query: 0, rejected: 0 };
  for (const verdict of verdicts) if (verdict) counts[verdict] += 1;
  return counts;
}

/** What a round came to: "All 112 done: 100 verified, 8 queried, 4 rejected." */
export function summaryWords(queue: Queue): string {
  const { verified, query, rejected, unverified } = countsOf(queue);
  const parts = [
    verified > 0 && `${grouped(verified)} verified`,
    query > 0 && `${grouped(query)} queried`,
    rejected > 0 && `${grouped(rejected)} rejected`,
    unverified > 0 && `${grouped(unverified)} without a verdict`,
  ].filter((part) => part !== false);
  const all = queue.ids.length;
  const left = queue.open.size;
  const head = left === 0 ? `All ${grouped(all)} done` : `${grouped(all - left)} of ${grouped(all)} done`;
  return `${head}: ${parts.join(', ')}${left === 0 ? '' : `; ${grouped(left)} left`}.`;
}
