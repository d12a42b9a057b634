/** Months, days and years as they are written, and the period that they make. */
import { wordClass } from '../core/classes';
import { LINED, type Tokens, WORD } from '../core/tokens';
import { isDayOf, MONTHS } from './calendar';

/** A period found among tokens `from` to before `to`. */
export interface Period {
  from: number;
  to: number;
  iso: string | null;
  /** Whether it is a single day, or a day of the week. */
  day: boolean;
  /** Whether it is only what something is compared with ("from 2023", "compared with last year"). */
  origin: boolean;
  /** The token of the number set against another that it belongs to, -1 where there is none; worked out when first asked for. */
  rival: number;
}

/** Of a period whose rival nobody asked for yet. */
export const UNASKED = -2;

/** The period that tokens `from` to before `to` name. */
export function period(from: number, to: number, iso: string | null, day = false): Period {
  return { from, to, iso, day, origin: false, rival: UNASKED };
}

/** Whether token `i` is four digits from 1500 to 2199. */
export function isYear(t: Tokens, i: number): boolean {
  if (t.digits(i) !== 4) return false;
  const w = t.at(i);
  const century = 10 * (w.charCodeAt(0) - 48) + w.charCodeAt(1) - 48;
  return century >= 15 && century < 22;
}

/** The year that begins at token `i`, in digits or as "last year", and where it ends; null where none does. */
export function yearAt(t: Tokens, i: number, date: string | null): { year: string; to: number } | null {
  if (isYear(t, i)) return { year: t.at(i), to: i + 1 };
  const back = t.at(i) === 'last' ? -1 : t.at(i) === 'this' ? 0 : null;
  if (back === null || !date || t.at(i + 1) !== 'year' || t.at(i + 2) === "'s") return null;
  return { year: String(yearOf(date) + back), to: i + 2 };
}

/** Whether token `i` is one or two digits that may be a day of a month: 1 to 31. */
export function isDay(t: Tokens, i: number): boolean {
  const digits = t.digits(i);
  if (digits !== 1 && digits !== 2) return false;
  const day = Number(t.at(i));
  return day > 0 && day < 32;
}

/** The month (1 to 12) that token `i` names; null where it names none. */
export function monthOf(t: Tokens, i: number): number | null {
  const n = t.of(i, MONTHS);
  if (n === undefined || t.kind[i] !== WORD) return null;
  return t.capital(i) || (t.at(i) !== 'may' && t.at(i) !== 'march' && t.at(i) !== 'mar') ? n : null;
}

/** A number with two digits. */
export const two = (n: number): string => TWO[n] ?? String(n).padStart(2, '0');
const TWO: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** The date that was asked for last: that of the document, which all its periods are resolved against. */
let asked = '';
let askedYear = 0;
let askedMonth = 0;

function ask(date: string): void {
  asked = date;
  askedYear = Number(date.slice(0, 4));
  askedMonth = Number(date.slice(5, 7));
}

/** The year of an ISO date. */
export function yearOf(date: string): number {
  if (date !== asked) ask(date);
  return askedYear;
}

/** The month of an ISO date, 1 to 12. */
export function monthIn(date: string): number {
  if (date !== asked) ask(date);
  return askedMonth;
}

/** What makes an ordinal of digits. */
export const NTH = wordClass('st nd rd th');

/** From digits to the month behind them: "8 March", "8th March", "8th of March". */
function dayTail(t: Tokens, j: number): number {
  if (!t.glued(j) || !t.is(j, NTH)) return j;
  return t.at(j + 1) === 'of' ? j + 2 : j + 1;
}

/** "December 2024", "March 8", "March 8th", "Dec. 1, 2022", "8 March 2024", "August". */
export function month(t: Tokens, i: number, date: string | null): Period | null {
  const named = isDay(t, i) ? dayTail(t, i + 1) : i;
  const dayFirst = named > i && monthOf(t, named) !== null;
  const at = dayFirst ? named : i;
  const m = monthOf(t, at);
  if (m === null) return null;
  let j = at + 1;
  if (t.at(j) === '.' && isShort(t.at(at))) j++;
  let day: string | null = dayFirst ? t.at(i) : null;
  if (!dayFirst && isDay(t, j) && t.gap[j] !== LINED) {
    day = t.at(j++);
    if (t.glued(j) && t.is(j, NTH)) j++;
  }
  const comma = t.at(j) === ',' || t.at(j) === 'of' ? 1 : 0;
  const own = yearAt(t, j + comma, date);
  const y = own?.year ?? (date ? yearBefore(m, date) : null);
  const iso =
    y && (!day || isDayOf(m, Number(day))) ? `${y}-${two(m)}${day ? `-${two(Number(day))}` : ''}` : null;
  return period(i, own?.to ?? j, iso, day !== null);
}

/** A month named without its year is the last one not after the document's date. */
export function yearBefore(m: number, date: string): string {
  const y = yearOf(date);
  return String(m <= monthIn(date) ? y : y - 1);
}

/** "Dec." keeps its point; the point after "March" ends a sentence. */
function isShort(w: string): boolean {
  return w.length <= 4 && w !== 'may' && w !== 'june' && w !== 'july';
}
