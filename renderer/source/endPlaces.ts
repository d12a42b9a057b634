import type { EditorView } from '@codemirror/view';
import { atRest } from '../state/later';
import type { EndMove, Span } from './ends';
import type { Reader } from './reader';

type End = EndMove['end'];

/** Both ends of a passage. */
export const ENDS: readonly End[] = ['start', 'end'];

type Of<T> = Readonly<Record<End, T>>;

interface Place {
  left: number;
  top: number;
  height: number;
}

/** Half the width of a handle, CSS pixels. */
const HALF = 6.5;

/** Where those ends stand that are in sight. */
function placesOf(view: EditorView, { start, end }: Span): Of<Place | null> {
  const pane = view.dom.getBoundingClientRect();
  const { from, to } = view.viewport;
  const at = (offset: number, side: 1 | -1): Place | null => {
    // Out of the drawn text there is nothing to measure, and measuring costs a frame while one scrolls.
    const place = offset < from || offset > to ? null : view.coordsAtPos(offset, side);
    if (!place || place.bottom < pane.top || place.top > pane.bottom) return null;
    const left = (side === 1 ? place.left - 2 : place.right + 2) - pane.left - HALF;
    return { left, top: place.top - pane.top, height: place.bottom - place.top };
  };
  return { start: at(start, 1), end: at(end, -1) };
}

/** Where there is no pointer to hover with, the handles are always shown; see hover.css. */
const COARSE = matchMedia('(pointer: coarse)');

/** No end is in sight. */
export const NOT_SEEN: Of<boolean> = { start: false, end: false };

function put(handle: HTMLElement, { left, top, height }: Place): void {
  Object.assign(handle.style, { left: `${left}px`, top: `${top}px`, height: `${height}px` });
}

/**
 * Keeps handles at the ends of a passage while the text scrolls or is drawn anew. By hand and not by React, so that they are
 * painted in one frame with the passage.
 */
export class EndPlaces {
  private span: Span | null = null;
  private places: Of<Place | null> = { start: null, end: null };
  private seen = NOT_SEEN;
  private readonly handles = new Map<End, HTMLElement>();
  private frame = 0;
  private waits = false;
  private readonly stops = new AbortController();

  /** `onSeen` is told which ends are in sight, and want a handle. */
  constructor(
    private readonly reader: Reader,
    private readonly onSeen: (seen: Of<boolean>) => void,
  ) {
    const { view } = reader;
    const size = new ResizeObserver(this.soon);
    size.observe(view.contentDOM);
    // The bar to find in the source comes above the text and pushes it down.
    size.observe(view.scrollDOM);
    view.scrollDOM.addEventListener('scroll', this.soon, { passive: true, signal: this.stops.signal });
    const stop = reader.onPainted(this.soon);
    this.stops.signal.addEventListener('abort', () => {
      size.disconnect();
      stop();
      cancelAnimationFrame(this.frame);
    });
  }

  close(): void {
    this.stops.abort();
  }

  /** Another passage is to be followed, or none. */
  follow(span: Span | null): void {
    this.span = span;
    this.soon();
  }

  /** A handle was drawn, or taken away. */
  attach(end: End, handle: HTMLElement | null): void {
    if (handle) this.handles.set(end, handle);
    else this.handles.delete(end);
    const place = this.places[end];
    if (handle && place) put(handle, place);
  }

  private readonly soon = (): void => {
    cancelAnimationFrame(this.frame);
    // Asked for anew each time, so that it comes after CodeMirror's own measuring, which may scroll.
    if (this.areShown()) this.frame = requestAnimationFrame(() => this.place());
    else if (!this.waits) {
      this.waits = true;
      atRest(() => this.place());
    }
  };

  /** Whether one sees the handles: they come with the pointer. */
  private areShown(): boolean {
    const pane = this.reader.view.dom.closest('.source-text');
    return (pane?.matches(':hover, :has([data-held="true"])') ?? false) || COARSE.matches;
  }

  private place(): void {
    this.waits = false;
    if (this.stops.signal.aborted) return;
    const { span } = this;
    this.places = span ? placesOf(this.reader.view, span) : { start: null, end: null };
    for (const end of ENDS) {
      const [handle, place] = [this.handles.get(end), this.places[end]];
      if (handle && place) put(handle, place);
    }
    const { start, end } = this.places;
    if (this.seen.start === (start !== null) && this.seen.end === (end !== null)) return;
    this.seen = { start: start !== null, end: end !== null };
    this.onSeen(this.seen);
  }
}
