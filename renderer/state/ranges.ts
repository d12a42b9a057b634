/** A place in the grid: a row of the view, counted from 0, and a column by its id. */
export interface CellPlace {
  row: number;
  column: string;
}

/** A block of cells: from where it was begun (that cell has the focus) to its other corner. */
export interface CellRange {
  anchor: CellPlace;
  head: CellPlace;
}

/** A block of cells by number; all four ends belong to it. */
export interface Rect {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The grid as far as geometry goes: its columns in their order on the screen, and how many rows it has. */
export interface Extent {
  columns: readonly string[];
  rows: number;
}

/** Where a range lies; null where one of its columns is not shown. */
export function rectOf({ anchor, head }: CellRange, columns: readonly string[]): Rect | null {
  const [a, b] = [columns.indexOf(anchor.column), columns.indexOf(head.column)];
  if (a < 0 || b < 0) return null;
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(a, b),
    right: Math.max(a, b),
  };
}

/** How many rows a block has. */
export const rowsIn = ({ top, bottom }: Rect): number => bottom - top + 1;

/** How many columns a block has. */
export const columnsIn = ({ left, right }: Rect): number => right - left + 1;

/** How many cells a block has. */
export const cellsIn = (rect: Rect): number => rowsIn(rect) * columnsIn(rect);

/** Whether a cell belongs to a block. */
export const isIn = ({ top, bottom, left, right }: Rect, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Whether two places are one. */
export const isSame = (a: CellPlace, b: CellPlace): boolean => a.row === b.row && a.column === b.column;

const clamp = (n: number, last: number): number => Math.min(Math.max(n, 0), Math.max(last, 0));

/** A place so many rows and columns on, held within the grid. */
export function moved(
  place: CellPlace,
  by: { rows?: number; columns?: number },
  { columns, rows }: Extent,
): CellPlace {
  const at = Math.max(columns.indexOf(place.column), 0) + (by.columns ?? 0);
  return {
    row: clamp(place.row + (by.rows ?? 0), rows - 1),
    column: columns[clamp(at, columns.length - 1)] ?? place.column,
  };
}

/** What keys can do to the far corner of a range. */
export type Reach =
  | { by: 'cell' | 'page' | 'edge'; rows: -1 | 0 | 1; columns: -1 | 0 | 1 }
  | { by: 'corner'; end: boolean };

/** The far corner after a key: one cell on, one page on, or to the edge of the grid. `page` is in rows. */
export function reached(head: CellPlace, reach: Reach, extent: Extent, page: number): CellPlace {
  const all = { rows: extent.rows, columns: extent.columns.length };
  if (reach.by === 'corner') {
    const sign = reach.end ? 1 : -1;
    return moved(head, { rows: sign * all.rows, columns: sign * all.columns }, extent);
  }
  const step = reach.by === 'edge' ? all : { rows: reach.by === 'page' ? page : 1, columns: 1 };
  // "0 times" is 0, also of −1: no negative zero in a place.
  return moved(
    head,
    { rows: reach.rows * step.rows || 0, columns: reach.columns * step.columns || 0 },
    extent,
  );
}

const ARROWS: Readonly<Record<string, { rows: -1 | 0 | 1; columns: -1 | 0 | 1 }>> = {
  ArrowDown: { rows: 1, columns: 0 },
  ArrowUp: { rows: -1, columns: 0 },
  ArrowRight: { rows: 0, columns: 1 },
  ArrowLeft: { rows: 0, columns: -1 },
};

/** What a key pressed with Shift does to a range, as spreadsheets have it; null where it does nothing. */
export function reachOfKey(key: string, mod: boolean): Reach | null {
  const arrow = ARROWS[key];
  if (arrow) return { by: mod ? 'edge' : 'cell', ...arrow };
  if (key === 'PageDown' || key === 'PageUp')
    return { by: 'page', rows: key === 'PageDown' ? 1 : -1, columns: 0 };
  if (key !== 'Home' && key !== 'End') return null;
  if (mod) return { by: 'corner', end: key === 'End' };
  return { by: 'edge', rows: 0, columns: key === 'End' ? 1 : -1 };
}

/** The range of every cell, with its focus where it was. */
export function everything({ columns, rows }: Extent): CellRange {
  const [first = '', last = first] = [columns[0], columns.at(-1)];
  return { anchor: { row: 0, column: first }, head: { row: Math.max(rows - 1, 0), column: last } };
}

/** A range made as wide as the grid (`rows`), or as high (`columns`). */
export function whole(range: CellRange, of: 'rows' | 'columns', extent: Extent): CellRange {
  const { anchor, head } = everything(extent);
  if (of === 'rows') {
    return {
      anchor: { row: range.anchor.row, column: anchor.column },
      head: { row: range.head.row, column: head.column },
    };
  }
  return {
    anchor: { row: anchor.row, column: range.anchor.column },
    head: { row: head.row, column: range.head.column },
  };
}

/** Whether a block holds whole rows. */
export const isWholeRows = ({ left, right }: Rect, columns: readonly string[]): boolean =>
  left === 0 && right === columns.length - 1;
