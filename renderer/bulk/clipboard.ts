import type { GridApi } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { openDialog } from '../state/desk';
import { told } from '../state/figures';
import { mayWrite } from '../state/mayWrite';
import { notify } from '../state/notices';
import { manyNow, pickedNow, placeNow, rectNow } from '../state/range';
import { applyEdits } from './apply';
import { columnOfHeading } from './cellText';
import { type Copied, copyInto, whatToCopy } from './copy';
import { readPasted, type Table } from './readTable';
import { pasteEdits, setOnChosen } from './verbs';

type Api = GridApi<Figure>;

/** Whether a cell of this grid has the keyboard: what is copied or pasted then is meant for the grid. */
const isInGrid = (root: HTMLElement): boolean =>
  root.contains(document.activeElement) && document.activeElement?.closest('.ag-cell') !== null;

/** How the copy event that the page itself asks for is to be answered; null while it asks for none. */
let asked: { headings: boolean } | null = null;

/** Copies by a button or a menu, where no key event carries the clipboard. */
export function copyByCommand(headings: boolean): void {
  asked = { headings };
  try {
    // Old, and the one way that needs neither permission nor a wait; see `copyInto` for rows that are not at hand.
    document.execCommand('copy');
  } finally {
    asked = null;
  }
}

const NOT_CUT =
  'Copied. Cutting takes nothing away here: a figure stays with its passage. Del empties the selected cells.';

/** Pastes one text into one cell without asking: there is nothing to compare, and Undo is at hand. */
async function pasteOne(text: string, row: number, column: string): Promise<void> {
  const rect = { top: row, bottom: row, left: 0, right: 0 };
  await applyEdits(await pasteEdits(rect, 1, [{ row: 0, column, text }]));
}

const NO_BLOCK =
  'A block of cells needs rows that lie together, so nothing was pasted. Let the picked figures go first (Esc).';

/** Asks for what to paste, where no key event carries the clipboard. */
export function pasteByCommand(): void {
  if (!mayWrite()) return;
  if (pickedNow().length > 0) notify(NO_BLOCK);
  else openDialog({ kind: 'pasteCells', table: null });
}

/** Takes a pasted table in: a single cell at once, into each picked figure where there are some; a block by its preview. */
export function takeTable(table: Table): void {
  const [row = []] = table;
  const [text = ''] = row;
  const place = placeNow();
  const single = table.length === 1 && row.length === 1 && !rectNow() && place;
  if (table.length === 0) notify('There is no text on the clipboard to paste.');
  else if (single && manyNow() > 0) told(setOnChosen(place.column, text));
  else if (single) told(pasteOne(text, place.row, place.column));
  else if (pickedNow().length > 0) notify(NO_BLOCK);
  else openDialog({ kind: 'pasteCells', table });
}

/** Answers copying, cutting and pasting while a cell of the grid has the keyboard. Returns what stops it. */
export function followClipboard(api: Api, root: HTMLElement): () => void {
  const rowAt = (row: number) => api.getDisplayedRowAtIndex(row)?.data;
  const copied = (): Copied | null => whatToCopy(asked?.headings ?? true);
  const onCopy = (event: ClipboardEvent) => {
    const what = asked !== null || isInGrid(root) ? copied() : null;
    if (!what || !event.clipboardData) return;
    // What is selected in the source is not what is copied from the grid.
    event.preventDefault();
    event.stopImmediatePropagation();
    const later = copyInto(event.clipboardData, what, rowAt);
    if (later) told(later);
    if (event.type === 'cut') notify(NOT_CUT);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isInGrid(root) || !event.clipboardData) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!mayWrite()) return;
    const { clipboardData } = event;
    const pasted = { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
    takeTable(readPasted(pasted, (cell) => columnOfHeading(cell) !== null));
  };
  // Without selected text the browser copies only where someone says beforehand that there is something to copy.
  const onBefore = (event: Event) => {
    if (asked !== null && copied()) event.preventDefault();
  };
  // Captured: the clipboard's events go to where text is selected, which need not be where the keyboard is.
  document.addEventListener('beforecopy', onBefore, true);
  document.addEventListener('copy', onCopy, true);
  document.addEventListener('cut', onCopy, true);
  document.addEventListener('paste', onPaste, true);
  return () => {
    document.removeEventListener('beforecopy', onBefore, true);
    document.removeEventListener('copy', onCopy, true);
    document.removeEventListener('cut', onCopy, true);
    document.removeEventListener('paste', onPaste, true);
  };
}
