import type { GridApi } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { isTakenOver } from '../state/commands';
import { type Desk, desk, useDesk } from '../state/desk';
import { isTyping } from '../state/keys';
import { announce } from '../state/notices';
import { clearRange, letGo, pickedNow, rangeNow, rectNow, useRange } from '../state/range';
import { cellsIn, isSame, type Rect, rowsIn } from '../state/ranges';
import { count } from '../state/words';

type Api = GridApi<Figure>;

/** Time without a change after which a block is announced, ms: while it grows, each step would be said. */
const QUIET_MS = 350;

const idAt = (api: Api, row: number): string | null => api.getDisplayedRowAtIndex(row)?.data?.id ?? null;

const endsOf = (api: Api, { top, bottom }: Rect) => [idAt(api, top), idAt(api, bottom)] as const;

function noteEnds(api: Api): void {
  const rect = rectNow();
  const { ends } = useRange.getState();
  if (!rect || (ends[0] !== null && ends[1] !== null)) return;
  const now = endsOf(api, rect);
  const known = [ends[0] ?? now[0], ends[1] ?? now[1]] as const;
  if (known[0] !== ends[0] || known[1] !== ends[1]) useRange.setState({ ends: known });
}

/** Whether other figures stand where the block begins or ends: the rows have moved beneath it. */
function hasMoved(api: Api): boolean {
  const rect = rectNow();
  if (!rect) return rangeNow() !== null;
  if (rect.bottom >= (desk().total ?? Number.POSITIVE_INFINITY)) return true;
  const { ends } = useRange.getState();
  return endsOf(api, rect).some((id, at) => id !== null && ends[at] !== null && id !== ends[at]);
}

function dataColumns(api: Api): string[] {
  return api
    .getAllDisplayedColumns()
    .map((column) => column.getColId())
    .filter((column) => column !== 'problem');
}

function say(rect: Rect | null): void {
  if (rect) announce(`${count(cellsIn(rect), 'cell')} of ${count(rowsIn(rect), 'figure')} selected.`);
  else announce(`${count(pickedNow().length, 'figure')} picked.`);
}

/** Whether another figure was selected than the one the block begins at. */
function isElsewhere(now: Desk, before: Desk): boolean {
  const anchor = rangeNow()?.anchor.row;
  return now.figure?.id !== before.figure?.id && anchor !== undefined && now.figureRow !== anchor;
}

/** Lets picked figures go from wherever the keyboard is: one walks on from them, into the text too. */
function onEscape(event: KeyboardEvent): void {
  const elsewhere = desk().dialog !== null || isTakenOver() || isTyping(event.target);
  if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !elsewhere) letGo();
}

/**
 * Lets the selected block go where it means something else than what was selected: another view, other rows beneath it,
 * the focus gone elsewhere. Picked figures are the same wherever they stand: they go with another view only. Returns what
 * looks at the rows after they were read, and what stops all of it.
 */
export function keepRange(api: Api): { check: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const columns = () => useRange.setState({ columns: dataColumns(api) });
  const check = () => {
    if (hasMoved(api)) clearRange();
    noteEnds(api);
  };
  columns();
  api.addEventListener('displayedColumnsChanged', columns);
  api.addEventListener('modelUpdated', () => noteEnds(api));
  api.addEventListener('cellFocused', ({ rowIndex, column }) => {
    if (rowIndex === null || column === null) return;
    const place = { row: rowIndex, column: typeof column === 'string' ? column : column.getColId() };
    const now = rangeNow();
    const { focus } = useRange.getState();
    // A dialog that closes gives the focus back to the cell that had it: the block stays.
    if (now && !(focus && isSame(focus, place)) && !isSame(now.anchor, place)) clearRange();
    useRange.setState({ focus: place });
  });
  const stopRange = useRange.subscribe((now, before) => {
    if (now.now === before.now && now.picked === before.picked) return;
    noteEnds(api);
    clearTimeout(timer);
    const rect = rectNow();
    if (rect || now.picked !== before.picked) timer = setTimeout(() => say(rect), QUIET_MS);
  });
  const stopDesk = useDesk.subscribe((now, before) => {
    if (now.view !== before.view) letGo();
    else if (isElsewhere(now, before)) clearRange();
  });
  document.addEventListener('keydown', onEscape);
  const stop = () => {
    document.removeEventListener('keydown', onEscape);
    clearTimeout(timer);
    stopRange();
    stopDesk();
    letGo();
    useRange.setState({ focus: null });
  };
  return { check, stop };
}
