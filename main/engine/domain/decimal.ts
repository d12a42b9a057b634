/**
 * Exact decimal arithmetic on canonical decimal text. No binary floating point anywhere:
 * a value is an integer (bigint) and the number of digits after the point.
 */
import type { Decimal } from '../../../preload/contract/reading';

interface Scaled {
  units: bigint;
  /** Digits after the point; never negative. */
  places: number;
}

const CANONICAL = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
const LOOSE = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** Whether a text is a canonical decimal: no grouping, no leading or trailing zeros, no "-0". */
export function isDecimal(text: string): text is Decimal {
  return CANONICAL.test(text) && text !== '-0';
}

/** The canonical form of plain digits ("+007.50" is "7.5"); null where the text is not a plain decimal. */
export function toDecimal(text: string): Decimal | null {
  const match = LOOSE.exec(text);
  if (!match) return null;
  const whole = match[2] ?? '';
  const fraction = match[3] ?? '';
  if (whole === '' && fraction === '') return null;
  return assemble(match[1] === '-', whole, fraction);
}

function assemble(negative: boolean, whole: string, fraction: string): Decimal {
  let from = 0;
  while (from < whole.length - 1 && whole.charCodeAt(from) === 48) from++;
  let to = fraction.length;
  while (to > 0 && fraction.charCodeAt(to - 1) === 48) to--;
  const head = whole.slice(from) || '0';
  const body = to > 0 ? `${head}.${fraction.slice(0, to)}` : head;
  return negative && body !== '0' ? `-${body}` : body;
}

function open(value: Decimal): Scaled {
  const point = value.indexOf('.');
  if (point < 0) return { units: BigInt(value), places: 0 };
  return { units: BigInt(value.slice(0, point) + value.slice(point + 1)), places: value.length - point - 1 };
}

function close({ units, places }: Scaled): Decimal {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return assemble(negative, digits.slice(0, cut), digits.slice(cut));
}

/** Digits (and sign and point) that a double holds exactly with room for a carry. */
const SAFE = 14;

/** The value as a whole number of `places`-th parts; only for short values, where a double is exact. */
function small(value: Decimal, places: number): number {
  const sign = value.charCodeAt(0);
  let left = places;
  let units = 0;
  let point = false;
  for (let i = sign === 45 || sign === 43 ? 1 : 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === 46) point = true;
    else {
      units = units * 10 + code - 48;
      if (point) left--;
    }
  }
  return (sign === 45 ? -units : units) * TENS[left]!;
}

const TENS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7];

function placesOf(value: Decimal): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** The places at which both values are whole and their sum a safe integer; -1 where they are too long for that. */
function smallPlaces(a: Decimal, b: Decimal): number {
  const places = Math.max(placesOf(a), placesOf(b));
  return places < TENS.length && a.length + places <= SAFE && b.length + places <= SAFE ? places : -1;
}

function fromSmall(units: number, places: number): Decimal {
  let n = units;
  let left = places;
  while (left > 0 && n % 10 === 0) {
    n /= 10;
    left--;
  }
  if (left === 0) return String(n);
  const size = Math.abs(n);
  const whole = Math.floor(size / TENS[left]!);
  const fraction = String(size - whole * TENS[left]!).padStart(left, '0');
  return `${n < 0 ? '-' : ''}${whole}.${fraction}`;
}

function align(a: Scaled, b: Scaled): [bigint, bigint, number] {
  const places = Math.max(a.places, b.places);
  return [a.units * 10n ** BigInt(places - a.places), b.units * 10n ** BigInt(places - b.places), places];
}

/** The exact sum. */
export function add(a: Decimal, b: Decimal): Decimal {
  const at = smallPlaces(a, b);
  if (at >= 0) return fromSmall(small(a, at) + small(b, at), at);
  const [x, y, places] = align(open(a), open(b));
  return close({ units: x + y, places });
}

/** The exact difference `a - b`. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** The exact values `a - by` and `b + by`. */
export function widened(a: Decimal, b: Decimal, by: Decimal): [Decimal, Decimal] {
  const one = a === b;
  const at = Math.max(placesOf(a), one ? 0 : placesOf(b), placesOf(by));
  if (at >= TENS.length || longest(a, b, by) + at > SAFE) return [subtract(a, by), add(b, by)];
  const step = small(by, at);
  const low = small(a, at);
  return [fromSmall(low - step, at), fromSmall((one ? low : small(b, at)) + step, at)];
}

function longest(a: Decimal, b: Decimal, c: Decimal): number {
  return Math.max(a.length, b.length, c.length);
}

/** The exact product. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  if (b === '1') return a;
  const places = placesOf(a) + placesOf(b);
  if (a.length + b.length <= SAFE && places < TENS.length)
    return fromSmall(small(a, placesOf(a)) * small(b, placesOf(b)), places);
  const x = open(a);
  const y = open(b);
  return close({ units: x.units * y.units, places: x.places + y.places });
}

/** The quotient, rounded half away from zero to `places` digits after the point; null where `b` is zero. */
export function divide(a: Decimal, b: Decimal, places = 15): Decimal | null {
  const [x, y] = align(open(a), open(b));
  if (y === 0n) return null;
  const negative = x < 0n !== y < 0n;
  const top = (x < 0n ? -x : x) * 10n ** BigInt(places);
  const under = y < 0n ? -y : y;
  const units = (top * 2n + under) / (under * 2n);
  return close({ units: negative ? -units : units, places });
}

/** The value with its sign turned. */
export function negate(a: Decimal): Decimal {
  if (a === '0') return a;
  return a.startsWith('-') ? a.slice(1) : `-${a}`;
}

/** The value without its sign. */
export function absolute(a: Decimal): Decimal {
  return a.startsWith('-') ? a.slice(1) : a;
}

/** -1, 0 or 1 as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a === b) return 0;
  const at = smallPlaces(a, b);
  // The same value may come in two texts from a foreign hand: "26.70" is 26.7.
  const [x, y] = at >= 0 ? [small(a, at), small(b, at)] : align(open(a), open(b));
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The value times ten to the power `power`, exact; the cheap way to apply "million". */
export function shift(a: Decimal, power: number): Decimal {
  if (power === 0 || a === '0') return a;
  const negative = a.startsWith('-');
  const body = negative ? a.slice(1) : a;
  const point = body.indexOf('.');
  const digits = point < 0 ? body : body.slice(0, point) + body.slice(point + 1);
  const at = (point < 0 ? body.length : point) + power;
  if (at <= 0) return assemble(negative, '0', '0'.repeat(-at) + digits);
  if (at >= digits.length) return assemble(negative, digits + '0'.repeat(at - digits.length), '');
  return assemble(negative, digits.slice(0, at), digits.slice(at));
}

/** The powers of ten that scale words and stated digits mean, made once. */
const POWERS: readonly Decimal[] = Array.from({ length: 32 }, (_, power) => shift('1', power));

/** Ten to the power `power` as a decimal. */
export function powerOfTen(power: number): Decimal {
  return POWERS[power] ?? shift('1', power);
}

/** Power of ten of the last digit that is not zero ("40000" is 4, "26.7" is -1, "0" is 0). */
export function lastSignificantPower(a: Decimal): number {
  const point = a.indexOf('.');
  if (point >= 0) return point + 1 - a.length;
  let power = 0;
  while (power < a.length - 1 && a.charCodeAt(a.length - 1 - power) === 48) power++;
  return power;
}
