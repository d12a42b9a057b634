/** The one table of a dataset's columns; every format is made from it. Pure. */
import { asNumber } from './numbers';
import type { DatasetInfo, DatasetRow } from './row';

/** Version of the columns: raised when one changes its name or meaning, or goes; a new one at the end does not raise it. */
export const SCHEMA_VERSION = 1;

/** What `start` and `end` count, in every dataset. */
export const OFFSET_UNIT = 'codepoint';

/**
 * What a cell may hold; null is an empty cell. `decimal` is text that is a canonical decimal. `number` is for formats that
 * tell numbers from text (XLSX, SQLite) and left out of the others.
 */
export type CellKind = 'text' | 'decimal' | 'integer' | 'number' | 'truth' | 'list';
export type Cell = string | number | boolean | readonly string[] | null;

/** A column: its name in every format, what it holds, what it means, and its width in a spreadsheet (characters). */
export interface Column {
  name: string;
  kind: CellKind;
  meaning: string;
  width: number;
  of: (row: DatasetRow) => Cell;
}

type Plain = Exclude<keyof DatasetRow, 'tags' | 'annotations'>;

/** A column that is a field of the row as it is. */
function field(name: Plain, kind: CellKind, width: number, meaning: string): Column {
  return { name, kind, width, meaning, of: (row) => row[name] };
}

/** Every column, in order. `number` columns are for calculating; the decimal text beside them is what counts. */
export const COLUMNS: readonly Column[] = [
  field('id', 'text', 14, 'The figure: UUID, the same in every export of the project.'),
  field('source_title', 'text', 34, 'Title of the source.'),
  field('publisher', 'text', 18, 'Who published the source.'),
  field('author', 'text', 18, 'Who wrote the source.'),
  field('published', 'text', 12, 'Date of publication, ISO 8601.'),
  field('url', 'text', 24, 'Where the source was found.'),
  field('value', 'decimal', 16, 'The value as a decimal, scale applied; the lower end of a range.'),
  number('value_number', 'value'),
  field('value2', 'decimal', 16, 'The upper end of a range, else empty.'),
  number('value2_number', 'value2'),
  {
    name: 'stated',
    kind: 'text',
    width: 20,
    meaning: 'The figure as the source states it, on one line.',
    of: (row) => row.exact.replace(/\s+/gu, ' ').trim(),
  },
  field('bound', 'text', 7, '= exactly, ~ about, < below, <= at most, > above, >= at least.'),
  field('scale', 'decimal', 12, 'Factor of the scale word in the source: 1000000000 for “billion”, else 1.'),
  field('unit_kind', 'text', 10, 'count, percent, currency, measure, ratio or other.'),
  field('unit', 'text', 14, 'ISO 4217 code for money; percent or percentage point; the thing counted.'),
  field('counted', 'text', 24, 'What is counted, as written.'),
  field('change', 'text', 8, 'up or down where the figure states a change.'),
  field('period', 'text', 16, 'The period, as written.'),
  field('attribution', 'text', 20, 'Who says so, as written.'),
  field('verdict', 'text', 11, 'unverified, verified, query or rejected.'),
  field('verdict_by', 'text', 14, 'Who gave the verdict.'),
  field('verdict_at', 'text', 22, 'When, ISO 8601, UTC.'),
  field('corrected', 'truth', 10, 'Verified, and the value differs from what was read from the source.'),
  field('value_read', 'decimal', 16, 'The value that was read from the source, never changed.'),
  field('note', 'text', 30, 'The analyst’s note.'),
  { name: 'tags', kind: 'list', width: 16, meaning: 'Tags, a JSON array.', of: (row) => row.tags },
  field('text_sha256', 'text', 14, 'SHA-256 of the source’s text in UTF-8, lower-case hexadecimal.'),
  field('start', 'integer', 9, 'Where the passage starts in that text, from 0.'),
  field('end', 'integer', 9, 'Where the passage ends, exclusive.'),
  {
    name: 'offset_unit',
    kind: 'text',
    width: 10,
    meaning: 'What start and end count: Unicode code points.',
    of: () => OFFSET_UNIT,
  },
  field('exact', 'text', 20, 'The passage, character by character.'),
  field('prefix', 'text', 30, 'The text before the passage.'),
  field('suffix', 'text', 30, 'The text after the passage.'),
  {
    name: 'annotations',
    kind: 'list',
    width: 30,
    meaning: 'The notes of annotations on the figure, a JSON array.',
    of: (row) => row.annotations,
  },
  field(
    'period_iso',
    'text',
    22,
    'The period as an ISO 8601 date or interval, where text or date settle it.',
  ),
  field('origin', 'text', 10, 'extractor: found by Tickmark. hand: made by the analyst.'),
  field('file_name', 'text', 24, 'Name of the file that the source was read from.'),
  field('file_sha256', 'text', 14, 'SHA-256 of that file as it came in, lower-case hexadecimal.'),
];

/** The number beside a decimal; the decimal's own text where a number would not hold it. */
function number(name: string, beside: 'value' | 'value2'): Column {
  return {
    name,
    kind: 'number',
    width: 14,
    meaning: `${beside} as a number to calculate with, where 15 digits hold it exactly.`,
    of: (row) => asNumber(row[beside]) ?? row[beside],
  };
}

/** What a dataset tells about itself, in order. */
export function about(info: DatasetInfo, rows: number): readonly (readonly [string, string])[] {
  return [
    ['made_with', 'Tickmark'],
    ['schema_version', String(SCHEMA_VERSION)],
    ['project', info.project],
    ['exported_at', info.exportedAt],
    ['exported_by', info.exportedBy],
    ['verdicts', info.verdicts.join(' ')],
    ...(info.filter ? [['only_figures_with', JSON.stringify(info.filter)] as const] : []),
    ['rows', String(rows)],
    ['offset_unit', OFFSET_UNIT],
    ['offsets', 'start and end count Unicode code points of the source’s text from 0; end is exclusive'],
    ['text_sha256', 'SHA-256 of that text in UTF-8'],
  ];
}
