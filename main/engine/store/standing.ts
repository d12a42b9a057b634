import type { FigureView, Verdict } from '../../../preload/contract';
import { conditionsOf } from './figure-filter';
import { FigureOrder } from './figure-order';
import { from } from './figures';
import type { ReadDb } from './sqlite';

/** What of a figure says whether it wants a look. */
export interface StandingRow {
  id: string;
  verdict: Verdict;
  verdict_at: string | null;
  value: string;
  value2: string | null;
  /** 1 where it is not as its passage says, or was not found again and nobody has decided. */
  amiss: number;
}

const CELLS = `f.id AS id, f.verdict AS verdict, f.verdict_at AS verdict_at, f.value AS value, f.value2 AS value2,
f.mismatch IS NOT NULL OR (f.vanished IS NOT NULL AND f.verdict = 'unverified') AS amiss`;

/** The figures of a view, in its order. */
export function standingInView(db: ReadDb, view: FigureView): StandingRow[] {
  const order = new FigureOrder(view.sort);
  const { sql, values } = from(conditionsOf(db, view.filter), order.needsSource);
  return db.all<StandingRow>(`SELECT ${CELLS} ${sql} ORDER BY ${order.terms()}`, ...values);
}

/** Figures by their ids, those that are there, in no order. */
export function standingOfIds(db: ReadDb, ids: readonly string[]): StandingRow[] {
  const sql = `SELECT ${CELLS} FROM figures f WHERE f.id IN (SELECT value FROM json_each(?))`;
  return db.all<StandingRow>(sql, JSON.stringify(ids));
}
