import type { Mark } from '../../preload/contract';

let place: { sourceId: string; at: number } | null = null;

/** The text cursor was put somewhere in a source: offset in UTF-16 code units of the frozen text. */
export function noteCursor(sourceId: string, at: number): void {
  place = { sourceId, at };
}

/** Where the text cursor was put in a source; null where it was put nowhere, or in another one. */
export const cursorIn = (sourceId: string): number | null => (place?.sourceId === sourceId ? place.at : null);

/** Ids of the figures after a place of a source, or before it; the nearest first. */
export function figuresFrom(
  marks: readonly Mark[],
  at: number,
  direction: 'next' | 'previous',
  unverifiedOnly: boolean,
): string[] {
  const wanted = unverifiedOnly ? marks.filter(({ verdict }) => verdict === 'unverified') : marks;
  const beyond = wanted.filter(({ end }) => (direction === 'next' ? end > at : end <= at));
  const by = direction === 'next' ? 1 : -1;
  return beyond.toSorted((a, b) => by * (a.start - b.start)).map(({ id }) => id);
}
