/** Whole and decimal numbers in words, digits, and both mixed ("4 thousand 3 hundred and 21"). */

import type { Decimal } from '../../../../preload/contract/reading';
import { add, multiply, powerOfTen, shift } from '../../domain/decimal';
import { WordSet } from '../core/classes';
import { readDigits } from '../core/digits';
import { END, LINED, NUMBER, type Tokens, WORD } from '../core/tokens';
import { runTogether, SCALES, SMALL, TENS } from './number-words';

/** A cardinal number from one token to before another. */
export interface Cardinal {
  to: number;
  value: Decimal;
  /** Power of the last scale word, 0 where there is none. */
  scalePower: number;
  /** Power of ten of the last digit stated. */
  precision: number;
  /** Whether the first token is digits. */
  digits: boolean;
  /** Token index of a trailing ten ("one hundred thirty" is 2), or -1: it may belong to a denominator. */
  trailingTen: number;
  /** The value without that trailing ten. */
  withoutTen: Decimal;
  /** What stands before the last "and": it may be a whole number that a fraction follows. */
  beforeAnd: { value: Decimal; scalePower: number; at: number } | null;
}

const NONE = 0;
const UNIT = 1;
const TEN = 2;
const HUNDRED = 3;
const SCALE = 4;
const DIGITS = 5;
/** No spoken number is longer; a bound keeps hostile input linear. */
const LONGEST = 40;

class Reader {
  total: Decimal = '0';
  section: Decimal | null = null;
  last = NONE;
  lastPower = 99;
  scalePower = 0;
  places = 0;
  pos: number;
  trailingTen = -1;
  withoutTen: Decimal = '0';
  beforeAnd: Cardinal['beforeAnd'] = null;

  constructor(
    readonly t: Tokens,
    readonly from: number,
  ) {
    this.pos = from;
  }

  /** Takes the word or digits at `i`; false where it cannot continue this number. */
  take(i: number): boolean {
    const { t } = this;
    if (t.kind[i] === NUMBER) return this.takeDigits(i);
    if (t.kind[i] !== WORD) return false;
    const small = t.of(i, SMALL);
    if (small !== undefined) return this.takeSmall(i, small);
    const ten = t.of(i, TENS);
    if (ten !== undefined) return this.takeTen(i, ten);
    const w = t.at(i);
    const power = t.of(i, SCALES) ?? (w.length === 2 && this.isCrore(i, w) ? 7 : undefined);
    if (power !== undefined) return power === 2 ? this.takeHundred(i) : this.takeScale(i, power);
    const joined = w.length > 8 ? runTogether(w) : null;
    if (joined !== null && !joined.ordinal && (this.section === null || this.last === HUNDRED)) {
      this.plus(i, joined.value, UNIT);
      return true;
    }
    return false;
  }

  /** "three cr twelve lac": the short form, after a number in words and at the end or before another. */
  private isCrore(i: number, w: string): boolean {
    if ((w !== 'cr' && w !== 'kr') || this.section === null || this.last === DIGITS) return false;
    const next = this.t.at(i + 1);
    return this.t.kind[i + 1] === END || SMALL.has(next) || TENS.has(next);
  }

  private plus(i: number, n: number, kind: number): void {
    this.section = this.section === null ? DIGITS_OF[n]! : add(this.section, DIGITS_OF[n]!);
    this.last = kind;
    this.pos = i + 1;
    if (kind !== TEN) this.trailingTen = -1;
  }

  private takeDigits(i: number): boolean {
    const { t } = this;
    if (this.last !== NONE) {
      const followsAnd = t.at(i - 1) === 'and';
      const beforeScale = t.is(i + 1, SCALES);
      if ((this.last !== SCALE && this.last !== HUNDRED) || !(followsAnd || beforeScale)) return false;
      if (this.section !== null && this.last !== HUNDRED) return false;
    }
    const d = readDigits(t.at(i));
    if (this.last !== NONE && (d.places > 0 || d.value.length > 3)) return false;
    this.section = this.section === null ? d.value : add(this.section, d.value);
    this.places = d.places;
    this.last = DIGITS;
    this.pos = i + 1;
    return true;
  }

  private takeSmall(i: number, n: number): boolean {
    const fits =
      this.section === null || (this.last === TEN && n > 0 && n < 10) || (this.last === HUNDRED && n > 0);
    if (!fits) return false;
    this.plus(i, n, UNIT);
    return true;
  }

  private takeTen(i: number, n: number): boolean {
    if (this.section !== null && this.last !== HUNDRED) return false;
    this.withoutTen = this.value;
    this.trailingTen = i;
    this.plus(i, n, TEN);
    this.trailingTen = i;
    return true;
  }

  private takeHundred(i: number): boolean {
    if (this.section === null) {
      if (this.last !== NONE && this.lastPower <= 2) return false;
      this.section = '100';
    } else if (this.last === HUNDRED || (this.last !== DIGITS && this.section.length > 2)) return false;
    else this.section = shift(this.section, 2);
    this.last = HUNDRED;
    this.pos = i + 1;
    this.trailingTen = -1;
    return true;
  }

  private takeScale(i: number, power: number): boolean {
    if (this.section === null && this.last === NONE) {
      if (isHeading(this.t, i)) return false;
      this.section = '1';
    }
    if (this.section !== null && power < this.lastPower) {
      this.total = sum(this.total, shift(this.section, power));
    } else {
      const all = this.value;
      if (this.section === null && power >= 99) return false;
      this.total = multiply(all, powerOfTen(power));
    }
    this.scalePower = this.section === null ? this.scalePower + power : power;
    this.lastPower = power;
    this.section = null;
    this.last = SCALE;
    this.pos = i + 1;
    this.trailingTen = -1;
    return true;
  }

  get value(): Decimal {
    return this.section === null ? this.total : sum(this.total, this.section);
  }
}

/** "Sales ($ million)", "in million euros", "deaths per million": what is counted in, and no number. */
function isHeading(t: Tokens, i: number): boolean {
  const before = t.at(i - 1);
  return /^(?:in|per|[($\u20ac\u00a3\u00a5])$/.test(before) && t.at(i + 1) !== '-' && t.gap[i] !== LINED;
}

/** A sum that mostly begins with nothing. */
function sum(a: Decimal, b: Decimal): Decimal {
  return a === '0' ? b : add(a, b);
}

/** The numbers that one word says, in digits. */
const DIGITS_OF: readonly Decimal[] = Array.from({ length: 100 }, (_, n) => String(n));

const isDash = (w: string) => w === '-' || w === '\u2013' || w === '\u2014';

/** Where the next part of a number in words stands, over "and", hyphens and commas; -1 where there is none. */
function nextPart(r: Reader, t: Tokens): number {
  const i = r.pos;
  const w = t.at(i);
  if (isDash(w)) {
    const joins = r.last === TEN ? t.is(i + 1, SMALL) : t.is(i + 1, SCALES) && t.glued(i);
    return joins && !(r.last === DIGITS && t.is(i + 1, SMALL)) ? i + 1 : -1;
  }
  if (w === 'and' || w === '&') return canAnd(r, t, i) ? i + 1 : -1;
  if (w === ',' && r.last === SCALE && t.kind[i + 1] === WORD && t.is(i + 1, SMALL)) {
    return t.is(i + 2, SCALES) && !startsScaled(t, i + 1, r) ? i + 1 : -1;
  }
  return i;
}

/** "three hundred and one", "two thousand and five": only after a hundred or a scale word, before something smaller. */
function canAnd(r: Reader, t: Tokens, i: number): boolean {
  if (r.last !== HUNDRED && r.last !== SCALE) return false;
  const next = t.at(i + 1);
  if (t.kind[i + 1] === NUMBER) return r.lastPower < 99 && r.last === HUNDRED && next.length <= 2;
  if (!t.is(i + 1, SMALL) && !t.is(i + 1, TENS)) return false;
  return !startsScaled(t, i + 1, r);
}

/** "one million and two million", "ten million, one million" are two numbers. */
function startsScaled(t: Tokens, i: number, r: Reader): boolean {
  for (let j = i; j < i + 7; j++) {
    if (t.at(j) === 'and' && t.of(j - 1, SCALES) === 2) continue;
    const power = t.of(j, SCALES);
    if (power === 2 && r.last === HUNDRED) return true;
    if (power !== undefined && power >= 3) return power >= (r.last === HUNDRED ? 99 : r.lastPower);
    if (power === undefined && !t.is(j, SMALL) && !t.is(j, TENS) && !isDash(t.at(j))) return false;
  }
  return false;
}

/** "two point two", "nine point nought four", "1 point 1": the decimals after the word; null where there are none. */
function decimals(t: Tokens, i: number): { digits: string; to: number } | null {
  let digits = '';
  let j = i;
  while (j < i + 12) {
    const small =
      t.kind[j] === NUMBER && /^\d+$/.test(t.at(j)) && digits === '' ? t.at(j) : wordDigits(t.at(j));
    if (small === null) break;
    const joined = t.is(j, TENS) && t.at(j + 1) === '-' ? (t.of(j + 2, SMALL) ?? 10) : 10;
    if (joined > 0 && joined < 10) {
      digits += String(t.of(j, TENS)! + joined);
      j += 3;
      continue;
    }
    digits += small;
    j++;
  }
  return digits ? { digits, to: j } : null;
}

function wordDigits(w: string): string | null {
  const n = SMALL.get(w) ?? TENS.get(w);
  return n === undefined ? null : String(n);
}

/** Reads the cardinal number that begins at token `i`; null where none does. */
export function readCardinal(t: Tokens, i: number): Cardinal | null {
  const r = new Reader(t, i);
  if (t.at(i) === 'point' ? !startsPoint(t, i) : !r.take(i)) return null;
  const isDigits = t.kind[i] === NUMBER;
  let pointed = false;
  while (r.pos < i + LONGEST) {
    if (!pointed && t.at(r.pos) === 'point' && (r.section !== null || r.last === NONE)) {
      const d = decimals(t, r.pos + 1);
      if (d === null) break;
      pointed = true;
      r.section = add(r.section ?? '0', shift(d.digits.replace(/^0+(?=\d)/, ''), -d.digits.length));
      r.places = d.digits.length;
      r.pos = d.to;
      r.last = DIGITS;
      continue;
    }
    const next = nextPart(r, t);
    if (next < 0 || t.kind[next] === END) break;
    if (t.gap[next] === 2 && next > i && t.kind[next] === NUMBER) break;
    const and =
      t.at(r.pos) === 'and'
        ? { value: r.value, scalePower: r.last === SCALE ? r.lastPower : 0, at: next }
        : null;
    if (!r.take(next)) break;
    if (and !== null) r.beforeAnd = and;
  }
  return finish(r, isDigits);
}

/** "point 5" that opens a line, "by point five percent": the decimals of a number whose nought is not said. */
function startsPoint(t: Tokens, i: number): boolean {
  if (t.kind[i + 1] === NUMBER) return t.gap[i + 1] === 1 && t.gap[i] === 2;
  if (!t.among(i - 1, BEFORE_POINT)) return false;
  const said = decimals(t, i + 1);
  return (
    said !== null && (t.among(said.to, AFTER_POINT) || (t.at(said.to) === 'of' && t.at(said.to + 1) === 'a'))
  );
}

// "at this point five percent were left": behind most other words a point is none of decimals.
const BEFORE_POINT = new WordSet(
  'is was are were be by to of from than about around nearly almost just only another roughly'.split(' '),
);
const AFTER_POINT = new WordSet('% percent per percentage million billion'.split(' '));

function finish(r: Reader, digits: boolean): Cardinal | null {
  if (r.pos === r.from) return null;
  const power = r.last === SCALE ? r.scalePower : r.last === HUNDRED ? (r.lastPower < 99 ? 0 : 2) : 0;
  const precision = (r.last === SCALE || r.last === HUNDRED ? power : 0) - r.places;
  return {
    to: r.pos,
    value: r.value,
    scalePower: r.scalePower,
    precision,
    digits,
    trailingTen: r.trailingTen,
    withoutTen: r.withoutTen,
    beforeAnd: r.beforeAnd,
  };
}
