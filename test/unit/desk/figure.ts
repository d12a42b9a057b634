import { EMPTY_READING } from '../../../main/engine/domain/reading';
import type { Figure, Reading } from '../../../preload/contract';

/** A reading of "82,000 defendants", with what a test says otherwise. */
export function reading(over: Partial<Reading> = {}): Reading {
  return {
    ...EMPTY_READING,
    value: '82000',
    interval: { low: '82000', lowOpen: false, high: '82000', highOpen: false },
    unit: 'defendants',
    counted: 'defendants',
    countedHead: 'defendants',
    why: 'a count of defendants',
    ...over,
  };
}

/** A figure as the engine answers one, with what a test says otherwise. */
export function figure(over: Partial<Figure> = {}): Figure {
  return {
    id: 'f1',
    sourceId: 's1',
    sourceTitle: 'A brief',
    publisher: null,
    published: null,
    passage: { start: 10, end: 16, exact: '82,000', prefix: 'involving ', suffix: ' defendants.' },
    read: reading(),
    origin: 'extractor',
    verdict: 'unverified',
    verdictBy: null,
    verdictAt: null,
    tags: [],
    mismatch: null,
    corrected: false,
    vanished: null,
    value: '82000',
    value2: null,
    bound: '=',
    unitKind: 'count',
    unit: 'defendants',
    counted: 'defendants',
    change: null,
    period: null,
    attribution: null,
    note: '',
    ...over,
  };
}
