import type { GridApi } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { IS_MAC } from '../state/keys';
import { letGo, pickedNow, rangeNow, rectNow, setRange, useRange } from '../state/range';
import { type CellPlace, isIn } from '../state/ranges';
import { Drawing, placeOf } from './drawing';
import { fillByHandle } from './fillHandle';
import { pickRow } from './picking';

type Api = GridApi<Figure>;

/** The focused cell, or the first cell of the selected row. */
function focusedPlace(api: Api): CellPlace | null {
  const focused = api.getFocusedCell();
  return focused && useRange.getState().columns.includes(focused.column.getColId())
    ? { row: focused.rowIndex, column: focused.column.getColId() }
    : null;
}

/** Whether a press is for the menu: the right button, or Ctrl with the left one on a Mac. */
const isForMenu = (event: MouseEvent): boolean => event.button !== 0 || (IS_MAC && event.ctrlKey);

/** Whether a press picks a row beside others, or leaves it: Ctrl, ⌘ on a Mac, with the left button. */
const isForPicking = (event: MouseEvent): boolean =>
  event.button === 0 && !event.shiftKey && (IS_MAC ? event.metaKey : event.ctrlKey);

/** Whether a press is about the block and must not move the focus: it makes the block larger, or asks for its menu. */
function isAboutBlock(api: Api, event: MouseEvent, place: CellPlace): boolean {
  return isForMenu(event) ? isChosen(api, place) : event.shiftKey;
}

/** Draws blocks of cells with the mouse, by dragging and by a click with Shift, and picks rows by a click with Ctrl. Returns what stops it. */
export function drawRanges(api: Api, root: HTMLElement): () => void {
  let drawing: Drawing | null = null;
  const stopFilling = fillByHandle(api, root);
  const extend = (event: MouseEvent, place: CellPlace) => {
    const anchor = rangeNow()?.anchor ?? focusedPlace(api) ?? place;
    if (!root.contains(document.activeElement)) api.setFocusedCell(anchor.row, anchor.column);
    setRange({ anchor, head: place }, true);
    drawing = new Drawing(api, root, anchor, event);
  };
  const onPress = (event: MouseEvent) => {
    const place = placeOf(event.target instanceof Element ? event.target : null);
    if (!place) return;
    if (isForPicking(event)) {
      // Before AG Grid moves its focus there, and with it the figure is selected.
      if (event.type === 'pointerdown') pickRow(api, place.row);
      return;
    }
    const about = isAboutBlock(api, event, place);
    if (about) event.stopPropagation();
    // AG Grid moves its focus at the pointer's press, the browser at the mouse's, which follows.
    if (event.type !== 'mousedown') return;
    if (about) event.preventDefault();
    drawing?.stop();
    if (!about) letGo();
    if (isForMenu(event)) return;
    if (about) extend(event, place);
    else drawing = new Drawing(api, root, place, event);
  };
  // Before AG Grid sees them.
  root.addEventListener('pointerdown', onPress, true);
  root.addEventListener('mousedown', onPress, true);
  return () => {
    root.removeEventListener('pointerdown', onPress, true);
    root.removeEventListener('mousedown', onPress, true);
    drawing?.stop();
    stopFilling();
  };
}

function isChosen(api: Api, place: CellPlace): boolean {
  const rect = rectNow();
  const id = api.getDisplayedRowAtIndex(place.row)?.data?.id;
  if (pickedNow().some((one) => one.id === id)) return true;
  return rect !== null && isIn(rect, place.row, useRange.getState().columns.indexOf(place.column));
}
