import type { AnnotationHit, FigureHit, SearchResult, TextHit } from '../../preload/contract';

/** A line of the results that can be chosen. `id` is unique within the results. */
export type SearchEntry =
  | { kind: 'figure'; id: string; hit: FigureHit }
  | { kind: 'annotation'; id: string; hit: AnnotationHit }
  | { kind: 'text'; id: string; sourceId: string; title: string; hit: TextHit }
  | { kind: 'source'; id: string; sourceId: string; title: string }
  /** Shows more of its group. */
  | { kind: 'more'; id: string; group: string; left: number };

/** Lines that belong together: figures, notes, the text of one source. */
export interface SearchGroup {
  id: string;
  title: string;
  /** All that was found of this group, shown or not. */
  total: number;
  entries: SearchEntry[];
}

/** Lines of a group before more of it is asked for. */
const SHORT = { figures: 5, notes: 3, text: 3 } as const;
/** Lines of the group that was opened. */
export const OPENED = 60;
/** Sources before all of them are asked for. */
const SOURCES = 8;
/** How many hits of each kind the engine is asked for while no group is open. */
export const ASKED = 6;

const more = (group: string, left: number): SearchEntry[] =>
  left > 0 ? [{ kind: 'more', id: `more-${group}`, group, left }] : [];

function group(id: string, title: string, total: number, all: SearchEntry[], shown: number): SearchGroup[] {
  if (all.length === 0) return [];
  const entries = all.slice(0, shown);
  // An opened group shows what one can look through; nobody is offered a line that does nothing.
  const left = shown >= OPENED ? 0 : total - entries.filter(({ kind }) => kind !== 'source').length;
  return [{ id, title, total, entries: [...entries, ...more(id, left)] }];
}

const figureEntry = (hit: FigureHit): SearchEntry => ({
  kind: 'figure',
  id: `${hit.figureId}-${hit.field}`,
  hit,
});

function textGroups({ sources }: SearchResult, open: string | null): SearchGroup[] {
  const shown =
    open === 'sources' ? sources : sources.filter(({ sourceId }, at) => at < SOURCES || sourceId === open);
  const groups = shown.flatMap(({ sourceId, title, inTitle, total, hits }) => {
    const head: SearchEntry[] = inTitle
      ? [{ kind: 'source', id: `source-${sourceId}`, sourceId, title }]
      : [];
    const texts = hits.map(
      (hit): SearchEntry => ({ kind: 'text', id: `${sourceId}-${hit.start}`, sourceId, title, hit }),
    );
    const most = sourceId === open ? OPENED : SHORT.text + head.length;
    return group(sourceId, title, total, [...head, ...texts], most);
  });
  const rest = more('sources', sources.length - shown.length);
  return rest.length
    ? [...groups, { id: 'sources', title: 'More sources', total: 0, entries: rest }]
    : groups;
}

/** What was found as groups of lines: figures, notes, then the text source by source. `open` is the group shown at length. */
export function groupsOf(result: SearchResult, open: string | null): SearchGroup[] {
  const { figures, notes, annotations } = result;
  const noted: SearchEntry[] = [
    ...notes.hits.map(figureEntry),
    ...annotations.hits.map((hit): SearchEntry => ({ kind: 'annotation', id: hit.annotationId, hit })),
  ];
  const shown = (id: 'figures' | 'notes') => (open === id ? OPENED : SHORT[id]);
  return [
    ...group('figures', 'Figures', figures.total, figures.hits.map(figureEntry), shown('figures')),
    ...group('notes', 'Notes and tags', notes.total + annotations.total, noted, shown('notes')),
    ...textGroups(result, open),
  ];
}

/** Characters of a snippet's beginning that are shown, so that what was found stays in sight in one line. */
const LEAD = 34;

/** The words before what was found, cut at a word where they are long. */
export function lead(before: string): string {
  if (before.length <= LEAD) return before;
  const cut = before.slice(-LEAD);
  const space = cut.indexOf(' ');
  return `…${(space >= 0 && space < LEAD / 2 ? cut.slice(space + 1) : cut).toWellFormed().replace(/^\uFFFD/, '')}`;
}

/** The next line up or down, round the ends. */
export function moved(at: number, by: number, length: number): number {
  return length === 0 ? 0 : (at + by + length) % length;
}
