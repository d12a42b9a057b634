import type { EditorView } from '@codemirror/view';
import { type PointerEvent, useEffect, useState } from 'react';
import type { Figure } from '../../preload/contract';
import { desk, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { dragEnd, type EndMove, type Span } from './ends';
import { paint } from './highlights';
import { movePassage, sliced } from './passageVerbs';
import { passageIn } from './readingState';

interface Place {
  left: number;
  top: number;
  height: number;
}

type Places = Readonly<Record<EndMove['end'], Place>>;

/** Half the width of a handle, CSS pixels. */
const HALF = 6.5;

function placesOf(view: EditorView, { start, end }: Span): Places | null {
  // Out of the drawn text there is nothing to measure, and measuring costs a frame while one scrolls.
  if (start < view.viewport.from || end > view.viewport.to) return null;
  const first = view.coordsAtPos(start, 1);
  const last = view.coordsAtPos(end, -1);
  const pane = view.dom.getBoundingClientRect();
  if (!first || !last || last.bottom < pane.top || first.top > pane.bottom) return null;
  const at = (x: number, { top, bottom }: { top: number; bottom: number }) => ({
    left: x - pane.left - HALF,
    top: top - pane.top,
    height: bottom - top,
  });
  return { start: at(first.left - 2, first), end: at(last.right + 2, last) };
}

/** Where the ends of a passage stand on the screen, kept up while the text scrolls or is drawn anew. */
function usePlaces(view: EditorView, span: Span | null, painted: number): Places | null {
  const [places, setPlaces] = useState<Places | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `painted` says that the text was drawn anew
  useEffect(() => {
    if (!span) {
      setPlaces(null);
      return;
    }
    let frame = 0;
    const put = () => {
      frame = 0;
      setPlaces(placesOf(view, span));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(put);
    };
    soon();
    const size = new ResizeObserver(soon);
    size.observe(view.contentDOM);
    view.scrollDOM.addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      size.disconnect();
      view.scrollDOM.removeEventListener('scroll', soon);
    };
  }, [view, span?.start, span?.end, painted]);
  return places;
}

/** Paints the passage as it would be, or as it is. */
function preview(view: EditorView, selected: { id: string; start: number; end: number } | null): void {
  view.dispatch({ effects: paint.of({ selected }) });
}

/** Handles at the ends of the selected passage. Keys do the same; see the table of commands. */
export function PassageEnds({ view, painted }: { view: EditorView; painted: number }) {
  const figure = useDesk((state) => (state.figure?.sourceId === state.sourceId ? state.figure : null));
  const may = useDesk((state) => !(state.project?.readOnly ?? true) && state.selection === null);
  const [dragged, setDragged] = useState<{ id: string; end: EndMove['end']; span: Span } | null>(null);
  const held = dragged && dragged.id === figure?.id ? dragged : null;
  const places = usePlaces(view, figure && (held?.span ?? figure.passage), painted);
  if (!figure || !places || !may) return null;
  const grab = (event: PointerEvent<HTMLDivElement>, end: EndMove['end']) =>
    drag(event, view, figure, end, (span) => setDragged(span && { id: figure.id, end, span }));
  return (['start', 'end'] as const).map((end) => (
    <div
      key={end}
      className="passage-end"
      data-end={end}
      data-held={held?.end === end}
      aria-hidden
      style={places[end]}
      onPointerDown={(event) => grab(event, end)}
    />
  ));
}

/** Follows the pointer until it is let go; Escape leaves the passage as it was. */
function drag(
  event: PointerEvent<HTMLDivElement>,
  view: EditorView,
  { id, passage, sourceId }: Figure,
  end: EndMove['end'],
  show: (span: Span | null) => void,
): void {
  if (event.button !== 0) return;
  event.preventDefault();
  event.currentTarget.setPointerCapture(event.pointerId);
  const before: Span = { start: passage.start, end: passage.end };
  const text = sliced(view.state.doc);
  let now = before;
  const stops = new AbortController();
  const { signal } = stops;
  const finish = (keep: boolean) => {
    stops.abort();
    const moved = keep && (now.start !== before.start || now.end !== before.end);
    // What was asked stays painted until the answer is there; a refusal brings back what is.
    const work = moved ? movePassage(id, now) : Promise.resolve();
    const settle = () => {
      show(null);
      preview(view, passageIn(desk().figure, sourceId));
    };
    told(work.finally(settle));
  };
  const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
    const at = view.posAtCoords({ x: clientX, y: clientY }, false);
    now = dragEnd(text, before, end, at);
    show(now);
    preview(view, { id, ...now });
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', () => finish(true), { signal });
  window.addEventListener('pointercancel', () => finish(false), { signal });
  window.addEventListener(
    'keydown',
    (pressed) => {
      if (pressed.key !== 'Escape') return;
      pressed.preventDefault();
      pressed.stopPropagation();
      finish(false);
    },
    { signal, capture: true },
  );
}
