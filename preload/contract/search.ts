import type { FigureColumn } from './model';

/** Words around what was found: at most some 60 code units on each side, with white space made single. */
export interface Snippet {
  before: string;
  match: string;
  after: string;
}

/** A place in a source's text. Offsets are UTF-16 code units of the frozen text. */
export interface TextHit {
  start: number;
  end: number;
  snippet: Snippet;
}

/** A figure with what was sought in one of its cells; `start` and `end` are its passage. */
export interface FigureHit extends TextHit {
  figureId: string;
  sourceId: string;
  field: FigureColumn;
}

/** An annotation with what was sought in its note or its tags; `start` and `end` are its passage. */
export interface AnnotationHit extends TextHit {
  annotationId: string;
  figureId: string | null;
  sourceId: string;
  field: 'note' | 'tags';
}

/** What was found in one source. */
export interface SourceHits {
  sourceId: string;
  title: string;
  inTitle: boolean;
  total: number;
  hits: TextHit[];
}

/** What was found; `total` counts all, `hits` are the first ones in reading order, as many as were asked for. */
export interface SearchResult {
  figures: { total: number; hits: FigureHit[] };
  /** Notes on figures. */
  notes: { total: number; hits: FigureHit[] };
  annotations: { total: number; hits: AnnotationHit[] };
  /** Every source in which something was found, in the order of the list. */
  sources: SourceHits[];
}
