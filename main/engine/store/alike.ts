import type { Figure } from '../../../preload/contract';
import { fold } from './fold';
import type { ReadDb } from './sqlite';
import { SOURCE_STEP, sortable } from './tables';

/** What a figure says of its number: the cells that make it one quantity or another. */
export interface NumberRow {
  id: string;
  value: string;
  unit_kind: Figure['unitKind'];
  unit: string | null;
  counted: string | null;
  /** The packed reading; see domain/reading.ts. */
  read: string | null;
}

/** The same with all that it claims, and where it stands (UTF-16 code units of its source's text). */
export interface ClaimRow extends NumberRow {
  value2: string | null;
  bound: Figure['bound'];
  change: Figure['change'];
  period: string | null;
  source_id: string;
  place: number;
  start_at: number;
  end_at: number;
}

const NUMBER = 'f.id, f.value, f.unit_kind, f.unit, f.counted, f.read';
const CLAIM = `SELECT ${NUMBER}, f.value2, f.bound, f.change, f.period, s.id AS source_id, f.place, f.start_at, f.end_at
FROM figures f JOIN sources s ON s.ord = f.source`;

/** What a figure claims; undefined where there is none. */
export function claimRow(db: ReadDb, id: string): ClaimRow | undefined {
  return db.get<ClaimRow>(`${CLAIM} WHERE f.id = ?`, id);
}

/** Which figures may state the same quantity. */
export interface Likeness {
  /** Values whose look is enough. */
  values: readonly string[];
  /** Share of the larger value by which others may differ that count the same. */
  share: number;
  /** Figures of each kind at most, the first in reading order. */
  most: number;
}

/** For shares that a double does not quite hit. */
const SLACK = 1.000001;

/** Figures of other sources in the same unit, with one of these values or with about the same count of the same; not rejected ones. */
export function alikeRows(db: ReadDb, figure: ClaimRow, { values, share, most }: Likeness): ClaimRow[] {
  const among = (condition: string) => `${CLAIM} WHERE f.rowid IN (SELECT f.rowid FROM figures f
WHERE ${condition} AND f.unit_kind = ? ${counts ? '' : 'AND +f.f_unit = ? '}AND f.source <> (SELECT ord FROM sources WHERE id = ?)
AND f.verdict <> 'rejected' ORDER BY f.place LIMIT ?)`;
  const counts = figure.unit_kind === 'count';
  const rest = [figure.unit_kind, ...(counts ? [] : [fold(figure.unit)]), figure.source_id, most];
  // The plus keeps SQLite from going through all figures in per cent. Values are looked for by their index as doubles; that some others fall on the same double does no harm.
  const byValue = among('f.value_sort IN (SELECT value FROM json_each(?))');
  const found = db.all<ClaimRow>(byValue, JSON.stringify(values.map(sortable)), ...rest);
  const counted = fold(figure.counted);
  if (counted !== null) {
    const near = 'abs(f.value_sort - ?) <= ? * max(abs(f.value_sort), ?)';
    const size = sortable(figure.value);
    const byCounted = among(`f.f_counted = ? AND ${near}`);
    found.push(...db.all<ClaimRow>(byCounted, counted, size, share * SLACK, Math.abs(size), ...rest));
  }
  const once = new Map(found.map((row) => [row.id, row]));
  return [...once.values()].sort((a, b) => a.place - b.place);
}

/** The figures of a source that begin in a stretch of its text (UTF-16 code units), in reading order. */
export function besideRows(db: ReadDb, ord: number, from: number, to: number): NumberRow[] {
  const sql = `SELECT ${NUMBER} FROM figures f WHERE f.source = ? AND f.place >= ? AND f.place < ? ORDER BY f.place`;
  const place = ord * SOURCE_STEP;
  return db.all<NumberRow>(sql, ord, place + Math.max(0, from), place + to);
}
