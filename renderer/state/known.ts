import type { Figure } from '../../preload/contract';
import { noteRows } from './texts';

type Listener = (rows: readonly Figure[]) => void;

const listeners = new Set<Listener>();

/** Calls `listener` with rows that look otherwise now, before they are read again; returns what stops it. */
export function onRows(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says what rows look like now: everything that shows one of them follows at once. */
export function tellRows(rows: readonly Figure[]): void {
  for (const listener of listeners) listener(rows);
  noteRows(rows);
}
