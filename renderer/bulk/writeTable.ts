/** A table as it goes to the clipboard: as text for spreadsheets, and as HTML for documents. Pure. */
import { neutralise } from '../../preload/contract';

/** A cell of a table that is copied. */
export interface CopiedCell {
  /** As plain text, in which it can be pasted back. */
  text: string;
  /** As it reads in a document, where that is another text. */
  shown?: string;
  /** The number that it is, canonical, where it is no more than that: no bound, no range. */
  number?: string;
}

/** A table that is copied; `headings` is empty where it goes without them. */
export interface CopiedTable {
  headings: readonly string[];
  rows: readonly (readonly CopiedCell[])[];
}

/** A field of tab-separated text: quoted, as spreadsheets do it, where it holds what would end it. */
export function tsvField(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Tab-separated lines with CRLF between them. Text that a spreadsheet would run is guarded; see `neutralise`. */
export function toTsv({ headings, rows }: CopiedTable): string {
  const lines = rows.map((row) =>
    row.map(({ text, number }) => tsvField(number === undefined ? neutralise(text) : text)),
  );
  const all = headings.length > 0 ? [headings.map(tsvField), ...lines] : lines;
  return all.map((line) => line.join('\t')).join('\r\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Text of a cell; line ends as Excel keeps them within one cell. */
const inCell = (text: string): string =>
  escaped(text).replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">');

/**
 * Numbers carry themselves in `x:num`, which Excel reads whatever the decimal sign of its country is ("26.7" would
 * become a date elsewhere); all else has the text format, so that nothing is run as a formula.
 */
function htmlCell({ text, shown, number }: CopiedCell): string {
  if (number !== undefined)
    return `<td align="right" x:num="${escaped(number)}">${inCell(shown ?? text)}</td>`;
  return `<td style="mso-number-format:'\\@'">${inCell(shown ?? text)}</td>`;
}

/** The table as an HTML document, for Word, mail and spreadsheets. */
export function toHtml({ headings, rows }: CopiedTable): string {
  const head =
    headings.length > 0
      ? `<thead><tr>${headings.map((name) => `<th align="left">${escaped(name)}</th>`).join('')}</tr></thead>`
      : '';
  const body = rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('\n');
  return [
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>',
    `<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">${head}<tbody>`,
    body,
    '</tbody></table></body></html>',
  ].join('\n');
}
