import { create } from 'zustand';
import { desk } from './desk';
import { type CellPlace, type CellRange, type Extent, isSame, type Rect, rectOf, rowsIn } from './ranges';

/** A figure that is picked beside others, and the row of the view in which it stood then, counted from 0. */
export interface Picked {
  id: string;
  row: number;
}

interface Kept {
  /** The selected block of cells; null where there is none but the focused cell. */
  now: CellRange | null;
  /** Figures whose rows need not lie together, in the order of their rows. There is a block or these, never both. */
  picked: readonly Picked[];
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
  picked: [],
  ends: [null, null],
  columns: [],
  focus: null,
  drawing: false,
}));

/** The selected block, outside React. */
export const rangeNow = (): CellRange | null => useRange.getState().now;

/** The grid's columns and rows, as far as geometry goes. */
export const extent = (): Extent => ({ columns: useRange.getState().columns, rows: desk().total ?? 0 });

/** Selects a block of cells; a block of one cell is none. What was picked is let go for a block. */
export function setRange(range: CellRange | null, drawing = false): void {
  const now = range && !isSame(range.anchor, range.head) ? range : null;
  const picked = now ? [] : useRange.getState().picked;
  useRange.setState({ now, picked, ends: [null, null], drawing });
}

/** The picked figures, outside React. */
export const pickedNow = (): readonly Picked[] => useRange.getState().picked;

/** Picks these figures and no others, in place of a block. */
export function setPicked(picked: readonly Picked[]): void {
  const inOrder = [...picked].sort((a, b) => a.row - b.row);
  useRange.setState({ now: null, picked: inOrder, ends: [null, null], drawing: false });
}

/** Lets the selected block go. */
export function clearRange(): void {
  if (rangeNow()) setRange(null);
}

/** Lets go of whatever is selected beyond the one figure: the block, or what was picked. */
export function letGo(): void {
  if (rangeNow() || pickedNow().length > 0) setPicked([]);
}

/** Where the selected block lies; null where there is none. */
export function rectNow(): Rect | null {
  const { now, columns } = useRange.getState();
  return now && rectOf(now, columns);
}

/**
 * How many figures are meant by "the selected figures" where it is not the one: those of a block of several rows, or those
 * that are picked, be it one; else 0.
 */
export const manyNow = (): number => manyOf(useRange.getState());

function manyOf({ now, columns, picked }: Kept): number {
  const rect = now && rectOf(now, columns);
  const rows = rect ? rowsIn(rect) : 0;
  return rows > 1 ? rows : picked.length;
}

/** Draws again whoever says how many figures are meant; 0 while the mouse still draws, as nothing is to move under it. */
export const useMany = (): number => useRange((state) => (state.drawing ? 0 : manyOf(state)));

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
