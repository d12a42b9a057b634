import type { Cells } from '../domain/action';
import { EngineFault } from '../fault';
import type { Reader, SourceKey } from '../store';

/** A source's key; `not-found` where it is gone. */
export function theSource(read: Reader, id: string): SourceKey {
  const source = read.source(id);
  if (!source) throw new EngineFault('not-found', 'This source was deleted. Undo brings it back.');
  return source;
}

/** A figure's cells; `not-found` where it is gone. */
export function theFigure(read: Reader, id: string): Cells {
  const row = read.row('figures', id);
  if (!row) throw new EngineFault('not-found', 'This figure was deleted. Undo brings it back.');
  return row;
}

/** What a verdict changes in a figure, and its passage; `not-found` where it is gone. */
export function theVerdict(read: Reader, id: string): Cells {
  const row = read.figureCells(id, VERDICT);
  if (!row) throw new EngineFault('not-found', GONE);
  return row;
}

const VERDICT = ['exact', 'verdict', 'verdict_by', 'verdict_at'];
const GONE = 'This figure was deleted. Undo brings it back.';

/** An annotation's cells; `not-found` where it is gone. */
export function theAnnotation(read: Reader, id: string): Cells {
  const row = read.row('annotations', id);
  if (!row) throw new EngineFault('not-found', 'This annotation was deleted. Undo brings it back.');
  return row;
}

/** Each id once, in the order given. */
export function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
