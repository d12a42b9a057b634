/** Check: a range is recorded with both of its ends, and one value as one. Pure. */
import type { Recorded } from '../../../preload/contract/model';
import type { Decimal, Reading } from '../../../preload/contract/reading';
import { sameValue } from './slip';
import { differs } from './value';
import { readable } from './words';

/** How the recorded range differs from the stated one; null where it does not, or where neither is a range. */
export function rangeDiffers(recorded: Recorded, read: Reading): string | null {
  if (read.value2 === null)
    return recorded.value2 === null ? null : notARange(recorded, recorded.value2, read);
  const said = `${readable(read.value)} to ${readable(read.value2)}`;
  if (recorded.value2 === null) {
    return `The passage gives a range, ${said}; the grid has only ${readable(recorded.value)}.`;
  }
  return endsDiffer(recorded.value, recorded.value2, read, read.value2);
}

function notARange(recorded: Recorded, value2: Decimal, read: Reading): string {
  const written = `${readable(recorded.value)} to ${readable(value2)}`;
  return `The passage says ${readable(read.value)}; the grid has a range, ${written}.`;
}

function endsDiffer(low: Decimal, high: Decimal, read: Reading, readHigh: Decimal): string | null {
  const lowSame = sameValue(low, read.value);
  const highSame = sameValue(high, readHigh);
  if (lowSame && highSame) return null;
  if (sameValue(low, readHigh) && sameValue(high, read.value)) {
    return `The ends of the range are swapped: the passage says ${readable(read.value)} to ${readable(readHigh)}.`;
  }
  const first = lowSame ? null : differs('The passage’s range begins at', readable(read.value), read, low);
  const last = highSame
    ? null
    : differs('The passage’s range ends at', readable(readHigh), read, high, readHigh);
  return [first, last].filter((each) => each !== null).join(' ');
}
