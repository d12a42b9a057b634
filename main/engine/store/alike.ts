import type { Figure } from '../../../preload/contract';
import { fold } from './fold';
import type { ReadDb } from './sqlite';
import { sortable } from './tables';

/** Ids of figures of other sources, of the same kind of unit, with one of these values or the same thing counted; not rejected ones. */
export function alikeIds(db: ReadDb, figure: Figure, values: readonly string[], most: number): string[] {
  // Values are looked for by their index as doubles; that some others fall on the same double does no harm.
  const numbers = JSON.stringify(values.map(sortable));
  const sql = `SELECT f.id AS id FROM figures f JOIN sources s ON s.ord = f.source
WHERE (f.value_sort IN (SELECT value FROM json_each(?)) OR f.f_counted = ?)
AND f.unit_kind = ? AND s.id <> ? AND f.verdict <> 'rejected' ORDER BY f.place LIMIT ?`;
  return db
    .all<{ id: string }>(sql, numbers, fold(figure.counted), figure.unitKind, figure.sourceId, most)
    .map(({ id }) => id);
}

/** Ids of the figures of a source that overlap a stretch of its text (UTF-16 code units), in reading order. */
export function besideIds(db: ReadDb, ord: number, from: number, to: number): string[] {
  const sql = 'SELECT id FROM figures WHERE source = ? AND end_at > ? AND start_at < ? ORDER BY place';
  return db.all<{ id: string }>(sql, ord, from, to).map(({ id }) => id);
}
