import type { Figure, FigureFilter, FigureView, Mark, Progress, Verdict } from '../../../preload/contract';
import { passageAt } from '../domain/passage';
import { unpackReading } from '../domain/reading';
import { noProgress } from '../domain/verdict';
import { type Condition, conditionsOf } from './figure-filter';
import { FigureOrder } from './figure-order';
import type { ReadDb, Value } from './sqlite';
import type { Texts } from './texts';

interface FigureRow {
  id: string;
  /** The number of its source. */
  source: number;
  start_at: number;
  end_at: number;
  value: string;
  value2: string | null;
  bound: Figure['bound'];
  unit_kind: Figure['unitKind'];
  unit: string | null;
  counted: string | null;
  change: Figure['change'];
  period: string | null;
  attribution: string | null;
  note: string;
  read: string | null;
  origin: Figure['origin'];
  verdict: Verdict;
  verdict_by: string | null;
  verdict_at: string | null;
  mismatch: string | null;
  corrected: number;
  vanished: string | null;
  tags: string | null;
}

/** What of its source a figure shows. */
interface OfSource {
  id: string;
  title: string;
  publisher: string | null;
  published: string | null;
  text_hash: string;
}

/**
 * Reads whole figures, and what they show of their sources once for each. A row by its key alone is what SQLite finds without
 * planning; a join would be planned anew for every figure, for a third of a millisecond.
 */
class WholeFigures {
  readonly #db: ReadDb;
  readonly #texts: Texts;
  readonly #sources = new Map<number, OfSource>();

  constructor(db: ReadDb, texts: Texts) {
    this.#db = db;
    this.#texts = texts;
  }

  get(key: 'id' | 'rowid', value: Value): Figure | null {
    const row = this.#db.get<FigureRow>(`SELECT * FROM figures WHERE ${key} = ?`, value);
    if (!row) return null;
    const source = this.#source(row.source);
    return toFigure(row, source, this.#texts.get(this.#db, source.text_hash));
  }

  #source(ord: number): OfSource {
    const sql = 'SELECT id, title, publisher, published, text_hash FROM sources WHERE ord = ?';
    const source = this.#sources.get(ord) ?? this.#db.get<OfSource>(sql, ord)!;
    this.#sources.set(ord, source);
    return source;
  }
}

/** A figure by its id; null where there is none. */
export function figure(db: ReadDb, texts: Texts, id: string): Figure | null {
  return new WholeFigures(db, texts).get('id', id);
}

/** Rows `offset` to `offset + limit` of a view, counted from its start or from the figure `after`, which need not be in it. */
export function figurePage(
  db: ReadDb,
  texts: Texts,
  view: FigureView,
  { offset, limit, after }: { offset: number; limit: number; after: string | null },
): Figure[] {
  const order = new FigureOrder(view.sort);
  const conditions = conditionsOf(db, view.filter);
  const last = after === null ? undefined : standingOf(db, order, [{ sql: 'f.id = ?', values: [after] }]);
  if (last) conditions.push(order.beyond(order.read(last), 'after'));
  const { sql, values } = from(conditions, order.needsSource);
  // The rows are looked up only once the page is known: a sort or an offset then stays within an index.
  const page = `SELECT f.rowid AS r ${sql} ORDER BY ${order.terms()} LIMIT ? OFFSET ?`;
  const whole = new WholeFigures(db, texts);
  return db.all<{ r: number }>(page, ...values, limit, offset).map(({ r }) => whole.get('rowid', r)!);
}

/** Ids `offset` to `offset + limit` of a view. */
export function viewIds(db: ReadDb, view: FigureView, offset: number, limit: number): string[] {
  const order = new FigureOrder(view.sort);
  const { sql, values } = from(conditionsOf(db, view.filter), order.needsSource);
  const page = `SELECT f.id AS id ${sql} ORDER BY ${order.terms()} LIMIT ? OFFSET ?`;
  return db.all<{ id: string }>(page, ...values, limit, offset).map(({ id }) => id);
}

/** The ids of all figures that match a filter, in reading order. */
export function figureIds(db: ReadDb, filter: FigureFilter): string[] {
  const { sql, values } = from(conditionsOf(db, filter), false);
  return db
    .all<{ id: string }>(`SELECT f.id AS id ${sql} ORDER BY f.place, f.rowid`, ...values)
    .map(({ id }) => id);
}

/** How many figures match a filter. */
export function countFigures(db: ReadDb, filter: FigureFilter): number {
  const conditions = conditionsOf(db, filter);
  if (conditions.length === 0) return db.pluck<number>('SELECT coalesce(sum(n), 0) FROM tallies')!;
  const { sql, values } = from(conditions, false);
  return db.pluck<number>(`SELECT count(*) ${sql}`, ...values)!;
}

/** Row index of a figure within a view; null where the view does not show it. */
export function placeOf(db: ReadDb, view: FigureView, id: string): number | null {
  const order = new FigureOrder(view.sort);
  const conditions = conditionsOf(db, view.filter);
  const row = standingOf(db, order, [...conditions, { sql: 'f.id = ?', values: [id] }]);
  return row ? countBefore(db, order, conditions, order.read(row)) : null;
}

/** The nearest figure of a view after (or before) another, which need not be in the view; wraps round once. */
export function stepFrom(
  db: ReadDb,
  view: FigureView,
  fromId: string | null,
  direction: 'next' | 'previous',
  unverifiedOnly: boolean,
): { id: string; index: number } | null {
  const order = new FigureOrder(view.sort);
  const conditions = conditionsOf(db, view.filter);
  const wanted = unverifiedOnly ? [...conditions, UNVERIFIED] : conditions;
  const start = fromId === null ? undefined : standingOf(db, order, [{ sql: 'f.id = ?', values: [fromId] }]);
  const back = direction === 'previous';
  let found: StepRow | undefined;
  if (start)
    found = first(db, order, [...wanted, order.beyond(order.read(start), back ? 'before' : 'after')], back);
  found ??= first(db, order, wanted, back);
  if (!found || found.id === fromId) return null;
  return { id: found.id, index: countBefore(db, order, conditions, order.read(found)) };
}

/** Every figure of a source, in reading order. */
export function marksOf(db: ReadDb, ord: number): Mark[] {
  const sql = `SELECT id, start_at AS start, end_at AS "end", verdict, mismatch IS NOT NULL AS mismatch
FROM figures WHERE source = ? ORDER BY place, rowid`;
  return db
    .all<Mark & { mismatch: unknown }>(sql, ord)
    .map((row) => ({ ...row, mismatch: Boolean(row.mismatch) }));
}

/** How many figures have each verdict, of one source or of all. */
export function progressOf(db: ReadDb, ord: number | null): Progress {
  const progress = noProgress();
  const rows =
    ord === null
      ? db.all<Tally>('SELECT verdict, sum(n) AS n FROM tallies GROUP BY verdict')
      : db.all<Tally>('SELECT verdict, n FROM tallies WHERE source = ?', ord);
  for (const { verdict, n } of rows) progress[verdict] = n;
  return progress;
}

interface Tally {
  verdict: Verdict;
  n: number;
}

type StepRow = { id: string } & Record<string, Value>;

const UNVERIFIED: Condition = { sql: "f.verdict = 'unverified'", values: [] };

/** What follows SELECT to get the figures for which all conditions hold. */
export function from(conditions: readonly Condition[], needsSource: boolean): Condition {
  const joined = needsSource || conditions.some(({ sql }) => sql.includes('s.'));
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  return {
    sql: `FROM figures f${joined ? ' JOIN sources s ON s.ord = f.source' : ''}${where ? ` WHERE ${where}` : ''}`,
    values: conditions.flatMap(({ values }) => values),
  };
}

function standingOf(db: ReadDb, order: FigureOrder, conditions: readonly Condition[]): StepRow | undefined {
  const { sql, values } = from(conditions, order.needsSource);
  return db.get<StepRow>(`SELECT f.id AS id, ${order.standing()} ${sql}`, ...values);
}

function first(
  db: ReadDb,
  order: FigureOrder,
  conditions: readonly Condition[],
  back: boolean,
): StepRow | undefined {
  const { sql, values } = from(conditions, order.needsSource);
  const terms = order.terms(back);
  return db.get<StepRow>(
    `SELECT f.id AS id, ${order.standing()} ${sql} ORDER BY ${terms} LIMIT 1`,
    ...values,
  );
}

function countBefore(
  db: ReadDb,
  order: FigureOrder,
  conditions: readonly Condition[],
  standing: Value[],
): number {
  const { sql, values } = from([...conditions, order.beyond(standing, 'before')], order.needsSource);
  return db.pluck<number>(`SELECT count(*) ${sql}`, ...values)!;
}

function toFigure(row: FigureRow, source: OfSource, text: string): Figure {
  return {
    id: row.id,
    sourceId: source.id,
    sourceTitle: source.title,
    publisher: source.publisher,
    published: source.published,
    passage: passageAt(text, row.start_at, row.end_at),
    value: row.value,
    value2: row.value2,
    bound: row.bound,
    unitKind: row.unit_kind,
    unit: row.unit,
    counted: row.counted,
    change: row.change,
    period: row.period,
    attribution: row.attribution,
    note: row.note,
    read: unpackReading(row.read),
    origin: row.origin,
    verdict: row.verdict,
    verdictBy: row.verdict_by,
    verdictAt: row.verdict_at,
    tags: row.tags === null ? [] : (JSON.parse(row.tags) as string[]),
    mismatch: row.mismatch,
    corrected: row.corrected === 1,
    vanished: row.verdict === 'unverified' ? row.vanished : null,
  };
}
