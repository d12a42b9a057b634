import type { ColumnFilter, FigureColumn, FigureSort } from '../../preload/contract';
import { readAmount } from '../figures/amount';

/** One condition as AG Grid's text filter keeps it; the value column uses the same shape with its own operators. */
export interface TextModel {
  filterType: 'text';
  type: string;
  filter?: string | null;
  filterTo?: string | null;
}

/** The choice filter's model: the chosen values. */
export interface ChoiceModel {
  filterType: 'choice';
  values: string[];
}

/** The whole grid's filter model, by column. */
export type GridFilterModel = Partial<Record<string, TextModel | ChoiceModel>>;

/** A sort key as AG Grid keeps it. */
export interface GridSort {
  colId: string;
  sort: 'asc' | 'desc';
}

const TEXT_OPS = ['contains', 'notContains', 'equals', 'notEqual', 'startsWith'] as const;
const NUMBER_OPS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;
type TextOp = (typeof TEXT_OPS)[number];
type NumberOp = (typeof NUMBER_OPS)[number];

const isTextOp = (type: string): type is TextOp => (TEXT_OPS as readonly string[]).includes(type);
const isNumberOp = (type: string): type is NumberOp => (NUMBER_OPS as readonly string[]).includes(type);

function valueCondition(model: TextModel): ColumnFilter | null {
  const number = readAmount(model.filter ?? '');
  if (number === null) return null;
  if (isNumberOp(model.type)) return { column: 'value', op: model.type, number };
  const number2 = readAmount(model.filterTo ?? '');
  if (model.type !== 'between' || number2 === null) return null;
  return { column: 'value', op: 'between', number, number2 };
}

function condition(column: FigureColumn, model: TextModel | ChoiceModel): ColumnFilter | null {
  if (model.filterType === 'choice') {
    return model.values.length ? { column, op: 'in', texts: model.values } : null;
  }
  if (model.type === 'blank' || model.type === 'notBlank') return { column, op: model.type };
  if (column === 'value') return valueCondition(model);
  const text = model.filter ?? '';
  return isTextOp(model.type) && text !== '' ? { column, op: model.type, text } : null;
}

/** The engine's conditions for what was chosen in the grid's headers; an unfinished or unreadable one is left out. */
export function conditionsOf(model: GridFilterModel): ColumnFilter[] {
  const conditions: ColumnFilter[] = [];
  for (const [column, one] of Object.entries(model)) {
    const made = one ? condition(column as FigureColumn, one) : null;
    if (made) conditions.push(made);
  }
  return conditions;
}

/** What was typed into the value's filter and is no number, so that nothing is filtered by it; null where all is well. */
export function unreadable(model: GridFilterModel): string | null {
  const value = model.value;
  if (value?.filterType !== 'text') return null;
  const typed = [value.filter, value.filterTo].map((text) => text?.trim() ?? '');
  return typed.find((text) => text !== '' && readAmount(text) === null) ?? null;
}

function modelOf(filter: ColumnFilter): TextModel | ChoiceModel {
  if (filter.op === 'in') return { filterType: 'choice', values: filter.texts };
  if (filter.op === 'blank' || filter.op === 'notBlank') return { filterType: 'text', type: filter.op };
  if (filter.op === 'between') {
    return { filterType: 'text', type: 'between', filter: filter.number, filterTo: filter.number2 };
  }
  if ('number' in filter) return { filterType: 'text', type: filter.op, filter: filter.number };
  return { filterType: 'text', type: filter.op, filter: 'text' in filter ? filter.text : '' };
}

/** What the grid's headers must show for the engine's conditions; the inverse of `conditionsOf`. */
export function filterModelOf(conditions: readonly ColumnFilter[]): GridFilterModel {
  return Object.fromEntries(conditions.map((filter) => [filter.column, modelOf(filter)]));
}

/** The engine's sort keys for the grid's. */
export function sortOf(model: readonly GridSort[]): FigureSort {
  return model.map(({ colId, sort }) => ({ column: colId as FigureColumn, descending: sort === 'desc' }));
}

/** The grid's sort keys for the engine's; the inverse of `sortOf`. */
export function gridSortOf(sort: FigureSort): GridSort[] {
  return sort.map(({ column, descending }) => ({ colId: column, sort: descending ? 'desc' : 'asc' }));
}
