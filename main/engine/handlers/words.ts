import type { WordField, WordUsed } from '../../../preload/contract';
import { knownUnits } from '../domain/typed-unit';
import type { Reader } from '../store';

/** Texts of a column, those in use first; for units, then those that are known. */
export function wordsOf(read: Reader, field: WordField, limit: number): WordUsed[] {
  const used = read.wordsUsed(field, limit);
  if (field !== 'unit') return used;
  const there = new Set(used.map(({ value }) => value));
  const known = knownUnits().filter((value) => !there.has(value));
  return [...used, ...known.slice(0, limit).map((value) => ({ value, count: 0 }))];
}
