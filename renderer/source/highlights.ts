import { type EditorState, type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Annotation, Mark } from '../../preload/contract';
import { tagsNow } from '../annotations/tagStore';
import { noteWords } from './noteWords';
import { lanesOf } from './overlap';

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
  /** Figures that another source contradicts, by id. */
  conflicting: ReadonlySet<string>;
  /** It may be newer than `marks`. */
  selected: SelectedPassage | null;
}

/** Paints something else, or some of it. */
export const paint = StateEffect.define<Partial<Painted>>();

const NOTHING: Painted = { marks: [], annotations: [], conflicting: new Set(), selected: null };

const within = (start: number, end: number, length: number): boolean =>
  start >= 0 && start < end && end <= length;

type Lanes = ReadonlyMap<string, number>;

const known = new WeakMap<readonly Mark[], Lanes>();

/** In which lane each figure's line is drawn, where figures overlap. */
function lanesIn(marks: readonly Mark[]): Lanes {
  const lanes = known.get(marks) ?? lanesOf(marks);
  known.set(marks, lanes);
  return lanes;
}

function figureRange({ id, start, end, verdict, mismatch }: Mark, lanes: Lanes): Range<Decoration> {
  const lane = lanes.get(id);
  const classes = `fig fig-${verdict}${mismatch ? ' fig-mismatch' : ''}${lane ? ` fig-lane-${lane}` : ''}`;
  const attributes = { 'data-figure': id };
  return Decoration.mark({ tagName: 'mark', class: classes, attributes, figure: id }).range(start, end);
}

const figureRanges = (marks: readonly Mark[], length: number, lanes: Lanes): Range<Decoration>[] =>
  marks.filter(({ start, end }) => within(start, end, length)).map((mark) => figureRange(mark, lanes));

/** Every figure of a source; what lies outside the text is left out. */
export const decorateFigures = (marks: readonly Mark[], length: number): DecorationSet =>
  Decoration.set(figureRanges(marks, length, lanesIn(marks)), true);

/** More changes than this are painted anew from the first to the last. */
const FEW = 400;

const sameMark = (a: Mark | undefined, b: Mark): boolean =>
  a !== undefined &&
  a.start === b.start &&
  a.end === b.end &&
  a.verdict === b.verdict &&
  a.mismatch === b.mismatch;

interface Difference {
  gone: ReadonlySet<string>;
  added: readonly Mark[];
}

/** As `difference`, where both lists have the same figures at the same places: they can be compared one by one. Else null. */
function recoloured(before: readonly Mark[], now: readonly Mark[]): Difference | null {
  if (before.length !== now.length) return null;
  const added: Mark[] = [];
  for (const [at, mark] of now.entries()) {
    const old = before[at];
    if (old === mark) continue;
    if (old?.id !== mark.id || old.start !== mark.start || old.end !== mark.end) return null;
    if (!sameMark(old, mark)) added.push(mark);
  }
  known.set(now, lanesIn(before));
  return { gone: new Set(added.map(({ id }) => id)), added };
}

/** The figures that are gone or look otherwise, by id, and those to paint instead. */
function difference(before: readonly Mark[], now: readonly Mark[]): Difference {
  const old = new Map(before.map((mark) => [mark.id, mark]));
  const [oldLanes, lanes] = [lanesIn(before), lanesIn(now)];
  const added = now.filter(
    (mark) => !sameMark(old.get(mark.id), mark) || oldLanes.get(mark.id) !== lanes.get(mark.id),
  );
  for (const { id } of now) old.delete(id);
  return { gone: new Set([...old.keys(), ...added.map(({ id }) => id)]), added };
}

const spanOf = (marks: readonly Mark[]) => ({
  filterFrom: Math.min(...marks.map(({ start }) => start)),
  filterTo: Math.max(...marks.map(({ end }) => end)),
});

/** The figures after a change; a verdict in a source of thousands touches one of them. */
export function redecorate(
  set: DecorationSet,
  before: readonly Mark[],
  now: readonly Mark[],
  length: number,
): DecorationSet {
  const recolour = recoloured(before, now);
  const { gone, added } = recolour ?? difference(before, now);
  if (gone.size > FEW || before.length === 0) return decorateFigures(now, length);
  if (gone.size === 0) return set;
  return set.update({
    filter: (_from, _to, value) => !gone.has(value.spec.figure),
    // Where nothing else has moved, only what lies around the change is looked at.
    ...(recolour ? spanOf(added) : {}),
    add: figureRanges(added, length, lanesIn(now)),
    sort: true,
  });
}

function decorateAnnotations(annotations: readonly Annotation[], length: number): DecorationSet {
  const inside = annotations.filter(({ passage }) => within(passage.start, passage.end, length));
  const ranges = inside.map((annotation) => {
    const colour = tagsNow().find(({ name }) => annotation.tags.includes(name))?.colour;
    const attributes: Record<string, string> = { title: `Annotation: ${noteWords(annotation)}` };
    if (colour) attributes['data-colour'] = colour;
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
  conflicts: readonly Mark[];
  figureSet: DecorationSet;
  annotationSet: DecorationSet;
  selectedSet: DecorationSet;
}

const EMPTY: Layers = {
  ...NOTHING,
  problems: [],
  conflicts: [],
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
  if (next.marks !== layers.marks || next.conflicting !== layers.conflicting) {
    const { conflicting } = next;
    next.conflicts = conflicting.size === 0 ? [] : next.marks.filter(({ id }) => conflicting.has(id));
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

/** What is painted now, with the figures that disagree with their passage or with another source; nothing in a view that shows no source yet. */
export const paintedIn = (state: EditorState): Painted & Pick<Layers, 'problems' | 'conflicts'> =>
  state.field(field, false) ?? EMPTY;
