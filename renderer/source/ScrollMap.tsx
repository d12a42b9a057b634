import type { EditorView } from '@codemirror/view';
import { type PointerEvent, useEffect, useRef } from 'react';
import type { Verdict } from '../../preload/contract';
import { paintedIn } from './highlights';
import { Hits } from './hits';
import { heights } from './mapHeights';
import { TICK, ticks } from './mapTicks';
import type { Reader } from './reader';

/** Width of the map in CSS pixels. */
const WIDTH = 14;
/** Milliseconds that the text must keep its height before the ticks follow: while one scrolls, lines are measured in every frame. */
const SETTLED_MS = 160;

const COLOURS: Readonly<Record<Verdict, string>> = {
  unverified: '--unverified',
  verified: '--verified',
  query: '--query',
  rejected: '--rejected',
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
  const { marks } = paintedIn(view.state);
  const scale = scaleOf(view, clientHeight);
  const height = heights(view, marks.length + hits.length);
  const at = (start: number) => Math.round(height(start) * scale);
  for (const [verdict, ys] of ticks(marks, at)) {
    context.fillStyle = colour(verdict);
    for (const y of ys) for (const [x, width] of SHAPES[verdict]) context.fillRect(x, y, width, TICK);
  }
  context.fillStyle = style.getPropertyValue('--conflict');
  for (const y of new Set(hits.map((at) => Math.round(height(at) * scale))))
    context.fillRect(HIT.x, y, HIT.width, HIT.height);
}

/** Heights in the map by heights in the text. */
function scaleOf(view: EditorView, track: number): number {
  const { scrollHeight, clientHeight } = view.scrollDOM;
  return track / Math.max(scrollHeight, clientHeight, 1);
}

/** The selected figure's tick is an element of its own: the others are thousands, and need not be drawn at each step. */
function placeHere(here: HTMLElement, view: EditorView): void {
  const { selected } = paintedIn(view.state);
  here.hidden = selected === null;
  if (!selected) return;
  const y = heights(view, 0)(selected.start) * scaleOf(view, here.parentElement?.clientHeight ?? 0);
  here.style.transform = `translateY(${Math.round(y) - 1}px)`;
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

interface Parts {
  canvas: HTMLCanvasElement;
  thumb: HTMLElement;
  here: HTMLElement;
}

/** Draws at most once a frame, and the ticks only where text or marks changed. */
function keepDrawn({ canvas, thumb, here }: Parts, view: EditorView) {
  let frame = 0;
  let stale = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hits: Hits = new Hits(
    () => view.state,
    () => soon(true),
  );
  const run = () => {
    frame = 0;
    if (stale) draw(canvas, view, hits.offsets);
    stale = false;
    placeThumb(thumb, view);
    placeHere(here, view);
  };
  const soon = (ticksToo: boolean) => {
    stale ||= ticksToo;
    frame ||= requestAnimationFrame(run);
  };
  const settled = () => {
    clearTimeout(timer);
    timer = setTimeout(() => soon(true), SETTLED_MS);
  };
  let text = view.state.doc;
  let { marks } = paintedIn(view.state);
  const painted = () => {
    const now = paintedIn(view.state).marks;
    const other = view.state.doc !== text;
    if (other) hits.look();
    soon(other);
    // Verdicts come in quick rows, and all ticks are drawn for each.
    if (now !== marks) settled();
    text = view.state.doc;
    marks = now;
  };
  const stop = () => {
    clearTimeout(timer);
    hits.close();
    cancelAnimationFrame(frame);
  };
  return { soon, settled, painted, stop };
}

/** The scroll bar: every figure of the source by verdict, what was found, and what is in sight. Everything it does can be done by keys too. */
export function ScrollMap({ reader }: { reader: Reader }) {
  const { view } = reader;
  const canvas = useRef<HTMLCanvasElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!canvas.current || !thumb.current || !here.current) return;
    const parts = { canvas: canvas.current, thumb: thumb.current, here: here.current };
    const kept = keepDrawn(parts, view);
    const onScroll = () => kept.soon(false);
    const size = new ResizeObserver(() => kept.soon(true));
    const text = new ResizeObserver(kept.settled);
    const theme = new MutationObserver(() => kept.soon(true));
    view.scrollDOM.addEventListener('scroll', onScroll, { passive: true });
    const stop = reader.onPainted(kept.painted);
    kept.painted();
    size.observe(canvas.current);
    text.observe(view.contentDOM);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      stop();
      kept.stop();
      size.disconnect();
      text.disconnect();
      theme.disconnect();
      view.scrollDOM.removeEventListener('scroll', onScroll);
    };
  }, [reader, view]);
  return (
    <div className="scroll-map" aria-hidden onPointerDown={(event) => drag(event, view)}>
      <canvas ref={canvas} />
      <div ref={here} className="scroll-map-here" hidden />
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
