/** A number with its sign, money mark, unit and, for ranges, its second number. */

import { compare, negate, shift } from '../../domain/decimal';
import { wordClass } from '../core/classes';
import { END, GLUED, GLYPH, LINED, NUMBER, SPACED, type Tokens, WORD } from '../core/tokens';
import { blank, changed, type Quantity } from './amount';
import { isChangeVerb } from './change';
import { readCompound } from './compound';
import { BEFORE, CODE_WORDS, codeOf, currency, DOLLARS, SIGNS } from './currency';
import { bracketed, moneyBefore } from './money';
import { isYear } from './months';
import { FOLDS } from './number-words';
import { readNumeral } from './numeral';
import { bareRate, matchRate } from './rates';
import { NAMES } from './unit-table';
import { matchUnit, TIMES } from './units';

/** Reads the amount that begins at token `i` (its number, or its sign); null where none does. */
export function readQuantity(t: Tokens, i: number): Quantity | null {
  const one = single(t, i);
  if (one === null) return null;
  const both = t.is(one.to, JOINTS) ? range(t, one) : null;
  return both ?? (one.unit !== null ? readCompound(t, one) : null) ?? one;
}

function single(t: Tokens, i: number, second = false): Quantity | null {
  const loss = t.at(i - 1) === '(' ? bracketed(t, i) : null;
  const mark = loss?.mark ?? moneyBefore(t, i);
  const n = loss?.numeral ?? readNumeral(t, i, { money: mark !== null });
  if (n === null) return null;
  const q = blank(mark !== null ? mark.from : n.from, n);
  q.unit = mark?.unit ?? null;
  if (mark?.power) scaleBy(q, mark.power);
  if (n.form === 'ordinal') return q;
  if (n.to === n.from + 1 && t.is(n.from, FOLDS)) {
    q.unit = TIMES;
    return q;
  }
  if (mark?.negative) q.value = negate(q.value);
  if (q.unit === null && n.form === 'digits' && isMagnitude(t, q.from))
    q.unit = NAMES.get('magnitude') ?? null;
  withUnit(t, q);
  if (!second && (t.at(q.from - 1) === '-' || t.at(q.from - 1) === '+')) sign(t, q);
  return q;
}

/** "magnitude 6.1", "a magnitude of 6.1". */
function isMagnitude(t: Tokens, from: number): boolean {
  const named = t.at(from - 1) === 'of' || t.at(from - 1) === '-' ? from - 2 : from - 1;
  return t.at(named) === 'magnitude';
}

function scaleBy(q: Quantity, power: number): void {
  q.value = shift(q.value, power);
  if (q.value2 !== null) q.value2 = shift(q.value2, power);
  q.scalePower += power;
  q.precision += power;
}

/** "-5", "-$5", "$-50.8bn", "- 5" alone on its line: a minus, but not a hyphen or a bullet. */
function sign(t: Tokens, q: Quantity): void {
  const j = q.from - 1;
  if (t.at(j) === '-' || t.at(j) === '+') {
    if (
      t.capital(j - 1) &&
      t.kind[j - 1] === WORD &&
      t.kind[q.to] !== END &&
      q.unit === null &&
      t.gap[j] === SPACED &&
      matchUnit(t, q.to) === null
    )
      return;
    const free = t.gap[j] !== GLUED || LEFT_OF_MINUS.test(t.at(j - 1));
    const attached = t.glued(q.from);
    if (free && (attached || aloneOnLine(t, j, q.to))) {
      if (t.at(j) === '-') q.value = negate(q.value);
      q.from = j;
    }
  }
}

/** What a minus may be glued to on its left and still be one. */
const LEFT_OF_MINUS = /^[(<>=\u2264-\u2267\u2a7d\u2a7e]$/;

function aloneOnLine(t: Tokens, j: number, to: number): boolean {
  const starts = t.gap[j] === 2;
  return starts && (t.kind[to] === END || t.gap[to] === 2);
}

function withUnit(t: Tokens, q: Quantity): void {
  const power = codePower(t, q);
  if (power) return;
  const from = q.unit !== null ? tail(t, q) : q.to;
  const found = q.unit !== null && from === q.to ? null : matchUnit(t, q.to);
  if (found?.unit.name === 'pound-mass' && q.scalePower >= 6) found.unit = currency('GBP');
  if (found !== null && q.unit === null) {
    q.attributive = t.at(q.to) === '-';
    q.unit = found.unit;
    q.to = found.to;
  } else if (q.unit !== null) q.to = from;
  if (q.unit !== null) extendRate(t, q);
  else asRate(t, q);
  if (
    q.unit !== null &&
    t.at(q.to) === 'below' &&
    /^(?:degree|celsius|fahrenheit)$/.test(q.unit.name) &&
    /^(?:zero|freezing)$/.test(t.at(q.to + 1))
  ) {
    q.value = negate(q.value);
    q.to += 2;
  }
}

function asRate(t: Tokens, q: Quantity): void {
  const among = bareRate(t, q.to);
  if (among === null) return;
  q.unit = among.unit;
  q.to = among.to;
}

/** "75 USD million", "twenty MUSD". */
function codePower(t: Tokens, q: Quantity): boolean {
  if (q.unit !== null || t.kind[q.to] !== WORD || !t.is(q.to, CODE_WORDS)) return false;
  const code = codeOf(t.raw(q.to), t.gap[q.to] === GLUED);
  if (code === null) return false;
  q.unit = currency(code.code);
  q.to += 1;
  if (code.power) scaleBy(q, code.power);
  const word = t.at(q.to);
  const power =
    word === 'million' ? 6 : word === 'billion' ? 9 : word === 'trillion' ? 12 : word === 'thousand' ? 3 : 0;
  if (power && q.scalePower === 0) {
    scaleBy(q, power);
    q.to += 1;
  }
  extendRate(t, q);
  return true;
}

/** After a number with a money mark, a repeated name of the money ("$31.20 US", "$5 dollars"). */
function tail(t: Tokens, q: Quantity): number {
  const w = t.at(q.to);
  const code = q.unit!.name;
  if (code === 'USD' && (w === 'us' || w === 'usd') && t.raw(q.to) !== w) return q.to + 1;
  if (code === 'USD' && w === 'u' && t.at(q.to + 1) === '.' && t.at(q.to + 2) === 's') {
    return t.at(q.to + 3) === '.' && t.glued(q.to + 3) ? q.to + 4 : q.to + 3;
  }
  if (code === 'USD' && (w === 'dollar' || w === 'dollars')) return q.to + 1;
  return q.to;
}

function extendRate(t: Tokens, q: Quantity): void {
  q.base = q.unit;
  const rate = matchRate(t, q.to, q.unit!);
  if (rate !== null) {
    q.unit = rate.unit;
    q.to = rate.to;
    return;
  }
  if (q.unit!.kind !== 'measure' || t.at(q.to) !== 'of') return;
  for (let j = q.to + 2; j < q.to + 5 && t.kind[j] === WORD; j++) {
    const later = t.at(j) === 'a' || t.at(j) === 'per' ? matchRate(t, j, q.unit!) : null;
    if (later !== null && PER_TIME.test(t.at(later.to - 1))) {
      q.unit = later.unit;
      return;
    }
  }
}

const PER_TIME = /^(?:second|minute|hour|day|night|week|month|quarter|year|annum)$/;

const isDash = (w: string) => w === '-' || w === '\u2013' || w === '\u2014' || w === '~';

/** What may join the two numbers of a range. */
const JOINTS = wordClass('- \u2013 \u2014 ~ to and through');

/** "5 to 10", "between 3 and 5 km", "2-7 g", "$62 to $68": the second number must fit the first. */
function range(t: Tokens, a: Quantity): Quantity | null {
  if (a.form === 'ordinal' || a.form === 'vague') return null;
  const w = t.at(a.to);
  const second = secondOf(t, a, w);
  if (second < 0) return null;
  const b = single(t, second, isDash(w));
  if (b === null || b.form === 'ordinal' || b.form === 'vague') return null;
  if (!fits(t, a, b, w)) return null;
  return w === 'to' && isMove(t, a.from) ? left(a, b) : merge(a, b, w);
}

function secondOf(t: Tokens, a: Quantity, w: string): number {
  let j = a.to;
  if (isDash(w)) {
    if (w === '\u2014') return -1;
    // "children under five - some 181 million - live": what the dashes hold begins anew.
    if (t.gap[j] !== GLUED && t.gap[j + 1] !== GLUED && t.is(j + 1, APPROX)) return -1;
    const even =
      (t.gap[j] === GLUED) === (t.gap[j + 1] === GLUED) ||
      t.gap[j] === GLUED ||
      t.at(j + 1) === '~' ||
      isTight(t, j);
    if (!even) return -1;
    j += 1;
    if (t.at(j) === 'to' && t.at(j + 1) === '-') j += 2;
  } else if (w === 'to') j += 1;
  else if (w === 'and' && isBetween(t, a.from, true)) j += 1;
  else if (w === 'through') j += 1;
  else return -1;
  return skipApprox(t, j);
}

/** "75 -300mm": space before the dash only. */
function isTight(t: Tokens, j: number): boolean {
  return (
    t.gap[j] === SPACED && t.gap[j + 1] === GLUED && t.kind[j + 1] === NUMBER && t.kind[j - 1] === NUMBER
  );
}

/** Whether "between" opens what stands at `from`; or "from", which with an "and" says so only where it opens the whole ("up from 900 and 1,200" are two). */
function isBetween(t: Tokens, from: number, and = false): boolean {
  for (let j = from - 1; j >= 0 && j > from - 4; j--) {
    const w = t.at(j);
    if (w === 'between' || w === 'betwixt') return true;
    if (w === 'from') return !and || t.gap[j] === LINED;
    if (!t.is(j, APPROX)) return false;
  }
  return false;
}

const APPROX = wordClass(
  'about around approximately roughly nearly almost some perhaps just an a estimated as much as well over up to more than the us',
);

function skipApprox(t: Tokens, j: number): number {
  let k = j;
  while (k < j + 4 && (t.is(k, APPROX) || t.at(k) === '~') && t.at(k) !== 'a') k++;
  const n = startsNumber(t, k);
  return n >= 0 ? n : startsNumber(t, j);
}

/** Where the number begins that a range's second half at `k` opens with, over its money mark; -1 where there is none. */
function startsNumber(t: Tokens, k: number): number {
  for (let j = k; j < k + 4; j++) {
    if (t.kind[j] === NUMBER || t.kind[j] === GLYPH) return j;
    if (t.at(j) === '.' && t.glued(j + 1) && t.kind[j + 1] === NUMBER) return j;
    const mark = t.is(j, SIGNS) || t.is(j, DOLLARS) || t.is(j, BEFORE) || /^[-+]$/.test(t.at(j));
    if (!mark) return t.kind[j] === WORD && j === k ? j : -1;
  }
  return -1;
}

function fits(t: Tokens, a: Quantity, b: Quantity, w: string): boolean {
  if (b.from < a.to) return false;
  if (a.unit !== null && b.unit !== null && !sameUnit(a, b)) return false;
  if (a.unit?.dimension === 'share' && b.unit === null) return false;
  if (isDash(w)) {
    if (a.attributive && b.unit === null) return false;
    if (a.form === 'digits' && b.form === 'words' && t.capital(b.from)) return false;
    if (a.form === 'words' && b.form === 'words' && t.glued(a.to) && t.glued(b.from) && b.unit === null)
      return false;
    const ordered = a.unit !== null || b.unit !== null || compare(a.value, b.value) < 0;
    return ordered && compare(a.value, b.value) !== 0;
  }
  // "1,200 crore through 400 accounts": only plain numbers run through to another, or two of one unit.
  if (w === 'through' && (a.unit !== null || a.scalePower > 0) && b.unit === null) return false;
  // "with 1,062 through the 2012 season": upwards, and to a number that is not the name of a time.
  if (w === 'through' && (compare(a.value, b.value) > 0 || t.at(a.to + 1) === 'the')) return false;
  if (
    w === 'to' &&
    a.unit === null &&
    b.unit === null &&
    compare(a.value, b.value) > 0 &&
    !isBetween(t, a.from)
  )
    return false;
  if (w !== 'to') return true;
  // "the five years to 2023" end in it.
  if (a.unit?.dimension === 'time' && b.unit === null && (isYear(t, b.from) || b.scalePower > 0))
    return false;
  if (a.unit === null && a.form === 'fraction' && isShareOf(t, a, b)) return false;
  return !(a.unit !== null && isStep(t, a.from, b.unit === null));
}

/** "fell a third to 12,000", "cut its staff by half to 50": a part of what was and the level reached, no range. */
function isShareOf(t: Tokens, a: Quantity, b: Quantity): boolean {
  if (b.unit?.kind === 'currency' || isStep(t, a.from, true)) return true;
  const part = t.kind[a.numberFrom] === WORD && compare(a.value, '1') < 0 && !isBetween(t, a.from);
  return part && b.form === 'digits' && compare(b.value, '10') >= 0;
}

/**
 * "more than doubled, from 12 to 25", "grew by 9%, from 12 to 25": where it was and where it is, no range; how far it went is
 * said between them. "Rose from 12 to 25" alone is one amount with two ends, as the public test sets have it.
 */
function isMove(t: Tokens, number: number): boolean {
  let j = number - 1;
  while (j > number - 5 && (t.is(j, APPROX) || ONE_SIDED.test(t.at(j)))) j--;
  if (t.at(j) !== 'from') return false;
  const end = t.at(j - 1) === ',' ? j - 2 : j - 1;
  if (MULTIPLIED.test(t.at(end))) return true;
  let k = end;
  while (k > end - 3 && (t.is(k, AMOUNTS) || t.kind[k] === NUMBER)) k--;
  return k < end && isChangeVerb(t, t.at(k) === 'by' ? k - 1 : k);
}

/** What an amount of change may end with. */
const AMOUNTS = wordClass('% percent pct points point');

const ONE_SIDED = /^(?:under|below|above|less|fewer|at|least|most)$/;

const MULTIPLIED =
  /^(?:(?:doubl|tripl|treb|quadrupl|quintupl)(?:ed|ing|es|e|l(?:ed|ing|es|e))|[a-z]{3,8}fold)$/;

/** The level that was left, with the scale or unit that is said once for both ("fell from 1.5 to 1.2 million tons"). */
function left(a: Quantity, b: Quantity): Quantity {
  const like = compare(shift(b.value, 1 - b.scalePower), a.value) > 0 && compare(a.value, '1000') < 0;
  const scaled = a.scalePower === 0 && b.scalePower > 0 && a.form === b.form && like && !a.attributive;
  const out = changed(a, { unit: a.unit ?? b.unit, base: a.base ?? b.base });
  if (scaled) scaleBy(out, b.scalePower);
  return out;
}

/** "increased by $43.6 billion to $419.2 billion", "added 212 points to 26,231": a difference and the level reached, no range. */
function isStep(t: Tokens, from: number, bare: boolean): boolean {
  let j = from - 1;
  while (j > from - 4 && t.is(j, APPROX)) j--;
  return t.at(j) === 'by' || (bare && isChangeVerb(t, j));
}

function sameUnit(a: Quantity, b: Quantity): boolean {
  return (a.base ?? a.unit)!.name === (b.base ?? b.unit)!.name;
}

/** One amount from two; a scale or unit said once holds for both ("$89 to $93 billion"). */
function merge(a: Quantity, b: Quantity, w: string): Quantity {
  const out = changed(a, { value2: b.value, to: b.to, joined: w });
  if (
    a.scalePower === 0 &&
    b.scalePower > 0 &&
    a.form === b.form &&
    compare(a.value, shift(b.value, -b.scalePower)) < 0 &&
    compare(a.value, '1000') < 0
  ) {
    out.value = shift(a.value, b.scalePower);
    out.precision = a.precision + b.scalePower;
    out.scalePower = b.scalePower;
  }
  out.precision = Math.min(out.precision, b.precision);
  out.unit = a.unit?.kind === 'ratio' && b.unit?.kind !== 'ratio' ? a.unit : (b.unit ?? a.unit);
  out.base = b.base ?? a.base;
  out.attributive = b.attributive;
  return out;
}
