/** Bare years, which are dates; told from four digits that count or measure. */
import { WordSet, wordClass } from '../core/classes';
import { END, LINED, MIXED, NUMBER, type Tokens, WORD } from '../core/tokens';
import { PLURAL } from './flags';
import type { Label } from './ids';
import { SCALES } from './number-words';
import { matchUnit } from './units';
import { STOPS, VERBS } from './words';

/** Words before four digits that make them a year, whatever the century. */
const LEADS = wordClass(
  'in since until till during circa c ca early late mid year before after throughout of',
);
/** Words before four digits that make them an amount. */
const QUANTIFIERS = wordClass(
  'about some nearly almost over than least most approximately roughly exactly estimated total at up',
);
/** What joins two years. */
export const LINKS = wordClass('to and - \u2013 ~ through till until');
const MONEY = wordClass('$ \u00a3 \u20ac \u00a5');

/** A year or decade at digits token `i`; null where the digits may be an amount. */
export function readYear(t: Tokens, i: number): Label | null {
  const w = t.at(i);
  const next = t.at(i + 1);
  if (next === 's' && t.glued(i + 1) && (/^\d0$/.test(w) || /^[12]\d\d0$/.test(w)))
    return { from: i, to: i + 2, kind: 'date' };
  if (t.digits(i) === 3 && !w.startsWith('0'))
    return isEarly(t, i) ? { from: i, to: i + 1, kind: 'date' } : null;
  if (t.digits(i) !== 4) return null;
  const n = Number(w);
  if (n < 1000 || n > 2199) return null;
  if (t.glued(i + 1) && t.kind[i + 1] === WORD) return null;
  if (t.is(i - 1, MONEY) || (measured(t, i + 1) && !isOwnYear(t, i, n))) return null;
  if (!isYear(t, i, n)) return null;
  return { from: i, to: yearTail(t, i + 1), kind: 'date' };
}

/** "the entire 1986 year": its own name, as nobody writes the span of so many years without a plural or a hyphen. */
function isOwnYear(t: Tokens, i: number, n: number): boolean {
  return t.at(i + 1) === 'year' && modern(n) && n % 100 !== 0 && !/^(?:old|-)$/.test(t.at(i + 2));
}

/** "killed in battle in 363.", "king (ruled 830-846)": three digits with nothing after them that they could count. */
function isEarly(t: Tokens, i: number): boolean {
  const prev = t.at(i - 1);
  if (t.is(i - 1, REIGNS) || (t.is(i - 1, LINKS) && t.kind[i - 2] === NUMBER && t.is(i - 3, REIGNS)))
    return true;
  if (prev !== 'in' || t.kind[i - 2] !== WORD || t.is(i - 2, RESULTS)) return false;
  const end =
    t.kind[i + 1] === END || (/^[.,;)]$/.test(t.at(i + 1)) && !(t.glued(i + 2) && t.kind[i + 2] === NUMBER));
  return end && pastNear(t, i - 2);
}

/** What early years stand behind. */
export const REIGNS = wordClass('ruled reigned born died d r b fl');
const RESULTS = wordClass(
  'resulted resulting results result brought took came come ended ending finished counted turned take takes bring brings roped pulled raked',
);

/** A verb of the past shortly before: what happened then is dated, what is counted now is not. */
function pastNear(t: Tokens, from: number): boolean {
  for (let j = from; j > from - 5 && t.kind[j] === WORD; j--)
    if (/(?:ed|was|were|had|fell|died|won|began)$/.test(t.at(j))) return true;
  return false;
}

/** Whether a unit, a scale word or a sign of money follows. */
function measured(t: Tokens, j: number): boolean {
  if (t.gap[j] === LINED) return false;
  if (t.is(j, SCALES) || t.at(j) === '%' || t.is(j, MONEY)) return true;
  if (t.at(j) === '-' && t.kind[j + 1] !== WORD) return false;
  const unit = matchUnit(t, j);
  return unit !== null && !t.is(j, SEASONS);
}

/** Words that read as units but also follow years ("1995 second edition"). */
const SEASONS = wordClass('second quarter quarters point a in');

function isYear(t: Tokens, i: number, n: number): boolean {
  const prev = t.at(i - 1);
  if (isQuarter(t, i + 1)) return true;
  // "an increase of 8 percent over 2013": the year before.
  if (prev === 'over' && modern(n) && t.among(i - 2, GROWN) && t.kind[i + 1] !== NUMBER)
    return !countsNoun(t, i + 1);
  if (t.is(i - 1, QUANTIFIERS))
    return prev === 'than' && /^(?:later|earlier|greater)$/.test(t.at(i - 2)) && modern(n);
  const noun = countsNoun(t, i + 1);
  if (n === 2000 && noun && prev !== 'the' && !t.is(i - 1, LEADS)) return false;
  if (n === 2000 && noun && prev === 'of') return false;
  if (modern(n) && t.is(i + 1, YEARLY)) return true;
  if (modern(n)) return !(noun && (t.is(i - 1, VERBS) || prev === '')) && !levelReached(t, i);
  if (noun) return false;
  if (paired(t, i)) return true;
  if (prev === 'by') return (n % 100 !== 0 || n === 2100) && !t.is(i - 2, VERBS);
  if (prev === '(') return n >= 1400;
  if (prev === 'the' && n >= 1500 && t.kind[i + 1] === WORD && t.gap[i + 1] !== LINED) return true;
  return t.is(i - 1, LEADS) && n >= 1000 && !(prev === 'of' && n % 100 === 0);
}

const GROWN = new WordSet(
  'increase rise growth gain jump improvement decrease decline drop fall percent pct cent % points up down'.split(
    ' ',
  ),
);

/** Nouns that stand behind the year they are of, and that nobody counts by the thousand. */
const YEARLY = wordClass(
  'earnings results sales revenue revenues profit profits figures levels estimates accounts forecasts targets elections games olympics championships budgets prices rates budget talks reforms losses income output production season edition election',
);

/** "2019 Q1", "2019-Q1". */
function isQuarter(t: Tokens, j: number): boolean {
  const k = t.at(j) === '-' ? j + 1 : j;
  return t.kind[k] === MIXED && /^[qh][1-4]$/.test(t.at(k));
}

/** Years that hardly ever are amounts. */
function modern(n: number): boolean {
  return n >= 1900 && n <= 2039 && (n % 100 !== 0 || n === 2000 || n === 1900);
}

/** Whether a plural noun in lower case follows at once, so that the digits may count it. */
function countsNoun(t: Tokens, j: number): boolean {
  for (let k = j; k < j + 3; k++) {
    if (t.kind[k] !== WORD || t.gap[k] === LINED || t.is(k, STOPS) || t.is(k, VERBS)) return false;
    if (t.has(k, PLURAL)) return !t.capital(k);
  }
  return false;
}

/** "rose to 2012" at the end of its clause, with nothing that names the start: a level. */
function levelReached(t: Tokens, i: number): boolean {
  if (t.at(i - 1) !== 'to' || t.kind[i - 2] !== WORD) return false;
  return /^(?:rose|fell|rises|falls|climbed|dropped|slipped|gained|grew|declined|jumped|increased|decreased)$/.test(
    t.at(i - 2),
  );
}

/** "between 1600 and 1900", "from 1750 to 1850": two years, with nothing counted after. */
function paired(t: Tokens, i: number): boolean {
  const year = (k: number) => t.kind[k] === NUMBER && /^[12]\d{3}$/.test(t.at(k));
  const prev = t.at(i - 1);
  if (t.is(i + 1, LINKS) && year(i + 2)) {
    return (
      (prev === 'between' || prev === 'from' || prev === '(') && !measured(t, i + 3) && !countsNoun(t, i + 3)
    );
  }
  if (!t.is(i - 1, LINKS) || !year(i - 2)) return false;
  const lead = t.at(i - 3);
  return (lead === 'between' || lead === 'from' || lead === '(') && !countsNoun(t, i + 1);
}

/** The end of "2013-14", "2015/16", "2014~2018". */
function yearTail(t: Tokens, i: number): number {
  const w = t.at(i);
  const dash = w === '-' || w === '\u2013' || w === '/' || w === '~';
  // "the recession of 2007-9": the last digit of a later year.
  const short = dash && /^\d$/.test(t.at(i + 1)) && t.glued(i) && t.glued(i + 1);
  if (short && isLaterDigit(t.at(i - 1), t.at(i + 1), w === '/')) return i + 2;
  return (dash &&
    /^(?:[12]\d{3}|\d{2})$/.test(t.at(i + 1)) &&
    t.gap[i] === t.gap[i + 1] &&
    t.kind[i + 2] !== WORD) ||
    (dash && /^[12]\d{3}$/.test(t.at(i + 1)) && t.gap[i] === t.gap[i + 1]) ||
    (dash && /^\d{2}$/.test(t.at(i + 1)) && t.glued(i) && t.glued(i + 1))
    ? i + 2
    : i;
}

/** Whether a digit can stand for a year after the four digits of another: the next one behind a stroke, as "1991/9" numbers an act. */
export function isLaterDigit(year: string, digit: string, next: boolean): boolean {
  const by = Number(digit) - Number(year.slice(3));
  return year.length === 4 && (next ? by === 1 : by > 0);
}
