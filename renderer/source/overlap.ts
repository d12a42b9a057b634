import type { Mark } from '../../preload/contract';

type Place = Pick<Mark, 'id' | 'start' | 'end'>;

/** Lanes that are drawn apart; more marks on one another than this share the last one. */
export const LANES = 3;

/**
 * The lane of each mark that does not stand in the first, by its id: marks that overlap stand in different lanes, what lies
 * around others beneath them, so that each has a line of its own.
 */
export function lanesOf(marks: readonly Place[]): Map<string, number> {
  const lanes = new Map<string, number>();
  for (const group of overlapping(marks)) {
    const placed: { mark: Place; lane: number }[] = [];
    // The shorter a passage, the nearer its line lies to the words.
    for (const mark of group.sort((a, b) => a.end - a.start - (b.end - b.start))) {
      const beside = placed.filter(({ mark: other }) => other.start < mark.end && mark.start < other.end);
      const taken = new Set(beside.map(({ lane }) => lane));
      let lane = 0;
      while (taken.has(lane)) lane += 1;
      placed.push({ mark, lane });
      if (lane > 0) lanes.set(mark.id, Math.min(lane, LANES - 1));
    }
  }
  return lanes;
}

/** Marks in groups of those that overlap one another, directly or through others. */
function overlapping(marks: readonly Place[]): Place[][] {
  const byStart = [...marks].sort((a, b) => a.start - b.start);
  const groups: Place[][] = [];
  let end = -1;
  for (const mark of byStart) {
    if (mark.start < end) groups.at(-1)?.push(mark);
    else groups.push([mark]);
    end = Math.max(end, mark.end);
  }
  return groups;
}

/** The marks at an offset (UTF-16 code units), the innermost (shortest) first. */
export function marksAt<M extends Place>(marks: readonly M[], offset: number): M[] {
  return marks
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
}

/** What the next click at the same place selects: the innermost first, then the one around it, and round again. */
export function nextOf(ids: readonly string[], selected: string | null): string | null {
  const at = selected === null ? -1 : ids.indexOf(selected);
  return ids[(at + 1) % Math.max(1, ids.length)] ?? null;
}
