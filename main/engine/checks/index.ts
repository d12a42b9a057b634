/** Whether the grid says what the passage says: one file a check, put together here. Pure. */
import type { Recorded } from '../../../preload/contract/model';
import type { Reading } from '../../../preload/contract/reading';
import { boundDiffers } from './bound';
import { changeDiffers } from './change';
import { rangeDiffers } from './range';
import { unitDiffers } from './unit';
import { valueDiffers } from './value';

/**
 * How what is recorded disagrees with what its passage says, in calm words that name the slip; null where it agrees.
 * Values compare as numbers, not as text, and must be equal: "52" agrees with "nearly 52", and the bound is compared by
 * itself. `read` is the passage parsed anew, null where that found no number; `exact` is the passage's text.
 */
export function disagreement(recorded: Recorded, read: Reading | null, exact: string): string | null {
  if (read === null) return 'Tickmark could not read a number in this passage.';
  const found = [
    valueDiffers(recorded, read, exact),
    rangeDiffers(recorded, read),
    unitDiffers(recorded, read),
    boundDiffers(recorded, read),
    changeDiffers(recorded, read),
  ].filter((each) => each !== null);
  return found.length > 0 ? found.join(' ') : null;
}
