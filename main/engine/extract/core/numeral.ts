/** A number as the grammar of a language reads it, before units and context. */
import type { Decimal } from '../../../../preload/contract/reading';

/** How a number was written. */
export type Form = 'digits' | 'words' | 'fraction' | 'vague' | 'ordinal';

/** Tokens `from` to before `to` say `value`. All are made with these properties in this order, so that whoever reads one meets one shape. */
export interface Numeral {
  from: number;
  to: number;
  value: Decimal;
  /** Upper end where the wording itself is a range ("thousands"). */
  value2: Decimal | null;
  /** Power of ten that a scale word contributed. */
  scalePower: number;
  /** Power of ten of the last digit stated. */
  precision: number;
  form: Form;
}

/** The number with some of it altered. */
export function altered(n: Numeral, by: Partial<Numeral>): Numeral {
  const { from, to, value, value2, scalePower, precision, form } = n;
  return Object.assign({ from, to, value, value2, scalePower, precision, form }, by);
}
