/** The interval that a stated value claims, without arithmetic for the values that texts mostly state. */
import type { Decimal, Interval } from '../../../../preload/contract/reading';
import { claimOf, type Statement } from '../../domain/interval';

/** What `claimOf` says of a statement, seen at once where half a unit of the last digit needs no carry. */
export function claimed(s: Statement, below: boolean): Interval {
  const { value, precision } = s;
  const plain =
    s.bound === '=' && s.value2 === null && value.length <= LONGEST && value.charCodeAt(0) !== MINUS;
  const beside = plain
    ? precision > 0
      ? besideRound(value, precision)
      : besideLast(value, precision)
    : null;
  return beside ?? claimOf(s, below);
}

/** Longer values are left to exact arithmetic. */
const LONGEST = 15;
const MINUS = 45;
const NOUGHT = 48;
/** By a digit, the one before it. */
const LESS: readonly string[] = ['', '0', '1', '2', '3', '4', '5', '6', '7', '8'];
const NOUGHTS: readonly string[] = Array.from({ length: LONGEST + 1 }, (_, n) => '0'.repeat(n));

/** "26.7" claims 26.65 to 26.75, "12" claims 11.5 to 12.5: where the last digit stated is the last of the value. */
function besideLast(value: Decimal, precision: number): Interval | null {
  const point = value.indexOf('.');
  if ((point < 0 ? 0 : point + 1 - value.length) !== precision) return null;
  const half = point < 0 ? '.5' : '5';
  const last = value.charCodeAt(value.length - 1);
  if (last > NOUGHT) return between(value.slice(0, -1) + (LESS[last - NOUGHT]! + half), value + half);
  return value === '0' || point >= 0 ? null : between(`${Number(value) - 1}.5`, value + half);
}

/** "3500000000", stated to hundreds of millions, claims 3450000000 to 3550000000. */
function besideRound(value: Decimal, precision: number): Interval | null {
  const head = value.slice(0, -precision);
  if (head === '' || value !== head + NOUGHTS[precision]) return null;
  const rest = NOUGHTS[precision - 1]!;
  const below = Number(head) - 1;
  return between(below > 0 ? `${below}5${rest}` : `5${rest}`, `${head}5${rest}`);
}

function between(low: Decimal, high: Decimal): Interval {
  return { low, lowOpen: false, high, highOpen: false };
}
