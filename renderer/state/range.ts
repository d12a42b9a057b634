import { create } from 'zustand';
import { desk } from './desk';
import { type CellPlace, type CellRange, type Extent, isSame, type Rect, rectOf, rowsIn } from './ranges';

interface Kept {
  /** The selected block of cells; null where there is none but the focused cell. */
  now: CellRange | null;
  /** The figures in its first and last row, where they are known: other figures there mean that the rows have moved. */
  ends: readonly [string | null, string | null];
  /** The columns of the grid in their order on the screen, by id; without the sign of a problem. */
  columns: readonly string[];
  /** The cell that had the focus last. */
  focus: CellPlace | null;
  /** Whether the mouse is still drawing it. */
  drawing: boolean;
}

/** The block of cells that is selected in the grid; the selected figure stays in its first cell's row. */
export const useRange = create<Kept>(() => ({
  now: null,
  ends: [null, null],
  columns: [],
  focus: null,
  drawing: false,
}));

/** The selected block, outside React. */
export const rangeNow = (): CellRange | null => useRange.getState().now;

/** The grid's columns and rows, as far as geometry goes. */
export const extent = (): Extent => ({ columns: useRange.getState().columns, rows: desk().total ?? 0 });

/** Selects a block of cells; a block of one cell is none. */
export function setRange(range: CellRange | null, drawing = false): void {
  const now = range && !isSame(range.anchor, range.head) ? range : null;
  useRange.setState({ now, ends: [null, null], drawing });
}

/** Lets the selected block go. */
export function clearRange(): void {
  if (rangeNow()) setRange(null);
}

/** Where the selected block lies; null where there is none. */
export function rectNow(): Rect | null {
  const { now, columns } = useRange.getState();
  return now && rectOf(now, columns);
}

/** The selected block where it holds several figures: what is done to "the selected figures" is done to all of these. */
export function manyRows(): Rect | null {
  const rect = rectNow();
  return rect && rowsIn(rect) > 1 ? rect : null;
}

/** Draws again whoever shows the selected block; null where there is none. */
export function useRect(): Rect | null {
  const now = useRange((state) => state.now);
  const columns = useRange((state) => state.columns);
  return now && rectOf(now, columns);
}

/** The cell that is meant where no block is selected: in the row of the selected figure, in the column that had the focus last. */
export function placeNow(): CellPlace | null {
  const { focus, columns } = useRange.getState();
  const { figureRow } = desk();
  const column =
    focus && columns.includes(focus.column)
      ? focus.column
      : (columns.find((one) => one === 'value') ?? columns[0]);
  return figureRow === null || column === undefined ? null : { row: figureRow, column };
}

/** The selected block, or the cell that is meant as a block of one; null where neither is there. */
export function blockNow(): Rect | null {
  const rect = rectNow();
  const place = placeNow();
  if (rect || !place) return rect;
  return rectOf({ anchor: place, head: place }, useRange.getState().columns);
}
