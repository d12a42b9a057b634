/**
 * The parts of a spreadsheet file as Office Open XML has them (ECMA-376, SpreadsheetML), as far as a dataset needs any. Texts
 * stand in their cells (`inlineStr`), not in a table of all texts, which could be written only after the last row. Pure.
 */
import type { ZippedFile } from './zip';

/** What a cell of a sheet holds; null is an empty one. */
export type SheetCell = { text: string; bold: boolean } | number | boolean | null;

/** What a sheet looks like: the widths of its columns in characters, and whether its first row stays in sight. */
export interface SheetLook {
  widths: readonly number[];
  frozen: boolean;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Positions in `cellXfs` of STYLES; the format 49 is "@", text. */
const TEXT = 1;
const BOLD = 2;

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

/** All parts but the sheets themselves, which are `xl/worksheets/sheet1.xml` and so on, in the order of their names. */
export function partsOf(sheets: readonly string[]): ZippedFile[] {
  const each = (of: (name: string, number: number) => string) =>
    sheets.map((name, at) => of(name, at + 1)).join('');
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const types = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${each((_, number) => override(`/xl/worksheets/sheet${number}.xml`, 'worksheet'))}</Types>`;
  const workbook = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((name, number) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`;
  const ofWorkbook = each((_, number) => relation(number, 'worksheet', `worksheets/sheet${number}.xml`));
  return [
    ['[Content_Types].xml', whole(types)],
    ['_rels/.rels', whole(relations(relation(1, 'officeDocument', 'xl/workbook.xml')))],
    ['xl/workbook.xml', whole(workbook)],
    [
      'xl/_rels/workbook.xml.rels',
      whole(relations(ofWorkbook + relation(sheets.length + 1, 'styles', 'styles.xml'))),
    ],
    ['xl/styles.xml', whole(STYLES)],
  ];
}

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

/** What comes before the rows of a sheet. */
export function sheetStart({ widths, frozen }: SheetLook): string {
  const pane = frozen
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : '';
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${XML}<worksheet xmlns="${MAIN}">${pane}<cols>${columns.join('')}</cols><sheetData>`;
}

/** What comes after them. */
export const sheetEnd = (): string => '</sheetData></worksheet>';

/** A row, counted from 1. */
export function sheetRow(number: number, cells: readonly SheetCell[]): string {
  let row = `<row r="${number}">`;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    if (cell !== null) row += sheetCell(`${NAMES[at]}${number}`, cell);
  }
  return `${row}</row>`;
}

function sheetCell(place: string, cell: NonNullable<SheetCell>): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  const style = cell.bold ? BOLD : TEXT;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letters of the columns A to ZZ, made once: a dataset of 70,000 rows asks two million times. */
const NAMES: readonly string[] = ['', ...LETTERS].flatMap((first) =>
  [...LETTERS].map((last) => first + last),
);

const SPECIAL = /[&<>"]/;

function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
