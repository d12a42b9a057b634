/** A value typed again without a look at the recorded one, and what the two have to do with each other. Pure. */
import type { Bound, Decimal, Recorded } from '../../../preload/contract';
import { singular } from '../checks/nouns';
import { slip } from '../checks/slip';
import { BOUND_WORDS, readable } from '../checks/words';
import { compare } from './decimal';
import { parseEntry } from './entry';
import { takeBound } from './typed-cell';

/** What was typed: a value or a range, with a bound where one was typed too. */
export interface Typed {
  value: Decimal;
  value2: Decimal | null;
  bound: Bound | null;
}

/** What was typed, or why it is no number, as a sentence. */
export type TypedAgain = ({ ok: true } & Typed) | { ok: false; why: string };

const RANGE = /^(?:between\s+)?(\S.*?)\s*(?:–|—|→|~|～|至|到|\bto\b|\band\b|(?<=[\d%\p{L}])\s*-)\s*(\S.*)$/iu;
/** A last word that may name a unit; one that joins two numbers does not. */
const UNIT = /^(.*\S)\s+(?!(?:to|and|or|through|until)$)\p{L}[\p{L}.²³]+$/iu;
/** What stands before a number and says its unit. */
const SIGN = /^(?:[A-Z]{1,3}\$?\s*(?=[\d\p{Sc}]))?\p{Sc}?\s*(?=[\d.])/u;

/** Reads what a person types who copies a figure from a passage: "nearly 52 percent", "$3.5 billion", "27 to 30". */
export function readTypedAgain(text: string): TypedAgain {
  const { bound, rest } = takeBound(text);
  const whole = number(rest);
  if (whole.ok) return { ok: true, value: whole.value, value2: null, bound };
  const range = RANGE.exec(rest);
  const low = range && number(range[1]!);
  const high = range && number(range[2]!);
  if (!low?.ok || !high?.ok) return whole;
  return { ok: true, value: low.value, value2: high.value, bound };
}

/** A value, with words behind it that name its unit left out; letters that could be a scale are not. */
function number(text: string): ReturnType<typeof parseEntry> {
  const plain = text.trim().replace(SIGN, '');
  const first = parseEntry(plain);
  let rest = plain;
  while (!first.ok) {
    const shorter = UNIT.exec(rest)?.[1];
    if (shorter === undefined) return first;
    rest = shorter;
    const entry = parseEntry(rest);
    if (entry.ok) return entry;
  }
  return first;
}

/** How what was typed differs from what is recorded, in a sentence with the slip's name; null where they are equal by value. */
export function rekeyDiffers(
  recorded: Pick<Recorded, 'value' | 'value2' | 'bound'>,
  typed: Typed,
): string | null {
  const [was, is] = [written(recorded), written(typed)];
  if (!sameValues(recorded, typed)) {
    const how = recorded.value2 === null && typed.value2 === null ? slip(typed.value, recorded.value) : null;
    return `You typed ${is}; recorded is ${was}${how === null ? '.' : `: ${how}.`}`;
  }
  if (typed.bound === null || typed.bound === recorded.bound) return null;
  return `The value is the same, but you typed “${BOUND_WORDS[typed.bound]}”; recorded is “${BOUND_WORDS[recorded.bound]}”.`;
}

/**
 * How a typed unit differs from the recorded one, in a sentence; null where it does not, or where none was typed. `readAs`
 * are the units that the extractor takes it for. A count may be named by any word of what is counted.
 */
export function unitDiffersFrom(
  recorded: Pick<Recorded, 'unit' | 'unitKind' | 'counted'>,
  typed: string,
  readAs: readonly string[],
): string | null {
  const wanted = plain(recorded.unit);
  if (typed.trim() === '' || (wanted === '' && recorded.unitKind === 'count')) return null;
  if ([typed, ...readAs].some((unit) => plain(unit) === wanted)) return null;
  if (recorded.unitKind === 'count' && ` ${plain(recorded.counted)} `.includes(` ${plain(typed)} `))
    return null;
  const was = recorded.unit === null ? 'none is recorded' : `recorded is “${recorded.unit}”`;
  return `The value is the same, but you typed the unit “${typed.trim()}”; ${was}.`;
}

function plain(unit: string | null): string {
  return singular((unit ?? '').replace(/\s+/g, ' '));
}

/** Whether two are the same values, in whichever order: what fell from 15 to 12 is recorded so, and a range may be typed from its top. */
function sameValues(a: Pick<Typed, 'value' | 'value2'>, b: Pick<Typed, 'value' | 'value2'>): boolean {
  const [of, to] = [inOrder(a), inOrder(b)];
  return of.length === to.length && of.every((value, at) => compare(value, to[at]!) === 0);
}

const inOrder = ({ value, value2 }: Pick<Typed, 'value' | 'value2'>): Decimal[] =>
  value2 === null ? [value] : [value, value2].sort(compare);

function written({ value, value2 }: Pick<Typed, 'value' | 'value2'>): string {
  return value2 === null ? readable(value) : `${readable(value)} to ${readable(value2)}`;
}
