/** The number grammar of English: from a token to the number that begins there. */

import type { Decimal } from '../../../../preload/contract/reading';
import { add, divide, lastSignificantPower, multiply, negate, powerOfTen, shift } from '../../domain/decimal';
import { WordClass, wordClass } from '../core/classes';
import { readDigits } from '../core/digits';
import { altered, type Numeral } from '../core/numeral';
import { END, GLYPH, LINED, MIXED, NUMBER, SPACED, type Tokens, WORD } from '../core/tokens';
import { aloneSingle, oneOf } from './article';
import { type Cardinal, readCardinal } from './cardinal';
import { andPart, divided, namedPart, type Part, readDenominator } from './fraction';
import { NTH } from './months';
import {
  FOLDS,
  GROUPS,
  ORDINALS,
  PARTS,
  runTogether,
  SCALE_LETTERS,
  SCALE_ORDINALS,
  SCALES,
  SMALL,
  TENS,
} from './number-words';
import { mayBePower, powerSuffix } from './powers';
import { isGrand, type Place, scaleBy, scaled } from './scale';
import { matchUnit } from './units';
import { readVague } from './vague';

/** Reads the number that begins at token `i`; null where none does. Signs and currency marks are not its business. */
export function readNumeral(t: Tokens, i: number, place: Place): Numeral | null {
  const kind = t.kind[i];
  if (kind === GLYPH) return glyph(t, i, i, '0');
  if (kind === NUMBER) return fromDigits(t, i, place);
  if (startsPointed(t, i)) return pointed(t, i, place);
  return kind === WORD ? fromWord(t, i, place) : null;
}

/** ".500", "-.5", "$.50": a point before digits that ends no word. */
export function startsPointed(t: Tokens, i: number): boolean {
  if (t.kind[i + 1] !== NUMBER || !t.glued(i + 1) || t.at(i) !== '.') return false;
  return !t.glued(i) || /^[-+($\u00a3\u20ac~<>=\u2264-\u2267\u2a7d\u2a7e]$/.test(t.at(i - 1));
}

function make(from: number, c: Cardinal, form: Numeral['form']): Numeral {
  const { to, value, scalePower, precision } = c;
  return { from, to, value, value2: null, scalePower, precision, form };
}

function pointed(t: Tokens, i: number, place: Place): Numeral | null {
  const digits = t.at(i + 1);
  if (!/^\d+$/.test(digits)) return null;
  const value = shift(digits.replace(/^0+(?=\d)/, ''), -digits.length);
  const base: Numeral = {
    from: i,
    to: i + 2,
    value,
    value2: null,
    scalePower: 0,
    precision: -digits.length,
    form: 'digits',
  };
  return scaled(t, base, place);
}

const GLYPHS: Record<string, [number, number]> = {
  '½': [1, 2],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅐': [1, 7],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
  '⅑': [1, 9],
  '⅒': [1, 10],
};

function glyph(t: Tokens, from: number, at: number, whole: Decimal): Numeral | null {
  const pair = GLYPHS[t.at(at)];
  if (pair === undefined) return null;
  const part = divide(String(pair[0]), String(pair[1])) ?? '0';
  return fractionNumeral(from, at + 1, add(whole, part));
}

function fractionNumeral(from: number, to: number, value: Decimal): Numeral {
  const precision = Math.max(-15, Math.min(0, lastSignificantPower(value)));
  return { from, to, value, value2: null, scalePower: 0, precision, form: 'fraction' };
}

/** Words and signs that may make more of the digits before them: scales, parts, ordinals, groups, and what joins them. */
const GOES_ON = new WordClass([
  ...SCALES.keys(),
  ...SCALE_LETTERS.keys(),
  ...PARTS.keys(),
  ...GROUPS.keys(),
  ...TENS.keys(),
  ...Array.from(ORDINALS.keys(), (w) => [w, `${w}s`]).flat(),
  ...Array.from(SCALE_ORDINALS.keys(), (w) => [w, `${w}s`]).flat(),
  ...'grand st nd rd th point and over in out - \u2013 \u2014 /'.split(' '),
]);

/** Whether the digits at token `i` are the whole number, as they mostly are. */
function standsAlone(t: Tokens, i: number): boolean {
  const next = t.kind[i + 1];
  return next !== NUMBER && next !== GLYPH && !t.is(i + 1, GOES_ON) && !mayBePower(t.text, t.end[i]!);
}

function fromDigits(t: Tokens, i: number, place: Place): Numeral | null {
  if (standsAlone(t, i)) {
    const { value, places } = readDigits(t.at(i));
    const precision = 0 - places;
    return { from: i, to: i + 1, value, value2: null, scalePower: 0, precision, form: 'digits' };
  }
  const ordinal = digitOrdinal(t, i);
  if (ordinal !== null) return ordinal;
  const spaced = spacedGroups(t, i);
  if (spaced !== null) return scaled(t, spaced, place);
  if (t.kind[i + 1] === GLYPH && (t.gap[i + 1] ?? 9) <= SPACED) {
    const whole = readDigits(t.at(i)).value;
    return glyph(t, i, i + 1, whole);
  }
  const power = powerSuffix(t, i);
  if (power !== null) return scaled(t, power, place);
  const c = readCardinal(t, i);
  if (c === null) return null;
  return extended(t, i, c, place);
}

/** "2nd", "11th". */
function digitOrdinal(t: Tokens, i: number): Numeral | null {
  if (!t.glued(i + 1) || !t.is(i + 1, NTH)) return null;
  if (t.digits(i) === 0 || t.digits(i) > 4) return null;
  const value = String(Number(t.at(i)));
  return { from: i, to: i + 2, value, value2: null, scalePower: 0, precision: 0, form: 'ordinal' };
}

/** "40 000", "1 234 567": groups of three parted by one space; the first has one to three digits. */
export function spacedGroups(t: Tokens, i: number): Numeral | null {
  if (t.kind[i + 1] !== NUMBER || t.gap[i + 1] !== SPACED) return null;
  const count = t.digits(i);
  if (count === 0 || count > 3 || t.at(i).startsWith('0')) return null;
  let j = i + 1;
  let digits = t.at(i);
  let places = 0;
  while (j < i + 6 && t.kind[j] === NUMBER && t.gap[j] === SPACED && oneSpace(t, j)) {
    const group = /^(\d{3})(?:\.(\d+))?$/.exec(t.at(j));
    if (group === null || places > 0) break;
    digits += group[1];
    places = group[2]?.length ?? 0;
    if (places) digits += group[2];
    j++;
  }
  if (j === i + 1 || (t.kind[j] === NUMBER && t.gap[j] === SPACED)) return null;
  if (t.kind[i - 1] === NUMBER && t.gap[i] === SPACED) return null;
  const value = shift(digits.replace(/^0+(?=\d)/, ''), -places);
  return { from: i, to: j, value, value2: null, scalePower: 0, precision: -places, form: 'digits' };
}

function oneSpace(t: Tokens, j: number): boolean {
  return t.start[j]! - t.end[j - 1]! === 1;
}

function extended(t: Tokens, i: number, c: Cardinal, place: Place): Numeral | null {
  const base = make(i, c, c.digits ? 'digits' : 'words');
  const behind = partBehindAnd(t, i, c);
  if (behind !== null) return behind;
  const part = longPart(t, c) ?? divided(t, c.value, i, c.to);
  if (part !== null) return withScale(t, fractionNumeral(i, part.to, part.value));
  const ordinal = ordinalAfter(t, i, c);
  if (ordinal !== null) return ordinal;
  const mixed = andPart(t, c.to, c.scalePower);
  if (mixed !== null) {
    const whole = fractionNumeral(i, mixed.to, add(c.value, mixed.value));
    return c.scalePower > 0 ? altered(whole, { scalePower: c.scalePower }) : withScale(t, whole);
  }
  return grouped(t, scaled(t, base, place));
}

/** "one hundred and three quarters", "two million and one half": what stands before "and" is whole. */
function partBehindAnd(t: Tokens, i: number, c: Cardinal): Numeral | null {
  const { beforeAnd } = c;
  if (beforeAnd === null || c.digits) return null;
  const part = andPart(t, beforeAnd.at - 1, beforeAnd.scalePower);
  if (part === null || part.to <= c.to) return null;
  const whole = fractionNumeral(i, part.to, add(beforeAnd.value, part.value));
  return altered(whole, { scalePower: beforeAnd.scalePower });
}

/** "one hundred thirty fifths", "one hundred one thousand fifths": a denominator is as long as it can be. */
function longPart(t: Tokens, c: Cardinal): Part | null {
  return tenPart(t, c) ?? thousandPart(t, c);
}

/** "one hundred | one thousand fifths": hundreds right before "one thousand" and a plural ordinal are what is divided. */
function thousandPart(t: Tokens, c: Cardinal): Part | null {
  const units = t.of(c.to - 2, SMALL) ?? 0;
  if (t.at(c.to - 1) !== 'thousand' || t.at(c.to - 3) !== 'hundred' || units < 1 || units > 9) return null;
  const d = c.digits ? null : readDenominator(t, c.to);
  if (!d?.plural || d.value.length > 2) return null;
  const whole = add(shift(c.value, -3), String(-units));
  const value = divide(whole, add(shift(String(units), 3), d.value));
  return value === null ? null : { to: d.to, value, plural: true };
}

function tenPart(t: Tokens, c: Cardinal): Part | null {
  if (c.trailingTen < 0 || c.withoutTen === '0') return null;
  const d = readDenominator(t, c.trailingTen);
  if (!d?.plural) return null;
  const value = divide(c.withoutTen, d.value);
  return value === null ? null : { to: d.to, value, plural: true };
}

/** "twenty-fifth", "one hundred twenty fifth": the number ends in an ordinal. */
function ordinalAfter(t: Tokens, i: number, c: Cardinal): Numeral | null {
  if (c.digits) return null;
  const dash = t.at(c.to) === '-' || t.at(c.to) === '\u2014';
  const at = dash ? c.to + 1 : t.at(c.to) === 'and' && c.value.endsWith('00') ? c.to + 1 : c.to;
  const scale = t.of(at, SCALE_ORDINALS);
  if (scale !== undefined) return ordinalNumeral(i, at + 1, shift(c.value, scale));
  const n = t.of(at, ORDINALS);
  if (n === undefined) return null;
  const fits = t.is(c.to - 1, TENS) ? n < 10 : t.is(c.to - 1, SCALES) && c.value.endsWith('00');
  return fits ? ordinalNumeral(i, at + 1, add(c.value, String(n))) : null;
}

function ordinalNumeral(from: number, to: number, value: Decimal): Numeral {
  return { from, to, value, value2: null, scalePower: 0, precision: 0, form: 'ordinal' };
}

/** "two hundred dozens", "3 dz". */
function grouped(t: Tokens, n: Numeral): Numeral {
  if (isGrand(t, n.to)) return scaleBy(n, n.to + 1, 3);
  const size = t.of(n.to, GROUPS);
  if (size === undefined || t.at(n.to) === 'gross') return n;
  if (size === 20 && t.at(n.to + 1) !== 'of') return n;
  return altered(n, { to: n.to + 1, value: multiply(n.value, String(size)), precision: 0 });
}

function withScale(t: Tokens, n: Numeral): Numeral {
  let at = n.to;
  if (t.at(at) === 'of' && (t.at(at + 1) === 'a' || t.at(at + 1) === 'one')) at += 2;
  else if (t.at(at) === 'a' || t.at(at) === '-') at += 1;
  const power = t.of(at, SCALES);
  if (power === undefined || (power === 2 && at !== n.to)) return n;
  return scaleBy(n, at + 1, power);
}

const ARTICLE_PARTS = wordClass(
  'third quarter fifth sixth seventh eighth ninth tenth hundredth thousandth millionth billionth trillionth half',
);

function fromWord(t: Tokens, i: number, place: Place): Numeral | null {
  const w = t.at(i);
  if (w === 'a' || w === 'an') return fromArticle(t, i, place);
  if (w === 'half') return fromHalf(t, i);
  if (w === 'single') return aloneSingle(t, i);
  if (w === 'quarter') return t.is(i + 1, SCALES) ? withScale(t, fractionNumeral(i, i + 1, '0.25')) : null;
  if (w === 'minus' || w === 'negative') {
    if (t.at(i - 1) === 'or' && t.at(i - 2) === 'plus') return null;
    const n = t.kind[i + 1] === NUMBER || t.kind[i + 1] === WORD ? readNumeral(t, i + 1, place) : null;
    return n !== null && n.form !== 'ordinal' ? altered(n, { from: i, value: negate(n.value) }) : null;
  }
  const folds = w.endsWith('fold') ? t.of(i, FOLDS) : undefined;
  if (folds !== undefined)
    return {
      from: i,
      to: i + 1,
      value: String(folds),
      value2: null,
      scalePower: 0,
      precision: 0,
      form: 'words',
    };
  const vague = readVague(t, i);
  if (vague !== null) return vague;
  const group = t.at(i - 1) === "'s" ? undefined : t.of(i, GROUPS);
  if (group !== undefined && w !== 'score' && w !== 'gross') {
    return { from: i, to: i + 1, value: '12', value2: null, scalePower: 0, precision: 0, form: 'vague' };
  }
  if ((w === 'couple' || w === 'pair') && t.at(i - 1) !== 'a') return null;
  const bare = bareOrdinal(t, i);
  if (bare !== null) return bare;
  // "K200 million": of what cannot be read no part is a number.
  if (t.kind[i - 1] === MIXED && t.gap[i] !== LINED && t.is(i, SCALES)) return null;
  const c = readCardinal(t, i);
  return c !== null ? extended(t, i, c, place) : null;
}

/** "third", "twentyfifth", "tenth of a gallon". */
function bareOrdinal(t: Tokens, i: number): Numeral | null {
  const w = t.at(i);
  const n = t.of(i, ORDINALS);
  if (n !== undefined) {
    if (n > 2 && t.at(i + 1) === 'of' && t.at(i + 2) === 'a') {
      return fractionNumeral(i, i + 1, divide('1', String(n)) ?? '0');
    }
    return ordinalNumeral(i, i + 1, String(n));
  }
  const joined = w.length > 8 ? runTogether(w) : null;
  if (joined?.ordinal) return ordinalNumeral(i, i + 1, String(joined.value));
  const power = t.of(i, SCALE_ORDINALS);
  return power === undefined ? null : ordinalNumeral(i, i + 1, powerOfTen(power));
}

function fromArticle(t: Tokens, i: number, place: Place): Numeral | null {
  const w = t.at(i + 1);
  if (t.is(i + 1, SCALES) && !w.endsWith('s')) {
    const c = readCardinal(t, i + 1);
    if (c === null) return null;
    const part = c.beforeAnd !== null ? null : divided(t, c.value, i + 1, c.to);
    if (part?.plural) return fractionNumeral(i, part.to, part.value);
    const n = extended(t, i + 1, c, place);
    return n !== null ? altered(n, { from: i }) : null;
  }
  const vague = readVague(t, i);
  if (vague !== null) return vague;
  if (w === 'dozen')
    return {
      from: i,
      to: ofAfter(t, i + 2),
      value: '12',
      value2: null,
      scalePower: 0,
      precision: 0,
      form: 'words',
    };
  if (
    (w === 'couple' && t.at(i + 2) === 'of') ||
    ((w === 'couple' || w === 'pair') && t.kind[i + 2] === END)
  ) {
    return {
      from: i,
      to: ofAfter(t, i + 2),
      value: '2',
      value2: null,
      scalePower: 0,
      precision: 0,
      form: 'vague',
    };
  }
  if (w === 'half' || t.is(i + 1, ARTICLE_PARTS)) return articlePart(t, i);
  return oneOf(t, i);
}

/** "a couple of" at the very end keeps its "of". */
function ofAfter(t: Tokens, i: number): number {
  return t.at(i) === 'of' && t.kind[i + 1] === END ? i + 1 : i;
}

/** "a third of", "by a quarter", "a half million": but "a third man", "a quarter ago" are not numbers. */
function articlePart(t: Tokens, i: number): Numeral | null {
  if (t.at(i + 1) === 'half') {
    const dozen = t.at(i + 2) === '-' ? i + 3 : i + 2;
    if (t.at(dozen) === 'dozen') return halfDozen(i, dozen + 1);
  }
  const part =
    namedPart(t, i) ?? (t.at(i + 1) === 'half' ? { to: i + 2, value: '0.5', plural: false } : null);
  if (part === null) return null;
  const n = withScale(t, fractionNumeral(i, part.to, part.value));
  if (n.scalePower > 0) return n;
  if (t.at(n.to) === 'dozen') return grouped(t, n);
  const next = t.kind[n.to];
  const unit = next === WORD ? matchUnit(t, n.to)?.unit : undefined;
  const measured = unit?.kind === 'measure' || unit?.name === 'point';
  const ends = next !== WORD || measured || t.at(n.to) === 'of' || t.is(n.to, FRACTION_FOLLOWERS);
  return ends ? n : null;
}

const FRACTION_FOLLOWERS = wordClass(
  'in to from by and or since after as compared over the last this for at on with while percent less more during lower higher',
);

/** "half a dozen", "half a million", "half of", "half the". */
function fromHalf(t: Tokens, i: number): Numeral | null {
  const n = fractionNumeral(i, i + 1, '0.5');
  const article = t.at(i + 1) === 'a' || t.at(i + 1) === '-';
  const at = article ? i + 2 : i + 1;
  if (t.at(at) === 'dozen') return halfDozen(i, at + 1);
  return withScale(t, n);
}

function halfDozen(from: number, to: number): Numeral {
  return altered(fractionNumeral(from, to, '6'), { precision: 0, form: 'words' });
}
