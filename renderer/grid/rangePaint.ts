import type { CellClassParams, GridApi } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { pickedNow, rangeNow, rectNow, useRange } from '../state/range';
import { isIn, type Rect } from '../state/ranges';

/** Which of the classes of a selected cell hold: an edge of the block is drawn by the cells along it. */
const HOLDS: Readonly<Record<string, (rect: Rect, row: number, column: number) => boolean>> = {
  'cell-chosen': () => true,
  'cell-top': ({ top }, row) => row === top,
  'cell-bottom': ({ bottom }, row) => row === bottom,
  'cell-left': ({ left }, _, column) => column === left,
  'cell-right': ({ right }, _, column) => column === right,
};

function holds(name: string, rect: Rect | null, row: number, column: string): boolean {
  const at = useRange.getState().columns.indexOf(column);
  return rect !== null && isIn(rect, row, at) && (HOLDS[name]?.(rect, row, at) ?? false);
}

const isPicked = (id: string | undefined): boolean => pickedNow().some((one) => one.id === id);

/** The classes of a cell that AG Grid draws, so that those of what is selected do not flicker while one scrolls. */
export function rangeClasses({ rowIndex, colDef, data }: CellClassParams<Figure>): string[] {
  const rect = rectNow();
  if (rect === null) return isPicked(data?.id) ? ['cell-chosen'] : [];
  return Object.keys(HOLDS).filter((name) => holds(name, rect, rowIndex, colDef.colId ?? ''));
}

/**
 * Marks the cells that are drawn already. By their classes, not through AG Grid: refreshing a few hundred cells at each
 * step of the mouse is what costs frames.
 */
function paint(api: GridApi<Figure>, root: HTMLElement): void {
  const rect = rectNow();
  for (const row of root.querySelectorAll<HTMLElement>('.ag-row')) {
    const index = Number(row.getAttribute('row-index'));
    const picked = isPicked(api.getDisplayedRowAtIndex(index)?.data?.id);
    for (const cell of row.querySelectorAll<HTMLElement>('.ag-cell')) {
      const column = cell.getAttribute('col-id') ?? '';
      for (const name of Object.keys(HOLDS)) cell.classList.toggle(name, holds(name, rect, index, column));
      if (picked) cell.classList.add('cell-chosen');
      const chosen = cell.classList.contains('cell-chosen');
      if (chosen) cell.setAttribute('aria-selected', 'true');
      else cell.removeAttribute('aria-selected');
    }
  }
}

/** Keeps the marks true to the selected block. Returns what stops it. */
export function paintRange(api: GridApi<Figure>, root: HTMLElement): () => void {
  const again = () => {
    if (rangeNow() || pickedNow().length > 0) paint(api, root);
  };
  const events = ['viewportChanged', 'modelUpdated', 'displayedColumnsChanged'] as const;
  for (const event of events) api.addEventListener(event, again);
  return useRange.subscribe((now, before) => {
    const moved = now.now !== before.now || now.picked !== before.picked;
    if (moved || now.columns !== before.columns) paint(api, root);
  });
}
