/** Decimals as spreadsheet numbers, only where nothing is lost. Pure. */
import type { Decimal } from '../../../preload/contract/reading';

/** Decimal digits that an IEEE 754 double always gives back, and that spreadsheets keep. Source: ISO C, DBL_DIG. */
const SAFE_DIGITS = 15;

/** Powers of ten within which every number of 15 digits is a normal double. */
const SAFE_POWER = 290;

/** The decimal as a number where 15 significant digits hold it, so that it reads back the same; else null. */
export function asNumber(value: Decimal | null): number | null {
  if (value === null || value.length > SAFE_POWER) return null;
  const digits = value.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return digits.length <= SAFE_DIGITS ? Number(value) : null;
}
