/**
 * JSON Lines: one object a figure, each of which says what it is; before them, where asked for, one a source, with its
 * text. Values are decimal strings, never JSON numbers.
 */
import { type Cell, COLUMNS, SCHEMA_VERSION } from './columns';
import type { DatasetRow } from './row';
import { batches, breathe, type WriteOptions } from './writer';

const columns = COLUMNS.filter(({ kind }) => kind !== 'number');
const encoder = new TextEncoder();

/** Rows as JSON Lines. */
export async function* writeJsonl(
  rows: Iterable<DatasetRow>,
  { sources }: Pick<WriteOptions, 'sources'>,
): AsyncGenerator<Uint8Array> {
  for (const source of sources?.() ?? []) {
    yield encoder.encode(
      `${JSON.stringify({ type: 'source', schema_version: SCHEMA_VERSION, ...source })}\n`,
    );
    await breathe();
  }
  for (const batch of batches(rows)) {
    yield encoder.encode(batch.map((row) => `${JSON.stringify(record(row))}\n`).join(''));
    await breathe();
  }
}

function record(row: DatasetRow): Record<string, Cell> {
  const fields: Record<string, Cell> = { type: 'figure', schema_version: SCHEMA_VERSION };
  for (const { name, of } of columns) fields[name] = of(row);
  return fields;
}
