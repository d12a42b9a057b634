import type { Input, Source } from '../../preload/contract';
import { readDay } from './day';

/** A source's details as a form holds them: what is unknown is the empty text. Tags are not among them. */
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

/** What was changed, trimmed; an emptied detail is unknown again. */
export function patchOf(source: Source, draft: Draft): Patch {
  const before = draftOf(source);
  const keys = Object.keys(before) as (keyof Draft)[];
  const typed = { ...draft, published: readDay(draft.published) ?? draft.published };
  const changed = keys.filter((key) => typed[key].trim() !== before[key]);
  const cells = changed.map((key) => [key, typed[key].trim() || null] as const);
  return Object.fromEntries(cells.filter(([key, value]) => key !== 'title' || value !== null)) as Patch;
}

/** What is wrong with the details, in a sentence; null where they can be kept. */
export function wrongDraft(draft: Draft): string | null {
  return draft.title.trim() === '' ? 'A source needs a title.' : wrongDate(draft.published);
}

/** What is wrong with a date as it was typed, in a sentence; null where it is one, or none. */
export function wrongDate(published: string): string | null {
  const date = published.trim();
  if (date !== '' && readDay(date) === null)
    return `“${date}” cannot be read as one day. Write it year-month-day, like 2025-03-09, or with the month’s name, like 9 March 2025.`;
  return null;
}
