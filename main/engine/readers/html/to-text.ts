import { streamHtml } from './stream';
import { MAX_TABLES, Table } from './tables';
import { BLOCKS, isHidden, LINES, UNREAD } from './tags';
import { TextWriter } from './text-writer';

/** How a page is turned into text. */
export interface TextOptions {
  /** Elements left out with all they hold, beside those that are never text. */
  skip?: ReadonlySet<string>;
}

/**
 * The text of a page or a part of one, as it is read: paragraphs parted by an empty line, list items on lines with "• ",
 * rows of tables on lines with tabs between the cells, `<br>` as a line break, entities decoded, white space collapsed.
 */
export function htmlToText(html: string, options: TextOptions = {}): string {
  const reader = new PageText(options.skip ?? new Set());
  streamHtml(html, reader);
  return reader.finish();
}

class PageText {
  private readonly page = new TextWriter();
  private readonly tables: Table[] = [];
  /** Tables open beyond `MAX_TABLES`, read as running text. */
  private flatTables = 0;
  /** Lists open, innermost last: whether the author gave the numbers of its items, and the number to come. */
  private readonly lists: { next: number | null }[] = [];
  private skipped = 0;
  private items = 0;
  private kept = 0;
  private raised: ('sup' | 'sub')[] = [];

  constructor(private readonly skip: ReadonlySet<string>) {}

  open(name: string, attributes: Record<string, string>): void {
    if (this.skipped > 0 || UNREAD.has(name) || this.skip.has(name) || isHidden(attributes)) {
      this.skipped += 1;
      return;
    }
    this.breakAround(name);
    if (name === 'br') this.out.newLine();
    else if (name === 'pre') this.kept += 1;
    else if (name === 'sup' || name === 'sub') this.raised.push(name);
    else if (name === 'ol' || name === 'ul') this.lists.push({ next: listStart(attributes.start) });
    else if (name === 'li') this.openItem(attributes.value);
    else if (name === 'q') this.out.write('“');
    else this.openTable(name, attributes);
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    if (name === 'pre') this.kept -= 1;
    else if (name === 'sup' || name === 'sub') this.raised.pop();
    else if (name === 'ol' || name === 'ul') this.lists.pop();
    else if (name === 'li') this.items -= 1;
    else if (name === 'q') this.out.write('”');
    else this.closeTable(name);
    this.breakAround(name);
  }

  text(text: string): void {
    if (this.skipped > 0) return;
    if (this.kept > 0) this.out.writeKept(text);
    // A soft hyphen is a place where a line may be broken, not a letter of the word.
    else this.out.write(this.raise(text).replaceAll('\u00AD', ''));
  }

  /** The whole text, once the page has ended. */
  finish(): string {
    while (this.tables.length > 0) this.closeTable('table');
    return this.page.toString();
  }

  private get out(): TextWriter {
    return this.tables.findLast((table) => table.cell !== null)?.cell ?? this.page;
  }

  private breakAround(name: string): void {
    if (BLOCKS.has(name)) this.out.break(this.items > 0 ? 1 : 2);
    else if (LINES.has(name)) this.out.break(1);
    // Struck out and inserted figures stand side by side: "82,0008,200" would be a third one.
    else if (name === 'del' || name === 'ins' || name === 's' || name === 'strike') this.out.gap();
  }

  private openItem(value: string | undefined): void {
    this.items += 1;
    const list = this.lists.at(-1);
    const given = listStart(value);
    if (list && given !== null) list.next = given;
    // Numbers that the browser counts are furniture; numbers that the author wrote ("1986. A good year") are text.
    this.out.mark(list?.next == null ? '• ' : `${list.next}. `);
    if (list?.next != null) list.next += 1;
  }

  private openTable(name: string, attributes: Record<string, string>): void {
    const table = this.flatTables > 0 ? undefined : this.tables.at(-1);
    if (name === 'table' && this.tables.length === MAX_TABLES) this.flatTables += 1;
    else if (name === 'table') {
      table?.nest();
      this.tables.push(new Table(this.out));
    } else if (name === 'tr') table?.closeRow();
    else if (name === 'td' || name === 'th') {
      if (table) table.openCell(attributes.colspan);
      else this.out.gap();
    }
  }

  private closeTable(name: string): void {
    if (name === 'table' && this.flatTables > 0) {
      this.flatTables -= 1;
      return;
    }
    const table = this.flatTables > 0 ? undefined : this.tables.at(-1);
    if (name === 'td' || name === 'th') table?.closeCell();
    else if (name === 'tr') table?.closeRow();
    else if (name === 'table') {
      table?.closeRow();
      this.tables.pop();
    }
  }

  /** "1,200<sup>3</sup>" is not 12,003: digits set high or low are written with the signs Unicode has for them. */
  private raise(text: string): string {
    const where = this.raised.at(-1);
    if (where === undefined || !/^[\d+\-−,\s]+$/.test(text)) return text;
    const digits = where === 'sup' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
    return text
      .replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
      .replaceAll('+', where === 'sup' ? '⁺' : '₊')
      .replace(/[-−]/g, where === 'sup' ? '⁻' : '₋');
  }
}

function listStart(attribute: string | undefined): number | null {
  return attribute !== undefined && /^\d{1,9}$/.test(attribute) ? Number(attribute) : null;
}
