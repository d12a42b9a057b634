import { type EditorView, type LayerMarker, layer } from '@codemirror/view';
import type { Annotation } from '../../preload/contract';
import { tagsNow } from '../annotations/tagStore';
import { paintedIn } from './highlights';
import { noteWords } from './noteWords';

/** Distances from the text, CSS pixels: of the bar beside an annotated passage, and of the signs. */
const BAR_APART = 14;
const SIGN_APART = 46;
/** More signs on one line than this stand on one another. */
const SIGN_STEP = 17;

const SHAPES = { bar: '', problem: '≠', conflict: '⚡', note: '✎' } as const;

interface Box {
  left: number;
  top: number;
  height: number;
}

/** A bar or a sign in the margin, beside the line it belongs to. */
class MarginMark implements LayerMarker {
  constructor(
    readonly kind: 'bar' | 'problem' | 'conflict' | 'note',
    readonly box: Box,
    readonly words: string,
    readonly id: string,
    /** The colours of its tags, in place of a sign: of an annotation that has no note. */
    readonly dots: readonly string[] = [],
  ) {}

  eq(other: LayerMarker): boolean {
    return other instanceof MarginMark && JSON.stringify(other) === JSON.stringify(this);
  }

  draw(): HTMLElement {
    const mark = document.createElement('div');
    mark.className = `margin-${this.kind}`;
    if (this.dots.length > 0) mark.append(...this.dots.map(dotOf));
    else mark.textContent = SHAPES[this.kind];
    mark.title = this.words;
    if (this.kind === 'note') mark.dataset.annotation = this.id;
    if (this.kind === 'problem' || this.kind === 'conflict') mark.dataset.figure = this.id;
    const { left, top, height } = this.box;
    mark.style.left = `${left}px`;
    mark.style.top = `${top}px`;
    mark.style.height = `${height}px`;
    return mark;
  }
}

/** Dots that have room in place of a sign. */
const DOTS = 3;

/** The colours of an annotation's tags where they are all that it says; a tag without a colour has an empty one. */
function dotsOf({ note, tags }: Annotation): string[] {
  const colourOf = (name: string) => tagsNow().find((tag) => tag.name === name)?.colour ?? '';
  return note === '' ? tags.slice(0, DOTS).map(colourOf) : [];
}

function dotOf(colour: string): HTMLElement {
  const dot = document.createElement('span');
  dot.className = 'tag-dot';
  if (colour !== '') dot.dataset.colour = colour;
  return dot;
}

/** Where offsets stand in the coordinates of a layer. */
function ruler(view: EditorView) {
  const pane = view.scrollDOM.getBoundingClientRect();
  const text = view.contentDOM.getBoundingClientRect();
  const padding = Number.parseFloat(getComputedStyle(view.contentDOM).paddingLeft) || 0;
  const { from, to } = view.viewport;
  return {
    left: text.left - pane.left + view.scrollDOM.scrollLeft + padding,
    /** The lines from one offset to another, where they are drawn. */
    lines(start: number, end: number): { top: number; height: number; first: number } | null {
      if (end < from || start > to) return null;
      const first = view.coordsAtPos(Math.max(start, from), 1);
      const last = view.coordsAtPos(Math.min(end, to), -1);
      if (!first || !last) return null;
      const top = first.top - pane.top + view.scrollDOM.scrollTop;
      return { top, height: last.bottom - first.top, first: first.bottom - first.top };
    },
  };
}

const isBare = ({ problems, conflicts, annotations }: ReturnType<typeof paintedIn>): boolean =>
  problems.length + conflicts.length + annotations.length === 0;

/** Where nothing stands in the margin there is nothing to measure, in each frame of scrolling. */
function changed(update: Parameters<Parameters<typeof layer>[0]['update']>[0]): boolean {
  const [before, now] = [paintedIn(update.startState), paintedIn(update.state)];
  if (isBare(before) && isBare(now)) return false;
  return update.geometryChanged || update.viewportChanged || now !== before;
}

/** The bars beside annotated passages. */
const bars = layer({
  above: false,
  class: 'margin-bars',
  update: changed,
  markers(view) {
    const { annotations } = paintedIn(view.state);
    if (annotations.length === 0) return [];
    const { left, lines } = ruler(view);
    return annotations.flatMap((annotation) => {
      const at = lines(annotation.passage.start, annotation.passage.end);
      if (!at) return [];
      const box = { left: left - BAR_APART, top: at.top, height: at.height };
      return [new MarginMark('bar', box, '', annotation.id)];
    });
  },
});

/** The signs of problems and annotations; those of one line stand side by side. */
const signs = layer({
  above: true,
  class: 'margin-signs',
  update: changed,
  markers(view) {
    const painted = paintedIn(view.state);
    if (isBare(painted)) return [];
    const { left, lines } = ruler(view);
    const taken = new Map<number, number>();
    const sign = (
      kind: 'problem' | 'conflict' | 'note',
      start: number,
      words: string,
      id: string,
      dots: readonly string[] = [],
    ) => {
      const at = lines(start, start + 1);
      if (!at) return [];
      const line = Math.round(at.top);
      const before = taken.get(line) ?? 0;
      taken.set(line, before + 1);
      const box = { left: left - SIGN_APART + before * SIGN_STEP, top: at.top, height: at.first };
      return [new MarginMark(kind, box, words, id, dots)];
    };
    return [
      ...painted.conflicts.flatMap(({ id, start }) => sign('conflict', start, 'Sources conflict', id)),
      ...painted.problems.flatMap(({ id, start }) => sign('problem', start, 'Grid and passage disagree', id)),
      ...painted.annotations.flatMap((each) =>
        sign('note', each.passage.start, noteWords(each), each.id, dotsOf(each)),
      ),
    ];
  },
});

/** What stands in the margin. All of it can be reached by keys too: the list of annotations, the rows of figures. */
export const margin = [bars, signs];
