import type { Source } from '../../preload/contract';
import { foldForSearch } from '../search/fold';
import { totalOf } from '../state/words';

/** The orders in which sources can be listed. */
export const SOURCE_ORDERS = {
  imported: 'As imported',
  title: 'Title',
  publisher: 'Publisher',
  newest: 'Date, newest first',
  open: 'Most left to do',
  uncovered: 'Most numbers without a figure',
} as const;

export type SourceOrder = keyof typeof SOURCE_ORDERS;

type Listed = Pick<
  Source,
  'id' | 'title' | 'publisher' | 'author' | 'published' | 'fileName' | 'tags' | 'progress' | 'uncovered'
>;

const byText = new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare;

/** What is blank comes last. */
function blankLast(a: string | null, b: string | null, compare: (a: string, b: string) => number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
}

const COMPARE: Readonly<Record<SourceOrder, (a: Listed, b: Listed) => number>> = {
  imported: () => 0,
  title: (a, b) => byText(a.title, b.title),
  publisher: (a, b) => blankLast(a.publisher, b.publisher, byText),
  newest: (a, b) => blankLast(a.published, b.published, (x, y) => (x < y ? 1 : x > y ? -1 : 0)),
  open: (a, b) => b.progress.unverified - a.progress.unverified || totalOf(b.progress) - totalOf(a.progress),
  uncovered: (a, b) => (b.uncovered ?? -1) - (a.uncovered ?? -1),
};

/** Sources in an order; those that tie stay as they were imported. */
export function sortSources<S extends Listed>(sources: readonly S[], order: SourceOrder): S[] {
  return [...sources].sort(COMPARE[order]);
}

/** Sources that have every word of what is sought in title, publisher, author, file name or tags, folded. */
export function findSources<S extends Listed>(sources: readonly S[], sought: string): S[] {
  const words = foldForSearch(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...sources];
  return sources.filter(({ title, publisher, author, fileName, tags }) => {
    const all = foldForSearch([title, publisher, author, fileName, ...tags].filter(Boolean).join('\n'));
    return words.every((word) => all.includes(word));
  });
}

/** The tags of sources, each with how many have it, by name. */
export function sourceTags(sources: readonly Pick<Source, 'tags'>[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of sources) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => byText(a.value, b.value) || (a.value < b.value ? -1 : 1));
}
