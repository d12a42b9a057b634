import type { ActionTable, Cell, Cells, RowChange } from '../domain/action';
import { atOnce, type Steps } from '../steps';
import { setAside } from './bulk';
import { Diverged } from './diverged';
import { fold } from './fold';
import { noteOrd } from './sources';
import type { ReadDb, WriteDb } from './sqlite';
import { updateOf } from './statements';
import { TABLES } from './tables';

/**
 * Applies an action's changes, inside the caller's transaction; each row is first compared with what the change says it
 * was. Throws Diverged where it differs. Doing, undoing and replaying all come through here.
 */
export function applyChanges(db: WriteDb, changes: readonly RowChange[]): void {
  atOnce(applySteps(db, changes));
}

/** Changes applied between two turns of others: some 10 ms. */
export const TURN = 400;

/** The same in steps. */
export function* applySteps(db: WriteDb, changes: readonly RowChange[]): Steps<void> {
  const after = setAside(db, changes);
  // An index takes about as long as so many rows.
  const step = Math.ceil(changes.length / 40);
  const total = changes.length + after.length * step;
  const label = 'Changing the project';
  for (const [at, change] of changes.entries()) {
    if (at % TURN === 0) yield { done: at, total, label };
    apply(db, change);
  }
  for (const [at, sql] of after.entries()) {
    yield { done: changes.length + at * step, total, label };
    db.script(sql);
  }
}

function apply(db: WriteDb, { table, id, before, after }: RowChange): void {
  if (before === null) insert(db, table, after!);
  else if (after === null) remove(db, table, id, before);
  else update(db, table, id, before, after);
}

/** The cells of a row that actions hold; undefined where there is no such row. */
export function actionRow(db: ReadDb, table: ActionTable, id: string): Cells | undefined {
  return db.get<Cells>(`${ONE[table]} WHERE r.id = ?`, id);
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

/** The same for one row by its id, without a join, which SQLite would plan anew for every row. */
const ONE = Object.fromEntries(
  Object.entries(TABLES).map(([table, { columns }]) => {
    const id = '(SELECT s.id FROM sources s WHERE s.ord = r.source) AS source_id';
    const cells = columns.map((name) => (name === 'source_id' ? id : `r.${name}`));
    return [table, `SELECT ${cells.join(', ')} FROM ${table} r`];
  }),
) as Readonly<Record<ActionTable, string>>;

/** How a row of each table is put in: made once, since an import puts in thousands. */
const INSERT = Object.fromEntries(
  Object.entries(TABLES).map(([table, { columns, derived, ofSource }]) => {
    const own = columns.filter((name) => !(ofSource && name === 'source_id'));
    const names = [...own, ...Object.keys(derived), ...(ofSource ? ['source'] : [])];
    const marks = names.map(() => '?').join(', ');
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`;
    const values = (row: Cells, ord: number): Cell[] => [
      ...own.map((name) => row[name] ?? null),
      ...Object.values(derived).map(({ of }) => of(row, ord)),
      ...(ofSource ? [ord] : []),
    ];
    return [table, { sql, values }];
  }),
) as Readonly<Record<ActionTable, { sql: string; values(row: Cells, ord: number): Cell[] }>>;

function insert(db: WriteDb, table: ActionTable, row: Cells): void {
  const ord = ordOf(db, table, row);
  const { sql, values } = INSERT[table];
  db.run(sql, ...values(row, ord));
  if (table === 'sources') noteOrd(db, ord);
  if (table === 'annotations') retag(db, row.figure_id ?? null);
}

function update(db: WriteDb, table: ActionTable, id: string, before: Cells, after: Cells): void {
  const { select, sql, columns, derived } = updateOf(table, before, after);
  const row = db.get<Cells>(select, id);
  assertSame(table, id, row, before);
  const next = { ...row, ...after };
  // Only where a passage moves is the source's number needed; a row never goes over to another source.
  const ord = 'start_at' in after ? ordOfRow(db, table, id) : 0;
  const values = columns.map((name) => after[name] ?? null);
  for (const [, of] of derived) values.push(of(next, ord));
  db.run(sql, ...values, id);
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
