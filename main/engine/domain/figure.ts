import type { Figure, Passage, Reading, Recorded } from '../../../preload/contract';
import type { Cell, Cells } from './action';
import { packReading } from './reading';

/** The column of each thing that is recorded. */
export const COLUMNS = {
  value: 'value',
  value2: 'value2',
  bound: 'bound',
  unitKind: 'unit_kind',
  unit: 'unit',
  counted: 'counted',
  change: 'change',
  period: 'period',
  attribution: 'attribution',
  note: 'note',
} as const satisfies Record<keyof Recorded, string>;

const FIELDS = Object.entries(COLUMNS) as [keyof Recorded, string][];

/** What is recorded, as cells of a row. */
export function recordedCells(recorded: Partial<Recorded>): Cells {
  const cells: Record<string, Cell> = {};
  for (const [field, column] of FIELDS) {
    const value = recorded[field];
    if (value !== undefined) cells[column] = value;
  }
  return cells;
}

/** What is recorded in a row. */
export function recordedOf(row: Cells): Recorded {
  const recorded: Record<string, Cell> = {};
  for (const [field, column] of FIELDS) recorded[field] = row[column] ?? null;
  return recorded as unknown as Recorded;
}

/** What a reading proposes to record. */
export function proposed(reading: Reading): Recorded {
  const { value, value2, bound, unitKind, unit, counted, change, period, attribution } = reading;
  return { value, value2, bound, unitKind, unit, counted, change, period, attribution, note: '' };
}

/** What a new figure is made of. */
export interface NewFigure {
  id: string;
  sourceId: string;
  passage: Pick<Passage, 'start' | 'end' | 'exact'>;
  reading: Reading;
  origin: Figure['origin'];
  mismatch: string | null;
}

/** The row of a new figure: it records what was read, and nobody has looked at it. */
export function figureCells({ id, sourceId, passage, reading, origin, mismatch }: NewFigure): Cells {
  return {
    id,
    source_id: sourceId,
    start_at: passage.start,
    end_at: passage.end,
    exact: passage.exact,
    ...recordedCells(proposed(reading)),
    read: packReading(reading),
    origin,
    verdict: 'unverified',
    verdict_by: null,
    verdict_at: null,
    mismatch,
  };
}
