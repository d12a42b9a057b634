import type { CellFocusedEvent, Column, GridApi, IRowNode } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { desk } from '../state/desk';
import { selectFigure, told } from '../state/figures';
import { atRest } from '../state/later';
import { manyNow } from '../state/range';
import { ROW_HEIGHT } from './theme';

type Api = GridApi<Figure>;

function nodeOf(api: Api, id: string): IRowNode<Figure> | null {
  const { figureRow } = desk();
  const there = figureRow === null ? undefined : api.getDisplayedRowAtIndex(figureRow);
  if (there?.data?.id === id) return there;
  return api.getRenderedNodes().find((node) => node.data?.id === id) ?? null;
}

/** Marks the selected figure's row, and no other. */
export function markSelected(api: Api): void {
  const id = desk().figure?.id;
  const node = id === undefined ? null : nodeOf(api, id);
  for (const other of api.getSelectedNodes()) if (other !== node) other.setSelected(false);
  if (node && !node.isSelected()) node.setSelected(true);
}

/** Rows that stay in sight before and after the selected one: what comes next is part of deciding. */
const CONTEXT = 2;
/** A row further off than this is shown in the middle, not at the edge. */
const FAR = 60;

function reveal(api: Api, row: number): void {
  const last = api.getDisplayedRowCount() - 1;
  if (Math.abs(row - api.getFirstDisplayedRowIndex()) > FAR) {
    api.ensureIndexVisible(row, 'middle');
    return;
  }
  // Measured before rows are made: the page would be laid out once more.
  const { top, bottom } = api.getVerticalPixelRange();
  api.ensureIndexVisible(Math.max(row - CONTEXT, 0));
  api.ensureIndexVisible(Math.min(row + CONTEXT, last));
  // Where there is room for few rows, as at 200 %, what comes next has pushed it out again.
  if (bottom - top < (2 * CONTEXT + 1) * ROW_HEIGHT) api.ensureIndexVisible(row);
}

/**
 * Brings the selected figure's row into sight, and the grid's focus to it where the grid has the focus. False where the
 * row is not there yet: it is to be shown once it is, and not again when other rows come while the analyst scrolls.
 */
export function showSelected(api: Api, root: HTMLElement): boolean {
  const { figureRow } = desk();
  if (figureRow === null) return true;
  if (figureRow >= api.getDisplayedRowCount()) return false;
  reveal(api, figureRow);
  if (api.getFocusedCell()?.rowIndex !== figureRow && hasCellFocus(root))
    atRest(() => follow(api, root, figureRow));
  return api.getDisplayedRowAtIndex(figureRow)?.data !== undefined;
}

/**
 * Keeps the selected row in sight when the grid gets lower, where it was in sight before; not while many are selected,
 * whose bar comes under the pointer that selects them. Returns what ends it.
 */
export function keepOnResize(api: Api, root: HTMLElement): () => void {
  let height = root.clientHeight;
  const size = new ResizeObserver(() => {
    const lost = height - root.clientHeight;
    height = root.clientHeight;
    // The grid learns of its size in the same round.
    if (lost > 0) requestAnimationFrame(() => keepRow(api, lost));
  });
  size.observe(root);
  return () => size.disconnect();
}

/** Brings the selected row back into sight where it was before the grid lost so many CSS pixels of its height. */
function keepRow(api: Api, lost: number): void {
  const row = desk().figureRow;
  if (api.isDestroyed() || row === null || row >= api.getDisplayedRowCount() || manyNow() > 0) return;
  const { top, bottom } = api.getVerticalPixelRange();
  const from = row * ROW_HEIGHT;
  if (from + ROW_HEIGHT > top && from < bottom + lost) api.ensureIndexVisible(row);
}

function follow(api: Api, root: HTMLElement, row: number): void {
  // An editor may have taken it meanwhile.
  if (api.isDestroyed() || !hasCellFocus(root) || desk().figureRow !== row) return;
  const focused = api.getFocusedCell();
  if (focused && focused.rowIndex !== row) put(api, row, focused.column);
}

function hasCellFocus(root: HTMLElement): boolean {
  const active = document.activeElement;
  return active instanceof HTMLElement && root.contains(active) && active.closest('.ag-row') !== null;
}

/** Rows that the focus was put on because their figure is selected. */
const followed = new WeakMap<Api, number>();

function put(api: Api, row: number, column: string | Column): void {
  followed.set(api, row);
  api.setFocusedCell(row, column);
}

/**
 * Selects the figure of the row that the grid's focus went to, by key or by mouse. The grid tells of it a moment later: by
 * then the focus may be elsewhere, and where it only followed the selection that may have gone on, as by undo.
 */
export function selectFocused(api: Api, { rowIndex }: CellFocusedEvent<Figure>): void {
  if (rowIndex === null || api.getFocusedCell()?.rowIndex !== rowIndex) return;
  if (followed.get(api) === rowIndex) return;
  followed.delete(api);
  selectRow(api, rowIndex);
}

/** Selects the figure of a row at once, where the grid's own event would come frames later on a busy machine. */
export function selectRow(api: Api, row: number): void {
  const data = api.getDisplayedRowAtIndex(row)?.data;
  if (data && data.id !== desk().figure?.id) told(selectFigure(data, row));
}

/** Selects the figure of the row that was pressed. */
export function selectPressed(api: Api, event: MouseEvent): void {
  const row = event.target instanceof Element ? event.target.closest('.ag-row') : null;
  const index = Number(row?.getAttribute('row-index') ?? Number.NaN);
  if (Number.isInteger(index)) selectRow(api, index);
}

/** Gives the grid the focus, at the selected figure's row. */
export function focusGrid(api: Api): void {
  const column = api.getFocusedCell()?.column ?? 'value';
  const row = desk().figureRow ?? 0;
  if (row >= api.getDisplayedRowCount()) return;
  api.ensureIndexVisible(row);
  if (desk().figureRow === row) put(api, row, column);
  else api.setFocusedCell(row, column);
}
