import { EditorSelection, type Extension, type SelectionRange, type StateEffect } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** A passage nearer than this to the edge of the pane is brought to the middle, so that the words before and after it can be read: CSS pixels, and at most this share of the pane. */
const EDGE = 84;
const EDGE_SHARE = 0.22;

/** Whether the selected passage, as it is painted, is in sight, and no nearer to the edge than `room`. By its elements: CodeMirror answers no place while it scrolls. */
function isInSight({ contentDOM, scrollDOM }: EditorView, room = EDGE): boolean {
  const drawn = [...contentDOM.querySelectorAll('.fig-selected')].map((part) => part.getBoundingClientRect());
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (!first || !last) return false;
  const pane = scrollDOM.getBoundingClientRect();
  const edge = Math.min(room, pane.height * EDGE_SHARE);
  // The first lines have nothing before them.
  const above = scrollDOM.scrollTop === 0 ? 0 : edge;
  return first.top >= pane.top + above && last.bottom <= pane.bottom - edge;
}

/** Passages that are to be brought into sight, not to the middle whatever is in sight. */
const passages = new WeakSet<SelectionRange>();

/** What scrolls the selected passage to the middle, but only where it is out of sight: a text that jumps cannot be read. */
export function toPassage({ start, end }: { start: number; end: number }): StateEffect<unknown> {
  const range = EditorSelection.range(start, end);
  passages.add(range);
  return EditorView.scrollIntoView(range, { y: 'center' });
}

/** Looks whether the passage is in sight when CodeMirror measures the text anyway: sooner would mean laying the page out twice. */
export const keepInSight: Extension = EditorView.scrollHandler.of(
  (view, range) => passages.has(range) && isInSight(view),
);

/** Milliseconds without scrolling after which it is looked whether the passage is in sight: nothing is measured while the text moves. */
const REST = 120;

/**
 * Keeps the selected passage in sight when the pane gets another size, where it was in sight before: lines that wrap
 * otherwise push it out. `shown` is to be called when it was brought into sight; `stop` ends it.
 */
export function keepOnResize(
  view: EditorView,
  selected: () => { start: number; end: number } | null,
): { shown: () => void; stop: () => void } {
  let seen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      seen = isInSight(view, 0);
    }, REST);
  };
  const size = new ResizeObserver(() => {
    if (!seen) return look();
    // CodeMirror measures the new lines in the same round, and must not be changed meanwhile.
    requestAnimationFrame(() => {
      const passage = selected();
      if (passage && passage.end <= view.state.doc.length) view.dispatch({ effects: toPassage(passage) });
    });
  });
  size.observe(view.scrollDOM);
  view.scrollDOM.addEventListener('scroll', look, { passive: true });
  const stop = () => {
    clearTimeout(timer);
    size.disconnect();
    view.scrollDOM.removeEventListener('scroll', look);
  };
  const shown = () => {
    seen = true;
  };
  return { shown, stop };
}
