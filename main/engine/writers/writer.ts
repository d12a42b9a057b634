/** What every format's writer is. */
import type { Sqlite } from '../store/sqlite';
import type { DatasetInfo, DatasetRow, DatasetSource } from './row';

/** What a writer gets beside the rows. */
export interface WriteOptions {
  info: DatasetInfo;
  /** CSV only: begin with a byte order mark, which Excel wants to see UTF-8. */
  bom: boolean;
  /** JSON Lines and SQLite only: the sources with their texts, where they are to go with the rows. */
  sources: (() => Iterable<DatasetSource>) | null;
  /** SQLite only. */
  sqlite: () => Promise<Sqlite>;
}

/** Rows to the bytes of a file, piece by piece. Throws an EngineFault `too-large` where the format cannot hold them. */
export type Writer = (rows: Iterable<DatasetRow>, options: WriteOptions) => AsyncIterable<Uint8Array>;

/** Rows put together before they are handed on: large enough to be quick, small enough to stop soon when cancelled. */
export const BATCH = 500;

/** The rows in arrays of at most BATCH. */
export function* batches(rows: Iterable<DatasetRow>): Generator<DatasetRow[]> {
  let batch: DatasetRow[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Gives way to whatever else waits (a request to cancel, a progress report) between two batches. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
