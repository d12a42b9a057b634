import type { GridApi, SuppressKeyboardEventParams } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { runCommand } from '../state/commands';
import { extent, letGo, pickedNow, rangeNow, rectNow, setRange, useRange } from '../state/range';
import {
  type CellPlace,
  type CellRange,
  everything,
  isWholeRows,
  reached,
  reachOfKey,
  whole,
} from '../state/ranges';
import { ROW_HEIGHT } from './theme';

type Api = GridApi<Figure>;

function pageOf(api: Api): number {
  const { top, bottom } = api.getVerticalPixelRange();
  return Math.max(1, Math.floor((bottom - top) / ROW_HEIGHT) - 1);
}

function show(api: Api, { row, column }: CellPlace): void {
  if (row < api.getDisplayedRowCount()) api.ensureIndexVisible(row);
  api.ensureColumnVisible(column);
}

/** What a key makes of a block; null where it makes nothing of it. */
function after(event: KeyboardEvent, range: CellRange, api: Api): CellRange | null {
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  if (mod && !event.shiftKey && event.key.toLowerCase() === 'a') return everything(extent());
  if (event.key === ' ' && (event.shiftKey || mod))
    return whole(range, event.shiftKey ? 'rows' : 'columns', extent());
  const reach = event.shiftKey ? reachOfKey(event.key, mod) : null;
  return reach && { anchor: range.anchor, head: reached(range.head, reach, extent(), pageOf(api)) };
}

/** Empties the cells of a block, as spreadsheets do; where it holds whole rows, it is the figures that are meant. */
function erase(): void {
  const rect = rectNow();
  if (rect) runCommand(isWholeRows(rect, useRange.getState().columns) ? 'edit.remove' : 'edit.clearCells');
}

/** Selects blocks of cells by keys, as spreadsheets do. True where the key was meant for that. */
export function onRangeKey({ event, api, column, node }: SuppressKeyboardEventParams<Figure>): boolean {
  const { columns } = useRange.getState();
  const id = columns.includes(column.getColId()) ? column.getColId() : (columns.at(-1) ?? '');
  const place = { row: node.rowIndex ?? 0, column: id };
  const now = rangeNow();
  const next = after(event, now ?? { anchor: place, head: place }, api);
  if (next) {
    setRange(next);
    if (event.shiftKey && event.key !== ' ') show(api, next.head);
  } else if ((now || pickedNow().length > 0) && event.key === 'Escape') {
    letGo();
  } else if (now && (event.key === 'Delete' || event.key === 'Backspace')) {
    erase();
  } else {
    return false;
  }
  event.preventDefault();
  return true;
}
