import { count } from '../freeze';
import { FactGatherer, type PageFacts } from './page-facts';
import { streamHtml } from './stream';
import { UNREAD, VOID } from './tags';

/**
 * Elements at most that the search for the article is given. News pages have 1,000 to 5,000, long encyclopedia pages
 * 20,000; Readability takes about a second for 20,000, and many more where a page is made to be slow.
 */
const MAX_ELEMENTS = 25_000;

/** Sum of the depths of all elements at most: Readability climbs from every element towards the root, several times. */
const MAX_CLIMB = 700_000;

/** Nesting at most that it is given; real pages stay below 60. */
const MAX_ARTICLE_DEPTH = 200;

/** Length at most that it is given, in UTF-16 code units. */
const MAX_LENGTH = 8_000_000;

/** What the search for the article may look at, and no more: no address of anything that could be loaded. */
const ATTRIBUTES = new Set(
  'id class rel itemprop role lang hidden style aria-hidden summary colspan start value href'.split(' '),
);

/** Longest attribute kept, in UTF-16 code units: the class names of real elements are shorter, pictures in attributes are not. */
const MAX_ATTRIBUTE = 500;

/** A page without scripts, styles, pictures and everything else that is no text; and what it says about itself. */
export interface Sieved {
  /** Well-formed, balanced HTML of the page's body; null when the page is too large or too deep to search for an article. */
  body: string | null;
  facts: PageFacts;
}

/** Passes a page through the sieve: one pass, in time proportional to its length. */
export function sieve(html: string): Sieved {
  const pass = new Sieve();
  streamHtml(html, pass);
  return { body: pass.body(), facts: pass.gatherer.facts };
}

class Sieve {
  readonly gatherer = new FactGatherer();
  private readonly parts: string[] = [];
  private skipped = 0;
  private depth = 0;
  private elements = 0;
  private climb = 0;
  private length = 0;
  private overflowed = false;

  open(name: string, attributes: Record<string, string>): void {
    this.gatherer.open(name, attributes);
    this.depth += 1;
    if (this.skipped > 0 || UNREAD.has(name)) {
      this.skipped += 1;
    } else if (isKept(name)) {
      // Readability looks along all its neighbours from every line break.
      this.spend(name === 'br' ? 5 : 1);
      this.put(`<${name}${attributesOf(attributes)}>`);
    }
  }

  close(name: string): void {
    this.gatherer.close();
    this.depth -= 1;
    if (this.skipped > 0) this.skipped -= 1;
    else if (isKept(name) && !VOID.has(name)) this.put(`</${name}>`);
  }

  text(text: string): void {
    this.gatherer.text(text);
    if (this.skipped > 0) return;
    // Each escaped sign becomes a node of its own in the document.
    this.spend(count(text, /[&<]/g));
    this.put(escapeText(text));
  }

  comment(text: string): void {
    this.gatherer.comment(text);
  }

  body(): string | null {
    return this.overflowed ? null : this.parts.join('');
  }

  private spend(nodes: number): void {
    this.elements += nodes;
    this.climb += nodes * this.depth;
    const tooMany = this.elements > MAX_ELEMENTS || this.climb > MAX_CLIMB;
    if (tooMany || this.depth > MAX_ARTICLE_DEPTH) this.overflowed = true;
  }

  private put(part: string): void {
    this.length += part.length;
    if (this.length > MAX_LENGTH) this.overflowed = true;
    if (!this.overflowed) this.parts.push(part);
  }
}

/** Whether the element itself is kept; the text of one that is not kept still is. */
function isKept(name: string): boolean {
  return /^[a-z][a-z0-9]{0,20}$/.test(name) && name !== 'html' && name !== 'body';
}

function attributesOf(attributes: Record<string, string>): string {
  let written = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (ATTRIBUTES.has(name) && value.length <= MAX_ATTRIBUTE)
      written += ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`;
  }
  return written;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
