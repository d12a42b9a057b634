/** Check: a rise is not recorded as a fall. Pure. */
import type { Recorded } from '../../../preload/contract/model';
import type { Reading } from '../../../preload/contract/reading';
import { CHANGE_WORDS } from './words';

/** How the recorded direction contradicts the stated one; null where it does not, or where either says nothing. */
export function changeDiffers(recorded: Recorded, read: Reading): string | null {
  if (recorded.change === null || read.change === null || recorded.change === read.change) return null;
  return `The passage tells of ${CHANGE_WORDS[read.change]}; the grid of ${CHANGE_WORDS[recorded.change]}.`;
}
