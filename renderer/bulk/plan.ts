/** Where the cells of a pasted table go. Pure. */
import type { Table } from './readTable';

/** Where something is pasted. */
export interface Target {
  /** The block that is selected, in cells; 1 by 1 for the focused cell alone. */
  rows: number;
  columns: number;
  /** The ids of the columns from the first one of the block to the right edge. */
  from: readonly string[];
  /** How many rows the view has from the first one of the block to its end. */
  rowsLeft: number;
}

/** One text and its place: rows beneath the first one of the block, and a column by its id. */
export interface Planned {
  row: number;
  column: string;
  text: string;
}

/** What goes where, and what has no place. */
export interface Plan {
  cells: Planned[];
  /** Whether the first row of the table is taken for headings. */
  headings: boolean;
  /** Rows and columns of the table that are beyond the edges of the grid. */
  rowsOver: number;
  columnsOver: number;
}

/** Whether the first row names columns: every cell of it that is not empty is a heading, and there is more than it. */
export function hasHeadings(table: Table, columnOf: (heading: string) => string | null): boolean {
  const named = (table[0] ?? []).filter((cell) => cell.trim() !== '');
  return table.length > 1 && named.length > 0 && named.every((cell) => columnOf(cell) !== null);
}

/** How often a pasted block goes into a selected one: a whole number of times, or else once. */
const times = (selected: number, pasted: number): number =>
  pasted > 0 && selected % pasted === 0 ? selected / pasted : 1;

/**
 * Lays a table over the grid as spreadsheets do: from the first cell of the selection; over all of the selection where it
 * fits in a whole number of times (so one cell fills it). With headings, each column goes where its heading says.
 */
export function planPaste(
  table: Table,
  target: Target,
  columnOf: (heading: string) => string | null,
  headings: boolean,
): Plan {
  const body = headings ? table.slice(1) : table;
  const width = Math.max(0, ...body.map((row) => row.length));
  const columns = headings ? (table[0] ?? []).map((heading) => columnOf(heading)) : columnsOf(target, width);
  const rows = body.length * times(target.rows, body.length);
  const cells: Planned[] = [];
  for (let row = 0; row < Math.min(rows, target.rowsLeft); row += 1) {
    const texts = body[row % body.length] ?? [];
    columns.forEach((column, at) => {
      const text = texts[headings ? at : at % width];
      if (column !== null && text !== undefined) cells.push({ row, column, text });
    });
  }
  const columnsOver = headings ? 0 : Math.max(0, width - target.from.length);
  return { cells, headings, rowsOver: Math.max(0, rows - target.rowsLeft), columnsOver };
}

function columnsOf({ from, columns }: Target, width: number): string[] {
  return from.slice(0, width * times(columns, width));
}
