import type {
  ColumnFilter,
  FigureColumn,
  FigureFilter,
  Problem,
  Source,
  UnitKind,
  Verdict,
} from '../../preload/contract';
import { count, PROBLEM_WORDS, totalOf, UNIT_KIND_WORDS, unitLabel, VERDICT_WORDS } from './words';

/** One condition of a filter as the page shows it, and the filter without it. */
export interface Chip {
  id: string;
  label: string;
  tone: 'plain' | Verdict | 'conflict';
  without: FigureFilter;
}

/** The filter without conditions that hold for everything (an empty list, an empty search). */
export function tidy(filter: FigureFilter): FigureFilter {
  const kept = Object.entries(filter).filter(([, value]) => value !== undefined && value.length > 0);
  return Object.fromEntries(kept) as FigureFilter;
}

const flip = <T>(list: readonly T[] | undefined, item: T): T[] =>
  list?.includes(item) ? list.filter((other) => other !== item) : [...(list ?? []), item];

/** Shows only this source; shows all again where it was the only one. */
export function toggleSource(filter: FigureFilter, id: string): FigureFilter {
  const only = filter.sourceIds?.length === 1 && filter.sourceIds[0] === id;
  return tidy({ ...filter, sourceIds: only ? [] : [id] });
}

/** Whether a filter asks for nothing but a source without any figure. */
export function isBare(filter: FigureFilter, sources: readonly Pick<Source, 'id' | 'progress'>[]): boolean {
  const { sourceIds = [], ...others } = tidy(filter);
  const only = sourceIds.length === 1 ? sources.find(({ id }) => id === sourceIds[0]) : undefined;
  return Object.keys(others).length === 0 && only !== undefined && totalOf(only.progress) === 0;
}

/** The conditions of a filter that are lists of values, any of which may hold. */
export type ListKey =
  | 'sourceIds'
  | 'sourceTags'
  | 'verdicts'
  | 'unitKinds'
  | 'units'
  | 'publishers'
  | 'tags'
  | 'problems'
  | 'who';

/** Adds a value to those that one of the lists takes, or takes it away; an empty list is no condition. */
export function toggleValue(filter: FigureFilter, key: ListKey, value: string): FigureFilter {
  const list: readonly string[] = filter[key] ?? [];
  return tidy({ ...filter, [key]: flip(list, value) });
}

/** The filter on these sources, and no others; on all where none is given. */
export function withSources(filter: FigureFilter, sourceIds: string[]): FigureFilter {
  return tidy({ ...filter, sourceIds });
}

/** The filter with another search; an empty one is none. */
export function withSearch(filter: FigureFilter, search: string): FigureFilter {
  const { search: _, ...rest } = filter;
  return tidy(search.trim() === '' ? rest : { ...rest, search: search.trim() });
}

/** Whether any condition holds. */
export function isFiltered(filter: FigureFilter): boolean {
  return Object.keys(tidy(filter)).length > 0;
}

/** The columns as the page calls them. */
export const COLUMN_WORDS: Readonly<Record<FigureColumn, string>> = {
  verdict: 'Verdict',
  value: 'Value',
  unit: 'Unit',
  bound: 'Bound',
  change: 'Change',
  counted: 'Counts',
  period: 'Period',
  attribution: 'Says who',
  passage: 'Passage',
  source: 'Source',
  publisher: 'Publisher',
  published: 'Date',
  note: 'Note',
  tags: 'Tags',
};

const OP_WORDS = {
  contains: 'has',
  notContains: 'has no',
  equals: 'is',
  notEqual: 'is not',
  startsWith: 'starts with',
  in: 'is',
  blank: 'is empty',
  notBlank: 'is not empty',
  eq: '=',
  ne: '≠',
  lt: '<',
  le: '≤',
  gt: '>',
  ge: '≥',
  between: 'from',
} as const satisfies Record<ColumnFilter['op'], string>;

function columnLabel(filter: ColumnFilter): string {
  const head = `${COLUMN_WORDS[filter.column]} ${OP_WORDS[filter.op]}`;
  if ('number2' in filter) return `${head} ${filter.number} to ${filter.number2}`;
  if ('number' in filter) return `${head} ${filter.number}`;
  if ('texts' in filter) return `${head} ${filter.texts.map((text) => text || 'empty').join(' or ')}`;
  return 'text' in filter ? `${head} “${filter.text}”` : head;
}

const columnChips = (filter: FigureFilter): Chip[] =>
  (filter.columns ?? []).map((column, at) => ({
    id: `column-${column.column}-${column.op}-${at}`,
    label: columnLabel(column),
    tone: 'plain' as const,
    without: tidy({ ...filter, columns: (filter.columns ?? []).filter((_, other) => other !== at) }),
  }));

/** A list of a filter as chips: how its values are told, and in which colour. */
interface ListChips {
  key: ListKey;
  label: (value: string) => string;
  tone?: (value: string) => Chip['tone'];
}

const orNone = (prefix: string, none: string) => (value: string) =>
  value === '' ? none : `${prefix}: ${value}`;

/** In the order of the side bar. */
const LISTS: readonly ListChips[] = [
  { key: 'sourceTags', label: orNone('Source tag', 'Source without a tag') },
  {
    key: 'verdicts',
    label: (verdict) => VERDICT_WORDS[verdict as Verdict],
    tone: (verdict) => verdict as Verdict,
  },
  { key: 'problems', label: (problem) => PROBLEM_WORDS[problem as Problem], tone: () => 'query' },
  { key: 'tags', label: orNone('Tag', 'No tag') },
  { key: 'unitKinds', label: (kind) => `Kind: ${UNIT_KIND_WORDS[kind as UnitKind]}` },
  { key: 'units', label: (unit) => `Unit: ${unitLabel(unit)}` },
  { key: 'publishers', label: orNone('Publisher', 'No publisher') },
  { key: 'who', label: orNone('Verdict by', 'Verdict by nobody') },
];

function listChips(filter: FigureFilter, { key, label, tone = () => 'plain' }: ListChips): Chip[] {
  const items: readonly string[] = filter[key] ?? [];
  return items.map((item) => ({
    id: `${key}-${item}`,
    label: label(item),
    tone: tone(item),
    without: tidy({ ...filter, [key]: items.filter((other) => other !== item) }),
  }));
}

/** Sources that have a chip each; more of them are one, or they would fill the desk. */
const SOURCES_APART = 2;

function manySources(filter: FigureFilter): Chip | null {
  const { sourceIds = [], ...without } = filter;
  if (sourceIds.length <= SOURCES_APART) return null;
  return { id: 'sourceIds', label: count(sourceIds.length, 'source'), tone: 'plain', without };
}

/** Every condition of a filter as a chip, in the order of the side bar; together they are the filter. */
export function chipsOf(filter: FigureFilter, sources: readonly Pick<Source, 'id' | 'title'>[]): Chip[] {
  const title = (id: string) => sources.find((source) => source.id === id)?.title ?? 'a deleted source';
  const ofSources: ListChips = { key: 'sourceIds', label: (id) => `Source: ${title(id)}` };
  const many = manySources(filter);
  const lists = many ? LISTS : [ofSources, ...LISTS];
  const chips = [...(many ? [many] : []), ...lists.flatMap((list) => listChips(filter, list))];
  if (filter.problem) {
    const { problem, ...without } = filter;
    chips.push({ id: `problem-${problem}`, label: PROBLEM_WORDS[problem], tone: 'query', without });
  }
  if (filter.search?.trim()) {
    const { search, ...without } = filter;
    chips.push({ id: 'search', label: `Search: ${search.trim()}`, tone: 'plain', without });
  }
  return [...chips, ...columnChips(filter)];
}
