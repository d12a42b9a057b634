import { isHidden } from './tags';

/** What a page says about itself outside its text, as raw strings in the order of the page. */
export interface PageFacts {
  /** `<meta>` contents by lower-case property, name or itemprop; the first of each. */
  metas: Map<string, string>;
  /** Bodies of `<script type="application/ld+json">`. */
  jsonLd: string[];
  title: string;
  headings: string[];
  /** `<time datetime>` values; `certain` when the page calls it the publication date, or it comes after the heading. */
  times: { stamp: string; certain: boolean }[];
  canonical: string | null;
  /** The address that a browser wrote into the page when saving it. */
  savedFrom: string | null;
  lang: string | null;
}

/** Longest fact kept, in UTF-16 code units; no title or name is longer. */
const LONGEST = 1000;

/** Longest JSON-LD body kept, in UTF-16 code units. */
const LONGEST_JSON = 500_000;

/** Gathers a page's facts from the stream of its elements. */
export class FactGatherer {
  readonly facts: PageFacts = {
    metas: new Map(),
    jsonLd: [],
    title: '',
    headings: [],
    times: [],
    canonical: null,
    savedFrom: null,
    lang: null,
  };
  private listening: { element: 'title' | 'h1' | 'script'; text: string; depth: number } | null = null;
  private depth = 0;

  open(name: string, attributes: Record<string, string>): void {
    this.depth += 1;
    if (name === 'html') this.facts.lang ??= attributes.lang ?? attributes['xml:lang'] ?? null;
    else if (name === 'meta') this.meta(attributes);
    else if (name === 'link') this.link(attributes);
    else if (name === 'time') this.time(attributes);
    if (this.listening !== null) return;
    const isJson = name === 'script' && /^application\/ld\+json/i.test(attributes.type?.slice(0, 40) ?? '');
    if (isJson || name === 'title' || (name === 'h1' && !isHidden(attributes))) {
      this.listening = { element: name as 'title' | 'h1' | 'script', text: '', depth: this.depth };
    }
  }

  close(): void {
    if (this.listening?.depth === this.depth) {
      this.keep(this.listening.element, this.listening.text);
      this.listening = null;
    }
    this.depth -= 1;
  }

  text(text: string): void {
    const heard = this.listening;
    if (heard === null) return;
    const room = (heard.element === 'script' ? LONGEST_JSON : LONGEST) - heard.text.length;
    heard.text += text.slice(0, Math.max(0, room));
  }

  comment(text: string): void {
    const start = text.slice(0, LONGEST);
    const saved =
      /^\s*saved from url=\(\d+\)(\S+)/i.exec(start) ??
      /^\s*Page saved with SingleFile\s+url:\s*(\S+)/i.exec(start);
    this.facts.savedFrom ??= saved?.[1] ?? null;
  }

  private keep(element: 'title' | 'h1' | 'script', text: string): void {
    const line = tidy(text);
    // The first `<title>` is the page's; further ones belong to pictures.
    if (element === 'title') this.facts.title ||= line;
    else if (element === 'script') this.keepJson(text);
    else if (line !== '' && this.facts.headings.length < 5) this.facts.headings.push(line);
  }

  private keepJson(body: string): void {
    // A page has one to three of them.
    if (this.facts.jsonLd.length < 20) this.facts.jsonLd.push(body);
  }

  private meta(attributes: Record<string, string>): void {
    const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').trim().toLowerCase();
    const content = tidy(attributes.content ?? '');
    if (
      key !== '' &&
      key.length < 100 &&
      content !== '' &&
      this.facts.metas.size < 500 &&
      !this.facts.metas.has(key)
    ) {
      this.facts.metas.set(key, content);
    }
  }

  private link(attributes: Record<string, string>): void {
    if ((attributes.rel ?? '').trim().toLowerCase() !== 'canonical') return;
    this.facts.canonical ??= (attributes.href ?? '').slice(0, 2 * LONGEST);
  }

  private time(attributes: Record<string, string>): void {
    const stamp = attributes.datetime;
    if (stamp === undefined || this.facts.times.length > 100) return;
    const told = attributes.itemprop?.toLowerCase() === 'datepublished' || attributes.pubdate !== undefined;
    this.facts.times.push({ stamp: stamp.slice(0, 80), certain: told || this.facts.headings.length === 1 });
  }
}

/** One line without surrounding or repeated white space, of at most `LONGEST` UTF-16 code units. */
function tidy(text: string): string {
  return text
    .slice(0, LONGEST)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .join(' ')
    .toWellFormed();
}
