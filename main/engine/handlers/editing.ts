import type { Recorded } from '../../../preload/contract';
import { type Cells, type RowChange, updated } from '../domain/action';
import { parseEntry } from '../domain/entry';
import { recordedOf } from '../domain/figure';
import { knownUnit } from '../domain/typed-unit';
import { EngineFault } from '../fault';
import type { Reader } from '../store';
import { theSource } from './found';
import { disagreementAt } from './passages';

/** Cells that the passage is held against. */
const CHECKED = ['value', 'value2', 'bound', 'unit_kind', 'unit', 'change'];

/** The change that writes cells into a figure, with what is then wrong with it; null where nothing differs. */
export function editChange(read: Reader, row: Cells, typed: Cells): RowChange | null {
  const id = String(row.id);
  const cells = withKind(row, typed);
  const change = updated('figures', id, row, cells);
  if (!change || !CHECKED.some((column) => column in change.after!)) return change;
  const source = theSource(read, String(row.source_id));
  const mismatch = disagreementAt(read, source, row, recordedOf({ ...row, ...cells }));
  return updated('figures', id, row, { ...cells, mismatch });
}

/** A unit brings its kind with it ("%" is a share, "USD" is money), unless the kind is given too. */
function withKind(row: Cells, cells: Cells): Cells {
  if (typeof cells.unit !== 'string' || cells.unit_kind !== undefined || cells.unit === row.unit)
    return cells;
  const known = knownUnit(cells.unit);
  return known ? { ...cells, unit_kind: known.kind } : cells;
}

/** Values and units as they were typed, in canonical form; `invalid` where one is no number. */
export function typedValues(patch: Partial<Recorded>): Partial<Pick<Recorded, 'value' | 'value2' | 'unit'>> {
  const typed: Partial<Pick<Recorded, 'value' | 'value2' | 'unit'>> = {};
  if (typeof patch.unit === 'string') typed.unit = knownUnit(patch.unit)?.name ?? patch.unit;
  if (patch.value !== undefined) typed.value = canonical(patch.value, 'value');
  if (patch.value2 !== undefined) {
    typed.value2 = patch.value2 === null ? null : canonical(patch.value2, 'value2');
  }
  return typed;
}

function canonical(text: string, field: string): string {
  const entry = parseEntry(text);
  if (!entry.ok) throw new EngineFault('invalid', entry.why, { field });
  return entry.value;
}

const CELL_NAMES: Readonly<Record<string, string>> = {
  value2: 'upper value',
  unit_kind: 'kind of unit',
  counted: 'what is counted',
  change: 'direction of change',
};

/** Which cells edits changed, in words. */
export function cellsInWords(changes: readonly RowChange[]): string {
  const columns = new Set(changes.flatMap(({ after }) => Object.keys(after ?? {})));
  columns.delete('mismatch');
  return [...columns].map((name) => CELL_NAMES[name] ?? name).join(', ') || 'nothing';
}
