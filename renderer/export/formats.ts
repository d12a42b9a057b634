import type { DatasetFormat } from '../../preload/contract';

/** What a person should know of a dataset format before choosing it. */
export interface FormatWords {
  label: string;
  extension: string;
  hint: string;
}

/** The dataset formats, the usual one first. */
export const FORMATS: Readonly<Record<DatasetFormat, FormatWords>> = {
  csv: {
    label: 'CSV',
    extension: 'csv',
    hint: 'A table for any program. Cells that a spreadsheet would run are made harmless.',
  },
  xlsx: { label: 'Excel', extension: 'xlsx', hint: 'A workbook, with values as numbers and as exact text.' },
  jsonl: { label: 'JSON Lines', extension: 'jsonl', hint: 'One figure a line, for scripts and pipelines.' },
  sqlite: {
    label: 'SQLite',
    extension: 'sqlite',
    hint: 'A database with one table of figures, for queries.',
  },
};

/** The order in which they are offered. */
export const FORMAT_ORDER: readonly DatasetFormat[] = ['csv', 'xlsx', 'jsonl', 'sqlite'];

/** A file's name with the extension of another format, where it had that of one; else with it added. */
export function renamed(name: string, format: DatasetFormat): string {
  const endings = FORMAT_ORDER.map((each) => `.${FORMATS[each].extension}`);
  const old = endings.find((ending) => name.toLowerCase().endsWith(ending));
  const stem = old ? name.slice(0, -old.length) : name;
  return `${stem}.${FORMATS[format].extension}`;
}
