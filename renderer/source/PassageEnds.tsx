import type { EditorView } from '@codemirror/view';
import { type PointerEvent, useEffect, useLayoutEffect, useState } from 'react';
import type { Figure } from '../../preload/contract';
import { desk, useDesk } from '../state/desk';
import { told } from '../state/figures';
import { edgeSpeed, heldWithin } from './edgeScroll';
import { ENDS, EndPlaces, NOT_SEEN } from './endPlaces';
import { dragEnd, type EndMove, type Span } from './ends';
import { paint } from './highlights';
import { movePassage, sliced } from './passageVerbs';
import type { Reader } from './reader';
import { passageIn } from './readingState';

/** Paints the passage as it would be, or as it is. */
function preview(view: EditorView, selected: { id: string; start: number; end: number } | null): void {
  view.dispatch({ effects: paint.of({ selected }) });
}

/** The handles at the ends of a passage that are in sight, and what puts them where they belong. */
function usePlaces(reader: Reader, span: Span | null) {
  const [places, setPlaces] = useState<EndPlaces | null>(null);
  const [seen, setSeen] = useState(NOT_SEEN);
  useLayoutEffect(() => {
    const made = new EndPlaces(reader, setSeen);
    setPlaces(made);
    return () => made.close();
  }, [reader]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same span anew is no other one
  useEffect(() => places?.follow(span), [places, span?.start, span?.end]);
  return { places, seen };
}

/** Handles at the ends of the selected passage. Keys do the same; see the table of commands. */
export function PassageEnds({ reader }: { reader: Reader }) {
  const figure = useDesk((state) => (state.figure?.sourceId === state.sourceId ? state.figure : null));
  const may = useDesk((state) => !(state.project?.readOnly ?? true) && state.selection === null);
  const [dragged, setDragged] = useState<{ id: string; end: EndMove['end']; span: Span } | null>(null);
  const held = dragged && dragged.id === figure?.id ? dragged : null;
  const { places, seen } = usePlaces(reader, figure && may ? (held?.span ?? figure.passage) : null);
  if (!figure || !may) return null;
  const grab = (event: PointerEvent<HTMLDivElement>, end: EndMove['end']) =>
    drag(event, reader.view, figure, end, (span) => setDragged(span && { id: figure.id, end, span }));
  return ENDS.map(
    (end) =>
      seen[end] && (
        <div
          key={end}
          ref={(handle) => places?.attach(end, handle)}
          className="passage-end"
          data-end={end}
          data-held={held?.end === end}
          aria-hidden
          onPointerDown={(event) => grab(event, end)}
        />
      ),
  );
}

/** Follows the pointer until it is let go, and scrolls near the edges of the pane; Escape leaves the passage as it was. */
function drag(
  event: PointerEvent<HTMLDivElement>,
  view: EditorView,
  { id, passage, sourceId }: Figure,
  end: EndMove['end'],
  show: (span: Span | null) => void,
): void {
  if (event.button !== 0) return;
  event.preventDefault();
  // Not the handle: it is not drawn while it is out of sight.
  view.scrollDOM.setPointerCapture(event.pointerId);
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
  const move = (x: number, y: number) => {
    const { top, bottom } = view.scrollDOM.getBoundingClientRect();
    const at = view.posAtCoords({ x, y: heldWithin(y, top, bottom) }, false);
    now = dragEnd(text, before, end, at);
    show(now);
    preview(view, { id, ...now });
  };
  followAtEdges(view.scrollDOM, move, signal);
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

/** Calls `move` with where the pointer is, also while the pane scrolls under it because it is near an edge. */
function followAtEdges(pane: HTMLElement, move: (x: number, y: number) => void, signal: AbortSignal): void {
  let at = { x: 0, y: 0 };
  let frame = 0;
  let last = 0;
  const scroll = (now: number) => {
    const { top, bottom } = pane.getBoundingClientRect();
    const speed = edgeSpeed(at.y, top, bottom);
    frame = 0;
    if (speed === 0 || signal.aborted) return;
    const before = pane.scrollTop;
    // A frame that came late must not leap.
    pane.scrollTop += (speed * Math.min(50, now - last)) / 1000;
    last = now;
    if (pane.scrollTop !== before) move(at.x, at.y);
    frame = requestAnimationFrame(scroll);
  };
  const onMove = ({ clientX, clientY }: globalThis.PointerEvent) => {
    at = { x: clientX, y: clientY };
    move(clientX, clientY);
    if (frame !== 0) return;
    last = performance.now();
    frame = requestAnimationFrame(scroll);
  };
  window.addEventListener('pointermove', onMove, { signal });
}
