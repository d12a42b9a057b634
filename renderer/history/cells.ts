import type { ActionChange, Bound, UnitKind, Verdict } from '../../preload/contract';
import { boundWords, plainNumber } from '../figures/stated';
import { dayLabel, momentLabel, UNIT_KIND_WORDS, unitLabel, VERDICT_WORDS } from '../state/words';

type Cell = string | number | null;

/** A cell that an action changed, in words; null is an empty cell. */
export interface ChangedCell {
  column: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** A row that an action changed. */
export interface ChangedRow {
  table: string;
  id: string;
  /** `Figure`, `Source`, … */
  noun: string;
  name: string | null;
  /** Whether the whole row came in or went, or cells of it changed. */
  how: 'added' | 'deleted' | 'changed';
  /** What a row that came in or went says beyond its name; null where that is all. */
  says: string | null;
  cells: ChangedCell[];
}

const NOUNS: Readonly<Record<string, string>> = {
  sources: 'Source',
  figures: 'Figure',
  annotations: 'Annotation',
  dismissals: 'Dismissed number',
  views: 'Saved view',
  tags: 'Tag',
  rekeys: 'Value typed again',
};

const LABELS: Readonly<Record<string, string>> = {
  value: 'Value',
  value2: 'Upper value',
  bound: 'Bound',
  unit_kind: 'Kind of unit',
  unit: 'Unit',
  counted: 'Counts',
  change: 'Change',
  period: 'Period',
  attribution: 'Says who',
  note: 'Note',
  read: 'Read as',
  verdict: 'Verdict',
  mismatch: 'Disagreement',
  vanished: 'Not found again',
  exact: 'Passage',
  start_at: 'From character',
  end_at: 'To character',
  title: 'Title',
  publisher: 'Publisher',
  author: 'Author',
  published: 'Date',
  url: 'Address',
  lang: 'Language',
  notes: 'Notes of the reader',
  extractor: 'Extractor',
  tags: 'Tags',
};

/** Cells that repeat what others say, or that no person reads. */
const SILENT = new Set(['ord', 'numbers', 'verdict_by', 'verdict_at', 'found_start', 'found_end']);

const sentenceCase = (column: string): string =>
  (column.charAt(0).toUpperCase() + column.slice(1)).replaceAll('_', ' ');

const listText = (json: string): string | null => {
  const items = JSON.parse(json) as unknown;
  return Array.isArray(items) && items.length > 0 ? items.join(', ') : null;
};

/** How a reading is told: its phrase, and the value that was read. */
function readingText(json: string): string | null {
  const { value, why } = JSON.parse(json) as { value?: string; why?: string };
  return [value === undefined ? '' : plainNumber(value), why].filter(Boolean).join(': ') || null;
}

const FORMATS: Readonly<Record<string, (cell: string) => string | null>> = {
  value: plainNumber,
  value2: plainNumber,
  bound: (cell) => boundWords(cell as Bound),
  unit: unitLabel,
  unit_kind: (cell) => UNIT_KIND_WORDS[cell as UnitKind] ?? cell,
  verdict: (cell) => VERDICT_WORDS[cell as Verdict] ?? cell,
  published: dayLabel,
  notes: listText,
  tags: listText,
  read: readingText,
};

/** What stands in a cell of the database, in the page's words; null where it is empty. */
export function cellText(column: string, cell: Cell): string | null {
  if (cell === null || cell === '') return null;
  const text = String(cell);
  try {
    return (FORMATS[column] ?? ((same: string) => same))(text);
  } catch {
    // Written by another version, in a form that this one does not know: as it stands.
    return text;
  }
}

/** A verdict with who gave it and when, where that changed with it. */
function verdictText(cells: readonly ActionChange[], side: 'before' | 'after', now: Date): string | null {
  const of = (column: string) => cells.find((each) => each.column === column)?.[side] ?? null;
  const words = cellText('verdict', of('verdict'));
  const at = of('verdict_at');
  const by = [of('verdict_by'), at && momentLabel(String(at), now)].filter(Boolean).join(', ');
  return words !== null && by ? `${words} (${by})` : words;
}

function rowOf(changes: readonly [ActionChange, ...ActionChange[]], now: Date): ChangedRow {
  const [{ table, id, name, column, before }] = changes;
  const how = column !== null ? 'changed' : before === null ? 'added' : 'deleted';
  const cells = changes.flatMap((each): ChangedCell[] => {
    if (each.column === null || SILENT.has(each.column)) return [];
    const label = LABELS[each.column] ?? sentenceCase(each.column);
    const text = (side: 'before' | 'after') =>
      each.column === 'verdict' ? verdictText(changes, side, now) : cellText(each.column ?? '', each[side]);
    return [{ column: each.column, label, before: text('before'), after: text('after') }];
  });
  const whole = how === 'added' ? changes[0].after : before;
  const says = how === 'changed' || whole === null || whole === name ? null : String(whole);
  return { table, id, noun: NOUNS[table] ?? sentenceCase(table), name, how, says, cells };
}

/** What an action changed, row by row, in words; `now` says which day is today. */
export function changedRows(changes: readonly ActionChange[], now: Date): ChangedRow[] {
  const rows: [ActionChange, ...ActionChange[]][] = [];
  for (const change of changes) {
    const last = rows.at(-1);
    const same = last?.[0].table === change.table && last[0].id === change.id && change.column !== null;
    if (last && same) last.push(change);
    else rows.push([change]);
  }
  return rows.map((row) => rowOf(row, now));
}
