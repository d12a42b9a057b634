import type { EditorView } from '@codemirror/view';
import { type PointerEvent, useEffect, useRef } from 'react';
import type { Verdict } from '../../preload/contract';
import { paintedIn } from './highlights';
import { Hits } from './hits';
import { heights } from './mapHeights';

/** Width of the map in CSS pixels. */
const WIDTH = 14;
/** Height of a figure's tick. */
const TICK = 3;

const COLOURS: Readonly<Record<Verdict | 'selected', string>> = {
  unverified: '--unverified',
  verified: '--verified',
  query: '--query',
  rejected: '--rejected',
  selected: '--selected-edge',
};

/** Where and how wide a tick is: verdicts differ in shape, not in colour alone. */
const SHAPES: Readonly<Record<Verdict, readonly [x: number, width: number][]>> = {
  verified: [[2, 10]],
  unverified: [[5, 4]],
  query: [
    [2, 4],
    [8, 4],
  ],
  rejected: [[2, 2]],
};

/** Where what is sought is found: short and at the right edge, apart from the figures. */
const HIT = { x: 10, width: 4, height: 2 };

function draw(canvas: HTMLCanvasElement, view: EditorView, hits: readonly number[]): void {
  const context = canvas.getContext('2d');
  const { clientHeight } = canvas;
  if (!context || clientHeight === 0) return;
  const density = window.devicePixelRatio || 1;
  canvas.width = WIDTH * density;
  canvas.height = clientHeight * density;
  context.scale(density, density);
  const style = getComputedStyle(canvas);
  const colour = (name: keyof typeof COLOURS) => style.getPropertyValue(COLOURS[name]);
  const { marks, selected } = paintedIn(view.state);
  const { scrollHeight, clientHeight: seen } = view.scrollDOM;
  const scale = clientHeight / Math.max(scrollHeight, seen, 1);
  const height = heights(view, marks.length + hits.length);
  const rows = new Map<Verdict, Set<number>>();
  for (const { start, verdict } of marks) {
    const seenRows = rows.get(verdict) ?? new Set<number>();
    rows.set(verdict, seenRows.add(Math.round(height(start) * scale)));
  }
  for (const [verdict, ys] of rows) {
    context.fillStyle = colour(verdict);
    for (const y of ys) for (const [x, width] of SHAPES[verdict]) context.fillRect(x, y, width, TICK);
  }
  context.fillStyle = style.getPropertyValue('--conflict');
  for (const y of new Set(hits.map((at) => Math.round(height(at) * scale))))
    context.fillRect(HIT.x, y, HIT.width, HIT.height);
  if (!selected) return;
  context.fillStyle = colour('selected');
  context.fillRect(0, Math.round(height(selected.start) * scale) - 1, WIDTH, TICK + 2);
}

function placeThumb(thumb: HTMLElement, view: EditorView): void {
  const { scrollTop, scrollHeight, clientHeight } = view.scrollDOM;
  const whole = scrollHeight <= clientHeight + 1;
  thumb.hidden = whole;
  const track = thumb.parentElement?.clientHeight ?? 0;
  const height = Math.max((clientHeight / scrollHeight) * track, 24);
  const room = track - height;
  thumb.style.height = `${height}px`;
  thumb.style.transform = `translateY(${(scrollTop / Math.max(scrollHeight - clientHeight, 1)) * room}px)`;
}

/** Draws at most once a frame, and the ticks only where text or marks changed. */
function keepDrawn(canvas: HTMLCanvasElement, thumb: HTMLElement, view: EditorView) {
  let frame = 0;
  let stale = true;
  const hits: Hits = new Hits(
    () => view.state,
    () => soon(true),
  );
  const run = () => {
    frame = 0;
    if (stale) draw(canvas, view, hits.offsets);
    stale = false;
    placeThumb(thumb, view);
  };
  const soon = (ticksToo: boolean) => {
    stale ||= ticksToo;
    frame ||= requestAnimationFrame(run);
  };
  let text = view.state.doc;
  const painted = () => {
    if (view.state.doc !== text) hits.look();
    text = view.state.doc;
    soon(true);
  };
  const stop = () => {
    hits.close();
    cancelAnimationFrame(frame);
  };
  return { soon, painted, stop };
}

interface Props {
  view: EditorView;
  /** Changes whenever other figures are painted. */
  painted: number;
}

/** The scroll bar: every figure of the source by verdict, what was found, and what is in sight. Everything it does can be done by keys too. */
export function ScrollMap({ view, painted }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const drawn = useRef<ReturnType<typeof keepDrawn> | null>(null);
  useEffect(() => {
    if (!canvas.current || !thumb.current) return;
    const kept = keepDrawn(canvas.current, thumb.current, view);
    drawn.current = kept;
    const onScroll = () => kept.soon(false);
    const size = new ResizeObserver(() => kept.soon(true));
    const theme = new MutationObserver(() => kept.soon(true));
    view.scrollDOM.addEventListener('scroll', onScroll, { passive: true });
    size.observe(canvas.current);
    size.observe(view.contentDOM);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      kept.stop();
      size.disconnect();
      theme.disconnect();
      view.scrollDOM.removeEventListener('scroll', onScroll);
    };
  }, [view]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `painted` says that there is something else to draw
  useEffect(() => drawn.current?.painted(), [painted]);
  return (
    <div className="scroll-map" aria-hidden onPointerDown={(event) => drag(event, view)}>
      <canvas ref={canvas} />
      <div ref={thumb} className="scroll-map-thumb" />
    </div>
  );
}

/** Goes where the pointer is, and follows it while it is held down. */
function drag(event: PointerEvent<HTMLElement>, view: EditorView): void {
  const track = event.currentTarget;
  event.preventDefault();
  track.setPointerCapture(event.pointerId);
  const goTo = (y: number) => {
    const box = track.getBoundingClientRect();
    const { scrollHeight, clientHeight } = view.scrollDOM;
    view.scrollDOM.scrollTop = ((y - box.top) / box.height) * scrollHeight - clientHeight / 2;
  };
  const move = (moved: globalThis.PointerEvent) => goTo(moved.clientY);
  goTo(event.clientY);
  track.addEventListener('pointermove', move);
  track.addEventListener('pointerup', () => track.removeEventListener('pointermove', move), { once: true });
}
