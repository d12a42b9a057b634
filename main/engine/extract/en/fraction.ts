/** Fractions: "two thirds", "3/4", "one in four", "half a dozen", "ten and a half", "1.5 x 10^6". */

import type { Decimal } from '../../../../preload/contract/reading';
import { divide, multiply, powerOfTen, shift } from '../../domain/decimal';
import { WordClass, WordSet, wordClass } from '../core/classes';
import type { Tokens } from '../core/tokens';
import { END, NUMBER, SYMBOL, WORD } from '../core/tokens';
import { readCardinal } from './cardinal';
import { ORDINALS, PARTS, SCALE_ORDINALS, SCALES, TENS } from './number-words';

/** A part of one from a token to before another. */
export interface Part {
  to: number;
  value: Decimal;
  /** Whether the last word was a plural ("thirds"). */
  plural: boolean;
}

/** Words that a denominator begins with. */
const DENOMINATORS = new WordClass([
  ...PARTS.keys(),
  ...TENS.keys(),
  ...Array.from(ORDINALS.keys(), (w) => [w, `${w}s`]).flat(),
  ...Array.from(SCALE_ORDINALS.keys(), (w) => [w, `${w}s`]).flat(),
]);

/** The denominator that begins at token `i` ("thirds", "twenty-fifth", "thousandths"), and where it ends. */
export function readDenominator(
  t: Tokens,
  i: number,
): { to: number; value: Decimal; plural: boolean } | null {
  if (!t.is(i, DENOMINATORS)) return null;
  const w = t.at(i);
  const part = t.of(i, PARTS);
  if (part !== undefined) return { to: i + 1, value: String(part), plural: w.endsWith('s') };
  const ten = t.of(i, TENS);
  if (ten !== undefined) {
    const j = t.at(i + 1) === '-' || t.at(i + 1) === '\u2014' ? i + 2 : i + 1;
    const unit = ordinalOf(t.at(j));
    if (unit !== null && unit.value < 10)
      return { to: j + 1, value: String(ten + unit.value), plural: unit.plural };
  }
  const ordinal = ordinalOf(w);
  if (ordinal !== null && ordinal.value > 2)
    return { to: i + 1, value: String(ordinal.value), plural: ordinal.plural };
  const power = scaleOrdinal(w);
  return power !== null ? { to: i + 1, value: powerOfTen(power.value), plural: power.plural } : null;
}

function ordinalOf(w: string): { value: number; plural: boolean } | null {
  const value = ORDINALS.get(w);
  if (value !== undefined) return { value, plural: false };
  const single = w.endsWith('s') ? ORDINALS.get(w.slice(0, -1)) : undefined;
  return single === undefined ? null : { value: single, plural: true };
}

function scaleOrdinal(w: string): { value: number; plural: boolean } | null {
  const value = SCALE_ORDINALS.get(w);
  if (value !== undefined) return { value, plural: false };
  const single = w.endsWith('s') ? SCALE_ORDINALS.get(w.slice(0, -1)) : undefined;
  return single === undefined ? null : { value: single, plural: true };
}

const isDash = (w: string) => w === '-' || w === '\u2013' || w === '\u2014';

/** After the numerator that ends before `i`: "thirds", "- fourth", "/ 16", "over three", "in four". */
export function divided(t: Tokens, numerator: Decimal, from: number, i: number): Part | null {
  return slashed(t, numerator, from, i) ?? spoken(t, numerator, i) ?? outOf(t, numerator, i);
}

function slashed(t: Tokens, numerator: Decimal, from: number, i: number): Part | null {
  if (t.at(i) !== '/' || t.kind[i + 1] !== NUMBER || t.at(i + 2) === '/') return null;
  if (i - from !== 1 || t.gap[i] !== t.gap[i + 1] || (t.gap[i] as number) > 1) return null;
  if (!/^\d{1,5}$/.test(t.at(i + 1)) || !/^\d{1,5}$/.test(t.at(from)) || t.at(from - 1) === '/') return null;
  if (!isFraction(t.at(from), t.at(i + 1))) return null;
  const value = divide(numerator, t.at(i + 1).replace(/^0+(?=\d)/, ''));
  return value === null ? null : { to: i + 2, value, plural: false };
}

/** Denominators that people write; "11/20" and "10/25" are days rather. */
const USUAL = wordClass('2 3 4 5 6 7 8 9 10 12 15 16 32 64');

function isFraction(a: string, b: string): boolean {
  if (a.startsWith('0') || b.startsWith('0')) return false;
  const day = Number(a) <= 31 && Number(b) <= 31 && Math.min(Number(a), Number(b)) <= 12;
  return !day || (USUAL.has(b) && Number(a) < Number(b));
}

function spoken(t: Tokens, numerator: Decimal, at: number): Part | null {
  const i = isDash(t.at(at)) ? at + 1 : at;
  const d = readDenominator(t, i);
  if (d === null || (!d.plural && numerator !== '1' && !ofHour(t, i))) return null;
  if (t.at(i) === 'quarters' && !ofHour(t, i) && isSpan(t, at, numerator)) return null;
  const value = divide(numerator, d.value);
  return value === null ? null : { to: d.to, value, plural: d.plural };
}

/** "two quarter hour", "three quarter of an hour": people leave the plural out before an hour. */
function ofHour(t: Tokens, i: number): boolean {
  if (t.at(i) !== 'quarter' && t.at(i) !== 'quarters') return false;
  const at = t.at(i + 1) === 'of' ? (t.at(i + 2) === 'an' ? i + 3 : i + 2) : i + 1;
  return t.at(at) === 'hour' || t.at(at) === 'hours';
}

/** "3 quarters", "the past two quarters", "for three quarters": spans of time, not parts. Nobody says two quarters for a half. */
function isSpan(t: Tokens, at: number, numerator: Decimal): boolean {
  if (t.kind[at - 1] === NUMBER) return t.at(at + 1) !== 'of';
  if (numerator !== '3') return true;
  const ofYear = t.digits(at + 2) === 4 || /^(?:the|this|last)$/.test(t.at(at + 2));
  if (t.at(at + 1) !== 'of') return t.is(at - 2, SPANNED);
  return ofYear && /^(?:first|last|past|final)$/.test(t.at(at - 2));
}

const SPANNED = wordClass(
  'past last next coming following previous consecutive straight recent first final for over within these those',
);

const SHARING = wordClass('over in out');

/** "one over three", "one in four", "nine out of ten": only what can be a share. */
function outOf(t: Tokens, numerator: Decimal, i: number): Part | null {
  if (!t.is(i, SHARING)) return null;
  const w = t.at(i);
  const at = w === 'over' || w === 'in' ? i + 1 : w === 'out' && t.at(i + 1) === 'of' ? i + 2 : -1;
  if (at < 0 || (w === 'over' && numerator !== '1')) return null;
  const start = t.at(at) === 'every' && w !== 'over' ? at + 1 : at;
  const d = readCardinal(t, start);
  if (d === null || d.scalePower > 0 || d.value.length > (numerator === '1' ? 7 : 3) || d.value.includes('.'))
    return null;
  if (w === 'in' && t.digits(start) === 4 && isYear(Number(d.value))) return null;
  const share = Number(numerator) < Number(d.value) && Number(d.value) > 1;
  if (!share || (w === 'in' && d.digits && numerator !== '1' && !inTen(t, d))) return null;
  if (w !== 'over' && Number(d.value) > 100 && numerator !== '1') return null;
  const value = divide(numerator, d.value);
  return value === null ? null : { to: d.to, value, plural: false };
}

/** "one in 1952": four digits that are rather a year than a round number of things. */
function isYear(n: number): boolean {
  return (n >= 1500 && n < 2040 && n % 50 !== 0) || (n >= 1900 && n < 2040 && n !== 2000);
}

/** "4 in 10 voters": of people and things, but neither of minutes nor of matches. */
function inTen(t: Tokens, d: { to: number; value: Decimal }): boolean {
  if (/^(?:10|100)$/.test(d.value) && (t.kind[d.to] === SYMBOL || t.kind[d.to] === END)) return true;
  if (!/^(?:[3-9]|10|20|100)$/.test(d.value) || t.kind[d.to] !== WORD || t.gap[d.to] === 2) return false;
  const w = t.at(d.to);
  return !t.is(d.to, MATCHES) && !TIMES.test(w);
}

const MATCHES = wordClass(
  'games game matches match appearances innings starts outings seasons meetings attempts overs tests laps tries',
);
const TIMES = /^(?:second|minute|hour|day|night|week|month|quarter|year|decade)s?$/;

/** "and a half", "and two thirds", "1/2" after a whole number that ends before `i`; scaled where a scale word follows or came before. */
export function andPart(t: Tokens, i: number, scalePower: number): Part | null {
  const spelled = t.at(i) === 'and' ? namedPart(t, i + 1) : hyphened(t, i);
  const part = spelled ?? mixedSlash(t, i);
  if (part === null) return null;
  const following = t.of(part.to, SCALES);
  if (following !== undefined && spelled !== null && scalePower > 0) {
    return { to: part.to + 1, value: shift(part.value, following), plural: false };
  }
  return scalePower >= 3 && spelled !== null
    ? { ...part, value: multiply(part.value, powerOfTen(scalePower)) }
    : part;
}

/** "one-and-a-half": the part behind "-and-". */
function hyphened(t: Tokens, i: number): Part | null {
  const joined =
    t.at(i) === '-' && t.at(i + 1) === 'and' && t.at(i + 2) === '-' && t.glued(i) && t.glued(i + 2);
  return joined ? namedPart(t, i + 3) : null;
}

/** "a half", "three quarters", "half" at token `i`. */
export function namedPart(t: Tokens, i: number): Part | null {
  const w = t.at(i);
  if (w === 'half') return { to: i + 1, value: '0.5', plural: false };
  if (w === 'a' || w === 'an' || w === 'one') {
    const d = readDenominator(t, t.at(i + 1) === '-' ? i + 2 : i + 1);
    const value = d !== null && !d.plural ? divide('1', d.value) : null;
    return d !== null && value ? { to: d.to, value, plural: false } : null;
  }
  const c = readCardinal(t, i);
  if (c === null || c.digits) return null;
  return spoken(t, c.value, c.to);
}

function mixedSlash(t: Tokens, i: number): Part | null {
  if (t.at(i) === '-' && t.glued(i) && t.glued(i + 1) && t.at(i + 2) === '/' && t.kind[i - 1] === NUMBER)
    return mixedSlash(t, i + 1);
  if (t.kind[i] !== NUMBER || t.at(i + 1) !== '/' || (t.gap[i] as number) > 1) return null;
  if (!/^\d{1,2}$/.test(t.at(i))) return null;
  const part = slashed(t, t.at(i), i, i + 1);
  return part !== null && Number(part.value) < 1 ? part : null;
}

/** "half-yearly", "half-time", "half-brother": no half of anything is stated. */
export const isHalved = (t: Tokens, i: number): boolean =>
  t.at(i + 1) === '-' && t.glued(i + 1) && t.glued(i + 2) && t.among(i + 2, HALVED);

const HALVED = new WordSet(
  'yearly hourly time times timer brother brothers sister sisters life lives marathon marathons mast hearted heartedly baked truth truths term'.split(
    ' ',
  ),
);
