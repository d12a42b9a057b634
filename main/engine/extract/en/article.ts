/** Where the article is a one: "a year and a half", "an hour and fifteen minutes", and "a dollar" alone in its block. */
import type { Numeral } from '../core/numeral';
import { FIRST, type Tokens, WORD } from '../core/tokens';
import type { Unit } from '../core/unit';
import { namedPart } from './fraction';
import { SMALL, TENS } from './number-words';
import { matchUnit } from './units';

/** The longest block in which an article may be an amount; tokens. */
const SHORT = FIRST + 5;

/** The one that the article at token `i` states; null where it is only an article. */
export function oneOf(t: Tokens, i: number): Numeral | null {
  const found = t.kind[i + 1] === WORD ? matchUnit(t, i + 1) : null;
  if (found === null) return null;
  const { unit, to } = found;
  const more = t.at(to) === 'and' && (isHalf(t, to + 1) || (unit.name === 'hour' && isMinutes(t, to + 1)));
  return more || isAlone(t, i, unit, to) ? one(i) : null;
}

/** "single" with nothing around it. */
export function aloneSingle(t: Tokens, i: number): Numeral | null {
  return i === FIRST && t.length === i + 1 ? one(i) : null;
}

/** Whether the article at token `i` may be an amount because its block is so short; asked of every article, so it looks no further. */
export function maybeAlone(t: Tokens, i: number): boolean {
  return i === FIRST && t.length <= SHORT;
}

/** A cell or a line that says "a dollar" can mean nothing else. */
function isAlone(t: Tokens, i: number, unit: Unit, to: number): boolean {
  const ends = to === t.length || (to === t.length - 1 && t.at(to) === '.');
  return ends && maybeAlone(t, i) && (unit.kind === 'measure' || unit.kind === 'currency');
}

function isHalf(t: Tokens, j: number): boolean {
  const part = t.at(j) === 'half' || t.at(j) === 'a' || t.at(j) === 'one' ? namedPart(t, j) : null;
  return part !== null && t.at(part.to) !== 'of' && t.at(part.to) !== 'dozen';
}

/** What follows "an hour and" as its minutes: ten to fifty-nine. */
function isMinutes(t: Tokens, j: number): boolean {
  const w = t.at(j);
  return /^[1-5]\d$/.test(w) || (t.of(j, SMALL) ?? 0) >= 10 || (t.of(j, TENS) ?? 60) < 60;
}

function one(i: number): Numeral {
  return { from: i, to: i + 1, value: '1', value2: null, scalePower: 0, precision: 0, form: 'words' };
}
