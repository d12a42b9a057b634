/**
 * A spreadsheet of two sheets: the figures, and what the dataset and its columns are. Cells have a type, so no text is a
 * formula; texts carry the text format, so none becomes one when it is edited. Rows are packed as they come, so that
 * neither memory nor patience ends before a sheet does.
 */
import { EngineFault } from '../fault';
import { about, type Cell, COLUMNS } from './columns';
import type { DatasetRow } from './row';
import { batches, breathe, type WriteOptions } from './writer';
import { partsOf, type SheetCell, type SheetLook, sheetEnd, sheetRow, sheetStart } from './xlsx-parts';
import { toSheetText } from './xlsx-text';
import { type ZippedFile, zipped } from './zip';

/** Characters a cell may hold. Source: Excel's specifications and limits. */
const LONGEST_TEXT = 32_767;

/** Rows a sheet may have, its heading among them. Source: Excel's specifications and limits. */
const MOST_ROWS = 1_048_576;

const FIGURES: SheetLook = { widths: COLUMNS.map(({ width }) => width), frozen: true };
const ABOUT: SheetLook = { widths: [18, 90], frozen: false };

/** Rows as XLSX. */
export async function* writeXlsx(
  rows: Iterable<DatasetRow>,
  { info }: WriteOptions,
): AsyncGenerator<Uint8Array> {
  let count = 0;
  const figures = async function* () {
    yield sheetStart(FIGURES) +
      sheetRow(
        1,
        COLUMNS.map(({ name }) => heading(name)),
      );
    for (const batch of batches(rows)) {
      if (count + batch.length >= MOST_ROWS) throw tooMany();
      yield batch.map((row, at) => sheetRow(count + at + 2, cellsOf(row))).join('');
      count += batch.length;
      await breathe();
    }
    yield sheetEnd();
  };
  const notes = async function* () {
    const lines = aboutSheet(info, count).map((cells, at) => sheetRow(at + 1, cells));
    yield sheetStart(ABOUT) + lines.join('') + sheetEnd();
  };
  const files: ZippedFile[] = [
    ...partsOf(['Figures', 'About']),
    ['xl/worksheets/sheet1.xml', figures()],
    ['xl/worksheets/sheet2.xml', notes()],
  ];
  yield* zipped(files, new Date(info.exportedAt));
}

function cellsOf(row: DatasetRow): SheetCell[] {
  return COLUMNS.map(({ name, of }) => {
    const cell: Cell = of(row);
    const plain = typeof cell === 'object' && cell !== null ? listText(cell) : cell;
    if (typeof plain !== 'string') return plain;
    if (plain.length > LONGEST_TEXT) throw tooLong(name, row.id);
    return textCell(plain);
  });
}

/** A list is a JSON array, and an empty one is nothing. */
const listText = (list: readonly string[]): string => (list.length === 0 ? '' : JSON.stringify(list));

const textCell = (text: string): SheetCell => (text === '' ? null : { text: toSheetText(text), bold: false });

const heading = (text: string): SheetCell => ({ text, bold: true });

function aboutSheet(info: WriteOptions['info'], rows: number): SheetCell[][] {
  const facts = about(info, rows).map(([name, value]) => [textCell(name), textCell(value)]);
  const columns = COLUMNS.map(({ name, meaning }) => [textCell(name), textCell(meaning)]);
  return [...facts, [], [heading('column'), heading('meaning')], ...columns];
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
    `A spreadsheet has ${MOST_ROWS.toLocaleString('en')} rows at most. Nothing was written. Choose CSV, JSON Lines or SQLite instead.`,
  );
}
