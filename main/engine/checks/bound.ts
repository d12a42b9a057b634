/** Check: "nearly", "more than" and their like are recorded as the passage has them. Pure. */
import type { Recorded } from '../../../preload/contract/model';
import type { Reading } from '../../../preload/contract/reading';
import { BOUND_WORDS, readable } from './words';

/** How the recorded bound differs from the stated one; null where it does not. */
export function boundDiffers(recorded: Recorded, read: Reading): string | null {
  if (recorded.bound === read.bound) return null;
  const said = `${BOUND_WORDS[read.bound]} ${readable(read.value)}`;
  return `The passage says ${said}; the grid says “${BOUND_WORDS[recorded.bound]}”.`;
}
