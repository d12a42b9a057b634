import type { ActionTable, Cell, Cells, RowChange } from '../domain/action';
import { fold } from './fold';
import { noteOrd } from './sources';
import type { ReadDb, WriteDb } from './sqlite';
import { TABLES } from './tables';

/** A row is not as the action says it was: the history and the data do not belong together. */
export class Diverged extends Error {}

/**
 * Applies an action's changes, inside the caller's transaction; each row is first compared with what the change says it
 * was. Throws Diverged where it differs. Doing, undoing and replaying all come through here.
 */
export function applyChanges(db: WriteDb, changes: readonly RowChange[]): void {
  for (const change of changes) {
    if (change.before === null) insert(db, change.table, change.after!);
    else if (change.after === null) remove(db, change.table, change.id, change.before);
    else update(db, change.table, change.id, change.before, change.after);
  }
}

/** The cells of a row that actions hold; undefined where there is no such row. */
export function actionRow(db: ReadDb, table: ActionTable, id: string): Cells | undefined {
  return db.get<Cells>(`${SELECT[table]} WHERE r.id = ?`, id);
}

/** The rows of a table that are parts of a source, as actions hold them, in reading order. */
export function rowsOfSource(db: ReadDb, table: ActionTable, ord: number): Cells[] {
  return db.all<Cells>(`${SELECT[table]} WHERE r.source = ? ORDER BY r.start_at, r.rowid`, ord);
}

/** The annotations of a figure, or the values typed again for it, as actions hold them, in the order in which they came. */
export function rowsAbout(db: ReadDb, table: 'annotations' | 'rekeys', figureId: string): Cells[] {
  return db.all<Cells>(`${SELECT[table]} WHERE r.figure_id = ? ORDER BY r.rowid`, figureId);
}

/** Every annotation as actions hold them, in reading order, source by source. */
export function annotationRows(db: ReadDb): Cells[] {
  return db.all<Cells>(`${SELECT.annotations} ORDER BY r.source, r.start_at, r.id`);
}

/** The sources that have tags, as actions hold them. */
export function taggedSources(db: ReadDb): Cells[] {
  return db.all<Cells>(`${SELECT.sources} WHERE r.tags IS NOT NULL`);
}

/** Every row of a table, as actions hold them, in the order in which they came. */
export function allRows(db: ReadDb, table: ActionTable): Cells[] {
  return db.all<Cells>(`${SELECT[table]} ORDER BY r.rowid`);
}

const SELECT = Object.fromEntries(
  Object.entries(TABLES).map(([table, { columns, ofSource }]) => {
    const cells = columns.map((name) => (name === 'source_id' ? 's.id AS source_id' : `r.${name}`));
    const joined = ofSource ? ' JOIN sources s ON s.ord = r.source' : '';
    return [table, `SELECT ${cells.join(', ')} FROM ${table} r${joined}`];
  }),
) as Readonly<Record<ActionTable, string>>;

function insert(db: WriteDb, table: ActionTable, row: Cells): void {
  const ord = ordOf(db, table, row);
  const cells: Record<string, Cell> = {
    ...pick(TABLES[table].columns, row),
    ...derive(table, row, ord, () => true),
  };
  if (TABLES[table].ofSource) {
    delete cells.source_id;
    cells.source = ord;
  }
  const names = Object.keys(cells);
  const marks = names.map(() => '?').join(', ');
  db.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, ...Object.values(cells));
  if (table === 'sources') noteOrd(db, ord);
  if (table === 'annotations') retag(db, row.figure_id ?? null);
}

function update(db: WriteDb, table: ActionTable, id: string, before: Cells, after: Cells): void {
  const touched = (column: string) => column in after;
  const needed = new Set(Object.keys(before));
  for (const { from } of Object.values(TABLES[table].derived)) {
    if (from.some(touched)) for (const column of from) needed.add(column);
  }
  if (table === 'annotations') needed.add('figure_id');
  const row = current(db, table, id, before, [...needed].map((name) => `r.${name}`).join(', '));
  const next = { ...row, ...after };
  // Only where a passage moves is the source's number needed; a row never goes over to another source.
  const ord = touched('start_at') ? ordOfRow(db, table, id) : 0;
  const cells = { ...after, ...derive(table, next, ord, touched) };
  const names = Object.keys(cells);
  const sets = names.map((name) => `${name} = ?`).join(', ');
  db.run(`UPDATE ${table} SET ${sets} WHERE id = ?`, ...Object.values(cells), id);
  if (table !== 'annotations') return;
  retag(db, row.figure_id ?? null);
  if (next.figure_id !== row.figure_id) retag(db, next.figure_id ?? null);
}

function remove(db: WriteDb, table: ActionTable, id: string, before: Cells): void {
  const row = actionRow(db, table, id);
  assertSame(table, id, row, before);
  db.run(`DELETE FROM ${table} WHERE id = ?`, id);
  if (table === 'annotations') retag(db, row.figure_id ?? null);
}

/** The cells of a row that an update needs; throws Diverged where they are not what the action says they were. */
function current(db: ReadDb, table: ActionTable, id: string, before: Cells, cells: string): Cells {
  for (const column of FIXED) {
    if (column in before) throw new Diverged(`${column} of ${table} ${id} cannot be changed.`);
  }
  const row = db.get<Cells>(`SELECT ${cells} FROM ${table} r WHERE r.id = ?`, id);
  assertSame(table, id, row, before);
  return row;
}

/** Columns that say which row it is, and of which source; with others it would be another row. */
const FIXED = ['id', 'ord', 'source_id'];

function assertSame(
  table: ActionTable,
  id: string,
  row: Cells | undefined,
  before: Cells,
): asserts row is Cells {
  if (!row) throw new Diverged(`${table} ${id} is not there.`);
  for (const [column, cell] of Object.entries(before)) {
    if (row[column] !== cell) throw new Diverged(`${column} of ${table} ${id} is not what it was.`);
  }
}

function derive(table: ActionTable, row: Cells, ord: number, touched: (column: string) => boolean): Cells {
  const cells: Record<string, Cell> = {};
  for (const [name, { from, of }] of Object.entries(TABLES[table].derived)) {
    if (from.some(touched)) cells[name] = of(row, ord);
  }
  return cells;
}

function ordOfRow(db: ReadDb, table: ActionTable, id: string): number {
  return db.pluck<number>(`SELECT source FROM ${table} WHERE id = ?`, id) ?? 0;
}

function ordOf(db: ReadDb, table: ActionTable, row: Cells): number {
  if (table === 'sources') return Number(row.ord);
  if (!TABLES[table].ofSource) return 0;
  const ord = db.pluck<number>('SELECT ord FROM sources WHERE id = ?', row.source_id ?? null);
  if (ord === undefined) throw new Diverged(`source ${row.source_id} is not there.`);
  return ord;
}

/** Brings a figure's tags up to date: those of all its annotations, each once, in the order they were given. */
function retag(db: WriteDb, figureId: Cell): void {
  if (figureId === null) return;
  const tags = new Set<string>();
  const sql = 'SELECT tags FROM annotations WHERE figure_id = ? ORDER BY created_at, id';
  for (const row of db.all<{ tags: string }>(sql, figureId)) {
    for (const tag of JSON.parse(row.tags) as string[]) tags.add(tag);
  }
  const list = [...tags];
  const text = list.length > 0 ? JSON.stringify(list) : null;
  db.run('UPDATE figures SET tags = ?, f_tags = ? WHERE id = ?', text, fold(list.join(', ')), figureId);
}

function pick(columns: readonly string[], row: Cells): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const name of columns) cells[name] = row[name] ?? null;
  return cells;
}
