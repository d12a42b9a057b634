import type { Input, Source } from '../../preload/contract';
import { readDay } from './day';
import { wrongDate } from './draft';

/** Details that many sources can have in common, as texts to edit, and their tags. */
export interface ManyDraft {
  publisher: string;
  author: string;
  published: string;
  lang: string;
  tags: string[];
}

type Detail = Exclude<keyof ManyDraft, 'tags'>;

/** The details that many sources can have in common. */
export const DETAILS = ['publisher', 'author', 'published', 'lang'] as const satisfies readonly Detail[];

type Known = Pick<Source, Detail | 'tags'>;

/** What the sources have in common; what differs is the empty text, and is in `mixed`. Tags are those that all of them have. */
export function commonDraft(sources: readonly Known[]): { draft: ManyDraft; mixed: ReadonlySet<Detail> } {
  const mixed = new Set(DETAILS.filter((key) => new Set(sources.map((source) => source[key])).size > 1));
  const common = (key: Detail) => (mixed.has(key) ? '' : (sources[0]?.[key] ?? ''));
  const [first, ...others] = sources;
  const tags = (first?.tags ?? []).filter((tag) => others.every((other) => other.tags.includes(tag)));
  const [publisher, author, published, lang] = DETAILS.map(common) as [string, string, string, string];
  return { draft: { publisher, author, published, lang, tags }, mixed };
}

/** What was changed of it; what was not touched stays as it is in each. Null where nothing was. */
export function manyPatch(before: ManyDraft, draft: ManyDraft): Omit<Input<'sources.setMany'>, 'ids'> | null {
  const typed = { ...draft, published: readDay(draft.published) ?? draft.published };
  const changed = DETAILS.filter((key) => typed[key].trim() !== before[key]);
  const patch = Object.fromEntries(changed.map((key) => [key, typed[key].trim() || null]));
  const add = draft.tags.filter((tag) => !before.tags.includes(tag));
  const remove = before.tags.filter((tag) => !draft.tags.includes(tag));
  return changed.length + add.length + remove.length === 0 ? null : { patch, add, remove };
}

/** What is wrong with the details, in a sentence; null where they can be kept. */
export const wrongMany = ({ published }: ManyDraft): string | null => wrongDate(published);
