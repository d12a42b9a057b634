import type {
  Bound,
  Change,
  Decimal,
  Figure,
  Interval,
  Passage,
  Reading,
  UnitKind,
} from '../../preload/contract';
import { digitSigns } from '../state/display';
import { unitAfter } from './unitWords';

/** A value split where the grid aligns it: sign of the bound, digits before the point, point and digits after it, scale word. */
export interface StatedParts {
  bound: string;
  whole: string;
  fraction: string;
  word: string;
}

/** What of a figure its stated form is made of. */
type Stated = Pick<Figure, 'value' | 'value2' | 'bound' | 'read'> & { passage: Pick<Passage, 'exact'> };

const BOUND_SIGNS: Record<Bound, string> = { '=': '', '~': '≈', '<': '<', '<=': '≤', '>': '>', '>=': '≥' };

const BOUND_WORDS: Record<Bound, string> = {
  '=': 'exactly',
  '~': 'about',
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
};

/** Powers of ten that have a word, by the power. */
const SCALE_WORDS = new Map<number, string>([
  [3, 'thousand'],
  [6, 'million'],
  [9, 'billion'],
  [12, 'trillion'],
]);
const CJK_SCALE_WORDS = new Map<number, string>([
  [3, '千'],
  [4, '万'],
  [8, '亿'],
  [12, '万亿'],
]);

/** The sign of a bound, empty for an exact value. */
export const boundSign = (bound: Bound): string => BOUND_SIGNS[bound];
/** A bound in words. */
export const boundWords = (bound: Bound): string => BOUND_WORDS[bound];
/** A direction of change in words for people who cannot see the arrow. */
export const changeWords = (change: Change | null): string =>
  change === 'up' ? '↑ up' : change === 'down' ? '↓ down' : '';

/** A decimal split at its point, grouped in threes, with a true minus sign: `-1234.50` gives `−1,234` and `.50`. */
export function groupDigits(value: Decimal): { whole: string; fraction: string } {
  const negative = value.startsWith('-');
  const [digits = '', after] = value.replace('-', '').split('.');
  const { group, point } = digitSigns();
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, group);
  return { whole: `${negative ? '−' : ''}${grouped}`, fraction: after === undefined ? '' : point + after };
}

/** A decimal as people read it: `1,234.5`. */
export function plainNumber(value: Decimal): string {
  const { whole, fraction } = groupDigits(value);
  return whole + fraction;
}

/** Divides by a power of ten by moving the point; exact. */
export function shiftDown(value: Decimal, power: number): Decimal {
  const negative = value.startsWith('-');
  const [whole = '', after = ''] = value.replace('-', '').split('.');
  const padded = whole.padStart(power + 1, '0');
  const digits = `${padded.slice(0, padded.length - power)}.${padded.slice(padded.length - power)}${after}`;
  const trimmed = digits
    .replace(/(\.\d*?)0*$/, '$1')
    .replace(/\.$/, '')
    .replace(/^0+(?=\d)/, '');
  return negative && trimmed !== '0' ? `-${trimmed}` : trimmed;
}

function powerOf(scale: Decimal): number {
  return /^10*$/.test(scale) ? scale.length - 1 : 0;
}

/** The scale word that the passage itself used, with its power of ten; null where it used none. */
function scaleOf(figure: Pick<Stated, 'read' | 'passage'>): { power: number; word: string } | null {
  const power = powerOf(figure.read?.scale ?? '1');
  const words = /[万亿千]/.test(figure.passage.exact) ? CJK_SCALE_WORDS : SCALE_WORDS;
  const word = words.get(power);
  return word ? { power, word } : null;
}

/** More digits than this before a scale word read worse than the plain number. */
const WORD_DIGITS = 6;

/** Neither "0.0001 billion" nor "1,234,567 million" is how anyone would say it. */
const fits = (shifted: Decimal): boolean =>
  shifted.replace(/[-.]/g, '').length <= WORD_DIGITS && !/^-?0\.0/.test(shifted);

/**
 * Whether two values are where something was and where it went ("rose from 12 to 15"), and not the ends of a range; that
 * one of them was corrected changes nothing of it.
 */
export const isMove = ({ read, value2 }: Pick<Figure, 'read' | 'value2'>): boolean =>
  read?.changeRole === 'from' && value2 !== null && read.value2 !== null;

/** What the passage states, by the recorded value: the bound as a sign, the scale word kept as stated ("> 10 billion"). */
export function statedParts(figure: Stated): StatedParts {
  const scale = scaleOf(figure);
  const values = figure.value2 === null ? [figure.value] : [figure.value, figure.value2];
  const shifted = scale ? values.map((value) => shiftDown(value, scale.power)) : values;
  const worded = scale !== null && shifted.every(fits);
  const [first = '', second] = worded ? shifted : values;
  const last = groupDigits(second ?? first);
  const whole =
    second === undefined ? last.whole : `${plainNumber(first)}${isMove(figure) ? ' → ' : '–'}${last.whole}`;
  return { bound: boundSign(figure.bound), whole, fraction: last.fraction, word: worded ? scale.word : '' };
}

/** A longer fraction than this is a division that does not end ("two thirds"), not a precision that was stated. */
const LONGEST_FRACTION = 6;
const CUT_FRACTION = 4;

/** The point and the digits after it as there is room for them: `.666666666666667` is shown as `.6666…`, never as if it ended there. */
export function shownFraction(fraction: string): string {
  const digits = fraction.slice(1);
  if (digits.length <= LONGEST_FRACTION) return fraction;
  const leadingZeros = /^0*/.exec(digits)?.[0].length ?? 0;
  return `${fraction.slice(0, 1)}${digits.slice(0, leadingZeros + CUT_FRACTION)}…`;
}

/** The stated value on one line: `> 10 billion`. */
export const statedText = (figure: Stated): string => inOneLine(statedParts(figure));

/** The same as there is room for it: a division that does not end is cut short. */
export const shownText = (figure: Stated): string => inOneLine(shown(statedParts(figure)));

const shown = (parts: StatedParts): StatedParts => ({ ...parts, fraction: shownFraction(parts.fraction) });

function inOneLine({ bound, whole, fraction, word }: StatedParts): string {
  const space = /^[万亿千]/.test(word) ? '' : ' ';
  return `${bound ? `${bound} ` : ''}${whole}${fraction}${word ? space + word : ''}`;
}

/** What words were read as, on one line, and why: `≈ 40,000 cases: counts 'cases'; 'about'`. */
export function readWords(exact: string, read: Reading): string {
  const { value, value2, bound, unit, unitKind, why } = read;
  const number = shownText({ value, value2, bound, read, passage: { exact } });
  const percent = unitKind === 'percent' && unit === 'percent';
  const noun = percent ? '%' : unitAfter({ unit, value, value2 });
  return `${number}${noun && ` ${noun}`}: ${why}`;
}

/** A unit as the grid shows it: `%` for percent, `pp` for percentage points, else as recorded. */
export function shortUnit(figure: { unit: string | null; unitKind: UnitKind }): string {
  if (figure.unit === 'percent' || (figure.unitKind === 'percent' && figure.unit === null)) return '%';
  if (figure.unit === 'percentage point') return 'pp';
  return figure.unit ?? '';
}

/** The true values that a statement allows, in words. */
export function intervalWords(interval: Interval): string {
  const { low, high, lowOpen, highOpen } = interval;
  if (low !== null && high !== null) {
    if (low === high) return `exactly ${plainNumber(low)}`;
    const open = lowOpen && highOpen ? ', ends excluded' : '';
    return `from ${plainNumber(low)} to ${plainNumber(high)}${open}`;
  }
  if (low !== null) return `${lowOpen ? 'above' : 'at least'} ${plainNumber(low)}`;
  if (high !== null) return `${highOpen ? 'below' : 'at most'} ${plainNumber(high)}`;
  return 'any value';
}
