/** Dates and times: recognised so that they are not taken for figures. */
import { WordClass, WordSet, wordClass } from '../core/classes';
import { END, GLUED, LINED, NUMBER, type Tokens, WORD } from '../core/tokens';
import { MONTHS, WEEKDAYS } from './calendar';
import { readCardinal } from './cardinal';
import { clockWords } from './clock';
import { ED } from './flags';
import type { Label } from './ids';
import { isDay, NTH } from './months';
import { ORDINALS, SMALL, TENS } from './number-words';
import { readNumeral } from './numeral';
import { STOPS } from './words';
import { readYear } from './years';

const SLASHED = /(?:\d{1,4}|[a-z]{3})([-/.])(?:\d{1,2}|[a-z]{3,9})\1\d{1,4}(?!\d|[-/.]\d)/iy;
const ISO = /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/y;
const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\s?\.?\s?m\b\.?)?/iy;
/** A time that was run or swum: minutes, seconds and parts of one. */
const STOPWATCH = /(?:\d{1,2}:)?\d{1,2}:[0-5]\d\.\d{1,3}(?![\d:]|\.\d)/y;
const MERIDIEM = /\d{1,4}(?:[.:]\d{2})?\s?\.?(?:[ap]\s?\.\s?m\b\.?|[ap]m\b)/iy;

/** Whether the number at token `i` is a date or a time, or part of one; the label covers what was recognised. */
export function readDate(t: Tokens, i: number): Label | null {
  if (t.kind[i] !== NUMBER) return besideMonth(t, i) ?? clockWords(t, i) ?? spokenYear(t, i);
  const digits = t.digits(i);
  const alone = (mayBeWritten(t, i) ? written(t, i) : null) ?? runTogether(t, i, digits);
  if (alone !== null) return alone;
  const year = digits === 3 || digits === 4 || t.at(i + 1) === 's';
  return (
    besideMonth(t, i) ?? clockWords(t, i) ?? era(t, i) ?? (year ? readYear(t, i) : null) ?? slashDay(t, i)
  );
}

/** A time of four digits, or a date of four or eight. */
function runTogether(t: Tokens, i: number, digits: number): Label | null {
  if (digits === 4) return zoned(t, i) ?? spacedIso(t, i);
  return digits === 8 ? compact(t, i) : null;
}

function sticky(re: RegExp, t: Tokens, at: number): number {
  re.lastIndex = at;
  return re.test(t.text) ? re.lastIndex : -1;
}

function upTo(t: Tokens, i: number, end: number): number {
  let j = i + 1;
  while (j < t.length && t.start[j]! < end) j++;
  return j;
}

function written(t: Tokens, i: number): Label | null {
  const at = t.start[i]!;
  if (t.glued(i) && t.at(i - 1) === '-' && t.kind[i - 2] === NUMBER) return null;
  const next = t.at(i + 1);
  const dash = next === '-';
  const iso = dash && t.digits(i) === 4 ? sticky(ISO, t, at) : -1;
  if (iso > 0) return { from: i, to: upTo(t, i, iso), kind: 'date' };
  const watch = next === ':' ? sticky(STOPWATCH, t, at) : -1;
  if (watch > 0) return { from: i, to: upTo(t, i, watch), kind: 'duration' };
  const clock = next === ':' ? sticky(CLOCK, t, at) : -1;
  if (clock > 0 && isClock(t.text, at)) return { from: i, to: upTo(t, i, clock), kind: 'time' };
  const noon = mayBeNoon(t, i, next) ? sticky(MERIDIEM, t, at) : -1;
  if (noon > 0) return { from: i, to: upTo(t, i, noon), kind: 'time' };
  const parted = (dash || next === '/' || next === '.') && t.glued(i + 2);
  const slashed = parted ? sticky(SLASHED, t, at) : -1;
  if (slashed > 0 && isDate(t.text.slice(at, slashed)) && !isVersion(t, i, slashed))
    return { from: i, to: upTo(t, i, slashed), kind: 'date' };
  return null;
}

/** Whether "a.m." or "p.m." may follow, perhaps after minutes; a point alone mostly ends the sentence. */
function mayBeNoon(t: Tokens, i: number, next: string): boolean {
  if (next === '.' && t.kind[i + 2] !== NUMBER) return /^[ap]/.test(t.at(i + 2));
  const first = next.charCodeAt(0);
  return first === 97 || first === 112 || first === 46 || first === 58;
}

/** "version 2.4.11": two digits at the end are no year behind a word for what has versions. */
function isVersion(t: Tokens, i: number, end: number): boolean {
  const word = t.at(i - 1) === '.' ? t.at(i - 2) : t.at(i - 1);
  return (
    t.text.slice(t.start[i]!, end).includes('.') &&
    VERSIONED.test(word) &&
    !/\d{4}$/.test(t.text.slice(end - 4, end))
  );
}

const VERSIONED =
  /^(?:version|versions|ver|v|release|build|firmware|kernel|android|ios|macos|java|python|php|windows|linux)$/;

/** Whether what follows the digits may make them a written date or time: a glued sign, or an "a" or "p". */
function mayBeWritten(t: Tokens, i: number): boolean {
  const next = t.at(i + 1);
  if (t.gap[i + 1] === GLUED) return next !== '%' && next !== ',';
  return next === 'am' || next === 'pm' || next === 'a' || next === 'p';
}

/** "0641 GMT". */
function zoned(t: Tokens, i: number): Label | null {
  const four = t.is(i + 1, ZONES) && /^[0-2]\d[0-5]\d$/.test(t.at(i));
  return four ? { from: i, to: i + 2, kind: 'time' } : null;
}

/** What follows a time written as four digits. */
export const ZONES = wordClass(
  'gmt bst utc cet cest eet est edt cst cdt mst mdt pst pdt ist jst kst hkt aest hrs',
);

function isClock(text: string, at: number): boolean {
  const colon = text.indexOf(':', at);
  return Number(text.slice(at, colon)) < 25 && Number(text.slice(colon + 1, colon + 3)) < 60;
}

function isDate(text: string): boolean {
  const parts = text.split(/[-/.]/);
  const [a, b, c] = parts as [string, string, string];
  const monthWord = parts.some((p) => MONTHS.has(p.toLowerCase()));
  if (!monthWord && parts.some((p) => /[a-z]/i.test(p))) return false;
  if (monthWord) return true;
  if (a.length === 4) return plausible(Number(b)) && plausible(Number(c));
  return (
    plausible(Number(a)) &&
    plausible(Number(b)) &&
    (c.length === 4 || c.length === 2) &&
    (Number(a) <= 12 || Number(b) <= 12)
  );
}

const plausible = (n: number) => n >= 1 && n <= 31;

/** "20161016": a year, a month and a day run together. */
function compact(t: Tokens, i: number): Label | null {
  const m = /^(19|20)\d{2}(\d{2})(\d{2})$/.exec(t.at(i));
  if (m === null || Number(m[2]) > 12 || Number(m[2]) < 1 || Number(m[3]) > 31 || Number(m[3]) < 1)
    return null;
  return t.kind[i + 1] === WORD && t.gap[i + 1] === 1 && t.at(i + 1).endsWith('s')
    ? null
    : { from: i, to: i + 1, kind: 'date' };
}

/** "2016 10 16". */
function spacedIso(t: Tokens, i: number): Label | null {
  if (t.digits(i + 1) === 0) return null;
  const iso = /^20\d{2}$/.test(t.at(i)) && /^(?:0?[1-9]|1[0-2])$/.test(t.at(i + 1)) && isDay(t, i + 2);
  return iso && t.kind[i + 3] !== NUMBER && t.gap[i + 1] === 1 && t.gap[i + 2] === 1
    ? { from: i, to: i + 3, kind: 'date' }
    : null;
}

/** Whether token `i` is four digits that may be a year: 1000 to 2999. */
function isFour(t: Tokens, i: number): boolean {
  if (t.digits(i) !== 4) return false;
  const first = t.at(i).charCodeAt(0);
  return first === 49 || first === 50;
}

/** Words that a day is made of ("twenty-first", "May twenty nine"). */
const DAY_WORDS = new WordClass([...ORDINALS.keys(), ...SMALL.keys(), ...TENS.keys()]);

/** "Sept 6", "Dec. 1, 2022", "21 October", "the 3rd of November", "May twenty nine", "April 2017". */
function besideMonth(t: Tokens, i: number): Label | null {
  const before = t.is(i - 1, BEFORE_DAY) ? afterMonth(t, i) : null;
  return before ?? (t.is(i + 1, AFTER_DAY) ? beforeMonth(t, i) : null);
}

/** What stands right before the day of a month that was named before it. */
const BEFORE_DAY = new WordClass([...MONTHS.keys(), ...', / of in .'.split(' ')]);
/** What stands right behind a day or year whose month follows. */
const AFTER_DAY = new WordClass([
  ...MONTHS.keys(),
  ...DAY_WORDS.keys(),
  ...'st nd rd th - \u2013 to and day of /'.split(' '),
]);

function monthEndingAt(t: Tokens, j: number): number {
  let k = t.at(j) === ',' || t.at(j) === '/' ? j - 1 : j;
  if (t.at(k) === 'of' || t.at(k) === 'in') k--;
  if (t.at(k) === '.') k--;
  const w = t.at(k);
  if (!t.is(k, MONTHS) || t.kind[k] !== WORD) return -1;
  if (
    (w === 'may' || w === 'march' || w === 'mar' || w === 'sat' || w === 'sun') &&
    !t.capital(k) &&
    !dateish(t, k)
  )
    return -1;
  return k;
}

/** A lower-case "may" or "march" is a month only among other words of dates. */
function dateish(t: Tokens, k: number): boolean {
  if (
    /^(?:on|in|of|by|since|until|from|to|between|next|last|this)$/.test(t.at(k - 1)) &&
    t.kind[k + 1] === NUMBER
  )
    return true;
  for (let j = k - 3; j < k; j++)
    if (t.is(j, WEEKDAYS) || t.at(j) === 'of' || t.at(j) === 'in' || t.at(j) === 'from') return true;
  return false;
}

function afterMonth(t: Tokens, i: number): Label | null {
  const month = monthEndingAt(t, i - 1);
  if (month < 0 || t.gap[i] === LINED) return null;
  if (t.kind[i] === NUMBER) {
    if (isFour(t, i)) return { from: month, to: rangeTail(t, i + 1), kind: 'date' };
    if (!isDay(t, i) && !isShortYear(t, i)) return null;
    const next = t.at(i + 1);
    const decimal = next === '.' && t.glued(i + 2) && !t.capital(i + 2);
    if (decimal || /^(?:%|percent|per)$/.test(next)) return null;
    return { from: month, to: dayTail(t, i + 1, t.among(month - 1, OPENS_RANGE)), kind: 'date' };
  }
  if (t.at(i - 1) === 'in' || (t.at(i - 1) === 'of' && !t.is(i, ORDINALS))) return null;
  if (!t.is(i, DAY_WORDS)) return null;
  let j = i + 1;
  while (
    j < i + 8 &&
    (t.is(j, DAY_WORDS) ||
      t.at(j) === '-' ||
      t.at(j) === 'thousand' ||
      t.at(j) === 'hundred' ||
      (t.at(j) === 'and' && (t.is(j + 1, SMALL) || t.is(j + 1, TENS))))
  )
    j++;
  return { from: month, to: j, kind: 'date' };
}

/** "May 97": no day, and nothing that it could count. */
function isShortYear(t: Tokens, i: number): boolean {
  if (t.digits(i) !== 2 || Number(t.at(i)) < 50) return false;
  return t.kind[i + 1] !== WORD || t.is(i + 1, STOPS);
}

/** Behind these a day of a month is followed by another. */
const OPENS_RANGE = new WordSet(['between', 'from']);

/** After the day: "st", a range of days, which the month may stand in (`open`), a year. */
function dayTail(t: Tokens, i: number, open = false): number {
  let j = i;
  if (t.glued(j) && t.is(j, NTH)) j++;
  const dash = t.at(j) === '-' || t.at(j) === '\u2013';
  if ((dash || t.at(j) === 'to' || t.at(j) === 'and') && isDay(t, j + 1)) {
    const alone = open || t.kind[j + 2] !== WORD || t.is(j + 2, STOPS) || t.has(j + 2, ED);
    if (t.kind[j + 2] === END) j += t.at(j) === 'and' ? 0 : 2;
    else if (dash || alone) j = dayTail(t, j + 2);
  }
  if ((t.at(j) === ',' || t.at(j) === 'of' || t.at(j) === 'in') && isFour(t, j + 1)) return j + 2;
  return isFour(t, j) && t.at(j + 1) !== '%' ? j + 1 : j;
}

function rangeTail(t: Tokens, i: number): number {
  const dash = t.at(i) === '-' || t.at(i) === '\u2013';
  return dash && /^(?:[12]\d{3}|\d{2})$/.test(t.at(i + 1)) ? i + 2 : i;
}

function beforeMonth(t: Tokens, i: number): Label | null {
  let j = i + 1;
  if (t.kind[i] === NUMBER) {
    if (!isDay(t, i) && !isFour(t, i)) return null;
    if (t.glued(j) && t.is(j, NTH)) j++;
    const dash = t.at(j) === '-' || t.at(j) === '\u2013' || t.at(j) === 'to' || t.at(j) === 'and';
    if (dash && isDay(t, j + 1)) {
      j += 2;
      if (t.glued(j) && t.is(j, NTH)) j++;
    }
  } else {
    if (!t.is(i, DAY_WORDS)) return null;
    while (j < i + 4 && (t.at(j) === '-' || t.is(j, DAY_WORDS))) j++;
  }
  if (t.at(j) === 'day' && t.at(j + 1) === 'of') j += 1;
  if (
    t.at(j) === 'of' ||
    (t.at(j) === '/' && t.kind[i] === NUMBER) ||
    (t.at(j) === '-' && t.kind[i] === NUMBER)
  )
    j++;
  const w = t.at(j);
  if (!t.is(j, MONTHS) || t.gap[j] === LINED) return null;
  if (
    (w === 'may' || w === 'march' || w === 'mar') &&
    !t.capital(j) &&
    t.at(j - 1) !== 'of' &&
    !/^\d$/.test(t.at(j + 1).slice(0, 1))
  )
    return null;
  if (w === 'may' && !t.capital(j) && t.kind[i] === NUMBER) return null;
  j++;
  if (t.at(j) === '.') j++;
  if (
    (t.at(j) === ',' || t.at(j) === 'of' || t.at(j) === 'in' || t.at(j) === '-' || t.at(j) === '/') &&
    isFour(t, j + 1)
  )
    j++;
  return { from: i, to: isFour(t, j) ? j + 1 : j, kind: 'date' };
}

/** "833 AD", "A.D. 1000", "512-511 BC". */
function era(t: Tokens, i: number): Label | null {
  if (t.digits(i) === 0 || t.digits(i) > 4) return null;
  let j = i + 1;
  if ((t.at(j) === '-' || t.at(j) === '\u2013') && t.kind[j + 1] === NUMBER) j += 2;
  const w = t.at(j);
  if ((w === 'ad' || w === 'bc' || w === 'bce' || w === 'ce') && t.raw(j) === w.toUpperCase())
    return { from: i, to: j + 1, kind: 'date' };
  if ((w === 'b' || w === 'a') && t.at(j + 1) === '.' && (t.at(j + 2) === 'c' || t.at(j + 2) === 'd'))
    return { from: i, to: j + 3, kind: 'date' };
  if (t.at(i - 1) === 'ad' && t.raw(i - 1) === 'AD')
    return { from: i - 1, to: eraTail(t, i + 1), kind: 'date' };
  if (t.at(i - 1) === '.' && t.at(i - 2) === 'd' && t.at(i - 4) === 'a' && t.capital(i - 2))
    return { from: i - 4, to: eraTail(t, i + 1), kind: 'date' };
  return null;
}

/** "A.D. 1000 and 1260". */
function eraTail(t: Tokens, i: number): number {
  return /^(?:and|to|-|\u2013)$/.test(t.at(i)) && /^\d{3,4}$/.test(t.at(i + 1)) ? i + 2 : i;
}

/** "nineteen eighty-four", "two thousand and twenty". */
function spokenYear(t: Tokens, i: number): Label | null {
  const first = t.of(i, SMALL) ?? t.of(i, TENS);
  if (first === undefined) return null;
  if (
    first === 2 &&
    t.at(i + 1) === 'thousand' &&
    /^(?:in|since|until|by|of|first|second|third)$/.test(t.at(i - 1))
  ) {
    const n = readCardinal(t, i);
    if (n !== null && Number(n.value) > 2000 && Number(n.value) < 2040 && t.kind[n.to] !== WORD)
      return { from: i, to: n.to, kind: 'date' };
  }
  if (first >= 13 && first <= 20) {
    const hundred = t.at(i + 1) === 'hundred' ? 1 : 0;
    const second = t.of(i + 1 + hundred, TENS) ?? (hundred ? undefined : t.of(i + 1, SMALL));
    if (second === undefined || second < 10) return null;
    let j = i + 2 + hundred;
    if (t.at(j) === '-') j++;
    if ((t.of(j, SMALL) ?? 10) < 10 && t.is(i + 1 + hundred, TENS)) j++;
    return /^(?:fifths|thirds|fourths|quarters|sixths|sevenths|eighths|ninths|tenths)$/.test(t.at(j))
      ? null
      : { from: i, to: j, kind: 'date' };
  }
  return null;
}

/** "Friday 7-6", "from 10/1 to 11/7", "11/20", "12-2015", "on 5.12": a day and a month. */
function slashDay(t: Tokens, i: number): Label | null {
  if (t.is(i - 1, WEEKDAYS) || (t.at(i - 1) === 'on' && t.kind[i + 1] === END)) {
    const pointed = /^(\d{1,2})\.(\d{1,2})$/.exec(t.at(i));
    if (
      pointed !== null &&
      plausible(Number(pointed[1])) &&
      plausible(Number(pointed[2])) &&
      (t.kind[i + 1] !== WORD || t.is(i + 1, STOPS)) &&
      t.at(i + 1) !== '%'
    )
      return { from: i, to: i + 1, kind: 'date' };
  }
  const sep = t.at(i + 1);
  if ((sep !== '/' && sep !== '-') || !t.glued(i + 1) || !t.glued(i + 2) || !isDay(t, i)) return null;
  if (/^(?:19|20)\d{2}$/.test(t.at(i + 2)) && Number(t.at(i)) <= 12)
    return { from: i, to: i + 3, kind: 'date' };
  if (!isDay(t, i + 2)) return null;
  for (let j = i - 1; j >= 0 && j > i - 5; j--) {
    const w = t.at(j);
    if (t.is(j, WEEKDAYS)) return { from: i, to: i + 3, kind: 'date' };
    if (sep === '/' && /^(?:from|between|on|until|next|this|since|by)$/.test(w))
      return { from: i, to: i + 3, kind: 'date' };
  }
  const fraction = readNumeral(t, i, { money: false })?.form === 'fraction';
  return sep === '/' && !fraction && (t.gap[i] !== GLUED || (t.at(i - 1) === '-' && t.at(i - 3) === '/'))
    ? { from: i, to: i + 3, kind: 'date' }
    : null;
}
