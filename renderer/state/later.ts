import { create } from 'zustand';
import { type Desk, desk, useDesk } from './desk';

/** Milliseconds from the frame that answers a step until what stands beside it follows: two frames, in which nobody looks elsewhere. */
const PAUSE_MS = 34;
/** Milliseconds that it waits at most while steps come faster than that: the next one is drawn with all of it. */
const MOST_MS = 150;
/** Milliseconds after which it is done in any case: a page that nobody sees draws no frames. */
const UNSEEN_MS = 250;

let waiting: (() => void)[] = [];
/** When the first of what waits began to, by `performance.now()`. */
let since = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let frame = 0;

function run(): void {
  cancelAnimationFrame(frame);
  clearTimeout(timer);
  const all = waiting;
  waiting = [];
  for (const work of all) {
    try {
      work();
    } catch (error) {
      // Thrown where the browser tells of it as of any other, so that what else waits is done all the same.
      setTimeout(() => {
        throw error;
      });
    }
  }
}

function wait(): void {
  cancelAnimationFrame(frame);
  clearTimeout(timer);
  timer = setTimeout(run, UNSEEN_MS);
  frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE_MS);
  });
}

/** Does what waits before a press, or a key that is no step, is dealt with: either may ask for what it brings. Returns what stops it. */
export function restBefore(isStep: (event: KeyboardEvent) => boolean): () => void {
  const stops = new AbortController();
  const options = { capture: true, signal: stops.signal };
  const flush = () => waiting.length > 0 && run();
  window.addEventListener('keydown', (event) => isStep(event) || flush(), options);
  window.addEventListener('pointerdown', flush, options);
  return () => stops.abort();
}

/**
 * Does something once the analyst rests for two frames: what need not stand in the frame that answers a step, so that this
 * one comes sooner. Any key but another step, and any press, finds it done.
 */
export function atRest(work: () => void): void {
  waiting.push(work);
  if (waiting.length > 1) return;
  since = performance.now();
  wait();
}

/**
 * As `useDesk`, for what stands beside that which a step is about: the card, the side bar. It follows a step to another
 * figure at rest, and everything else at once.
 */
export const useLater = create<Desk>(() => desk());

let held = false;

useDesk.subscribe((now) => {
  if (!held) useLater.setState(now, true);
});

function follow(): void {
  held = false;
  useLater.setState(desk(), true);
}

/** A key steps to another figure: what reads `useLater` follows at rest. */
export function stepping(): void {
  if (waiting.length > 0 && performance.now() - since > MOST_MS) {
    run();
    return;
  }
  if (!held) atRest(follow);
  held = true;
  wait();
}
