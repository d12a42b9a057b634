import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { figuresIn, type StrayFigures, squeeze } from './stray-figures';

/** The article found in a page. */
export interface Article {
  /** HTML of the article alone. */
  html: string;
  byline: string | null;
  /** Parts with figures that stand apart from the article, though not in navigation and the like. */
  strays: StrayFigures[];
}

/** Text below this length is no article, in UTF-16 code units. */
const SHORTEST = 80;

/**
 * The article in a sieved body (see `sieve`: bounded in size and depth, without scripts), found by Readability; null
 * when there is none. `title` is what the page calls it. Nothing in the page is run: the document is linkedom's, which has
 * no scripts, styles or network.
 */
export function findArticle(body: string, title: string): Article | null {
  try {
    const { document } = parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`);
    document.title = usableTitle(title);
    const figures = figuresIn(document);
    const found = new Readability(document, { disableJSONLD: true }).parse();
    const text = found?.textContent?.trim() ?? '';
    if (!found?.content || text.length < SHORTEST) return null;
    const held = squeeze(text);
    const strays = figures.filter((part) => !held.includes(part.text));
    return { html: found.content, byline: found.byline ?? null, strays };
  } catch {
    // A page that Readability trips over is read as a whole.
    return null;
  }
}

/**
 * A title of 15 to 150 UTF-16 code units: for any other Readability takes the page's heading, however long, and compares it
 * with headings word by word, in a time that grows with the square of their length.
 */
function usableTitle(title: string): string {
  const cut = title.slice(0, 150).toWellFormed();
  return cut.length < 15 ? `${cut} - document without a title` : cut;
}
