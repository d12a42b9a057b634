import { type EditorState, type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Annotation, Mark, Verdict } from '../../preload/contract';
import { VERDICT_WORDS } from '../state/words';
import { noteWords } from './noteWords';

/** A selected figure's passage. Offsets are UTF-16 code units. */
export interface SelectedPassage {
  id: string;
  start: number;
  end: number;
}

/** What is painted over a source's text. */
export interface Painted {
  marks: readonly Mark[];
  annotations: readonly Annotation[];
  /** It may be newer than `marks`. */
  selected: SelectedPassage | null;
}

/** Paints something else, or some of it. */
export const paint = StateEffect.define<Partial<Painted>>();

const NOTHING: Painted = { marks: [], annotations: [], selected: null };

const within = (start: number, end: number, length: number): boolean =>
  start >= 0 && start < end && end <= length;

const hoverWords = (verdict: Verdict, mismatch: boolean): string =>
  `${VERDICT_WORDS[verdict]}${mismatch ? '. Grid and passage disagree' : ''}`;

function figureRange({ id, start, end, verdict, mismatch }: Mark): Range<Decoration> {
  const classes = `fig fig-${verdict}${mismatch ? ' fig-mismatch' : ''}`;
  const attributes = { 'data-figure': id, title: hoverWords(verdict, mismatch) };
  return Decoration.mark({ tagName: 'mark', class: classes, attributes, figure: id }).range(start, end);
}

const figureRanges = (marks: readonly Mark[], length: number): Range<Decoration>[] =>
  marks.filter(({ start, end }) => within(start, end, length)).map(figureRange);

/** Every figure of a source; what lies outside the text is left out. */
export const decorateFigures = (marks: readonly Mark[], length: number): DecorationSet =>
  Decoration.set(figureRanges(marks, length), true);

/** More changes than this are painted anew from the first to the last. */
const FEW = 400;

const sameMark = (a: Mark | undefined, b: Mark): boolean =>
  a !== undefined &&
  a.start === b.start &&
  a.end === b.end &&
  a.verdict === b.verdict &&
  a.mismatch === b.mismatch;

/** The figures that are gone or look otherwise, by id, and those to paint instead. */
function difference(before: readonly Mark[], now: readonly Mark[]) {
  const old = new Map(before.map((mark) => [mark.id, mark]));
  const added = now.filter((mark) => !sameMark(old.get(mark.id), mark));
  for (const { id } of now) old.delete(id);
  return { gone: new Set([...old.keys(), ...added.map(({ id }) => id)]), added };
}

/** The figures after a change; a verdict in a source of thousands touches one of them. */
export function redecorate(
  set: DecorationSet,
  before: readonly Mark[],
  now: readonly Mark[],
  length: number,
): DecorationSet {
  const { gone, added } = difference(before, now);
  if (gone.size > FEW || before.length === 0) return decorateFigures(now, length);
  if (gone.size === 0) return set;
  return set.update({
    filter: (_from, _to, value) => !gone.has(value.spec.figure),
    add: figureRanges(added, length),
    sort: true,
  });
}

function decorateAnnotations(annotations: readonly Annotation[], length: number): DecorationSet {
  const inside = annotations.filter(({ passage }) => within(passage.start, passage.end, length));
  const ranges = inside.map((annotation) => {
    const attributes = { title: `Annotation: ${noteWords(annotation)}` };
    const { start, end } = annotation.passage;
    return Decoration.mark({ class: 'annotated', attributes }).range(start, end);
  });
  return Decoration.set(ranges, true);
}

function decorateSelected(selected: SelectedPassage | null, length: number): DecorationSet {
  if (!selected || !within(selected.start, selected.end, length)) return Decoration.none;
  const attributes = { 'data-figure': selected.id, 'aria-current': 'true' };
  const mark = Decoration.mark({ tagName: 'mark', class: 'fig-selected', attributes });
  return Decoration.set(mark.range(selected.start, selected.end));
}

interface Layers extends Painted {
  problems: readonly Mark[];
  figureSet: DecorationSet;
  annotationSet: DecorationSet;
  selectedSet: DecorationSet;
}

const EMPTY: Layers = {
  ...NOTHING,
  problems: [],
  figureSet: Decoration.none,
  annotationSet: Decoration.none,
  selectedSet: Decoration.none,
};

function repaint(layers: Layers, change: Partial<Painted>, length: number): Layers {
  const next = { ...layers, ...change };
  if (next.marks !== layers.marks) {
    next.figureSet = redecorate(layers.figureSet, layers.marks, next.marks, length);
    next.problems = next.marks.filter(({ mismatch }) => mismatch);
  }
  if (next.annotations !== layers.annotations) {
    next.annotationSet = decorateAnnotations(next.annotations, length);
  }
  if (next.selected !== layers.selected) next.selectedSet = decorateSelected(next.selected, length);
  return next;
}

const field = StateField.define<Layers>({
  create: () => EMPTY,
  update: (layers, { effects, newDoc }) =>
    effects.reduce(
      (now, effect) => (effect.is(paint) ? repaint(now, effect.value, newDoc.length) : now),
      layers,
    ),
});

/** The figures and annotations painted over the text; what comes later in this list lies around what comes before. */
export const highlights: Extension = [
  field,
  EditorView.decorations.compute([field], (state) => state.field(field).figureSet),
  EditorView.decorations.compute([field], (state) => state.field(field).annotationSet),
  EditorView.decorations.compute([field], (state) => state.field(field).selectedSet),
];

/** What is painted now, with the figures that disagree with their passage; nothing in a view that shows no source yet. */
export const paintedIn = (state: EditorState): Painted & Pick<Layers, 'problems'> =>
  state.field(field, false) ?? EMPTY;
