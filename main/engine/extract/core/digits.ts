/** Reads written digits: grouping styles, decimal points, and where a list is not one number. */
import type { Decimal } from '../../../../preload/contract/reading';

/** What digits say. */
export interface Digits {
  value: Decimal;
  /** Digits after the decimal point, as written. */
  places: number;
  grouped: boolean;
  /** Code units of the text used; less than all where the rest is another number of a list. */
  used: number;
}

const WESTERN = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?/;
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?/;
/** "1,2345,6789": groups of four, as Chinese counts. One group alone is a fraction, unless it is a whole thousand: "16,0000". */
const MYRIADS = /^\d{1,4}(?:,\d{4}){2,}$|^\d{1,3},\d000$/;
/** "4,472,0000", "10,000,00": groups of three, and a last one with a digit too many or too few. */
const MISGROUPED = /^\d{1,3}(?:,\d{3})+,(?:\d\d|\d{4,5})$/;
const POINTED = /^\d+(?:\.\d+)?/;
const CONTINENTAL = /^\d{1,3}(?:\.\d{3})+,\d+$/;
const COMMA_DECIMAL = /^\d{1,6},(?:\d{1,2}|\d{4,})$/;

/** Reads a token of digits, points and commas (ASCII; fold first). Never null for a token that begins with a digit. */
export function readDigits(text: string): Digits {
  const mark = firstMark(text);
  if (mark === text.length) return made(text, '', mark, false);
  if (firstMark(text, mark + 1) === text.length) {
    if (text.charCodeAt(mark) === POINT) {
      if (isCanonical(text, mark))
        return { value: text, places: text.length - mark - 1, grouped: false, used: text.length };
      if (mark < text.length - 1) return made(text.slice(0, mark), text.slice(mark + 1), text.length, false);
    } else if (isGroup(text, mark))
      return made(text.slice(0, mark) + text.slice(mark + 1), '', text.length, true);
  }
  return readMarked(text);
}

const POINT = 46;
const NOUGHT = 48;

/** Whether digits with a point at `mark` are a decimal as they stand: no nought before them or behind says nothing. */
function isCanonical(text: string, mark: number): boolean {
  const last = text.length - 1;
  if (mark < 1 || mark >= last || text.charCodeAt(last) === NOUGHT) return false;
  return mark === 1 || text.charCodeAt(0) !== NOUGHT;
}

/** Where the first sign stands that is no digit, from `from` on; the length of the text where none does. */
function firstMark(text: string, from = 0): number {
  let i = from;
  while (i < text.length && text.charCodeAt(i) >= 48) i++;
  return i;
}

/** "1,200", "40,000": the most usual grouping, seen without a pattern. */
function isGroup(text: string, comma: number): boolean {
  return comma > 0 && comma < 4 && text.length === comma + 4;
}

/** Whether digits with one point among them, or one group of three, are plainly one number. */
export function isOneNumber(text: string): boolean {
  const mark = firstMark(text);
  if (mark >= text.length - 1 || firstMark(text, mark + 1) < text.length) return false;
  return text.charCodeAt(mark) === POINT || isGroup(text, mark);
}

/** Digits with several signs among them, or with one that may part two numbers. */
function readMarked(text: string): Digits {
  if (MYRIADS.test(text)) return made(text.replaceAll(',', ''), '', text.length, true);
  if (MISGROUPED.test(text)) return misgrouped(text);
  const grouped = WESTERN.exec(text) ?? INDIAN.exec(text);
  if (grouped !== null && ends(text, grouped[0].length))
    return fromPointed(grouped[0].replaceAll(',', ''), grouped[0].length);
  if (CONTINENTAL.test(text)) return fromPointed(text.replaceAll('.', '').replace(',', '.'), text.length);
  if (COMMA_DECIMAL.test(text)) return fromPointed(text.replace(',', '.'), text.length);
  const pointed = POINTED.exec(text)![0];
  return fromPointed(pointed, pointed.length, false);
}

/** A misprint, of which nobody can tell what was meant: two digits at the end may be cents, more are taken as they stand. */
function misgrouped(text: string): Digits {
  const comma = text.lastIndexOf(',');
  const cents = text.length - comma === 3;
  const whole = (cents ? text.slice(0, comma) : text).replaceAll(',', '');
  return made(whole, cents ? text.slice(comma + 1) : '', text.length, true);
}

/** Whether digits are grouped as nobody groups them on purpose, so that their value is a guess. */
export const isMisgrouped = (text: string): boolean => text.length > 7 && MISGROUPED.test(text);

/** A group must not run on into more digits: "1,2345" is no grouping. */
function ends(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return !(c >= 48 && c <= 57);
}

function fromPointed(digits: string, used: number, grouped = true): Digits {
  const point = digits.indexOf('.');
  if (point < 0) return made(digits, '', used, grouped);
  return made(digits.slice(0, point), digits.slice(point + 1), used, grouped);
}

function made(whole: string, fraction: string, used: number, grouped: boolean): Digits {
  return { value: canonical(whole, fraction), places: fraction.length, grouped, used };
}

/** Digits before and after the point as a decimal: no noughts that say nothing. */
function canonical(whole: string, fraction: string): Decimal {
  let from = 0;
  while (from < whole.length - 1 && whole.charCodeAt(from) === 48) from++;
  let to = fraction.length;
  while (to > 0 && fraction.charCodeAt(to - 1) === 48) to--;
  const head = from > 0 ? whole.slice(from) : whole;
  return to > 0 ? `${head}.${fraction.slice(0, to)}` : head;
}
