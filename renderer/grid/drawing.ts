import type { GridApi } from 'ag-grid-community';
import type { Figure } from '../../preload/contract';
import { extent, rangeNow, setRange, useRange } from '../state/range';
import { type CellPlace, isSame, moved } from '../state/ranges';

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

/** What may be drawn, and what becomes of it. */
export interface Drawn {
  /** The corner for a cell that the mouse is over: elsewhere where it may not go there. */
  hold(head: CellPlace): CellPlace;
  /** It is over: the mouse was let go, or else whoever draws was told to stop. */
  done(letGo: boolean): void;
}

const FREELY: Drawn = { hold: (head) => head, done: () => {} };

/** Draws a block of cells with the mouse, from `anchor`; beyond the edges the grid scrolls along. */
export class Drawing {
  private frame = 0;
  private last = 0;
  private pointer: { x: number; y: number };
  private begun: boolean;

  constructor(
    private readonly api: Api,
    private readonly root: HTMLElement,
    private readonly anchor: CellPlace,
    event: MouseEvent,
    private readonly drawn: Drawn = FREELY,
  ) {
    this.pointer = { x: event.clientX, y: event.clientY };
    this.begun = rangeNow() !== null;
    document.addEventListener('mousemove', this.move);
    document.addEventListener('mouseup', this.stop, { once: true });
  }

  /** The mouse was let go where there is an event; else drawing is broken off. */
  readonly stop = (event?: MouseEvent): void => {
    cancelAnimationFrame(this.frame);
    document.removeEventListener('mousemove', this.move);
    document.removeEventListener('mouseup', this.stop);
    if (useRange.getState().drawing) useRange.setState({ drawing: false });
    this.drawn.done(event !== undefined);
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

  private reach(under: CellPlace | null): void {
    const now = rangeNow();
    const head = under && this.drawn.hold(under);
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
