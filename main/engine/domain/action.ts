/**
 * Actions: what the analyst did, as changes of rows. The same value is the audit trail, the undo history and the line
 * of the journal, so everything an action needs to be done, undone or replayed is in it and nothing is looked up.
 */

import type { Noun } from '../../../preload/contract';

/** A cell as it is kept: text, number or nothing. */
export type Cell = string | number | null;
/** Cells of a row by column. */
export type Cells = Readonly<Record<string, Cell>>;
/** The tables whose rows actions change. */
export type ActionTable = Exclude<Noun, 'project'>;

/**
 * One row's change. An insert has no `before`, a removal no `after`, and both hold the whole row; an update holds only
 * the cells that differ.
 */
export interface RowChange {
  table: ActionTable;
  id: string;
  before: Cells | null;
  after: Cells | null;
}

/** How an action came about: done, undone (Ctrl+Z), redone, or one old action undone alone. */
export type ActionMode = 'do' | 'undo' | 'redo' | 'undoOne';

/** An action as it stands in the journal and in the history. */
export interface Action {
  /** 1 for the first action of a project, then without gaps. */
  seq: number;
  /** ISO 8601, UTC. */
  at: string;
  who: string;
  label: string;
  mode: ActionMode;
  /** The action that this one undid or redid, else null. */
  undoes: number | null;
  changes: readonly RowChange[];
  /** SHA-256 of the texts that this action brought in. */
  texts: readonly string[];
  /** Hash of the action before; 64 zeros for the first. */
  prev: string;
}

/** What stands for the hash of the action before the first. */
export const NO_HASH = '0'.repeat(64);

/** Some cells of a row. */
export function pickCells(row: Cells, columns: readonly string[]): Cells {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

/** A row that comes into being. */
export function inserted(table: ActionTable, id: string, row: Cells): RowChange {
  return { table, id, before: null, after: row };
}

/** A row that goes; it is kept whole in the change. */
export function removed(table: ActionTable, id: string, row: Cells): RowChange {
  return { table, id, before: row, after: null };
}

/** The cells of `patch` that differ from `row`; null where none does. */
export function updated(table: ActionTable, id: string, row: Cells, patch: Cells): RowChange | null {
  const before: Record<string, Cell> = {};
  const after: Record<string, Cell> = {};
  for (const [column, cell] of Object.entries(patch)) {
    const old = row[column] ?? null;
    if (old === cell) continue;
    before[column] = old;
    after[column] = cell;
  }
  return Object.keys(after).length > 0 ? { table, id, before, after } : null;
}

/** The changes that take an action's changes back, last one first. */
export function inverse(changes: readonly RowChange[]): RowChange[] {
  return changes
    .map(({ table, id, before, after }) => ({ table, id, before: after, after: before }))
    .reverse();
}
