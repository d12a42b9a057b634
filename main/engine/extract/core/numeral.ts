/** A number as the grammar of a language reads it, before units and context. */
import type { Decimal } from '../../../../preload/contract/reading';

/** How a number was written. */
export type Form = 'digits' | 'words' | 'fraction' | 'vague' | 'ordinal';

/** Tokens `from` to before `to` say `value`. */
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
