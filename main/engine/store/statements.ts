import type { ActionTable, Cell, Cells } from '../domain/action';
import { Diverged } from './diverged';
import { TABLES } from './tables';

/** How a derived cell is made from a row and the number of its source. */
type Derived = readonly [name: string, of: (row: Cells, ord: number) => Cell];

/**
 * An update: what has to be read of a row before it, its SQL, the columns whose cells it takes first, and the derived
 * cells that follow.
 */
export interface Update {
  select: string;
  sql: string;
  columns: readonly string[];
  derived: readonly Derived[];
}

/** Columns that say which row it is, and of which source; with others it would be another row. */
const FIXED: ReadonlySet<string> = new Set(['id', 'ord', 'source_id']);

const updates = new Map<string, Update>();
/** Updates kept; no more than this many sets of columns change together in practice. */
const KEPT = 500;

/** The update of some columns, put together once. Throws Diverged where one of them cannot change, or is none of the table's. */
export function updateOf(table: ActionTable, before: Cells, after: Cells): Update {
  const key = `${table} ${Object.keys(before)} ${Object.keys(after)}`;
  const kept = updates.get(key);
  if (kept) return kept;
  if (updates.size >= KEPT) updates.clear();
  const made = newUpdate(table, Object.keys(before), Object.keys(after));
  updates.set(key, made);
  return made;
}

function newUpdate(table: ActionTable, before: readonly string[], after: readonly string[]): Update {
  for (const name of [...before, ...after]) {
    if (FIXED.has(name)) throw new Diverged(`${name} of ${table} cannot be changed.`);
    if (!TABLES[table].columns.includes(name)) throw new Diverged(`${table} have no ${name}.`);
  }
  const touched = (name: string) => after.includes(name);
  const derived = derivedFrom(table, touched);
  const needed = new Set(before);
  for (const { from } of Object.values(TABLES[table].derived)) {
    if (from.some(touched)) for (const name of from) needed.add(name);
  }
  if (table === 'annotations') needed.add('figure_id');
  const sets = [...after, ...derived.map(([name]) => name)].map((name) => `${name} = ?`).join(', ');
  return {
    select: `SELECT ${[...needed].join(', ')} FROM ${table} WHERE id = ?`,
    sql: `UPDATE ${table} SET ${sets} WHERE id = ?`,
    columns: after,
    derived,
  };
}

function derivedFrom(table: ActionTable, touched: (column: string) => boolean): Derived[] {
  return Object.entries(TABLES[table].derived)
    .filter(([, { from }]) => from.some(touched))
    .map(([name, { of }]) => [name, of]);
}
