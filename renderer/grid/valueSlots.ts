import type { GridApi } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { statedParts } from '../figures/stated';

/** No slot is wider than this many characters; one odd value must not push the others away from their heading. */
const WIDEST_FRACTION = 4;
const WIDEST_WORD = 9;

/** Gives the digits after the point, and the scale words, as much room as the longest in sight: points then align. */
export function fitValueSlots(root: HTMLElement, api: GridApi<Figure>): void {
  let fraction = 0;
  let word = 0;
  for (const { data } of api.getRenderedNodes()) {
    if (!data) continue;
    const parts = statedParts(data);
    fraction = Math.max(fraction, parts.fraction.length);
    word = Math.max(word, parts.word.length && parts.word.length + 1);
  }
  root.style.setProperty('--fraction-slot', `${Math.min(fraction, WIDEST_FRACTION)}ch`);
  root.style.setProperty('--word-slot', `${Math.min(word, WIDEST_WORD) * 0.92}ch`);
}
