import type { RowChange } from '../domain/action';
import type { WriteDb } from './sqlite';

/** Figures that come or go from which setting the indexes aside may pay; before that nobody waits. */
const WORTH = 5_000;

interface Part {
  name: string;
  sql: string;
}

/**
 * Sets aside the indexes and the running tallies of figures where an action brings in, or takes away, most of them: keeping
 * ten indexes up to date row by row takes twice as long as making them anew (70,000 figures: 2.5 s and 0.8 s). Inside the
 * caller's transaction; answers the statements that make them again, in order, each of which takes a while.
 */
export function setAside(db: WriteDb, changes: readonly RowChange[]): readonly string[] {
  if (!comesOrGoes(db, changes)) return [];
  const indexes = parts(db, "type = 'index' AND sql IS NOT NULL");
  // The third trigger, for a changed verdict, counts on; what it counts is counted anew as well.
  const triggers = parts(db, "type = 'trigger' AND name IN ('figures_in', 'figures_out')");
  for (const { name } of indexes) db.script(`DROP INDEX ${name}`);
  for (const { name } of triggers) db.script(`DROP TRIGGER ${name}`);
  const tallies =
    'DELETE FROM tallies; INSERT INTO tallies SELECT source, verdict, count(*) FROM figures GROUP BY source, verdict';
  return [...indexes.map(({ sql }) => sql), tallies, ...triggers.map(({ sql }) => sql)];
}

/** Whether an action brings in, or takes away, most of the figures that there are with it, and these are many. */
export function comesOrGoes(db: WriteDb, changes: readonly RowChange[]): boolean {
  if (changes.length < WORTH) return false;
  const coming = changes.filter(({ table, before }) => table === 'figures' && before === null).length;
  const going = changes.filter(({ table, after }) => table === 'figures' && after === null).length;
  const there = db.pluck<number>('SELECT coalesce(sum(n), 0) FROM tallies')!;
  return coming + going >= WORTH && 2 * (coming + going) >= there + coming;
}

function parts(db: WriteDb, which: string): Part[] {
  return db.all<Part>(
    `SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'figures' AND ${which} ORDER BY rowid`,
  );
}
