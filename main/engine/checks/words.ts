/** How the checks write numbers and bounds in their sentences. Pure. */
import type { Bound, Change, Decimal } from '../../../preload/contract/reading';

/** A decimal as people read it: "3500000000.25" is "3,500,000,000.25", with a minus sign that stands out (U+2212). */
export function readable(value: Decimal): string {
  const [whole = '', fraction] = value.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** What a bound says before a number. */
export const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  '=': 'exactly',
  '~': 'about',
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
};

/** What a direction says of a figure. */
export const CHANGE_WORDS: Readonly<Record<Change, string>> = { up: 'a rise', down: 'a fall' };
