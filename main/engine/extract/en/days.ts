/** Several days of one month as one period: "3-9 May", "from May 3 to 9", "between 3 and 9 May 2024". */
import { WordSet } from '../core/classes';
import { LINED, NUMBER, type Tokens } from '../core/tokens';
import { isDayOf } from './calendar';
import { isDay, isYear, monthOf, NTH, type Period, period, two, yearAt, yearBefore } from './months';

/** The days from one to another of the month beside them, where they begin at token `at` (token `i` with what leads up to them); null where none do. */
export function daysOfMonth(
  t: Tokens,
  i: number,
  at: number,
  to: number,
  date: string | null,
): Period | null {
  return t.kind[at] === NUMBER ? daysFirst(t, i, at, to, date) : monthFirst(t, i, at, to, date);
}

/** Whether two days joined to one another stand at token `at`: what no other number has behind it. */
export const joinsDays = (t: Tokens, at: number): boolean =>
  t.digits(at + 2) > 0 && t.digits(at + 2) < 3 && isDay(t, at) && t.among(at + 1, LINKS);

const LINKS = new WordSet(['-', '\u2013', 'to', 'and', 'through', 'until', 'till']);

/** "3-9 May", "the 3rd to the 9th of May" without its articles. */
function daysFirst(t: Tokens, i: number, at: number, to: number, date: string | null): Period | null {
  if (!isDay(t, at)) return null;
  const link = overNth(t, at + 1);
  if (!isLink(t, link, i) || !isDay(t, link + 1)) return null;
  const end = overNth(t, link + 2);
  const named = t.at(end) === 'of' ? end + 1 : end;
  const month = monthOf(t, named);
  if (month === null || t.gap[named] === LINED || named >= to) return null;
  const after = t.at(named + 1) === '.' && t.at(named).length < 5 ? named + 2 : named + 1;
  return days(t, { i, from: at, last: link + 1, month, after }, date);
}

/** "May 3-9", "Sept. 3 to 9". */
function monthFirst(t: Tokens, i: number, at: number, to: number, date: string | null): Period | null {
  const month = monthOf(t, at);
  if (month === null) return null;
  const first = t.at(at + 1) === '.' ? at + 2 : at + 1;
  if (!isDay(t, first)) return null;
  const link = overNth(t, first + 1);
  if (link + 1 >= to || !isLink(t, link, i) || !isDay(t, link + 1)) return null;
  return days(t, { i, from: first, last: link + 1, month, after: overNth(t, link + 2) }, date);
}

function overNth(t: Tokens, j: number): number {
  return t.glued(j) && t.is(j, NTH) ? j + 1 : j;
}

/** Two days that "and" joins are a period where they follow one another, else behind "between" only. */
function isLink(t: Tokens, link: number, i: number): boolean {
  if (t.at(link) !== 'and') return t.among(link, LINKS);
  return t.at(i) === 'between' || Number(t.at(link + 1)) === Number(t.at(link - 1)) + 1;
}

/** Tokens of a span of days: where the period and its first day begin, its last day, and where it ends but for a year. */
interface Days {
  i: number;
  from: number;
  last: number;
  month: number;
  after: number;
}

function days(t: Tokens, { i, from, last, month, after }: Days, date: string | null): Period | null {
  const [a, b] = [Number(t.at(from)), Number(t.at(last))];
  if (a >= b || !isDayOf(month, a) || !isDayOf(month, b)) return null;
  const comma = t.at(after) === ',' && isYear(t, after + 1) ? 1 : 0;
  const own = yearAt(t, after + comma, date);
  const year = own?.year ?? (date ? yearBefore(month, date) : null);
  const iso = year ? `${year}-${two(month)}-${two(a)}/${year}-${two(month)}-${two(b)}` : null;
  return period(i, own?.to ?? after, iso);
}
