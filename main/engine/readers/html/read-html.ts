import { readFirstLines } from '../head/first-lines';
import type { Particulars } from '../source';
import { type Article, findArticle } from './article';
import { particularsOf } from './particulars';
import { sieve } from './sieve';
import { htmlToText } from './to-text';

/** A web page that was read. */
export interface ReadPage {
  /** The article's text, or the whole page's where no article was found; may be empty. */
  text: string;
  particulars: Particulars;
  /** The language that the page claims. */
  lang: string | null;
  notes: string[];
}

const WHOLE_PAGE =
  'The article could not be told from the rest of the page, so all of the page’s text was taken.';
const TOO_LARGE =
  'The page is too large or too tangled to look for the article in it, so all of its text was taken.';

/** Reads a web page: the article without navigation, and what the page tells about it. Never runs or fetches anything. */
export function readHtml(html: string): ReadPage {
  const { body, facts } = sieve(html);
  const article = body === null ? null : findArticle(body, facts.headings[0] ?? facts.title);
  const told = particularsOf(facts, article?.byline ?? null);
  const notes: string[] = [];
  let text: string;
  if (article === null) {
    text = htmlToText(body ?? html, { skip: new Set(['nav']) });
    if (text !== '') notes.push(body === null ? TOO_LARGE : WHOLE_PAGE);
  } else {
    text = articleText(article, headline(facts.headings, told.title), notes);
  }
  return { text, particulars: completed(told, text), lang: facts.lang, notes };
}

/** Adds what the text's first lines tell to what the page's metadata tells. */
function completed(told: Particulars, text: string): Particulars {
  const seen = readFirstLines(text);
  return {
    title: told.title ?? seen.title,
    publisher: told.publisher ?? seen.publisher,
    author: told.author ?? seen.author,
    published: told.published ?? seen.published,
    url: told.url,
  };
}

/** The article's text under its heading; figures that stand in its head come before it, others that stand apart after it. */
function articleText(article: Article, heading: string | null, notes: string[]): string {
  const strays = article.strays.map(({ html, leads }) => ({ text: htmlToText(html), leads }));
  if (strays.length > 0) {
    const some =
      strays.length === 1
        ? '1 passage with figures that stands'
        : `${strays.length} passages with figures that stand`;
    notes.push(
      `${some} apart from the article’s text ${strays.length === 1 ? 'was' : 'were'} put at its beginning or end.`,
    );
  }
  const text = htmlToText(article.html);
  // Readability takes the headline away as a title; its figures belong to the text.
  const isThere = heading === null || text.slice(0, 1000).includes(heading);
  const before = strays.filter((stray) => stray.leads);
  const after = strays.filter((stray) => !stray.leads);
  const parts = [
    isThere ? '' : heading,
    ...before.map((part) => part.text),
    text,
    ...after.map((part) => part.text),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The heading that is the article's: the one that its title agrees with; a site's name can be a heading too. */
function headline(headings: string[], title: string | null): string | null {
  if (title === null) return headings[0] ?? null;
  return headings.find((heading) => title.includes(heading) || heading.includes(title)) ?? title;
}
