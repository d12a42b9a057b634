import type { Figure } from '../../preload/contract';
import { desk } from '../state/desk';
import { COLUMN_WORDS } from '../state/filters';
import { isCancelled, type JobWords, runJob } from '../state/jobs';
import { announce, notify } from '../state/notices';
import { blockNow, manyNow, type Picked, pickedNow, rangeNow, useRange } from '../state/range';
import { columnsIn, type Rect, rowsIn } from '../state/ranges';
import { count } from '../state/words';
import { copiedCell } from './cellText';
import { pickedRows, rowsOf } from './chosen';
import { type CopiedTable, toHtml, toTsv } from './writeTable';

/** What goes to the clipboard, in both its forms. */
interface Clip {
  text: string;
  html: string;
  /** How many cells of how many figures. */
  said: string;
}

/** What to copy: the selected block, the picked figures in all columns, or the focused cell. */
export interface Copied {
  rows: Rect | readonly Picked[];
  columns: readonly string[];
  headings: boolean;
}

const isBlock = (rows: Copied['rows']): rows is Rect => 'top' in rows;

const lengthOf = (rows: Copied['rows']): number => (isBlock(rows) ? rowsIn(rows) : rows.length);

/** What would be copied now; null where there is no cell. A single cell goes without its heading. */
export function whatToCopy(headings: boolean): Copied | null {
  const { columns } = useRange.getState();
  const picked = pickedNow();
  if (picked.length > 0) return { rows: picked, columns, headings };
  const rect = blockNow();
  if (!rect) return null;
  const single = rowsIn(rect) === 1 && columnsIn(rect) === 1;
  return {
    rows: rect,
    columns: columns.slice(rect.left, rect.right + 1),
    headings: headings && !single,
  };
}

function clipOf(rows: readonly Figure[], { columns, headings }: Copied): Clip {
  const table: CopiedTable = {
    headings: headings ? columns.map((column) => COLUMN_WORDS[column as keyof typeof COLUMN_WORDS]) : [],
    rows: rows.map((row) => columns.map((column) => copiedCell(row, column))),
  };
  const cells = rows.length * columns.length;
  const said = `Copied ${count(cells, 'cell')} of ${count(rows.length, 'figure')}${headings ? ', with headings' : ''}.`;
  return { text: toTsv(table), html: toHtml(table), said };
}

/** What was read for a copy that the browser then refused, because the key was pressed too long ago. */
let ready: { key: string; clip: Clip } | null = null;

const keyOf = (copied: Copied): string =>
  JSON.stringify([copied, desk().view, desk().revision, rangeNow() === null]);

const isMany = (): boolean => rangeNow() !== null || manyNow() > 0;

/** A row of the view, where the grid has it. */
export type RowAt = (row: number) => Figure | undefined;

/** The rows to copy where the grid has all of them. */
function atHand({ rows }: Copied, rowAt: RowAt): Figure[] | null {
  const figures: Figure[] = [];
  for (let at = 0; at < lengthOf(rows); at += 1) {
    const picked = isBlock(rows) ? null : rows[at];
    const figure = rowAt(isBlock(rows) ? rows.top + at : (picked?.row ?? -1));
    // A picked figure may stand elsewhere by now.
    if (!figure || (picked && figure.id !== picked.id)) return null;
    figures.push(figure);
  }
  return figures;
}

function put(data: DataTransfer, clip: Clip): void {
  data.setData('text/plain', clip.text);
  data.setData('text/html', clip.html);
  say(clip);
}

/** A few cells are only said; that many were copied is worth seeing. */
const say = ({ said }: Clip): void => (isMany() ? notify(said) : announce(said));

const COPYING: JobWords = {
  title: 'Copying the selected figures',
  idle: 'Reading them…',
  hint: 'Cancelling leaves the clipboard as it is.',
};

async function fetchClip(copied: Copied): Promise<Clip> {
  const rows = await runJob(COPYING, ({ signal, onProgress }) => {
    const told = (done: number, total: number) => onProgress({ done, total, label: 'Reading figures' });
    return isBlock(copied.rows) ? rowsOf(copied.rows, told, signal) : pickedRows(copied.rows, told, signal);
  });
  const clip = clipOf(rows, copied);
  ready = { key: keyOf(copied), clip };
  return clip;
}

const AGAIN = 'The rows are read now. Press the key to copy once more.';

/** Copies through the asynchronous clipboard: for rows that must be read first, and for buttons. Where the browser does not allow it, the next key press will find the rows at hand. */
async function copyLater(copied: Copied): Promise<void> {
  const clip = fetchClip(copied);
  // What is refused before the rows are there must not be an error that nobody heard.
  clip.catch(() => {});
  const blob = async (type: string, form: (clip: Clip) => string) => new Blob([form(await clip)], { type });
  try {
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', ({ text }) => text),
      'text/html': blob('text/html', ({ html }) => html),
    });
    await navigator.clipboard.write([item]);
    say(await clip);
  } catch {
    try {
      // Reading may have failed, which is told by whoever waits for it, or the browser refused.
      await clip;
    } catch (error) {
      if (!isCancelled(error)) throw error;
      notify('Copying was cancelled; the clipboard is as it was.');
      return;
    }
    notify(AGAIN);
  }
}

/** Answers a copy event: at once where the rows are at hand, else as soon as they are read. */
export function copyInto(data: DataTransfer, copied: Copied, rowAt: RowAt): Promise<void> | null {
  const kept = ready?.key === keyOf(copied) ? ready.clip : null;
  const rows = kept ? null : atHand(copied, rowAt);
  ready = null;
  if (kept) put(data, kept);
  else if (rows) put(data, clipOf(rows, copied));
  else return copyLater(copied);
  return null;
}
