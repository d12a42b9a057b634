/** Check: the recorded value is the one that the passage states. Pure. */
import type { Recorded } from '../../../preload/contract/model';
import type { Decimal, Reading } from '../../../preload/contract/reading';
import { powersApart, sameValue, slip } from './slip';
import { readable } from './words';

/** Passages longer than this (UTF-16 code units) are told by their value alone. */
const QUOTED_AT_MOST = 40;

/** How the recorded value differs from the stated one, in a sentence with the slip's name; null where it does not, or where both are ranges. */
export function valueDiffers(recorded: Recorded, read: Reading, exact: string): string | null {
  if (recorded.value2 !== null || read.value2 !== null) return null;
  if (sameValue(recorded.value, read.value)) return null;
  return differs('The passage says', stated(read, exact), read, recorded.value);
}

/** One sentence on a number that differs, with its slip. */
export function differs(
  opening: string,
  said: string,
  read: Reading,
  written: Decimal,
  of = read.value,
): string {
  const how = scaleSlip(read, of, written) ?? slip(of, written);
  const sentence = `${opening} ${said}; the grid says ${readable(written)}`;
  return how === null ? `${sentence}.` : `${sentence}: ${how}.`;
}

function stated(read: Reading, exact: string): string {
  if (read.scale === '1' || exact.length > QUOTED_AT_MOST) return readable(read.value);
  return `“${exact.replace(/\s+/g, ' ').trim()}”, which is ${readable(read.value)}`;
}

/** The value was written as if the scale word ("billion") were not there. */
function scaleSlip(read: Reading, said: Decimal, written: Decimal): string | null {
  const scale = powersApart('1', read.scale);
  if (scale === null || scale === 0 || said.startsWith('-') !== written.startsWith('-')) return null;
  return powersApart(said, written) === -scale ? 'the scale was missed' : null;
}
