import type { Annotation, Figure, Source } from '../../preload/contract';
import type { TextSelection } from '../state/desk';
import { desk } from '../state/desk';
import { notify } from '../state/notices';

/** What a new annotation is put on: a passage, or a figure with its passage. Offsets are UTF-16 code units. */
export interface Target {
  sourceId: string;
  figureId: string | null;
  start: number;
  end: number;
  /** What is annotated, in a few words; null where only the text pane knows. */
  exact: string | null;
}

/** The selected text where there is any, else the selected figure, else nothing. */
export function targetOf(selection: TextSelection | null, figure: Figure | null): Target | null {
  if (selection) return { ...selection, figureId: null, exact: null };
  if (!figure) return null;
  const { start, end, exact } = figure.passage;
  return { sourceId: figure.sourceId, figureId: figure.id, start, end, exact };
}

/** What can be annotated now; says what to do where there is nothing. */
export function targetNow(): Target | null {
  const { selection, figure } = desk();
  const target = targetOf(selection, figure);
  if (!target) notify('Select some text in the source, or a figure, to annotate it.');
  return target;
}

/** The title of the source an annotation is in. */
export function sourceTitle(sources: readonly Source[], annotation: Pick<Annotation, 'sourceId'>): string {
  return sources.find((source) => source.id === annotation.sourceId)?.title ?? '';
}
