import type { Action, Cells, RowChange } from './action';

/** What history needs to know of a project as it is now. */
export interface Present {
  /** The cells of a row; undefined where there is no such row. */
  row(table: RowChange['table'], id: string): Cells | undefined;
  /** Rows that hang on a row and would go with it. */
  dependents(table: RowChange['table'], id: string): string[];
}

/** What keeps a change from being taken back. */
export interface Obstacle {
  change: RowChange;
  /** The columns whose cells are not as the change left them; null where it is the row as a whole, or what hangs on it. */
  columns: string[] | null;
}

/**
 * The first of an action's changes that cannot be taken back because something later touched the same cells; null where all
 * can. A row that came in must be as it came, with nothing on it but what came with it; a row that went must still be gone,
 * and what it stood on still there.
 */
export function obstacle(action: Action, present: Present): Obstacle | null {
  const own = new Set(action.changes.map(({ id }) => id));
  for (const change of action.changes) {
    const columns = inTheWayOf(change, present, own);
    if (columns !== 'nothing') return { change, columns };
  }
  return null;
}

function inTheWayOf(
  { table, id, before, after }: RowChange,
  present: Present,
  own: ReadonlySet<string>,
): 'nothing' | string[] | null {
  const row = present.row(table, id);
  if (after === null) return row === undefined && standsOn(before!, present, own) ? 'nothing' : null;
  if (row === undefined) return null;
  const columns = Object.keys(after).filter((column) => row[column] !== after[column]);
  if (columns.length > 0) return columns;
  const alone = before !== null || present.dependents(table, id).every((each) => own.has(each));
  return alone ? 'nothing' : null;
}

/** Whether what a row refers to is there, or comes back with it. */
function standsOn(row: Cells, present: Present, own: ReadonlySet<string>): boolean {
  const there = (table: RowChange['table'], id: unknown) =>
    typeof id !== 'string' || own.has(id) || present.row(table, id) !== undefined;
  return there('sources', row.source_id) && there('figures', row.figure_id);
}

/** Whether an action touched what is in the way: the cells, or the row as a whole, or something that hangs on it. */
export function touches(action: Action, { change, columns }: Obstacle): boolean {
  return action.changes.some((other) => {
    const same = other.table === change.table && other.id === change.id;
    if (columns !== null) return same && columns.some((column) => column in (other.after ?? other.before!));
    return same || refersTo(other.before, change.id) || refersTo(other.after, change.id);
  });
}

function refersTo(cells: Cells | null, id: string): boolean {
  return cells !== null && (cells.source_id === id || cells.figure_id === id);
}
