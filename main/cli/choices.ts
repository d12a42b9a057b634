/** The choices that options offer, and how they are read. */
import { InvalidArgumentError } from 'commander';
import { VERDICTS, type Verdict } from '../../preload/contract/model';
import type { ExtractContext, NumberKind } from '../../preload/contract/reading';

const KINDS: Readonly<Record<NumberKind, true>> = {
  figure: true,
  date: true,
  time: true,
  age: true,
  duration: true,
  ordinal: true,
  id: true,
  name: true,
  page: true,
  score: true,
  vague: true,
  pronoun: true,
};

/** Every kind of number that can be asked for beside figures. */
export const EXTRA_KINDS = Object.keys(KINDS).filter((kind) => kind !== 'figure');

/** Reads `--include`: `figures`, `all`, or kinds parted by commas. */
export function toInclude(text: string): ExtractContext['include'] {
  if (text === 'figures' || text === 'all') return text;
  const kinds = text.split(',').map((kind) => kind.trim().toLowerCase());
  const unknown = kinds.filter((kind) => !Object.hasOwn(KINDS, kind));
  if (unknown.length > 0) {
    throw new InvalidArgumentError(`It takes figures, all, or some of ${EXTRA_KINDS.join(', ')}.`);
  }
  return kinds as NumberKind[];
}

/** Reads `--verdict`: verdicts parted by commas, or `all`. */
export function toVerdicts(text: string): Verdict[] {
  if (text === 'all') return [...VERDICTS];
  const named = text.split(',').map((verdict) => verdict.trim().toLowerCase());
  if (named.some((verdict) => !VERDICTS.includes(verdict as Verdict))) {
    throw new InvalidArgumentError(`It takes all, or some of ${VERDICTS.join(', ')}.`);
  }
  return VERDICTS.filter((verdict) => named.includes(verdict));
}

/** Reads `--date`: a day of the calendar, YYYY-MM-DD. */
export function toDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime());
  if (!real || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('It takes a day as YYYY-MM-DD.');
  }
  return text;
}
