import type { Input, Source } from '../../preload/contract';

/** A source's details as a form holds them: what is unknown is the empty text. */
export type Draft = Record<'title' | 'publisher' | 'author' | 'published' | 'url' | 'lang', string>;

type Patch = Input<'sources.edit'>['patch'];

/** A source's details as texts to edit. */
export function draftOf(source: Source): Draft {
  const { title, publisher, author, published, url, lang } = source;
  return {
    title,
    publisher: publisher ?? '',
    author: author ?? '',
    published: published ?? '',
    url: url ?? '',
    lang: lang ?? '',
  };
}

/** What was changed, trimmed; an emptied detail is unknown again, an emptied title is no change. */
export function patchOf(source: Source, draft: Draft): Patch {
  const before = draftOf(source);
  const keys = Object.keys(before) as (keyof Draft)[];
  const changed = keys.filter((key) => draft[key].trim() !== before[key]);
  const cells = changed.map((key) => [key, draft[key].trim() || null] as const);
  return Object.fromEntries(cells.filter(([key, value]) => key !== 'title' || value !== null)) as Patch;
}
