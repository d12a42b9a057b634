/**
 * CSV as RFC 4180 has it: UTF-8, commas, CRLF, a header. An empty cell is nothing recorded. Texts are kept from being run as
 * formulas, reversibly: see preload/contract/neutral.ts.
 */
import { stringify } from 'csv-stringify/sync';
import { neutralise } from '../../../preload/contract';
import { type Cell, COLUMNS } from './columns';
import type { DatasetRow } from './row';
import { batches, breathe, type WriteOptions } from './writer';

const columns = COLUMNS.filter(({ kind }) => kind !== 'number');
const encoder = new TextEncoder();

/** Rows as CSV. */
export async function* writeCsv(
  rows: Iterable<DatasetRow>,
  { bom }: WriteOptions,
): AsyncGenerator<Uint8Array> {
  const header = lines([columns.map(({ name }) => name)]);
  yield encoder.encode(bom ? `\ufeff${header}` : header);
  for (const batch of batches(rows)) {
    yield encoder.encode(lines(batch.map((row) => columns.map((column) => text(column.of(row))))));
    await breathe();
  }
}

function lines(records: readonly (readonly string[])[]): string {
  return stringify([...records.map((record) => [...record])], {
    record_delimiter: '\r\n',
    quoted_match: /^\s|\s$/,
  });
}

/** A cell's text; a list is a JSON array, and an empty one is nothing. */
function text(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.length === 0 ? '' : neutralise(JSON.stringify(cell));
  return neutralise(String(cell));
}
