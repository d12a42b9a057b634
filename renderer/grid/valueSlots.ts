import type { GridApi } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { shownFraction, statedParts } from '../figures/stated';

/** No slot is wider than this many characters; one odd value must not push the others away from their heading. */
const WIDEST_FRACTION = 5;
const WIDEST_WORD = 9;
/** Width of the point in digits, and of a scale word's letters and the space before it in CSS pixels; measured in Inter. */
const POINT = 0.5;
const LETTER = 5.6;
const SPACE = 5;
/** Room that stays where no scale word is in sight, CSS pixels. */
const APART = 4;

/** Gives the digits after the point, and the scale words, as much room as the longest in sight: points then align. */
export function fitValueSlots(root: HTMLElement, api: GridApi<Figure>): void {
  let digits = 0;
  let word = 0;
  for (const { data } of api.getRenderedNodes()) {
    if (!data) continue;
    const parts = statedParts(data);
    digits = Math.max(digits, shownFraction(parts.fraction).length - 1);
    word = Math.max(word, parts.word.length);
  }
  const fraction = digits > 0 ? `${Math.min(digits, WIDEST_FRACTION) + POINT}ch` : '0ch';
  root.style.setProperty('--fraction-slot', fraction);
  root.style.setProperty(
    '--word-slot',
    word > 0 ? `${Math.min(word, WIDEST_WORD) * LETTER + SPACE}px` : `${APART}px`,
  );
}
