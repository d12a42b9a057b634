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

/** Rows that go with another when it is removed, by the table they stand in. */
export interface Dependents {
  annotations: string[];
  rekeys: string[];
  dismissals: string[];
  figures: string[];
}

/** What goes with a figure or a source when it is removed; figures last, for the others lean on them. */
export function dependents(db: ReadDb, of: 'figures' | 'sources', id: string): Dependents {
  const ids = (sql: string) => db.all<{ id: string }>(`${sql} ORDER BY rowid`, id).map((row) => row.id);
  if (of === 'figures') {
    const about = (table: string) => ids(`SELECT id FROM ${table} WHERE figure_id = ?`);
    return { annotations: about('annotations'), rekeys: about('rekeys'), dismissals: [], figures: [] };
  }
  const within = 'WHERE source = (SELECT ord FROM sources WHERE id = ?)';
  const inside = (table: string) => ids(`SELECT id FROM ${table} ${within}`);
  return {
    annotations: inside('annotations'),
    rekeys: ids(`SELECT id FROM rekeys WHERE figure_id IN (SELECT id FROM figures ${within})`),
    dismissals: inside('dismissals'),
    figures: inside('figures'),
  };
}

/** Ids of the figures of a source that have an annotation, or whose value was typed again. */
export function touchedFigures(db: ReadDb, ord: number): Set<string> {
  const sql = `SELECT figure_id AS id FROM annotations WHERE source = ? AND figure_id IS NOT NULL
UNION SELECT k.figure_id FROM rekeys k JOIN figures f ON f.id = k.figure_id WHERE f.source = ?`;
  return new Set(db.all<{ id: string }>(sql, ord, ord).map((row) => row.id));
}
