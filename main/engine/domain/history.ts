import type { Action, Cells, RowChange } from './action';

/** What history needs to know of a project as it is now. */
export interface Present {
  /** The cells of a row; undefined where there is no such row. */
  row(table: RowChange['table'], id: string): Cells | undefined;
  /** Rows that hang on a row and would go with it. */
  dependents(table: RowChange['table'], id: string): string[];
}

/**
 * The first of an action's changes that cannot be taken back because something later touched the same cells; null where all
 * can. A row that came in must be as it came, with nothing on it but what came with it; a row that went must still be gone,
 * and what it stood on still there.
 */
export function obstacle(action: Action, present: Present): RowChange | null {
  const own = new Set(action.changes.map(({ id }) => id));
  return action.changes.find((change) => !canTakeBack(change, present, own)) ?? null;
}

function canTakeBack(
  { table, id, before, after }: RowChange,
  present: Present,
  own: ReadonlySet<string>,
): boolean {
  const row = present.row(table, id);
  if (after === null) return row === undefined && standsOn(before!, present, own);
  if (row === undefined || !holds(row, after)) return false;
  return before !== null || present.dependents(table, id).every((each) => own.has(each));
}

function holds(row: Cells, cells: Cells): boolean {
  return Object.entries(cells).every(([column, cell]) => row[column] === cell);
}

/** Whether what a row refers to is there, or comes back with it. */
function standsOn(row: Cells, present: Present, own: ReadonlySet<string>): boolean {
  const there = (table: RowChange['table'], id: unknown) =>
    typeof id !== 'string' || own.has(id) || present.row(table, id) !== undefined;
  return there('sources', row.source_id) && there('figures', row.figure_id);
}

/** Whether an action touched what a change touched: the same cells, or the row as a whole, or something that hangs on it. */
export function touches(action: Action, change: RowChange): boolean {
  return action.changes.some((other) => {
    if (refersTo(other.before, change.id) || refersTo(other.after, change.id)) return true;
    if (other.table !== change.table || other.id !== change.id) return false;
    if (!other.before || !other.after || !change.before || !change.after) return true;
    return Object.keys(other.after).some((column) => column in change.after!);
  });
}

function refersTo(cells: Cells | null, id: string): boolean {
  return cells !== null && (cells.source_id === id || cells.figure_id === id);
}
