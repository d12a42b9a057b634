import type { DatasetFormat } from '../../../preload/contract/model';
import { writeCsv } from './csv';
import { writeJsonl } from './jsonl';
import { writeSqlite } from './sqlite';
import type { Writer } from './writer';
import { writeXlsx } from './xlsx';

export type { DatasetInfo, DatasetRow, DatasetSource } from './row';
export type { WriteOptions, Writer } from './writer';

/** The writer of each format. */
export const WRITERS: Readonly<Record<DatasetFormat, Writer>> = {
  csv: writeCsv,
  jsonl: writeJsonl,
  xlsx: writeXlsx,
  sqlite: writeSqlite,
};
