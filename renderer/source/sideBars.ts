import { type EditorView, type LayerMarker, layer } from '@codemirror/view';
import { paintedIn } from './highlights';

/** Distance of the bar from the text, CSS pixels. */
const APART = 14;

/** A soft bar in the margin, as high as the passage that was annotated. */
class SideBar implements LayerMarker {
  constructor(
    readonly left: number,
    readonly top: number,
    readonly height: number,
  ) {}

  eq(other: LayerMarker): boolean {
    return (
      other instanceof SideBar &&
      other.left === this.left &&
      other.top === this.top &&
      other.height === this.height
    );
  }

  draw(): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'annotation-bar';
    this.place(bar);
    return bar;
  }

  update(bar: HTMLElement): boolean {
    this.place(bar);
    return true;
  }

  private place(bar: HTMLElement): void {
    bar.style.left = `${this.left}px`;
    bar.style.top = `${this.top}px`;
    bar.style.height = `${this.height}px`;
  }
}

function barsInSight(view: EditorView): SideBar[] {
  const { from, to } = view.viewport;
  const origin = view.scrollDOM.getBoundingClientRect();
  const left = view.contentDOM.getBoundingClientRect().left - origin.left + view.scrollDOM.scrollLeft;
  const padding = Number.parseFloat(getComputedStyle(view.contentDOM).paddingLeft) || 0;
  return paintedIn(view.state).annotations.flatMap(({ passage }) => {
    if (passage.end < from || passage.start > to) return [];
    const first = view.coordsAtPos(Math.max(passage.start, from), 1);
    const last = view.coordsAtPos(Math.min(passage.end, to), -1);
    if (!first || !last) return [];
    const top = first.top - origin.top + view.scrollDOM.scrollTop;
    return [new SideBar(left + padding - APART, top, last.bottom - first.top)];
  });
}

/** The bars beside annotated passages. */
export const sideBars = layer({
  above: false,
  class: 'annotation-bars',
  update: (update) =>
    update.geometryChanged ||
    update.viewportChanged ||
    paintedIn(update.state) !== paintedIn(update.startState),
  markers: barsInSight,
});
