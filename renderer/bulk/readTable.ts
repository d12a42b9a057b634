/**
 * What is pasted, as a table of texts: tab-separated text as spreadsheets give it, CSV where it cannot be anything else,
 * an HTML table where the text alone has lost the shape of the table. Pure.
 */
import { Parser } from 'htmlparser2';
import { restore } from '../../preload/contract';

/** Cells of one text, row by row; rows may differ in length. */
export type Table = string[][];

/**
 * Reads fields between separators. Only a quote that stands first opens a quoted field, and only one that is closed right
 * before a separator or an end is taken for one: `5" pipe` and `"so-called` are texts, as spreadsheets copy them.
 */
function readFields(text: string, separator: '\t' | ','): Table {
  const table: Table = [[]];
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"' ? quotedField(text, at, separator) : null;
    const end = quoted?.end ?? plainEnd(text, at, separator);
    table.at(-1)?.push(quoted?.text ?? text.slice(at, end));
    const sign = text[end];
    if (sign === undefined) return table;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (sign === separator) continue;
    if (at >= text.length) return table;
    table.push([]);
  }
}

function plainEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function quotedField(text: string, from: number, separator: string): { text: string; end: number } | null {
  let inside = '';
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') {
      inside += text[at];
    } else if (text[at + 1] === '"') {
      inside += '"';
      at += 1;
    } else {
      const next = text[at + 1];
      const closes = next === undefined || next === separator || next === '\r' || next === '\n';
      return closes ? { text: inside, end: at + 1 } : null;
    }
  }
  return null;
}

/**
 * Pasted text as a table. Without a tab it is one column, for a comma is more often part of a number ("1,200") than a
 * separator; only text with quoted fields, or whose first line is `isHeading`s, is read as CSV.
 */
export function readText(text: string, isHeading: (cell: string) => boolean = () => false): Table {
  if (text === '') return [];
  if (text.includes('\t')) return restored(readFields(text, '\t'));
  if (text.includes(',')) {
    const table = readFields(text, ',');
    const [first = []] = table;
    const even = first.length > 1 && table.every((row) => row.length === first.length);
    const named = first.length > 1 && first.every((cell) => isHeading(cell));
    if (even && (named || isQuoted(text))) return restored(table);
  }
  return restored(readFields(text, '\t'));
}

/** Whether a field is quoted as in CSV; in prose a blank stands between a comma and a quotation mark. */
const isQuoted = (text: string): boolean => /(?:^|,)"(?:[^"]|"")*"(?:,|\r?$)/m.test(text);

const restored = (table: Table): Table => table.map((row) => row.map(restore));

interface Reading {
  table: Table;
  cell: string | null;
  span: number;
  tables: number;
  depth: number;
}

const BLOCKS = new Set(['p', 'div', 'li']);

/** The one table in pasted HTML; null where there is none, or more than one. Nothing but text is taken from it. */
export function readHtml(html: string): Table | null {
  const now: Reading = { table: [], cell: null, span: 1, tables: 0, depth: 0 };
  const parser = new Parser({
    onopentag: (name, attributes) => open(now, name, attributes),
    onclosetag: (name) => close(now, name),
    ontext: (text) => {
      if (now.cell !== null) now.cell += text.replace(/[ \t\r\n]+/g, ' ');
    },
  });
  parser.end(html);
  const rows = now.table.filter((row) => row.length > 0);
  return now.tables === 1 && rows.length > 0 ? restored(rows) : null;
}

function open(now: Reading, name: string, attributes: Record<string, string>): void {
  if (name === 'table') {
    now.depth += 1;
    now.tables += 1;
  } else if (name === 'tr' && now.depth === 1) {
    now.table.push([]);
  } else if ((name === 'td' || name === 'th') && now.depth === 1) {
    now.cell = '';
    // A cell over several columns keeps what follows beneath its heading.
    now.span = Math.min(Math.max(Number.parseInt(attributes.colspan ?? '1', 10) || 1, 1), 100);
  } else if (now.cell !== null && (name === 'br' || (BLOCKS.has(name) && /\S *$/.test(now.cell)))) {
    now.cell += '\n';
  }
}

function close(now: Reading, name: string): void {
  if (name === 'table') now.depth -= 1;
  if ((name !== 'td' && name !== 'th') || now.cell === null || now.depth !== 1) return;
  const text = now.cell
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
  now.table.at(-1)?.push(text, ...Array.from({ length: now.span - 1 }, () => ''));
  now.cell = null;
}

const shapeOf = (table: Table): string => table.map((row) => row.length).join();

/**
 * The table in what was pasted. The text is what people see in a spreadsheet, so it comes first; where it has another
 * shape than the HTML table beside it (Word parts the paragraphs of a cell into lines), the HTML is right.
 */
export function readPasted(
  { text, html }: { text: string; html: string },
  isHeading?: (cell: string) => boolean,
): Table {
  const plain = readText(text, isHeading);
  const table = html === '' ? null : readHtml(html);
  if (table === null || shapeOf(table) === shapeOf(plain)) return plain;
  return table;
}
