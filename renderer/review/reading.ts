import type { Figure, Reading } from '../../preload/contract';
import { boundWords, intervalWords, isMove, plainNumber, statedText } from '../figures/stated';
import { unitAfter } from '../figures/unitWords';

/** What a figure counts and when, as the line beneath the big value: "defendants, in 2024". */
export function countsLine(figure: Figure): string {
  const { counted, unit, unitKind, period, change } = figure;
  const noun = unit === null ? (counted ?? '') : unitAfter(figure);
  const what = unitKind === 'percent' && unit === 'percent' ? 'per cent' : noun;
  const moved = change ? `, ${change}` : '';
  const when = period ? `, ${period}` : '';
  return `${what}${moved}${when}`.replace(/^, /, '');
}

const sameValue = (figure: Figure, read: Reading): boolean =>
  figure.value === read.value && figure.value2 === read.value2;

/** Whether the analyst records something else than was read. */
export function isCorrected(figure: Figure): boolean {
  const { read } = figure;
  if (!read) return false;
  return !sameValue(figure, read) || figure.bound !== read.bound || figure.unit !== read.unit;
}

/** The recorded value in words: "exactly 82,000", "about 3 to 5". */
export function recordedWords({ value, value2, bound }: Figure): string {
  const number = value2 === null ? plainNumber(value) : `${plainNumber(value)} to ${plainNumber(value2)}`;
  return `${boundWords(bound)} ${number}`;
}

/** Whether an interval of a count or an age holds one whole number only: half a defendant more or less says nothing. */
function isWhole({ unitKind, unit }: Figure, { interval: { low, high } }: Reading): boolean {
  const whole = unitKind === 'count' || unit === 'year of age';
  return whole && low !== null && high !== null && Number(high) - Number(low) <= 1;
}

/**
 * The true values that the statement allows, in words; null where the recorded value is not the one that was read, and
 * where they say no more than the value itself, or where it is two levels and no range.
 */
export function claimWords(figure: Figure): string | null {
  const { read } = figure;
  if (!read || !sameValue(figure, read) || figure.bound !== read.bound || isWhole(figure, read)) return null;
  if (isMove(figure)) return null;
  return intervalWords(read.interval);
}

/** The value as the passage was read, in its stated form. */
export function readText(figure: Figure): string {
  const { read } = figure;
  return read ? statedText({ ...figure, value: read.value, value2: read.value2, bound: read.bound }) : '';
}
