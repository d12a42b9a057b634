import type { Reading, Verdict } from '../../../preload/contract';
import { VERDICTS } from '../../../preload/contract';
import type { ActionTable, Cell, Cells } from '../domain/action';
import { isCorrected } from '../domain/verdict';
import { fold } from './fold';

/** How the rows of a table are kept: the columns that actions hold, and what is derived from them. */
export interface TableSpec {
  /** In the order of the schema; `source_id` stands for the number `source`. */
  columns: readonly string[];
  /** Whether its rows are parts of a source. */
  ofSource: boolean;
  /** Cells that are derived from others when a row is written, by their column. */
  derived: Readonly<Record<string, Derived>>;
}

/** A derived cell: the columns it is made from, and how. An update looks at what it needs and no more. */
export interface Derived {
  from: readonly string[];
  /** `ord` is the number of the row's source, 0 where it is not part of one; an update never changes it. */
  of(row: Cells, ord: number): Cell;
}

/** The folded form of another column. */
function folded(column: string): Derived {
  return { from: [column], of: (row) => foldCell(row[column]) };
}

/** Sources stand 2^32 apart in reading order, so that source and offset sort as one number; both fit in 53 bits. */
export const SOURCE_STEP = 2 ** 32;

const sources: TableSpec = {
  columns: [
    'ord',
    'id',
    'title',
    'publisher',
    'author',
    'published',
    'url',
    'lang',
    'format',
    'file_name',
    'text_hash',
    'file_hash',
    'length',
    'words',
    'imported_at',
    'imported_by',
    'notes',
    'extractor',
    'numbers',
    'tags',
  ],
  ofSource: false,
  derived: { f_title: folded('title'), f_publisher: folded('publisher') },
};

const figures: TableSpec = {
  columns: [
    'id',
    'source_id',
    'start_at',
    'end_at',
    'exact',
    'value',
    'value2',
    'bound',
    'unit_kind',
    'unit',
    'counted',
    'change',
    'period',
    'attribution',
    'note',
    'read',
    'origin',
    'verdict',
    'verdict_by',
    'verdict_at',
    'mismatch',
    'vanished',
    'found_start',
    'found_end',
  ],
  ofSource: true,
  derived: {
    place: { from: ['start_at'], of: (row, ord) => ord * SOURCE_STEP + Number(row.start_at) },
    rank: { from: ['verdict'], of: (row) => VERDICTS.indexOf(row.verdict as Verdict) },
    value_sort: { from: ['value'], of: (row) => sortable(row.value as string) },
    corrected: { from: ['verdict', 'value', 'value2', 'read'], of: (row) => (corrected(row) ? 1 : 0) },
    f_exact: folded('exact'),
    f_unit: folded('unit'),
    f_counted: folded('counted'),
    f_period: folded('period'),
    f_attribution: folded('attribution'),
    f_note: folded('note'),
  },
};

const annotations: TableSpec = {
  columns: [
    'id',
    'source_id',
    'figure_id',
    'start_at',
    'end_at',
    'exact',
    'note',
    'tags',
    'created_at',
    'created_by',
  ],
  ofSource: true,
  derived: {},
};

const dismissals: TableSpec = {
  columns: ['id', 'source_id', 'start_at', 'end_at', 'exact', 'dismissed_at', 'dismissed_by'],
  ofSource: true,
  derived: {},
};

const views: TableSpec = {
  columns: ['id', 'name', 'view', 'saved_at', 'saved_by'],
  ofSource: false,
  derived: { f_name: folded('name') },
};

const tags: TableSpec = {
  columns: ['id', 'name', 'colour', 'shortcut'],
  ofSource: false,
  derived: {},
};

const rekeys: TableSpec = {
  columns: [
    'id',
    'figure_id',
    'typed',
    'value',
    'value2',
    'equal',
    'recorded',
    'recorded2',
    'rekeyed_at',
    'rekeyed_by',
  ],
  ofSource: false,
  derived: {},
};

/** `ids` and `figures` are lists of figures' ids as JSON; figures that are gone stay in them, so that they may come back. */
const rekeyings: TableSpec = {
  columns: [
    'id',
    'title',
    'drawn_from',
    'wanted',
    'seed',
    'confidence',
    'sided',
    'population',
    'ids',
    'started_at',
    'started_by',
  ],
  ofSource: false,
  derived: {},
};

const settlements: TableSpec = {
  columns: ['id', 'figures', 'how', 'stands', 'note', 'settled_at', 'settled_by'],
  ofSource: false,
  derived: {},
};

/** Every table whose rows actions change. */
export const TABLES: Readonly<Record<ActionTable, TableSpec>> = {
  sources,
  figures,
  annotations,
  dismissals,
  views,
  tags,
  rekeys,
  rekeyings,
  settlements,
};

function foldCell(cell: Cell | undefined): string | null {
  return typeof cell === 'string' ? fold(cell) : null;
}

/** A decimal as the nearest double, for sorting only; beyond the largest double it sorts at the end. */
export function sortable(value: string): number {
  const number = Number(value);
  if (Number.isFinite(number)) return number;
  return value.startsWith('-') ? -Number.MAX_VALUE : Number.MAX_VALUE;
}

function corrected(row: Cells): boolean {
  if (row.verdict !== 'verified') return false;
  const read = typeof row.read === 'string' ? (JSON.parse(row.read) as Reading) : null;
  return isCorrected('verified', String(row.value), row.value2 as string | null, read && unpackValues(read));
}

/** Cells that are null are left out of what is kept of a reading; see domain/reading.ts. */
function unpackValues(read: Reading): Pick<Reading, 'value' | 'value2'> {
  return { value: read.value, value2: read.value2 ?? null };
}
