/**
 * A spreadsheet of two sheets: the figures, and what the dataset and its columns are. Cells have a type, so no text is a
 * formula; texts carry the text format, so none becomes one when it is edited.
 */
import writeExcel, { type Cell as SheetCell } from 'write-excel-file/universal';
import { EngineFault } from '../fault';
import { about, type Cell, COLUMNS, type Column } from './columns';
import type { DatasetRow } from './row';
import { batches, breathe, type WriteOptions } from './writer';
import { toSheetText } from './xlsx-text';

/** Characters a cell may hold. Source: Excel's specifications and limits. */
const LONGEST_TEXT = 32_767;

/** Rows that are written at most: the file is put together in memory, and its XML must fit into one string of 512 MB. */
const MOST_ROWS = 100_000;

/** Rows as XLSX. */
export async function* writeXlsx(
  rows: Iterable<DatasetRow>,
  { info }: WriteOptions,
): AsyncGenerator<Uint8Array> {
  const data: SheetCell[][] = [COLUMNS.map(({ name }) => heading(name))];
  for (const batch of batches(rows)) {
    for (const row of batch) data.push(COLUMNS.map((column) => sheetCell(column, row)));
    if (data.length > MOST_ROWS + 1) throw tooMany();
    await breathe();
  }
  const blob = await writeExcel([
    { sheet: 'Figures', data, columns: COLUMNS.map(({ width }) => ({ width })), stickyRowsCount: 1 },
    { sheet: 'About', data: aboutSheet(info, data.length - 1), columns: [{ width: 18 }, { width: 90 }] },
  ]).toBlob();
  yield new Uint8Array(await blob.arrayBuffer());
}

function aboutSheet(info: WriteOptions['info'], rows: number): SheetCell[][] {
  const facts = about(info, rows).map(([name, value]) => [textCell(name), textCell(value)]);
  const columns = COLUMNS.map(({ name, meaning }) => [textCell(name), textCell(meaning)]);
  return [...facts, [], [heading('column'), heading('meaning')], ...columns];
}

function sheetCell(column: Column, row: DatasetRow): SheetCell {
  const cell: Cell = column.of(row);
  if (cell === null || cell === '') return null;
  if (typeof cell === 'object') return cell.length === 0 ? null : textCell(JSON.stringify(cell), column, row);
  return typeof cell === 'string' ? textCell(cell, column, row) : { value: cell };
}

function textCell(text: string, column?: Column, row?: DatasetRow): SheetCell {
  if (text.length > LONGEST_TEXT) throw tooLong(column?.name ?? 'text', row?.id ?? '');
  return text === '' ? null : { value: toSheetText(text), type: String, format: '@' };
}

function heading(value: string): SheetCell {
  return { value, type: String, fontWeight: 'bold' };
}

function tooLong(column: string, id: string): EngineFault {
  return new EngineFault(
    'too-large',
    `The ${column} of figure ${id} is longer than a spreadsheet cell may be (${LONGEST_TEXT} characters). Nothing was written. Choose CSV, JSON Lines or SQLite instead.`,
  );
}

function tooMany(): EngineFault {
  return new EngineFault(
    'too-large',
    `A spreadsheet is written with ${MOST_ROWS.toLocaleString('en')} figures at most. Nothing was written. Choose CSV, JSON Lines or SQLite instead.`,
  );
}
