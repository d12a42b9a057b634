import type { GridApi } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { clearRange, extent, rangeNow, rectNow, setRange, useRange } from '../state/range';
import { type CellPlace, isIn, isSame, moved } from '../state/ranges';

type Api = GridApi<Figure>;

/** The mouse must move so far, CSS pixels, before it draws: the grid may scroll a row under a click. */
const SLACK = 4;
/** How long one step of scrolling lasts at the edges, ms; and how far beyond the edge the pointer is a row faster, CSS pixels. */
const STEP_MS = 45;
const FASTER = 24;

/** The cell that an element of the grid belongs to; the sign of a problem counts as the column before it. */
export function placeOf(element: Element | null): CellPlace | null {
  const cell = element?.closest('.ag-cell');
  const row = Number(cell?.closest('.ag-row')?.getAttribute('row-index') ?? Number.NaN);
  const { columns } = useRange.getState();
  const id = cell?.getAttribute('col-id') ?? '';
  const column = columns.includes(id) ? id : columns.at(-1);
  return cell && Number.isInteger(row) && column ? { row, column } : null;
}

/** The focused cell, or the first cell of the selected row. */
function focusedPlace(api: Api): CellPlace | null {
  const focused = api.getFocusedCell();
  return focused && useRange.getState().columns.includes(focused.column.getColId())
    ? { row: focused.rowIndex, column: focused.column.getColId() }
    : null;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function bodyOf(root: HTMLElement): Box {
  const { left, right, bottom } = root.getBoundingClientRect();
  const top = root.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? 0;
  return { left, top, right, bottom };
}

/** How far a coordinate is beyond a stretch: negative before it, positive after it, else 0. */
const beyond = (at: number, from: number, to: number): number =>
  at < from ? at - from : at > to ? at - to : 0;

const within = (at: number, from: number, to: number): number => Math.min(Math.max(at, from + 2), to - 2);

/** Draws a block of cells with the mouse, from `anchor`; beyond the edges the grid scrolls along. */
class Drawing {
  private frame = 0;
  private last = 0;
  private pointer: { x: number; y: number };
  private begun: boolean;

  constructor(
    private readonly api: Api,
    private readonly root: HTMLElement,
    private readonly anchor: CellPlace,
    event: MouseEvent,
  ) {
    this.pointer = { x: event.clientX, y: event.clientY };
    this.begun = rangeNow() !== null;
    document.addEventListener('mousemove', this.move);
    document.addEventListener('mouseup', this.stop, { once: true });
  }

  readonly stop = (): void => {
    cancelAnimationFrame(this.frame);
    document.removeEventListener('mousemove', this.move);
    document.removeEventListener('mouseup', this.stop);
    if (useRange.getState().drawing) useRange.setState({ drawing: false });
  };

  private readonly move = (event: MouseEvent): void => {
    const { clientX: x, clientY: y } = event;
    if (!this.begun && Math.hypot(x - this.pointer.x, y - this.pointer.y) < SLACK) return;
    this.begun = true;
    this.pointer = { x, y };
    this.reach(this.under());
    cancelAnimationFrame(this.frame);
    if (this.isBeyond()) this.frame = requestAnimationFrame(this.scroll);
  };

  private reach(head: CellPlace | null): void {
    const now = rangeNow();
    if (!head || (now && isSame(now.head, head))) return;
    if (now || !isSame(head, this.anchor)) setRange({ anchor: this.anchor, head }, true);
  }

  private under(): CellPlace | null {
    const { left, top, right, bottom } = bodyOf(this.root);
    const { x, y } = this.pointer;
    const element = document.elementFromPoint(within(x, left, right), within(y, top, bottom));
    return element && this.root.contains(element) ? placeOf(element) : null;
  }

  private over(): { x: number; y: number } {
    const { left, top, right, bottom } = bodyOf(this.root);
    return { x: beyond(this.pointer.x, left, right), y: beyond(this.pointer.y, top, bottom) };
  }

  private isBeyond(): boolean {
    const { x, y } = this.over();
    return x !== 0 || y !== 0;
  }

  private readonly scroll = (time: number): void => {
    this.frame = requestAnimationFrame(this.scroll);
    if (time - this.last < STEP_MS) return;
    this.last = time;
    const { x, y } = this.over();
    const rows = Math.sign(y) * Math.ceil(Math.abs(y) / FASTER) || 0;
    const head = moved(rangeNow()?.head ?? this.anchor, { rows, columns: Math.sign(x) }, extent());
    this.reach(head);
    this.api.ensureIndexVisible(head.row);
    this.api.ensureColumnVisible(head.column);
  };
}

/** Whether a press is for the menu: the right button, or Ctrl with the left one on a Mac. */
const isForMenu = (event: MouseEvent): boolean => event.button !== 0 || event.ctrlKey;

/** Whether a press is about the block and must not move the focus: it makes the block larger, or asks for its menu. */
function isAboutBlock(event: MouseEvent, place: CellPlace): boolean {
  return isForMenu(event) ? isChosen(place) : event.shiftKey;
}

/** Draws blocks of cells with the mouse: by dragging, and by a click with Shift. Returns what stops it. */
export function drawRanges(api: Api, root: HTMLElement): () => void {
  let drawing: Drawing | null = null;
  const extend = (event: MouseEvent, place: CellPlace) => {
    const anchor = rangeNow()?.anchor ?? focusedPlace(api) ?? place;
    if (!root.contains(document.activeElement)) api.setFocusedCell(anchor.row, anchor.column);
    setRange({ anchor, head: place }, true);
    drawing = new Drawing(api, root, anchor, event);
  };
  const onPress = (event: MouseEvent) => {
    const place = placeOf(event.target instanceof Element ? event.target : null);
    if (!place) return;
    const about = isAboutBlock(event, place);
    if (about) event.stopPropagation();
    // AG Grid moves its focus at the pointer's press, the browser at the mouse's, which follows.
    if (event.type !== 'mousedown') return;
    if (about) event.preventDefault();
    drawing?.stop();
    if (!about) clearRange();
    if (isForMenu(event)) return;
    if (about) extend(event, place);
    else drawing = new Drawing(api, root, place, event);
  };
  // Before AG Grid sees them.
  root.addEventListener('pointerdown', onPress, true);
  root.addEventListener('mousedown', onPress, true);
  return () => {
    root.removeEventListener('pointerdown', onPress, true);
    root.removeEventListener('mousedown', onPress, true);
    drawing?.stop();
  };
}

function isChosen(place: CellPlace): boolean {
  const rect = rectNow();
  return rect !== null && isIn(rect, place.row, useRange.getState().columns.indexOf(place.column));
}
