import type { Figure, Reading } from '../../preload/contract';
import { boundWords, intervalWords, plainNumber, statedText } from '../figures/stated';

/** What a figure counts and when, as the line beneath the big value: "defendants, in 2024". */
export function countsLine({ counted, unit, unitKind, period, change }: Figure): string {
  const what = unitKind === 'percent' && unit === 'percent' ? 'per cent' : (unit ?? counted ?? '');
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

/** The true values that the statement allows, in words; null where the recorded value is not the one that was read. */
export function claimWords(figure: Figure): string | null {
  const { read } = figure;
  return read && sameValue(figure, read) && figure.bound === read.bound ? intervalWords(read.interval) : null;
}

/** The value as the passage was read, in its stated form. */
export function readText(figure: Figure): string {
  const { read } = figure;
  return read ? statedText({ ...figure, value: read.value, value2: read.value2, bound: read.bound }) : '';
}
