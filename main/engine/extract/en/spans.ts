/** Periods with a beginning and an end: "from January to October", "between 3 March and 9 April", "the year to September". */
import { WordClass, WordTable, wordClass } from '../core/classes';
import { NUMBER, type Tokens } from '../core/tokens';
import { MONTHS } from './calendar';
import { LEAD } from './flags';
import { isYear, month, monthOf, type Period, period, two, yearAt, yearBefore } from './months';
import { SMALL } from './number-words';

const OPENERS = wordClass('from between');
/** Whatever a range may begin with. */
export const OPENS_RANGE = new WordClass([...OPENERS.keys(), ...MONTHS.keys()]);

/** "from January to October", "January-October 2023", "between 2014 and 2017". */
export function monthRange(t: Tokens, i: number, to: number, date: string | null): Period | null {
  const lead = t.is(i, OPENERS);
  const a = lead ? i + 1 : i;
  const first = monthOf(t, a) ?? (lead && isYear(t, a) ? 0 : null);
  if (first === null) return null;
  let j = a + 1;
  if (t.at(j) === '.') j++;
  const own = isYear(t, j) && first > 0 ? t.at(j++) : null;
  const link = t.at(j);
  if (link !== 'to' && link !== 'and' && link !== '-' && link !== '\u2013' && link !== 'through') return null;
  if (link === 'and' && t.at(i) !== 'between') return null;
  j++;
  const second = monthOf(t, j) ?? (first === 0 && isYear(t, j) ? 0 : null);
  if (second === null || (second === 0) !== (first === 0)) return null;
  if (first === 0) return period(i, j + 1, `${t.at(a)}/${t.at(j)}`);
  const end = j + 1;
  const of = t.at(end) === 'of' || t.at(end) === 'in' || t.at(end) === ',' ? end + 1 : end;
  const yearly = of < to ? yearAt(t, of, date) : null;
  const year = yearly?.year ?? (date ? yearBefore(second, date) : null);
  const since = own ?? (year && first > second ? String(Number(year) - 1) : year);
  const iso = year ? `${since}-${two(first)}/${year}-${two(second)}` : null;
  return period(i, yearly?.to ?? end, iso);
}

/** "from 2018 to last year", "between November 2019 and the end of last year": from one month or year to another. */
export function pointRange(t: Tokens, i: number, to: number, date: string | null): Period | null {
  if (!t.is(i, OPENERS)) return null;
  const link = t.at(i) === 'between' ? 'and' : 'to';
  const a = point(t, i + 1, date);
  if (a === null || t.at(a.to) !== link) return null;
  const b = point(t, a.to + 1, date);
  return b !== null && b.to <= to ? period(i, b.to, `${a.iso}/${b.iso}`) : null;
}

/** A month or a year, also by its end or beginning. */
function point(t: Tokens, i: number, date: string | null): { to: number; iso: string } | null {
  const the = t.at(i) === 'the' ? i + 1 : i;
  const at = t.is(the, ENDS) && t.at(the + 1) === 'of' ? the + 2 : i;
  const own = yearAt(t, at, date);
  if (own !== null) return { to: own.to, iso: own.year };
  const found = month(t, at, date);
  return found?.iso && !found.day ? { to: found.to, iso: found.iso } : null;
}

const ENDS = wordClass('end beginning start middle');

/** "the year to September", "the 12 months ended March 2024", "six months to June": so many months up to the end of one. */
export function spanUpTo(t: Tokens, i: number, date: string | null): Period | null {
  let at = t.has(i, LEAD) ? i + 1 : i;
  if (t.at(at) === 'the') at++;
  while (at < i + 5 && t.is(at, WHICH)) at++;
  const one = t.at(at) === 'year' || t.at(at) === 'quarter';
  const span = one ? at : at + 1;
  if (!t.is(span + 1, UP_TO)) return null;
  const n = one ? 1 : (t.of(at, SMALL) ?? Number(t.at(at)));
  const months = t.of(span, MONTHS_IN);
  if (!months || !(n >= 1 && n <= 24)) return null;
  const end =
    t.at(span + 1) === 'to' && t.at(span + 2) === 'the' && t.at(span + 3) === 'end' && t.at(span + 4) === 'of'
      ? span + 5
      : span + 2;
  if (isYear(t, end) && months === 12 && n > 1)
    return period(i, end + 1, `${Number(t.at(end)) - n + 1}/${t.at(end)}`);
  const last = month(t, t.at(end) === 'in' ? end + 1 : end, date);
  if (last === null || monthOf(t, t.kind[end] === NUMBER || t.at(end) === 'in' ? end + 1 : end) === null)
    return null;
  const iso = last.iso?.slice(0, 7) ?? null;
  return period(i, last.to, iso ? `${monthsBefore(iso, n * months - 1)}/${iso}` : null);
}

/** Which quarter or year of a firm it was says nothing of the months. */
const WHICH = wordClass('first second third fourth full latest fiscal financial');
const UP_TO = wordClass('to ended ending through');
const MONTHS_IN = new WordTable<number>([
  ['year', 12],
  ['years', 12],
  ['quarter', 3],
  ['quarters', 3],
  ['month', 1],
  ['months', 1],
]);

/** The month (YYYY-MM) so many before another. */
function monthsBefore(iso: string, months: number): string {
  const count = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 - months;
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}`;
}

/** "between 3 March and 9 April", "from March 3 to April 9, 2024": two days that open and close a period. */
export function dayRange(t: Tokens, i: number, to: number, date: string | null): Period | null {
  if (!t.is(i, OPENERS)) return null;
  const link = t.at(i) === 'between' ? 'and' : 'to';
  const a = month(t, i + 1, date);
  if (!a?.day || (t.at(a.to) !== link && !(link === 'to' && t.is(a.to, UNTIL)))) return null;
  const b = month(t, a.to + 1, date);
  if (!b?.day || b.to > to) return null;
  const iso = a.iso && b.iso ? `${isYear(t, a.to - 1) ? a.iso : opening(a.iso, b.iso)}/${b.iso}` : null;
  return period(i, b.to, iso);
}

const UNTIL = wordClass('until till through');

/** The first day of two that was named without its year: in the year of the second, or in the one before. */
function opening(first: string, last: string): string {
  const year = Number(last.slice(0, 4));
  const same = `${year}${first.slice(4)}`;
  return same <= last ? same : `${year - 1}${first.slice(4)}`;
}
