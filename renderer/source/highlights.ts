import { type EditorState, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Annotation, Mark, Verdict } from '../../preload/contract';
import { VERDICT_WORDS } from '../state/words';
import { noteWords } from './noteWords';

/** What is painted over a source's text. Offsets are UTF-16 code units. */
export interface Painted {
  marks: readonly Mark[];
  annotations: readonly Annotation[];
  /** The selected figure's passage; it may be newer than `marks`. */
  selected: { id: string; start: number; end: number } | null;
}

/** Paints something else, or some of it. */
export const paint = StateEffect.define<Partial<Painted>>();

const hoverWords = (verdict: Verdict, mismatch: boolean): string =>
  `${VERDICT_WORDS[verdict]}${mismatch ? '. Grid and passage disagree' : ''}`;

function figureMark(mark: Mark, selected: boolean): Decoration {
  const { id, verdict, mismatch } = mark;
  const classes = ['fig', `fig-${verdict}`];
  if (mismatch) classes.push('fig-mismatch');
  if (selected) classes.push('fig-selected');
  return Decoration.mark({
    tagName: 'mark',
    class: classes.join(' '),
    attributes: {
      'data-figure': id,
      title: hoverWords(verdict, mismatch),
      ...(selected ? { 'aria-current': 'true' } : {}),
    },
  });
}

const within = (start: number, end: number, length: number): boolean =>
  start >= 0 && start < end && end <= length;

function figureRanges(painted: Painted, length: number): Range<Decoration>[] {
  const { selected } = painted;
  const ranges: Range<Decoration>[] = [];
  for (const mark of painted.marks) {
    if (!within(mark.start, mark.end, length)) continue;
    ranges.push(figureMark(mark, mark.id === selected?.id).range(mark.start, mark.end));
  }
  const known = selected === null || painted.marks.some((mark) => mark.id === selected.id);
  if (!known && selected && within(selected.start, selected.end, length)) {
    // The row is there before the marks of its source are: show it all the same.
    const mark: Mark = { ...selected, verdict: 'unverified', mismatch: false };
    ranges.push(figureMark(mark, true).range(selected.start, selected.end));
  }
  return ranges;
}

function annotationRanges({ annotations }: Painted, length: number): Range<Decoration>[] {
  return annotations.flatMap((annotation) => {
    const { start, end } = annotation.passage;
    if (!within(start, end, length)) return [];
    const attributes = { title: `Annotation: ${noteWords(annotation)}` };
    return [Decoration.mark({ class: 'annotated', attributes }).range(start, end)];
  });
}

/** Every decoration of a text; what lies outside it is left out. */
export function decorate(painted: Painted, length: number): DecorationSet {
  return Decoration.set([...annotationRanges(painted, length), ...figureRanges(painted, length)], true);
}

const NOTHING: Painted = { marks: [], annotations: [], selected: null };

interface Layers extends Painted {
  decorations: DecorationSet;
}

/** The figures and annotations painted over the text. */
export const highlights = StateField.define<Layers>({
  create: () => ({ ...NOTHING, decorations: Decoration.none }),
  update(value, transaction) {
    let painted: Painted = value;
    for (const effect of transaction.effects) {
      if (effect.is(paint)) painted = { ...painted, ...effect.value };
    }
    if (painted === value) return value;
    return { ...painted, decorations: decorate(painted, transaction.newDoc.length) };
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.decorations),
});

/** What is painted now; nothing in a view that shows no source yet. */
export const paintedIn = (state: EditorState): Painted => state.field(highlights, false) ?? NOTHING;
