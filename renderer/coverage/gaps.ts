import type { Source, UncoveredNumber } from '../../preload/contract';

/** A span of a source's text; offsets are UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** The numbers that a selection holds, or that it lies in. */
export function gapsIn<T extends Span>(numbers: readonly T[], { start, end }: Span): T[] {
  return numbers.filter((number) => number.start < end && start < number.end);
}

/** The number after (or before) a place, in reading order; null where there is none on that side. */
export function nextGap<T extends Span>(
  numbers: readonly T[],
  from: Span | null,
  direction: 'next' | 'previous',
): T | null {
  if (direction === 'next') {
    const after = from?.end ?? 0;
    return numbers.find(({ start }) => start >= after) ?? null;
  }
  const before = from?.start ?? Number.POSITIVE_INFINITY;
  return numbers.findLast(({ end }) => end <= before) ?? null;
}

/** The sources with numbers that no figure covers, from the one after (or before) this one round to itself. */
export function sourcesAround(
  sources: readonly Pick<Source, 'id' | 'uncovered'>[],
  from: string | null,
  direction: 'next' | 'previous',
): string[] {
  const ordered = direction === 'next' ? [...sources] : sources.toReversed();
  const at = ordered.findIndex(({ id }) => id === from);
  const round = [...ordered.slice(at + 1), ...ordered.slice(0, at + 1)];
  return round.filter(({ uncovered }) => (uncovered ?? 0) > 0).map(({ id }) => id);
}

/** How many numbers no figure covers, over the sources in view; null counts nothing. */
export function uncoveredOf(
  sources: readonly Pick<Source, 'id' | 'uncovered'>[],
  only: readonly string[] | undefined,
): number {
  return sources
    .filter(({ id }) => !only || only.includes(id))
    .reduce((sum, { uncovered }) => sum + (uncovered ?? 0), 0);
}

/** What a mark says when one points at it. */
export const gapWords = ({ why }: Pick<UncoveredNumber, 'why'>): string => `No figure covers this: ${why}`;
