import type { FigureFilter, Progress, UnitKind, Verdict } from '../../preload/contract';
import { digitSigns, display, inDigits } from './display';

/** The verdicts as the page calls them. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  unverified: 'Unverified',
  verified: 'Verified',
  query: 'Query',
  rejected: 'Rejected',
};

/** The problems a figure can have, as the page calls them. */
export const PROBLEM_WORDS: Readonly<Record<NonNullable<FigureFilter['problem']>, string>> = {
  mismatch: 'Grid ≠ passage',
  vanished: 'Not found again',
  corrected: 'Corrected',
};

/** The kinds of unit as the page calls them. */
export const UNIT_KIND_WORDS: Readonly<Record<UnitKind, string>> = {
  count: 'counts',
  percent: 'per cent',
  currency: 'money',
  measure: 'measures',
  ratio: 'ratios',
  other: 'other',
};

/** A unit as the page shows it; figures without one have the empty unit. */
export function unitLabel(unit: string): string {
  if (unit === '') return 'no unit';
  return unit === 'percent' ? '%' : unit === 'percentage point' ? 'pp' : unit;
}

const NUMBERS = new Intl.NumberFormat('en');

/** A whole number as people read it: `1,234`. */
export function grouped(n: number): string {
  return NUMBERS.format(n).replaceAll(',', digitSigns().group);
}

/** A number with its noun: `1 figure`, `1,234 figures`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(n)} ${n === 1 ? noun : plural}`;
}

/** How many figures there are in all. */
export function totalOf(progress: Progress): number {
  return progress.unverified + progress.verified + progress.query + progress.rejected;
}

/** How many figures have been decided: any verdict but `unverified`. */
export function decidedOf(progress: Progress): number {
  return totalOf(progress) - progress.unverified;
}

/** An ISO 8601 date as `9 Mar 2025`; anything else as it stands. */
export function dayLabel(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  if (!year || !month || !day) return iso;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number.isNaN(date.getTime())) return iso;
  if (display().dates === 'iso') return `${year}-${month}-${day}`;
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** A moment (ISO 8601, UTC) in this machine's time: `14:02` today, `9 Mar 2025, 14:02` before. */
export function momentLabel(iso: string, now: Date): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === now.toDateString()) return time;
  // The day by this machine's clock; Swedish writes it as ISO 8601 does.
  const locale = display().dates === 'iso' ? 'sv-SE' : 'en-GB';
  const day = date.toLocaleDateString(locale, { dateStyle: locale === 'sv-SE' ? 'short' : 'medium' });
  return `${day}, ${time}`;
}

/** The local day of a moment (ISO 8601, UTC) as YYYY-MM-DD; anything else as its first ten characters. */
export function localDay(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso.slice(0, 10);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The local time of a moment (ISO 8601, UTC) as `14:02`. */
export function clockLabel(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** Quoted words stand as they are in a sentence of the engine: odd parts of it, split here. */
const QUOTED = /(“[^”]*”|"[^"]*")/;
const MOMENT = /\b(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})\b/g;

/** A sentence of the engine with its numbers and moments (`2025-03-09 14:02`) as the person sees them; what it quotes stays. */
export function asShown(sentence: string): string {
  const moment = (_: string, day: string, time: string) => `${dayLabel(day)}, ${time}`;
  return inDigits(sentence)
    .split(QUOTED)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(MOMENT, moment)))
    .join('');
}
