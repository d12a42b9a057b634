import { TextWriter } from './text-writer';

/** Most columns that one cell is taken to span; a hostile page may claim millions. */
const MAX_SPAN = 50;

/** Most tables inside one another that are kept apart; pages laid out in tables reach about ten. */
export const MAX_TABLES = 20;

interface Cell {
  text: string;
  span: number;
}

/**
 * One table while it is read. A row of data becomes a line with tabs between its cells (an empty cell keeps its place, so
 * that a figure stays under its heading); a row that only lays out the page, with paragraphs or tables in its cells,
 * becomes those paragraphs.
 */
export class Table {
  /** Where text goes while a cell is open. */
  cell: TextWriter | null = null;
  private span = 1;
  private cells: Cell[] = [];
  private laysOut = false;

  constructor(private readonly parent: TextWriter) {}

  /** Begins a cell; `columns` is what its `colspan` says. */
  openCell(columns: string | undefined): void {
    this.closeCell();
    this.cell = new TextWriter();
    const span = Number.parseInt(columns ?? '1', 10);
    this.span = span >= 1 ? Math.min(span, MAX_SPAN) : 1;
  }

  closeCell(): void {
    if (this.cell === null) return;
    this.cells.push({ text: this.cell.toString().trim(), span: this.span });
    this.cell = null;
  }

  /** Says that the open row holds a table of its own, so that it is a matter of layout. */
  nest(): void {
    this.laysOut = true;
  }

  /** Ends the row and writes it. */
  closeRow(): void {
    this.closeCell();
    const cells = this.cells;
    const laysOut = this.laysOut || cells.some((cell) => cell.text.includes('\n\n'));
    this.cells = [];
    this.laysOut = false;
    if (cells.every((cell) => cell.text === '')) return;
    if (laysOut) this.writeParagraphs(cells);
    else this.writeLine(cells);
  }

  private writeParagraphs(cells: Cell[]): void {
    for (const { text } of cells) {
      this.parent.break(2);
      this.parent.writeKept(text);
    }
    this.parent.break(2);
  }

  private writeLine(cells: Cell[]): void {
    const columns = cells.map((cell) => oneLine(cell.text) + '\t'.repeat(cell.span));
    this.parent.break(1);
    this.parent.writeKept(columns.join('').trimEnd());
    this.parent.break(1);
  }
}

function oneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.join(' ');
}
