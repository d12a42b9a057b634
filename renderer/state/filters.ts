import type { ColumnFilter, FigureColumn, FigureFilter, Source, Verdict } from '../../preload/contract';
import { PROBLEM_WORDS, UNIT_KIND_WORDS, unitLabel, VERDICT_WORDS } from './words';

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

/** Adds a verdict to those shown, or takes it away. */
export function toggleVerdict(filter: FigureFilter, verdict: Verdict): FigureFilter {
  return tidy({ ...filter, verdicts: flip(filter.verdicts, verdict) });
}

/** Adds a unit to those shown, or takes it away. */
export function toggleUnit(filter: FigureFilter, unit: string): FigureFilter {
  return tidy({ ...filter, units: flip(filter.units, unit) });
}

/** Shows only figures with this problem; shows all again where it was on. */
export function toggleProblem(
  filter: FigureFilter,
  problem: NonNullable<FigureFilter['problem']>,
): FigureFilter {
  const { problem: before, ...rest } = filter;
  return tidy(before === problem ? rest : { ...rest, problem });
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

function oneOf<K extends 'sourceIds' | 'verdicts' | 'unitKinds' | 'units'>(
  filter: FigureFilter,
  key: K,
  label: (item: string) => string,
  tone: (item: string) => Chip['tone'] = () => 'plain',
): Chip[] {
  const items: readonly string[] = filter[key] ?? [];
  return items.map((item) => ({
    id: `${key}-${item}`,
    label: label(item),
    tone: tone(item),
    without: tidy({ ...filter, [key]: items.filter((other) => other !== item) }),
  }));
}

/** Every condition of a filter as a chip, in the order of the side bar; together they are the filter. */
export function chipsOf(filter: FigureFilter, sources: readonly Pick<Source, 'id' | 'title'>[]): Chip[] {
  const title = (id: string) => sources.find((source) => source.id === id)?.title ?? 'a deleted source';
  const chips = [
    ...oneOf(filter, 'sourceIds', (id) => `Source: ${title(id)}`),
    ...oneOf(
      filter,
      'verdicts',
      (verdict) => VERDICT_WORDS[verdict as Verdict],
      (verdict) => verdict as Verdict,
    ),
    ...oneOf(filter, 'unitKinds', (kind) => `Kind: ${UNIT_KIND_WORDS[kind as keyof typeof UNIT_KIND_WORDS]}`),
    ...oneOf(filter, 'units', (unit) => `Unit: ${unitLabel(unit)}`),
  ];
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
