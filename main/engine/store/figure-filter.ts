import type { ColumnFilter, FigureColumn, FigureFilter, Problem, Verdict } from '../../../preload/contract';
import { VERDICTS } from '../../../preload/contract';
import { compare } from '../domain/decimal';
import { fold } from './fold';
import type { ReadDb, Value } from './sqlite';
import { sortable } from './tables';
import { WORDS_AROUND } from './words-around';

/** A condition in SQL over `figures f`, and `sources s` where it says so. */
export interface Condition {
  sql: string;
  values: Value[];
}

/** Where each column of the grid stands in the store, folded. */
export const CELL: Readonly<Record<FigureColumn, string>> = {
  verdict: 'f.verdict',
  value: 'f.value',
  unit: 'f.f_unit',
  bound: 'f.bound',
  change: 'f.change',
  counted: 'f.f_counted',
  period: 'f.f_period',
  attribution: 'f.f_attribution',
  passage: 'f.f_exact',
  source: 's.f_title',
  publisher: 's.f_publisher',
  published: 's.published',
  note: 'f.f_note',
  tags: 'f.f_tags',
};

/** The conditions of a filter; all of them must hold. `db` is asked only for values too long for a double. */
export function conditionsOf(db: ReadDb, filter: FigureFilter): Condition[] {
  const conditions: Condition[] = [];
  if (filter.sourceIds) {
    const among = oneOf('id', filter.sourceIds);
    conditions.push({
      sql: `f.source IN (SELECT ord FROM sources WHERE ${among.sql})`,
      values: among.values,
    });
  }
  if (filter.verdicts) conditions.push(ofVerdicts(filter.verdicts));
  if (filter.unitKinds) conditions.push(oneOf('f.unit_kind', filter.unitKinds));
  if (filter.units) conditions.push(oneOf('f.f_unit', filter.units.map(fold)));
  if (filter.publishers) conditions.push(publishedBy(filter.publishers));
  if (filter.sourceTags) conditions.push(ofTaggedSources(filter.sourceTags));
  if (filter.tags) conditions.push(tagged(filter.tags));
  if (filter.who) conditions.push(oneOf('f.verdict_by', filter.who));
  if (filter.problems) conditions.push(anyOf(filter.problems));
  if (filter.problem) conditions.push(anyOf([filter.problem]));
  const sought = fold(filter.search ?? null);
  if (sought !== null) conditions.push(search(sought));
  for (const column of filter.columns ?? []) conditions.push(columnCondition(db, column));
  return conditions;
}

/** What makes a problem one. What vanished waits for a verdict; with any it is settled. */
const PROBLEM: Readonly<Record<Problem, string>> = {
  mismatch: 'f.mismatch IS NOT NULL',
  corrected: 'f.corrected = 1',
  vanished: "(f.vanished IS NOT NULL AND f.verdict = 'unverified')",
};

function anyOf(problems: readonly Problem[]): Condition {
  return { sql: `(${problems.map((each) => PROBLEM[each]).join(' OR ') || '0'})`, values: [] };
}

function publishedBy(publishers: readonly string[]): Condition {
  const among = oneOf('f_publisher', publishers.map(fold));
  return { sql: `f.source IN (SELECT ord FROM sources WHERE ${among.sql})`, values: among.values };
}

function ofTaggedSources(tags: readonly string[]): Condition {
  const { sql, values } = tagged(tags, 's.tags');
  return { sql: `f.source IN (SELECT s.ord FROM sources s WHERE ${sql})`, values };
}

function tagged(tags: readonly string[], cell = 'f.tags'): Condition {
  const given = tags.filter((tag) => tag !== '');
  const parts = given.length < tags.length ? [`${cell} IS NULL`] : [];
  if (given.length > 0) {
    parts.push(
      `EXISTS (SELECT 1 FROM json_each(${cell}) t WHERE t.value IN (SELECT value FROM json_each(?)))`,
    );
  }
  const values = given.length > 0 ? [JSON.stringify(given)] : [];
  return { sql: `(${parts.join(' OR ') || '0'})`, values };
}

/** The passage with the words around it, as the grid shows it; cut from the text when asked for, since keeping it would double the store. */
const AROUND = `${WORDS_AROUND}(f.source, f.start_at, f.end_at)`;

const SEARCHED = ['f.f_exact', 'f.f_counted', 'f.f_unit', 'f.f_note', 'f.f_tags', AROUND];

function search(sought: string): Condition {
  const parts = SEARCHED.map((cell) => `instr(${cell}, ?) > 0`);
  parts.push('f.source IN (SELECT ord FROM sources WHERE instr(f_title, ?) > 0)');
  return { sql: `(${parts.join(' OR ')})`, values: parts.map(() => sought) };
}

/** By the rank, which is indexed with the reading order: of a million figures, those of one verdict are then found at once. */
function ofVerdicts(verdicts: readonly Verdict[]): Condition {
  const ranks = verdicts.map((verdict) => VERDICTS.indexOf(verdict));
  if (ranks.length === 1) return { sql: 'f.rank = ?', values: ranks };
  return { sql: `f.rank IN (${ranks.map(() => '?').join(', ')})`, values: ranks };
}

function oneOf(cell: string, texts: readonly (string | null)[]): Condition {
  const given = texts.filter((text) => text !== null && text !== '');
  const parts = given.length < texts.length ? [`${cell} IS NULL`] : [];
  // json_each takes a list of any length as one value; bound parameters end at 32,766.
  if (given.length > 0) parts.push(`${cell} IN (SELECT value FROM json_each(?))`);
  if (parts.length === 0) return { sql: '0', values: [] };
  return { sql: `(${parts.join(' OR ')})`, values: given.length > 0 ? [JSON.stringify(given)] : [] };
}

/** Whether a condition is on the words that stand around the passage too: "equals" and "starts with" mean the passage alone. */
const isOnWords = ({ column, op }: ColumnFilter): boolean =>
  column === 'passage' && (op === 'contains' || op === 'notContains');

function columnCondition(db: ReadDb, filter: ColumnFilter): Condition {
  const cell = isOnWords(filter) ? AROUND : CELL[filter.column];
  switch (filter.op) {
    case 'blank':
      return { sql: `${cell} IS NULL`, values: [] };
    case 'notBlank':
      return { sql: `${cell} IS NOT NULL`, values: [] };
    case 'in':
      return oneOf(cell, filter.texts.map(fold));
    case 'contains':
    case 'notContains':
    case 'equals':
    case 'notEqual':
    case 'startsWith':
      return textCondition(cell, filter.op, fold(filter.text) ?? '');
    default:
      return valueCondition(db, filter);
  }
}

type TextOp = 'contains' | 'notContains' | 'equals' | 'notEqual' | 'startsWith';

function textCondition(cell: string, op: TextOp, text: string): Condition {
  switch (op) {
    case 'contains':
      return text === '' ? ALL : { sql: `instr(${cell}, ?) > 0`, values: [text] };
    case 'notContains':
      return { sql: `(${cell} IS NULL OR instr(${cell}, ?) = 0)`, values: [text] };
    case 'equals':
      return text === '' ? { sql: `${cell} IS NULL`, values: [] } : { sql: `${cell} = ?`, values: [text] };
    case 'notEqual':
      return { sql: `${cell} IS NOT ?`, values: [text === '' ? null : text] };
    case 'startsWith':
      return text === '' ? ALL : { sql: `substr(${cell}, 1, length(?)) = ?`, values: [text, text] };
  }
}

const ALL: Condition = { sql: '1', values: [] };

type ValueFilter = Extract<ColumnFilter, { number: string }>;

function valueCondition(db: ReadDb, filter: ValueFilter): Condition {
  if (filter.op === 'between') {
    const low = bound(db, 'ge', filter.number);
    const high = bound(db, 'le', filter.number2);
    return { sql: `(${low.sql} AND ${high.sql})`, values: [...low.values, ...high.values] };
  }
  if (filter.op === 'eq') return { sql: 'f.value = ?', values: [filter.number] };
  if (filter.op === 'ne') return { sql: 'f.value <> ?', values: [filter.number] };
  return bound(db, filter.op, filter.number);
}

const HOLDS = {
  lt: (order: number) => order < 0,
  le: (order: number) => order <= 0,
  gt: (order: number) => order > 0,
  ge: (order: number) => order >= 0,
};

/** Compared as doubles, but for those that fall on the same double as the number: they are compared as decimals. */
function bound(db: ReadDb, op: keyof typeof HOLDS, number: string): Condition {
  const near = sortable(number);
  const sign = op === 'lt' || op === 'le' ? '<' : '>';
  const ties = db
    .all<{ value: string }>('SELECT DISTINCT value FROM figures WHERE value_sort = ?', near)
    .map(({ value }) => value)
    .filter((value) => HOLDS[op](compare(value, number)));
  if (ties.length === 0) return { sql: `f.value_sort ${sign} ?`, values: [near] };
  const among = 'f.value_sort = ? AND f.value IN (SELECT value FROM json_each(?))';
  return { sql: `(f.value_sort ${sign} ? OR (${among}))`, values: [near, near, JSON.stringify(ties)] };
}
