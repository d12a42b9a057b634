/** An amount as the grammar of English reads it: a number with its unit and, for ranges, its second number. */
import type { Decimal, Interval } from '../../../../preload/contract/reading';
import type { Numeral } from '../core/numeral';
import type { Unit } from '../core/unit';

/** Tokens `from` to before `to` state an amount. All are made in `blank` or as their likes, so that whoever reads one meets one shape. */
export interface Quantity {
  from: number;
  to: number;
  /** First token of the number itself, without a money mark. */
  numberFrom: number;
  value: Decimal;
  value2: Decimal | null;
  scalePower: number;
  precision: number;
  form: Numeral['form'];
  unit: Unit | null;
  /** The unit without a rate ("$5 a share" is money). */
  base: Unit | null;
  /** Where a range joins two numbers, its connecting word. */
  joined: string | null;
  /** Whether unit and number are one word ("40-yard"). */
  attributive: boolean;
  /** The range that two bounds make ("more than 10 and less than 40"). */
  limits: Interval | null;
}

/** The amount of a number, without a unit. */
export function blank(from: number, n: Numeral): Quantity {
  return {
    from,
    to: n.to,
    numberFrom: n.from,
    value: n.value,
    value2: n.value2,
    scalePower: n.scalePower,
    precision: n.precision,
    form: n.form,
    unit: null,
    base: null,
    joined: null,
    attributive: false,
    limits: null,
  };
}

/** The amount with some of it altered. */
export function changed(q: Quantity, by: Partial<Quantity>): Quantity {
  const { from, to, numberFrom, value, value2, scalePower, precision, form } = q;
  const like = { from: numberFrom, to, value, value2, scalePower, precision, form };
  const { unit, base, joined, attributive, limits } = q;
  return Object.assign(blank(from, like), { unit, base, joined, attributive, limits }, by);
}
