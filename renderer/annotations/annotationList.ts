import type { Annotation, Source } from '../../preload/contract';
import { foldForSearch } from '../search/fold';

/** Annotations of one source, in reading order. */
export interface AnnotationGroup {
  source: Pick<Source, 'id' | 'title'>;
  annotations: Annotation[];
}

/** What is looked for among annotations. */
export interface AnnotationQuery {
  /** Every word of it must stand in note, passage or tags, folded. */
  text: string;
  /** Any of these tags; none asks for no tag. */
  tags: readonly string[];
  /** Only this source; null: all. */
  sourceId: string | null;
}

/** The annotations that are looked for, source by source in the order of the list, in reading order. */
export function groupAnnotations(
  annotations: readonly Annotation[],
  sources: readonly Pick<Source, 'id' | 'title'>[],
  { text, tags, sourceId }: AnnotationQuery,
): AnnotationGroup[] {
  const words = foldForSearch(text).split(/\s+/).filter(Boolean);
  const wanted = annotations.filter((each) => {
    if (sourceId !== null && each.sourceId !== sourceId) return false;
    if (tags.length > 0 && !each.tags.some((tag) => tags.includes(tag))) return false;
    if (words.length === 0) return true;
    const all = foldForSearch([each.note, each.passage.exact, ...each.tags].join('\n'));
    return words.every((word) => all.includes(word));
  });
  const bySource = new Map<string, Annotation[]>();
  for (const each of wanted) bySource.set(each.sourceId, [...(bySource.get(each.sourceId) ?? []), each]);
  return sources.flatMap((source) => {
    const own = bySource.get(source.id) ?? [];
    const inOrder = own.sort((a, b) => a.passage.start - b.passage.start || (a.id < b.id ? -1 : 1));
    return own.length > 0 ? [{ source, annotations: inOrder }] : [];
  });
}

/** The tags of annotations, each with how many have it, the most frequent first. */
export function tagCounts(annotations: readonly Pick<Annotation, 'tags'>[]): [tag: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { tags } of annotations) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
