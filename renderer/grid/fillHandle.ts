import type { GridApi } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { TYPED } from '../bulk/cellText';
import { fillFrom } from '../bulk/verbs';
import { desk, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { atRest } from '../state/later';
import { blockNow, setRange, useRange } from '../state/range';
import type { CellPlace, Rect } from '../state/ranges';
import { Drawing } from './drawing';

type Api = GridApi<Figure>;

/** How near to the corner of its cell the handle is taken, CSS pixels. */
const NEAR = 10;

/** The block whose corner is a handle: the selected one, or the cell that has the focus; null where nothing of it is typed. */
function fillable(): Rect | null {
  const rect = blockNow();
  if (!rect || desk().project?.readOnly) return null;
  const columns = useRange.getState().columns.slice(rect.left, rect.right + 1);
  return columns.some((column) => TYPED.has(column)) ? rect : null;
}

function cornerOf(root: HTMLElement, { bottom, right }: Rect): HTMLElement | null {
  const column = CSS.escape(useRange.getState().columns[right] ?? '');
  return root.querySelector(`.ag-row[row-index="${bottom}"] .ag-cell[col-id="${column}"]`);
}

/** Marks the cell at the corner; AG Grid draws cells anew as one scrolls. */
function mark(root: HTMLElement): void {
  const rect = useRange.getState().drawing ? null : fillable();
  const corner = rect && cornerOf(root, rect);
  for (const cell of root.querySelectorAll('.cell-corner'))
    if (cell !== corner) cell.classList.remove('cell-corner');
  corner?.classList.add('cell-corner');
}

/** Whether a press is on the handle. */
function isOnHandle({ target, clientX, clientY, button }: MouseEvent): boolean {
  const cell = target instanceof Element ? target.closest('.cell-corner') : null;
  if (!cell || button !== 0) return false;
  const { right, bottom } = cell.getBoundingClientRect();
  return right - clientX <= NEAR && bottom - clientY <= NEAR;
}

/** A handle at the corner of what is selected: dragged down, it takes the rows of the block down, over and over. Returns what stops it. */
export function fillByHandle(api: Api, root: HTMLElement): () => void {
  let drawing: Drawing | null = null;
  const begin = (event: MouseEvent, from: Rect) => {
    const { columns } = useRange.getState();
    const at = (row: number, column: number): CellPlace => ({ row, column: columns[column] ?? '' });
    const anchor = at(from.top, from.left);
    const back = { anchor, head: at(from.bottom, from.right) };
    const onKey = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      pressed.stopPropagation();
      drawing?.stop();
      setRange(back);
    };
    document.addEventListener('keydown', onKey, true);
    drawing = new Drawing(api, root, anchor, event, {
      hold: ({ row }) => at(Math.max(row, from.bottom), from.right),
      done: (letGo) => {
        document.removeEventListener('keydown', onKey, true);
        drawing = null;
        if (letGo) told(fillFrom(from));
      },
    });
  };
  const onPress = (event: MouseEvent) => {
    const from = isOnHandle(event) ? fillable() : null;
    if (!from) return;
    event.stopImmediatePropagation();
    if (event.type !== 'mousedown') return;
    event.preventDefault();
    drawing?.stop();
    begin(event, from);
  };
  root.addEventListener('pointerdown', onPress, true);
  root.addEventListener('mousedown', onPress, true);
  let due = false;
  const again = () => {
    if (due) return;
    due = true;
    // A step touches all that is looked at here, and the handle is not what one steps for.
    atRest(() => {
      due = false;
      mark(root);
    });
  };
  const events = ['viewportChanged', 'modelUpdated', 'displayedColumnsChanged', 'cellFocused'] as const;
  for (const event of events) api.addEventListener(event, again);
  const stops = [
    useRange.subscribe(again),
    useDesk.subscribe((now, before) => now.figureRow !== before.figureRow && again()),
  ];
  return () => {
    root.removeEventListener('pointerdown', onPress, true);
    root.removeEventListener('mousedown', onPress, true);
    for (const stop of stops) stop();
    drawing?.stop();
  };
}
