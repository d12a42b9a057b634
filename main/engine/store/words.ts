import type { WordField, WordUsed } from '../../../preload/contract';
import type { ReadDb } from './sqlite';

const TAGS = `SELECT t.value AS value, count(*) AS count
FROM figures f, json_each(f.tags) t WHERE f.tags IS NOT NULL GROUP BY t.value`;

/** What stands in one column of all figures, what is used most first; at most `limit`. */
export function wordsUsed(db: ReadDb, field: WordField, limit: number): WordUsed[] {
  const counts =
    field === 'tags'
      ? TAGS
      : `SELECT ${field} AS value, count(*) AS count FROM figures WHERE ${field} IS NOT NULL GROUP BY ${field}`;
  return db.all<WordUsed>(`${counts} ORDER BY count DESC, value LIMIT ?`, limit);
}
