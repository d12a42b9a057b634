import type { Input, Source } from '../../preload/contract';

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
  const changed = keys.filter((key) => draft[key].trim() !== before[key]);
  const cells = changed.map((key) => [key, draft[key].trim() || null] as const);
  return Object.fromEntries(cells.filter(([key, value]) => key !== 'title' || value !== null)) as Patch;
}

/** What is wrong with the details, in a sentence; null where they can be kept. */
export function wrongDraft(draft: Draft): string | null {
  if (draft.title.trim() === '') return 'A source needs a title.';
  const date = draft.published.trim();
  // Written out, since 03/09/2025 is one day in London and another in New York.
  if (date !== '' && !isDay(date))
    return `“${date}” is not a date as Tickmark keeps it: year-month-day, like 2025-03-09.`;
  return null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
