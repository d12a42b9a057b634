import type { Annotation } from '../../../preload/contract';
import { passageAt } from '../domain/passage';
import type { ReadDb } from './sqlite';
import type { Texts } from './texts';

interface AnnotationRow {
  id: string;
  source_id: string;
  figure_id: string | null;
  text_hash: string;
  start_at: number;
  end_at: number;
  note: string;
  tags: string;
  created_at: string;
  created_by: string;
}

const FULL = `SELECT a.*, s.id AS source_id, s.text_hash FROM annotations a JOIN sources s ON s.ord = a.source`;
const ORDER = 'ORDER BY a.source, a.start_at, a.id';

/** The annotations of one source or of all, in reading order. */
export function annotationsOf(db: ReadDb, texts: Texts, ord: number | null): Annotation[] {
  const rows =
    ord === null
      ? db.all<AnnotationRow>(`${FULL} ${ORDER}`)
      : db.all<AnnotationRow>(`${FULL} WHERE a.source = ? ${ORDER}`, ord);
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    figureId: row.figure_id,
    passage: passageAt(texts.get(db, row.text_hash), row.start_at, row.end_at),
    note: row.note,
    tags: JSON.parse(row.tags) as string[],
    createdAt: row.created_at,
    createdBy: row.created_by,
  }));
}

/** What goes with a figure or a source when it is removed, in an order in which it can be removed. */
export function dependents(
  db: ReadDb,
  of: 'figures' | 'sources',
  id: string,
): { annotations: string[]; figures: string[] } {
  const ids = (sql: string) => db.all<{ id: string }>(sql, id).map((row) => row.id);
  if (of === 'figures') {
    return { annotations: ids('SELECT id FROM annotations WHERE figure_id = ? ORDER BY rowid'), figures: [] };
  }
  const within = 'WHERE source = (SELECT ord FROM sources WHERE id = ?) ORDER BY rowid';
  return {
    annotations: ids(`SELECT id FROM annotations ${within}`),
    figures: ids(`SELECT id FROM figures ${within}`),
  };
}
