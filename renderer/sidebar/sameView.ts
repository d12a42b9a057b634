import type { FigureView } from '../../preload/contract';
import { isFiltered, tidy } from '../state/filters';

/** A value with the keys of its objects in one order, so that equal filters have equal text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, ordered(each)]);
}

/** The lists of a filter are sets: in which order their values were chosen means nothing. */
function keyOf({ filter, sort }: FigureView): string {
  const sets = Object.entries(tidy(filter)).map(([key, value]): [string, unknown] => {
    const isSet = Array.isArray(value) && value.every((each) => typeof each === 'string');
    return [key, isSet ? [...value].sort() : value];
  });
  return JSON.stringify(ordered({ filter: Object.fromEntries(sets), sort }));
}

/** Whether two views show the same figures in the same order. */
export function isSameView(a: FigureView, b: FigureView): boolean {
  return keyOf(a) === keyOf(b);
}

/** Whether a view is worth a name: it filters, or sorts. */
export function isView({ filter, sort }: FigureView): boolean {
  return isFiltered(filter) || sort.length > 0;
}
