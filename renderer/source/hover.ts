import type { EditorView } from '@codemirror/view';
import { create } from 'zustand';
import { desk } from '../state/desk';
import { announce } from '../state/notices';
import { paintedIn } from './highlights';
import { marksAt } from './overlap';

/** Milliseconds that the pointer rests on a figure before its card comes, and is away before it goes (WCAG 1.4.13). */
const SHOW_AFTER = 450;
const HIDE_AFTER = 280;

/** The figures whose card is shown, the innermost first. By key it stays with the selected figure until it is sent away. */
interface Shown {
  ids: readonly string[];
  by: 'pointer' | 'key' | null;
}

/** What the card shows; nothing where there is none. */
export const useHover = create<Shown>(() => ({ ids: [], by: null }));

const NOTHING: Shown = { ids: [], by: null };

/** Sends the card away. True where there was one. */
export function hideCard(): boolean {
  const shown = useHover.getState().by !== null;
  if (shown) useHover.setState(NOTHING);
  return shown;
}

/** The figures under the pointer, the innermost first. */
function under(view: EditorView, { clientX, clientY, target }: PointerEvent): string[] {
  if (!(target instanceof Element) || !target.closest('[data-figure]')) return [];
  const at = view.posAtCoords({ x: clientX, y: clientY });
  return at === null ? [] : marksAt(paintedIn(view.state).marks, at).map(({ id }) => id);
}

/** Shows the card of the selected figure, or sends away what is shown. */
export function toggleCard(): void {
  if (hideCard()) return;
  const { figure } = desk();
  if (figure) useHover.setState({ ids: [figure.id], by: 'key' });
  else announce('Select a figure to see what is recorded.');
}

/** Shows a card where the pointer rests; it stays while the pointer is on the figure or on the card. */
export class Hovering {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly stops = new AbortController();

  constructor(private readonly view: EditorView) {
    const { signal } = this.stops;
    const { contentDOM, scrollDOM } = view;
    contentDOM.addEventListener('pointermove', (event) => this.move(event), { signal });
    contentDOM.addEventListener('pointerleave', (event) => this.leaveFor(event.relatedTarget), { signal });
    contentDOM.addEventListener('pointerdown', () => this.away(), { signal });
    scrollDOM.addEventListener('scroll', () => this.away(), { signal, passive: true });
    document.addEventListener('keydown', (event) => this.escape(event), { signal, capture: true });
  }

  close(): void {
    this.stops.abort();
    clearTimeout(this.timer);
    hideCard();
  }

  /** The pointer is on the card: it may be read. */
  readonly stay = (): void => clearTimeout(this.timer);

  readonly leave = (): void => {
    clearTimeout(this.timer);
    if (useHover.getState().by === 'pointer') this.timer = setTimeout(hideCard, HIDE_AFTER);
  };

  /** The pointer left the text: for the card, which may be read, or for elsewhere. */
  private leaveFor(target: EventTarget | null): void {
    if (!(target instanceof Element && target.closest('.hover-card'))) this.leave();
  }

  private move(event: PointerEvent): void {
    if (event.pointerType !== 'mouse' || event.buttons !== 0 || useHover.getState().by === 'key') return;
    const ids = under(this.view, event);
    const { ids: shown } = useHover.getState();
    if (ids.length === 0) {
      // Nothing yet, or the pointer is on its way to the card.
      if (shown.length === 0) clearTimeout(this.timer);
      else if (!this.leaving) this.leaveSoon();
      return;
    }
    this.leaving = false;
    clearTimeout(this.timer);
    if (ids.join() === shown.join()) return;
    this.timer = setTimeout(() => useHover.setState({ ids, by: 'pointer' }), SHOW_AFTER);
  }

  private leaving = false;

  private leaveSoon(): void {
    this.leaving = true;
    this.leave();
  }

  private away(): void {
    clearTimeout(this.timer);
    if (useHover.getState().by === 'pointer') hideCard();
  }

  private escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || desk().dialog || !hideCard()) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
