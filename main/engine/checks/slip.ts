/** Names how one number became another: the slips that people make when they copy numbers. Pure. */
import type { Decimal } from '../../../preload/contract/reading';
import { absolute, compare } from '../domain/decimal';

/** Digits without the zeros around them, and the power of ten of the last one: 8,200 is "82" and 2. */
interface Shape {
  digits: string;
  power: number;
}

function shapeOf(value: Decimal): Shape {
  const [whole = '', fraction = ''] = absolute(value).split('.');
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  return { digits, power: all.length - digits.length - fraction.length };
}

/** How many powers of ten `b` is above `a` where their digits are the same, else null; zero is never a power of ten apart. */
export function powersApart(a: Decimal, b: Decimal): number | null {
  const from = shapeOf(a);
  const to = shapeOf(b);
  if (from.digits === '' || from.digits !== to.digits) return null;
  return to.power - from.power;
}

const TIMES = new Map([
  [1, 'ten times'],
  [2, 'a hundred times'],
  [3, 'a thousand times'],
  [6, 'a million times'],
  [9, 'a billion times'],
]);
const PARTS = new Map([
  [1, 'a tenth'],
  [2, 'a hundredth'],
  [3, 'a thousandth'],
  [6, 'a millionth'],
  [9, 'a billionth'],
]);

/** "ten times as much", "a thousandth as much", for a difference in powers of ten that is not 0. */
export function timesInWords(powers: number): string {
  const size = Math.abs(powers);
  const digits = `1${'0'.repeat(size)}`.replace(/\B(?=(\d{3})+$)/g, ',');
  const words = powers > 0 ? (TIMES.get(size) ?? `${digits} times`) : (PARTS.get(size) ?? `1/${digits}`);
  return `${words} as much`;
}

/** The slip that turns what is `said` into what is `written`, in a few words; null where it has no name. The two differ. */
export function slip(said: Decimal, written: Decimal): string | null {
  if (absolute(said) === absolute(written)) return 'only the sign differs';
  if (said.startsWith('-') !== written.startsWith('-')) return null;
  const powers = powersApart(said, written);
  if (powers !== null) return timesInWords(powers);
  return digitSlip(absolute(said), absolute(written));
}

function digitSlip(said: string, written: string): string | null {
  if (said.length === written.length) {
    const differ = [...said].flatMap((digit, at) => (digit === written[at] ? [] : [at]));
    if (differ.some((at) => said[at] === '.' || written[at] === '.')) return null;
    if (differ.length === 1 && said.length > 1) return 'one digit differs';
    return swapped(said, written, differ) ? 'two digits are swapped' : null;
  }
  if (said.length === written.length + 1 && lacksOne(said, written)) return 'a digit is missing';
  if (written.length === said.length + 1 && lacksOne(written, said)) return 'a digit is too many';
  return null;
}

function swapped(said: string, written: string, differ: readonly number[]): boolean {
  const [a, b] = differ;
  if (differ.length !== 2 || a === undefined || b === undefined) return false;
  return said[a] === written[b] && said[b] === written[a];
}

/** Whether `short` is `long` without one of its digits (never its point). */
function lacksOne(long: string, short: string): boolean {
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return long[at] !== '.' && long.slice(at + 1) === short.slice(at);
}

/** Whether two decimals are the same number, however they are written. */
export function sameValue(a: Decimal, b: Decimal): boolean {
  return compare(a, b) === 0;
}
