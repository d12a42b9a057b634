import type { Mark, Verdict } from '../../preload/contract';

/** Height of a figure's tick in the map, CSS pixels. */
export const TICK = 3;

/** The verdict that asks most for a look comes first. */
const BY_NEED: readonly Verdict[] = ['query', 'unverified', 'rejected', 'verified'];

/**
 * The ticks of a map: for each verdict the pixels at which its ticks begin, to be drawn in this order. Where thousands of
 * figures fall upon each other, a tick is left out that lies wholly under such as ask more for a look: a place is green
 * only once all of it is verified. `at` is the pixel of an offset.
 */
export function ticks(
  marks: readonly Pick<Mark, 'start' | 'verdict'>[],
  at: (start: number) => number,
): [Verdict, Set<number>][] {
  const found = new Map<Verdict, Set<number>>(BY_NEED.map((verdict) => [verdict, new Set()]));
  for (const { start, verdict } of marks) found.get(verdict)?.add(at(start));
  const taken = new Set<number>();
  for (const ys of found.values()) {
    const own = [...ys];
    for (const y of own) if (rows(y).every((row) => taken.has(row))) ys.delete(y);
    for (const row of own.flatMap(rows)) taken.add(row);
  }
  return [...found].reverse();
}

const rows = (y: number): number[] => Array.from({ length: TICK }, (_, row) => y + row);
