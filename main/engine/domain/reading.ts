import type { Interval, Reading } from '../../../preload/contract';

/** A reading that says nothing: every cell empty, the value 0. */
export const EMPTY_READING: Reading = {
  value: '0',
  value2: null,
  scale: '1',
  precision: 0,
  interval: { low: null, lowOpen: false, high: null, highOpen: false },
  bound: '=',
  unitKind: 'count',
  unit: null,
  ucum: null,
  counted: null,
  countedHead: null,
  change: null,
  changeRole: null,
  baseline: null,
  period: null,
  periodIso: null,
  attribution: null,
  subject: null,
  confidence: 1,
  why: '',
};

/** A reading as it is kept: JSON without its empty cells, which would be two thirds of a row. */
export function packReading(reading: Reading | null): string | null {
  if (reading === null) return null;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(reading) as (keyof Reading)[]) {
    if (reading[key] !== null) kept[key] = key === 'interval' ? without(reading.interval) : reading[key];
  }
  return JSON.stringify(kept);
}

function without(interval: Interval): Partial<Interval> {
  return Object.fromEntries(Object.entries(interval).filter(([, cell]) => cell !== null));
}

/** A kept reading with its empty cells again. */
export function unpackReading(text: string | null): Reading | null {
  if (text === null) return null;
  const kept = JSON.parse(text) as Reading;
  return { ...EMPTY_READING, ...kept, interval: { ...EMPTY_READING.interval, ...kept.interval } };
}
