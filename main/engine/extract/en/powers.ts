/** Scientific notation: "1e10", "5.5x10-3", "6.23×10^-4", "2.5^-1", "8x2^10". */
import type { Decimal } from '../../../../preload/contract/reading';
import { divide, lastSignificantPower, multiply, negate, shift } from '../../domain/decimal';
import { readDigits } from '../core/digits';
import type { Numeral } from '../core/numeral';
import type { Tokens } from '../core/tokens';

const SIGN = '[-\u2212\u2013+]?';
const EXPONENT = new RegExp(
  `e(${SIGN}\\d{1,3})(?!\\w)|[ ]?[x\u00d7*][ ]?10[ ]?\\^?(${SIGN}\\d{1,3})(?!\\w)|[ ]?[x\u00d7*][ ]?(\\d{1,2})\\^(${SIGN}\\d{1,2})(?!\\w)|\\^(${SIGN}\\d{1,2})(?!\\w)`,
  'iy',
);
/** Beyond this an exponent is a mistake or an attack. */
const LARGEST = 120;

/** The number at digits token `i` with the power written after it; null where there is none. */
export function powerSuffix(t: Tokens, i: number): Numeral | null {
  const at = t.end[i]!;
  if (!mayBePower(t.text, at)) return null;
  EXPONENT.lastIndex = at;
  const m = EXPONENT.exec(t.text);
  if (m === null) return null;
  const end = EXPONENT.lastIndex;
  const { value, places } = readDigits(t.at(i));
  const read = powered(value, m);
  if (read === null) return null;
  const tenth = m[1] ?? m[2];
  const precision = tenth === undefined ? Math.min(0, lastSignificantPower(read)) : whole(tenth) - places;
  return {
    from: i,
    to: tokenAfter(t, i, end),
    value: read,
    value2: null,
    scalePower: 0,
    precision,
    form: 'digits',
  };
}

/** Whether an "e", a sign of multiplication, or a caret stands at `at`, the sign perhaps after a space. */
export function mayBePower(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const next = (code === 32 ? text.charCodeAt(at + 1) : code) | 32;
  return next === 120 || next === 247 || next === 42 || (code !== 32 && (next === 101 || next === 126));
}

function tokenAfter(t: Tokens, i: number, end: number): number {
  let j = i + 1;
  while (j < t.length && t.start[j]! < end) j++;
  return j;
}

function whole(text: string): number {
  return Number(text.replace(/[\u2212\u2013]/, '-'));
}

function powered(value: Decimal, m: RegExpExecArray): Decimal | null {
  const ten = m[1] ?? m[2];
  if (ten !== undefined) {
    const n = whole(ten);
    return Math.abs(n) > LARGEST ? null : shift(value, n);
  }
  if (m[3] !== undefined) return multiply(value, raise(m[3], whole(m[4]!)));
  const n = whole(m[5]!);
  return Math.abs(n) > 60 ? null : raise(value, n);
}

function raise(base: Decimal, exponent: number): Decimal {
  const negative = base.startsWith('-');
  let out: Decimal = '1';
  for (let k = 0; k < Math.abs(exponent); k++) out = multiply(out, negative ? negate(base) : base);
  return exponent < 0 ? (divide('1', out) ?? '0') : out;
}
