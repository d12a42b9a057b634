/**
 * What a stated number claims, as an interval of true values, and how two claims compare.
 * A rounded value claims half a unit of its last stated digit either way (XBRL Calculations 1.1, section on rounding:
 * a reported value with a given accuracy stands for the closed interval of plus or minus half a unit of that accuracy).
 */
import type { Bound, Decimal, Interval } from '../../../preload/contract/reading';
import { absolute, compare, lastSignificantPower, multiply, shift, widened } from './decimal';

/** What of a statement decides its interval. */
export interface Statement {
  value: Decimal;
  value2: Decimal | null;
  /** Power of ten of the last digit stated. */
  precision: number;
  bound: Bound;
}

/** A loose value ("about 127") claims at least one part in twenty either way; wider where it is rounder. */
const LOOSENESS: Decimal = '0.05';

/** The interval of true values that a statement allows; `below` says that a loose bound means just short of ("nearly"). */
export function claimOf(s: Statement, below = false): Interval {
  switch (s.bound) {
    case '<':
      return { low: null, lowOpen: true, high: upper(s), highOpen: true };
    case '<=':
      return { low: null, lowOpen: true, high: upper(s), highOpen: false };
    case '>':
      return { low: s.value, lowOpen: true, high: null, highOpen: true };
    case '>=':
      return { low: s.value, lowOpen: false, high: null, highOpen: true };
    case '~':
      return loose(s, below);
    default:
      return around(s, half(s.precision));
  }
}

function upper(s: Statement): Decimal {
  return s.value2 ?? s.value;
}

/** Half of ten to a power: "0.5", "0.05", "500"; those of the usual powers are made once. */
function half(power: number): Decimal {
  return HALVES[power + USUAL] ?? shift('5', power - 1);
}

/** Most noughts before or after the point of the halves that are made once. */
const USUAL = 15;
const HALVES: readonly Decimal[] = Array.from({ length: 2 * USUAL + 1 }, (_, i) => shift('5', i - USUAL - 1));

function around(s: Statement, by: Decimal): Interval {
  const [a, b] = s.value2 === null ? [s.value, s.value] : ordered(s.value, s.value2);
  const [low, high] = widened(a, b, by);
  return { low, lowOpen: false, high, highOpen: false };
}

function ordered(a: Decimal, b: Decimal): [Decimal, Decimal] {
  return compare(a, b) <= 0 ? [a, b] : [b, a];
}

/** Half a unit of the last digit that is not zero, or one part in twenty, whichever is more. */
function loose(s: Statement, below: boolean): Interval {
  const top = upper(s);
  const share = multiply(absolute(top), LOOSENESS);
  const digit = half(Math.max(s.precision, lastSignificantPower(top)));
  const by = compare(share, digit) > 0 ? share : digit;
  const wide = around(s, by);
  return below ? { ...wide, high: top, highOpen: true } : wide;
}

/** Whether two claims can both be true. */
export function relate(a: Interval, b: Interval): 'agree' | 'conflict' {
  return apart(a.high, a.highOpen, b.low, b.lowOpen) || apart(b.high, b.highOpen, a.low, a.lowOpen)
    ? 'conflict'
    : 'agree';
}

function apart(high: Decimal | null, highOpen: boolean, low: Decimal | null, lowOpen: boolean): boolean {
  if (high === null || low === null) return false;
  const order = compare(high, low);
  return order < 0 || (order === 0 && (highOpen || lowOpen));
}

/** A known way in which a number goes wrong between a document and a table. */
export type Slip = 'ten-fold' | 'scale' | 'digit-swap' | 'unit' | 'sign';

/** What two differing records have in common, if it is a known slip; null where they are equal or merely differ. */
export function slipOf(
  a: { value: Decimal; unit: string | null },
  b: { value: Decimal; unit: string | null },
): Slip | null {
  if (compare(a.value, b.value) === 0) return a.unit === b.unit ? null : 'unit';
  if (compare(absolute(a.value), absolute(b.value)) === 0) return 'sign';
  const shifted = powerApart(a.value, b.value);
  if (shifted !== null) return Math.abs(shifted) % 3 === 0 ? 'scale' : 'ten-fold';
  return swapped(a.value, b.value) ? 'digit-swap' : null;
}

/** The power of ten between two values of the same digits; null where the digits differ. */
function powerApart(a: Decimal, b: Decimal): number | null {
  if (a.startsWith('-') !== b.startsWith('-') || a === '0' || b === '0') return null;
  if (significant(a) !== significant(b)) return null;
  return lastSignificantPower(a) - lastSignificantPower(b);
}

function significant(a: Decimal): string {
  return absolute(a).replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
}

/** Whether two neighbouring digits changed places. */
function swapped(a: Decimal, b: Decimal): boolean {
  if (a.length !== b.length) return false;
  const at: number[] = [];
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) at.push(i);
  const [i, j] = at;
  if (at.length !== 2 || i === undefined || j === undefined) return false;
  const near = j === i + 1 || (j === i + 2 && a[i + 1] === '.');
  return near && a[i] === b[j] && a[j] === b[i];
}
