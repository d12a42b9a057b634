/**
 * An SQLite database of three tables: figures, what the dataset is, and what its columns mean; where asked for, a fourth
 * of the sources with their texts.
 */
import { type DatasetTable, datasetDatabase } from '../store/dataset';
import { about, type Cell, type CellKind, COLUMNS, type Column, SCHEMA_VERSION } from './columns';
import type { DatasetRow, DatasetSource } from './row';
import { breathe, type WriteOptions } from './writer';

const TYPES: Readonly<Record<CellKind, 'TEXT' | 'INTEGER' | 'REAL'>> = {
  text: 'TEXT',
  decimal: 'TEXT',
  list: 'TEXT',
  integer: 'INTEGER',
  truth: 'INTEGER',
  number: 'REAL',
};

/** Rows as an SQLite file. Values are decimal text; the REAL columns beside them are for calculating only. */
export async function* writeSqlite(
  rows: Iterable<DatasetRow>,
  { info, sources, sqlite }: WriteOptions,
): AsyncGenerator<Uint8Array> {
  let count = 0;
  const figures: DatasetTable = {
    name: 'figures',
    columns: COLUMNS.map(({ name, kind }) => ({ name, type: TYPES[kind] })),
    rows: (function* () {
      for (const row of rows) {
        count++;
        yield COLUMNS.map((column) => sqlValue(column, row));
      }
    })(),
  };
  const texts = (
    name: string,
    columns: string[],
    of: () => readonly (readonly string[])[],
  ): DatasetTable => ({
    name,
    columns: columns.map((column) => ({ name: column, type: 'TEXT' })),
    rows: (function* () {
      yield* of();
    })(),
  });
  const tables = [
    figures,
    ...(sources ? [sourceTable(sources)] : []),
    texts('dataset_info', ['name', 'value'], () => about(info, count)),
    texts('dataset_columns', ['name', 'meaning'], () => COLUMNS.map(({ name, meaning }) => [name, meaning])),
  ];
  yield await datasetDatabase(await sqlite(), SCHEMA_VERSION, tables, breathe);
}

const SOURCE_COLUMNS: readonly (keyof DatasetSource)[] = [
  'text_sha256',
  'title',
  'publisher',
  'author',
  'published',
  'url',
  'file_name',
  'file_sha256',
  'text',
];

/** The sources by the hash of their text, which is what the figures name them by. */
function sourceTable(sources: () => Iterable<DatasetSource>): DatasetTable {
  return {
    name: 'sources',
    columns: SOURCE_COLUMNS.map((name) => ({ name, type: 'TEXT' })),
    rows: (function* () {
      const there = new Set<string>();
      for (const source of sources()) {
        if (there.has(source.text_sha256)) continue;
        there.add(source.text_sha256);
        yield SOURCE_COLUMNS.map((name) => source[name]);
      }
    })(),
  };
}

function sqlValue(column: Column, row: DatasetRow): string | number | null {
  const cell: Cell = column.of(row);
  if (column.kind === 'number') return typeof cell === 'number' ? cell : null;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  return typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell;
}
