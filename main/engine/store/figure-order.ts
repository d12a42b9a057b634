import type { FigureColumn, FigureSort } from '../../../preload/contract';
import { CELL, type Condition } from './figure-filter';
import type { Value } from './sqlite';

interface Key {
  cell: string;
  descending: boolean;
}

/** Where a figure stands in an order: its value of each key. */
export type Standing = Value[];

/** What is sorted by where it is not the folded cell: verdicts in the order in which they are shown, values by size. */
const SORTED: Partial<Record<FigureColumn, string>> = { verdict: 'f.rank', value: 'f.value_sort' };

/** A total order of figures in SQL; figures that tie stand in reading order, source by source. */
export class FigureOrder {
  readonly #keys: Key[];
  readonly needsSource: boolean;

  constructor(sort: FigureSort) {
    const keys = sort.map(({ column, descending }) => ({ cell: SORTED[column] ?? CELL[column], descending }));
    if (sort.some(({ column }) => column === 'source')) keys.push({ cell: 'f.source', descending: false });
    keys.push({ cell: 'f.place', descending: false }, { cell: 'f.rowid', descending: false });
    this.#keys = keys.filter(({ cell }, at) => keys.findIndex((other) => other.cell === cell) === at);
    this.needsSource = keys.some(({ cell }) => cell.startsWith('s.'));
  }

  /** Terms of ORDER BY; backwards for the order from the last figure to the first. */
  terms(backwards = false): string {
    return this.#keys
      .map(({ cell, descending }) => `${cell}${descending !== backwards ? ' DESC' : ''}`)
      .join(', ');
  }

  /** What to select to get a figure's standing, as k0, k1, … */
  standing(): string {
    return this.#keys.map(({ cell }, at) => `${cell} AS k${at}`).join(', ');
  }

  /** The standing in a row that was selected with `standing`. */
  read(row: Readonly<Record<string, Value>>): Standing {
    return this.#keys.map((_, at) => row[`k${at}`] ?? null);
  }

  /** The condition of standing before that place, or after it. */
  beyond(standing: Standing, side: 'before' | 'after'): Condition {
    // Reading order alone: SQLite looks a pair up in the index, and goes through the whole of it for an OR.
    if (this.#keys.length === 2) {
      return { sql: `(f.place, f.rowid) ${side === 'before' ? '<' : '>'} (?, ?)`, values: standing };
    }
    const parts: string[] = [];
    const values: Value[] = [];
    const equal: string[] = [];
    const equalValues: Value[] = [];
    this.#keys.forEach(({ cell, descending }, at) => {
      const value = standing[at] ?? null;
      const strict = stricter(cell, value, (side === 'before') !== descending);
      if (strict) {
        parts.push([...equal, strict.sql].join(' AND '));
        values.push(...equalValues, ...strict.values);
      }
      equal.push(value === null ? `${cell} IS NULL` : `${cell} = ?`);
      if (value !== null) equalValues.push(value);
    });
    return { sql: `(${parts.map((part) => `(${part})`).join(' OR ') || '0'})`, values };
  }
}

/** Strictly smaller (or greater) than a value, where blank is the smallest; null where nothing can be. */
function stricter(cell: string, value: Value, smaller: boolean): Condition | null {
  if (smaller) {
    return value === null ? null : { sql: `(${cell} IS NULL OR ${cell} < ?)`, values: [value] };
  }
  return value === null
    ? { sql: `${cell} IS NOT NULL`, values: [] }
    : { sql: `${cell} > ?`, values: [value] };
}
