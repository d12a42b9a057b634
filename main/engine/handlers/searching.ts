import type { AnnotationHit, FigureHit, SearchResult, SourceHits, TextHit } from '../../../preload/contract';
import type { Cells } from '../domain/action';
import { parseEntry } from '../domain/entry';
import { findFolded, foldQuery, foldText } from '../domain/folded';
import { snippetAt } from '../domain/snippet';
import type { FoundFigure, Reader, SourceKey } from '../store';
import type { NounHandlers } from './types';

/** Searching everything at once. */
export const search: NounHandlers<'search'> = {
  queries: {
    'search.find': ({ read }, { text, limit }) => find(read, text, limit),
  },
  commands: {},
};

/** What a project has of the text, folded; a number is found in figures by its value too, however it is written. */
function find(read: Reader, text: string, limit: number): SearchResult {
  const sought = foldQuery(text);
  const empty = { total: 0, hits: [] };
  if (sought === '') return { figures: empty, notes: empty, annotations: empty, sources: [] };
  const entry = parseEntry(text);
  const value = entry.ok ? entry.value : null;
  const figures = read.findFigures('cells', sought, value, limit);
  const notes = read.findFigures('note', sought, null, limit);
  return {
    figures: { total: figures.total, hits: figures.found.map((each) => figureHit(each, sought)) },
    notes: { total: notes.total, hits: notes.found.map((each) => figureHit(each, sought)) },
    annotations: annotationHits(read, sought, limit),
    sources: read
      .sourceKeys()
      .map((source) => sourceHits(read, source, sought, limit))
      .filter(({ total, inTitle }) => total > 0 || inTitle),
  };
}

function sourceHits(read: Reader, source: SourceKey, sought: string, limit: number): SourceHits {
  const folded = read.foldedText(source);
  const hits: TextHit[] = [];
  const total = findFolded(folded, sought, (start, end) => {
    if (hits.length < limit) hits.push({ start, end, snippet: snippetAt(read.text(source), start, end) });
  });
  const inTitle = foldText(source.title).folded.includes(sought);
  return { sourceId: source.id, title: source.title, inTitle, total, hits };
}

function figureHit({ id, source_id, start, end, field, cell }: FoundFigure, sought: string): FigureHit {
  return { figureId: id, sourceId: source_id, start, end, field, snippet: snippetOf(cell, sought) };
}

/** The first place of a cell where it stands; the whole cell where it was found by its value. */
function snippetOf(cell: string, sought: string) {
  const folded = foldText(cell);
  const at = folded.folded.indexOf(sought);
  const { start, end } = at < 0 ? { start: 0, end: cell.length } : folded.spanOf(at, at + sought.length);
  return snippetAt(cell, start, end);
}

function annotationHits(read: Reader, sought: string, limit: number): SearchResult['annotations'] {
  const hits: AnnotationHit[] = [];
  let total = 0;
  for (const row of read.annotationRows()) {
    const hit = annotationHit(row, sought);
    if (!hit) continue;
    total++;
    if (hits.length < limit) hits.push(hit);
  }
  return { total, hits };
}

function annotationHit(row: Cells, sought: string): AnnotationHit | null {
  const note = String(row.note);
  const tags = (JSON.parse(String(row.tags)) as string[]).join(', ');
  const field = holds(note, sought) ? 'note' : holds(tags, sought) ? 'tags' : null;
  if (field === null) return null;
  return {
    annotationId: String(row.id),
    figureId: row.figure_id as string | null,
    sourceId: String(row.source_id),
    start: Number(row.start_at),
    end: Number(row.end_at),
    field,
    snippet: snippetOf(field === 'note' ? note : tags, sought),
  };
}

function holds(text: string, sought: string): boolean {
  return text !== '' && foldText(text).folded.includes(sought);
}
