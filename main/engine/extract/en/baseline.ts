/** What a change is measured against: "compared with the year before", "from 2023", "year-on-year". */

import { WordSet, wordClass } from '../core/classes';
import { GLYPH, NUMBER, SYMBOL, type Tokens, WORD } from '../core/tokens';
import { SPANS_OF_CHANGE } from './change';
import { DOLLARS, SIGNS } from './currency';
import { PERIOD, STARTS } from './flags';
import { isYear } from './months';

/** The tokens that name a baseline; `lead` is the token that opens it ("from", "compared"). */
export interface Baseline {
  lead: number;
  from: number;
  to: number;
}

const REACH = 22;

/** The baseline of a change at tokens `from` to before `to`, within the sentence that ends before `end`; null where none is named. */
export function readBaseline(t: Tokens, from: number, to: number, end: number): Baseline | null {
  const later = named(t, to, end);
  // "6.7% year-on-year, 0.1 point lower than the first quarter": its own comparison, right behind it.
  return later !== null && (t.at(later.lead) === 'than' || later.lead === to)
    ? later
    : (onYear(t, from, to, end) ?? later);
}

/** "year-on-year", "year over year", "annually", just before or after. */
function onYear(t: Tokens, from: number, to: number, end: number): Baseline | null {
  for (let j = Math.max(0, from - 8); j < Math.min(end, to + 6); j++) {
    if (!t.is(j, SPANS_OF_CHANGE)) continue;
    const dash = t.at(j + 1) === '-' ? 1 : 0;
    const link = t.at(j + 1 + dash);
    if ((link === 'on' || link === 'over') && t.at(j + 2 + 2 * dash) === t.at(j))
      return { lead: j, from: j, to: j + 3 + 2 * dash };
  }
  return null;
}

function named(t: Tokens, to: number, end: number): Baseline | null {
  const last = Math.min(end, to + REACH);
  for (let j = to; j < last; j++) {
    if (!t.is(j, OPENERS)) continue;
    const w = t.at(j);
    if (w === ';' || w === '.') return null;
    const open = opens(t, j, to);
    if (open > 0) {
      const stop = untilAgo(t, open, phraseEnd(t, open, end));
      return stop > open ? { lead: j, from: open, to: stop } : null;
    }
  }
  return null;
}

/** "from one year earlier | in October": a baseline that is told by its distance ends with it. */
function untilAgo(t: Tokens, from: number, to: number): number {
  for (let j = from + 1; j < Math.min(to, from + 5); j++)
    if ((t.at(j) === 'earlier' || t.at(j) === 'ago') && t.at(j + 1) === 'in') return j + 1;
  return to;
}

/** Every word that `opens` asks for, and the signs that no baseline stands behind. */
const OPENERS = wordClass('compared comparing versus vs from than on over ; .');

/** The token after the words that open a baseline at `j`; 0 where none do. */
function opens(t: Tokens, j: number, to: number): number {
  const w = t.at(j);
  const next = t.at(j + 1);
  if ((w === 'compared' || w === 'comparing') && (next === 'with' || next === 'to')) return j + 2;
  if (w === 'versus' || w === 'vs') return j + 1;
  if (w === 'from' && j <= to + 4 && j >= to)
    return isLevel(t, j + 1) && !isSpan(t, j + 1) && (j <= to + 1 || isTold(t, j + 1)) ? j + 1 : 0;
  if (w === 'than' && j <= to + 3 && t.is(j - 1, COMPARATIVES)) return j + 1;
  if (w === 'on' && j === to && (next === 'the' || next === 'a') && t.is(j + 2, SPANS)) return j + 1;
  if (w === 'on' && j === to && /^(?:1[89]|20)\d\d$/.test(next)) return j + 1;
  if (w === 'over' && j === to && next === 'the' && (t.at(j + 2) === 'same' || t.at(j + 2) === 'previous'))
    return j + 1;
  return 0;
}

/** A few words on, only what is plainly a level or a time: "growth in output from clean sources" has none. */
const isTold = (t: Tokens, j: number): boolean =>
  t.kind[j] !== WORD ||
  t.has(j, PERIOD | STARTS) ||
  t.among(j, LEADING) ||
  t.at(j - 2) === 'up' ||
  t.at(j - 2) === 'down';

const LEADING = new WordSet(
  'the a an its their last previous year month quarter week just about around under over nearly'.split(' '),
);

/** "from 2010 to 2020": the time that it took. */
const isSpan = (t: Tokens, j: number): boolean =>
  isYear(t, j) &&
  isYear(t, j + 2) &&
  (t.at(j + 1) === 'to' || t.at(j + 1) === '-' || t.at(j + 1) === 'through');

/** Whether a number, a time or a thing that has a level follows "from", and no cause ("deaths from COVID-19"). */
function isLevel(t: Tokens, j: number): boolean {
  if (t.kind[j] === NUMBER || t.kind[j] === GLYPH || t.has(j, PERIOD | STARTS) || t.is(j, SIGNS)) return true;
  return t.kind[j] === WORD ? !t.capital(j) || t.is(j, DOLLARS) : true;
}
const COMPARATIVES = wordClass('higher lower more less fewer better worse faster slower');
const SPANS = wordClass('year month quarter previous');

const LOOSELY = wordClass(
  'about around some nearly almost over only just more less than under a an the roughly',
);
/** Words and signs that an amount, or the change that it states, may end with. */
const ENDS_AMOUNT = wordClass(
  '% percent cent points point million billion trillion thousand up down , rise increase fall drop decline jump decrease gain surge dip higher lower fewer more less',
);

const SETTERS = wordClass('versus vs . with to from against');

/** Whether the word at `j`, one of `SETTERS`, sets what follows against what stands before ("from 42,000", "compared with 3"), rather than joining it ("charges against 50 people"). */
function setsAgainst(t: Tokens, j: number): boolean {
  const w = t.at(j);
  if (w === 'versus' || w === 'vs' || (w === '.' && t.at(j - 1) === 'vs')) return true;
  if (w === 'with' || w === 'to') return t.at(j - 1) === 'compared';
  if (w !== 'from' && w !== 'against') return false;
  const before = j - 1;
  if (t.kind[before] === NUMBER || t.is(before, ENDS_AMOUNT) || t.has(before, PERIOD)) return true;
  return w === 'from' && reaches(t, before);
}

/** "to 14,250 staff from 12,000": the level that was reached stands before. */
function reaches(t: Tokens, from: number): boolean {
  for (let j = from; j > from - 5; j--) if (t.kind[j] === NUMBER) return t.at(j - 1) === 'to';
  return false;
}

/** The word that sets the number that begins at `from` against another one, whose period is not its own; null where none does. */
export function comparedBy(t: Tokens, from: number): string | null {
  let j = from - 1;
  while (j > from - 4 && t.is(j, LOOSELY)) j--;
  return t.is(j, SETTERS) && setsAgainst(t, j) ? t.at(j) : null;
}

/** The token of the number that is set against another and that what begins at token `at` belongs to ("5, down from 7 in 2022"); -1 where there is none. */
export function rivalBefore(t: Tokens, at: number): number {
  const end = overSecond(t, at);
  for (let j = end - 1; j > end - OWN; j--) {
    if (t.kind[j] === NUMBER && t.at(j - 1) === 'the' && at === j + 1) return j;
    if (t.kind[j] === NUMBER) {
      const k = overSign(t, j);
      // "with $629 million or $0.56 a share last year": the same said in another way.
      const other = t.at(k - 1) === 'or' ? numberBefore(t, k - 1) : j;
      return comparedBy(t, overSign(t, other)) !== null ? other : -1;
    }
    if (t.kind[j] === SYMBOL && (t.at(j) === ',' || t.at(j) === ';')) return -1;
  }
  return -1;
}

/** The last number before token `i`, within the reach of one said again; `i` where there is none. */
function numberBefore(t: Tokens, i: number): number {
  for (let j = i - 1; j > i - OWN; j--) if (t.kind[j] === NUMBER) return j;
  return i;
}

/** How far behind a number its own period stands; tokens. */
const OWN = 7;

/** "compared with $2.9 million, or 41 cents, | a year earlier": back over what says the same amount again. */
function overSecond(t: Tokens, at: number): number {
  if (t.at(at - 1) !== ',') return at;
  for (let j = at - 2; j > at - OWN; j--) {
    if (t.kind[j] !== NUMBER) continue;
    const k = overSign(t, j);
    return t.at(k - 1) === 'or' && t.at(k - 2) === ',' ? k - 2 : at;
  }
  return at;
}

/** Back over a mark of money before the number at `j`. */
function overSign(t: Tokens, j: number): number {
  let k = j;
  while (k > j - 3 && t.is(k - 1, SIGNS)) k--;
  return k > 0 && t.is(k - 1, DOLLARS) && t.glued(k) ? k - 1 : k;
}

const ONWARD = wordClass('that which who because after when where if although though whereas thanks due');

function phraseEnd(t: Tokens, from: number, end: number): number {
  let j = from;
  while (j < end && j < from + 10) {
    const w = t.at(j);
    if (
      w === ',' ||
      (w === '.' &&
        !(t.at(j - 1).length === 1 && t.kind[j - 1] === WORD && t.glued(j) && t.kind[j + 1] === WORD)) ||
      w === ';' ||
      w === ')' ||
      (w === '(' && j > from) ||
      w === 'and' ||
      w === 'while' ||
      w === 'but' ||
      w === 'to' ||
      w === 'according' ||
      (j > from && t.is(j, ONWARD))
    )
      break;
    if (t.kind[j] === WORD && (w === 'with' || w === 'as')) break;
    j++;
  }
  return j;
}
