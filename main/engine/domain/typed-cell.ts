/** What people type or paste into any cell of the grid, read into what is stored; refused with a reason, never guessed. Pure. */
import type { Bound, Change, Recorded, UnitKind } from '../../../preload/contract';
import type { Cell } from './action';
import { parseEntry } from './entry';
import { knownUnit } from './typed-unit';

/** What is stored, or why the text cannot be, as a sentence for the analyst. */
export type TypedCell = { ok: true; value: Cell } | { ok: false; why: string };

const BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ...words<Bound>('=', '', '=', 'exactly', 'exact', 'equal to'),
  ...words<Bound>(
    '~',
    '~',
    '≈',
    'about',
    'around',
    'some',
    'nearly',
    'almost',
    'roughly',
    'approximately',
    'circa',
  ),
  ...words<Bound>('<', '<', 'less than', 'fewer than', 'under', 'below'),
  ...words<Bound>('<=', '<=', '≤', 'at most', 'up to', 'no more than'),
  ...words<Bound>('>', '>', 'more than', 'over', 'above'),
  ...words<Bound>('>=', '>=', '≥', 'at least', 'no less than'),
]);

const KINDS: ReadonlyMap<string, UnitKind> = new Map([
  ...words<UnitKind>('count', 'count', 'counts'),
  ...words<UnitKind>('percent', 'percent', 'per cent', '%'),
  ...words<UnitKind>('currency', 'currency', 'money'),
  ...words<UnitKind>('measure', 'measure', 'measures'),
  ...words<UnitKind>('ratio', 'ratio', 'ratios'),
  ...words<UnitKind>('other', 'other'),
]);

const CHANGES: ReadonlyMap<string, Change | null> = new Map([
  ...words<Change | null>(null, '', '-', '–', '—', 'none', 'no change'),
  ...words<Change | null>('up', 'up', '↑', '▲', 'rise', 'a rise', 'increase'),
  ...words<Change | null>('down', 'down', '↓', '▼', 'fall', 'a fall', 'decrease'),
]);

function words<T>(meaning: T, ...texts: string[]): [string, T][] {
  return texts.map((text) => [text, meaning]);
}

/** Reads what was typed into a cell of a figure. */
export function readCell(field: keyof Recorded, typed: string): TypedCell {
  const text = typed.trim();
  switch (field) {
    case 'value':
      return number(text);
    case 'value2':
      return text === '' ? { ok: true, value: null } : number(text);
    case 'bound':
      return oneOf(BOUNDS, text, '=, ~, <, ≤, > or ≥');
    case 'unitKind':
      return oneOf(KINDS, text, 'count, percent, currency, measure, ratio or other');
    case 'change':
      return oneOf(CHANGES, text, 'up, down or nothing');
    case 'note':
      return { ok: true, value: text === '' ? '' : typed };
    case 'unit':
      return { ok: true, value: knownUnit(text)?.name ?? (text === '' ? null : text) };
    default:
      return { ok: true, value: text === '' ? null : text };
  }
}

function number(text: string): TypedCell {
  const entry = parseEntry(text);
  return entry.ok ? { ok: true, value: entry.value } : entry;
}

function oneOf(meanings: ReadonlyMap<string, Cell>, text: string, choice: string): TypedCell {
  const value = meanings.get(text.toLowerCase().replace(/\s+/g, ' '));
  return value === undefined
    ? { ok: false, why: `“${text}” is none of what this cell takes. Type ${choice}.` }
    : { ok: true, value };
}

/** Tags as they are typed into one cell, parted by commas, semicolons or lines; each once. */
export function readTags(typed: string): string[] {
  const parts = typed.split(/[,;，；、\n]/u).map((tag) => tag.trim());
  return [...new Set(parts.filter((tag) => tag !== ''))];
}

const OPENINGS = [...BOUNDS].filter(([text]) => text !== '').sort(([a], [b]) => b.length - a.length);

/** The bound that a typed value begins with ("nearly 52"), and the rest; null where it begins with none. */
export function takeBound(typed: string): { bound: Bound | null; rest: string } {
  const text = typed.trim();
  const lower = text.toLowerCase();
  for (const [opening, bound] of OPENINGS) {
    if (!lower.startsWith(opening)) continue;
    const rest = text.slice(opening.length);
    // "some" opens "some 40,000", not "somewhere".
    if (/\p{L}$/u.test(opening) && !/^\s/u.test(rest)) continue;
    return { bound, rest: rest.trim() };
  }
  return { bound: null, rest: text };
}
