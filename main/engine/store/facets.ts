import {
  type FacetCount,
  type Facets,
  type FigureFilter,
  PROBLEMS,
  VERDICTS,
} from '../../../preload/contract';
import { conditionsOf } from './figure-filter';
import { countFigures, from } from './figures';
import type { ReadDb } from './sqlite';

/** The facets whose counts a verdict changes, where the filter does not read verdicts. */
export const OF_VERDICTS = ['verdict', 'who', 'problem'] as const satisfies readonly (keyof Facets)[];

/**
 * Counts for the side bar; each facet over the figures that match the filter without its own condition. What is `known` of
 * them is not counted again.
 */
export function facetsOf(db: ReadDb, filter: FigureFilter, known: Partial<Facets> = {}): Facets {
  const { verdicts: _v, ...anyVerdict } = filter;
  const { unitKinds: _k, ...anyKind } = filter;
  const { units: _u, ...anyUnit } = filter;
  const { sourceIds: _s, ...anySource } = filter;
  const { publishers: _p, ...anyPublisher } = filter;
  const { tags: _t, ...anyTag } = filter;
  const { who: _w, ...anybody } = filter;
  const { problem: _one, problems: _many, ...anyProblem } = filter;
  return {
    verdict: known.verdict ?? verdicts(db, anyVerdict),
    unitKind: known.unitKind ?? groups(db, 'f.unit_kind', anyKind),
    unit: known.unit ?? units(db, anyUnit),
    source: known.source ?? sources(db, anySource),
    publisher: known.publisher ?? publishers(db, anyPublisher),
    tag: known.tag ?? tags(db, anyTag),
    who: known.who ?? groups(db, 'f.verdict_by', anybody),
    problem:
      known.problem ??
      PROBLEMS.map((problem) => ({ value: problem, count: countFigures(db, { ...anyProblem, problem }) })),
  };
}

type Group = { value: string | null; count: number };

function groups(db: ReadDb, cell: string, filter: FigureFilter): FacetCount[] {
  const { sql, values } = from(conditionsOf(db, filter), false);
  const counts = `SELECT ${cell} AS value, count(*) AS count ${sql} GROUP BY ${cell} ORDER BY count DESC, value`;
  return db.all<Group>(counts, ...values).map(({ value, count }) => ({ value: value ?? '', count }));
}

/** By the rank, which is in an index: the rows themselves are not read. */
function verdicts(db: ReadDb, filter: FigureFilter): FacetCount[] {
  const { sql, values } = from(conditionsOf(db, filter), false);
  const counts = `SELECT f.rank AS rank, count(*) AS count ${sql} GROUP BY f.rank`;
  return db
    .all<{ rank: number; count: number }>(counts, ...values)
    .map(({ rank, count }) => ({ value: VERDICTS[rank]!, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

const units = (db: ReadDb, filter: FigureFilter): FacetCount[] =>
  groups(db, 'f.f_unit', filter).map(({ value, count }) => ({ value: unitLabel(db, value), count }));

/** A unit as someone wrote it; units are grouped in their folded form. */
function unitLabel(db: ReadDb, folded: string): string {
  return folded === '' ? '' : db.pluck<string>('SELECT unit FROM figures WHERE f_unit = ? LIMIT 1', folded)!;
}

/** Every source, also one without such a figure: it is a place to go to, not only a condition. */
function sources(db: ReadDb, filter: FigureFilter): FacetCount[] {
  const { sql, values } = from(conditionsOf(db, filter), false);
  const counts = `SELECT f.source AS source, count(*) AS count ${sql} GROUP BY f.source`;
  const all = `SELECT s.id AS value, s.title AS label, coalesce(c.count, 0) AS count
FROM sources s LEFT JOIN (${counts}) c ON c.source = s.ord ORDER BY s.ord`;
  return db.all<FacetCount>(all, ...values);
}

/** By source first, which is in an index; there are a thousand times fewer sources than figures. */
function publishers(db: ReadDb, filter: FigureFilter): FacetCount[] {
  const { sql, values } = from(conditionsOf(db, filter), false);
  const counts = `SELECT min(p.publisher) AS value, sum(c.count) AS count
FROM (SELECT f.source AS source, count(*) AS count ${sql} GROUP BY f.source) c JOIN sources p ON p.ord = c.source
GROUP BY p.f_publisher ORDER BY count DESC, value`;
  return db.all<Group>(counts, ...values).map(({ value, count }) => ({ value: value ?? '', count }));
}

/** A figure counts for each of its tags; last, those without any. */
function tags(db: ReadDb, filter: FigureFilter): FacetCount[] {
  const { sql, values } = from(conditionsOf(db, filter), false);
  const counts = `SELECT t.value AS value, count(*) AS count
FROM (SELECT f.tags ${sql}${sql.includes('WHERE') ? ' AND' : ' WHERE'} f.tags IS NOT NULL) m, json_each(m.tags) t
GROUP BY t.value ORDER BY count DESC, value`;
  const without = countFigures(db, { ...filter, tags: [''] });
  return [...db.all<FacetCount>(counts, ...values), ...(without > 0 ? [{ value: '', count: without }] : [])];
}
