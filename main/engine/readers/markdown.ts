import { marked } from 'marked';
import { count } from './freeze';
import { parseDate, parseStamp } from './head/dates';
import { htmlToText } from './html/to-text';
import { NO_PARTICULARS, type Particulars } from './source';

/** A Markdown document that was read. */
export interface ReadMarkdown {
  text: string;
  /** What its front matter and its first heading tell. */
  particulars: Particulars;
  lang: string | null;
  notes: string[];
}

const KEPT = 'The Markdown is too large or too tangled to be parsed, so it was kept as it is written.';
const FRONT_MATTER =
  'The lines between the two --- at the top were read as particulars and left out of the text.';

/** Reads Markdown to the text that a reader of the rendered document sees: link texts, headings as lines, no marks. */
export function readMarkdown(source: string): ReadMarkdown {
  const front = splitFrontMatter(source);
  const notes = front.fields.size > 0 ? [FRONT_MATTER] : [];
  const particulars = particularsOf(front.fields);
  const lang = front.fields.get('lang') ?? front.fields.get('language') ?? null;
  const parsed = isTangled(front.body) ? null : parse(front.body);
  if (parsed === null) return { text: front.body, particulars, lang, notes: [...notes, KEPT] };
  return {
    text: htmlToText(parsed),
    particulars: { ...particulars, title: particulars.title ?? firstHeading(parsed) },
    lang,
    notes,
  };
}

function parse(body: string): string | null {
  try {
    return marked.parse(body, { async: false, gfm: true });
  } catch {
    // Nesting without end makes marked run out of stack; it throws nothing else.
    return null;
  }
}

/** Above this length Markdown is not parsed, in UTF-16 code units; a long book's length. */
const LONGEST = 1_000_000;

/** Lists and quotes begun on one line at most, and columns that a list item is indented by at most. */
const NESTED =
  /^(?![-*_ \t]+$)(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){20}|^[ \t]{100,}(?:[-*+]|\d{1,9}[.)])/m;

/** Columns of a table at most: marked's time grows with their square, and 50,000 cost it 6 seconds. */
const MAX_COLUMNS = 1000;

/** Cells at most that tables could have: a row shorter than its heading is filled up with cells. */
const MAX_CELLS = 500_000;

/** Sum of the squares of the emphasis marks in each paragraph at most; 20,000 in one paragraph cost marked 2.5 seconds. */
const MAX_EMPHASIS = 100_000_000;

/** Whether marked would take long, or run out of memory: on Markdown that no one writes, but that someone could send. */
function isTangled(body: string): boolean {
  if (body.length > LONGEST || NESTED.test(body)) return true;
  const lines = body.split('\n');
  const columns = lines.reduce((most, line) => Math.max(most, count(line, /\|/g)), 0);
  if (columns > MAX_COLUMNS || columns * lines.length > MAX_CELLS) return true;
  let cost = 0;
  for (const paragraph of body.split(/\n[ \t]*\n/)) cost += count(paragraph, /[*_~]/g) ** 2;
  return cost > MAX_EMPHASIS;
}

function firstHeading(html: string): string | null {
  const match = /<h[1-6]>([\s\S]{1,1000}?)<\/h[1-6]>/.exec(html.slice(0, 100_000));
  const text = match ? htmlToText(match[1] ?? '') : '';
  return text === '' ? null : text;
}

interface FrontMatter {
  fields: Map<string, string>;
  body: string;
}

/** Parts YAML front matter of plain "key: value" lines from the text; anything less plain is left in the text. */
function splitFrontMatter(source: string): FrontMatter {
  const match = /^---[ \t]*\n([\s\S]{1,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source);
  const fields = new Map<string, string>();
  for (const line of match?.[1]?.split('\n') ?? []) {
    const field = /^([A-Za-z][\w -]{0,40}):[ \t]*(.*)$/.exec(line);
    if (field) fields.set((field[1] ?? '').toLowerCase(), unquoted(field[2] ?? ''));
    else if (line.trim() !== '' && !/^[ \t#-]/.test(line)) return { fields: new Map(), body: source };
  }
  return fields.size === 0
    ? { fields, body: source }
    : { fields, body: source.slice(match?.[0].length ?? 0) };
}

function unquoted(value: string): string {
  const bare = value.trim();
  return /^(["']).*\1$/.test(bare) ? bare.slice(1, -1).trim() : bare;
}

function particularsOf(fields: Map<string, string>): Particulars {
  const field = (...keys: string[]) => keys.map((key) => fields.get(key)).find((value) => value) ?? null;
  const date = field('date', 'published', 'publishdate');
  const url = field('url', 'link', 'canonical', 'source');
  return {
    ...NO_PARTICULARS,
    title: field('title'),
    publisher: field('publisher', 'site', 'publication'),
    author: field('author', 'authors', 'by'),
    published: date === null ? null : (parseStamp(date) ?? parseDate(date)),
    url: url !== null && /^https?:\/\/\S+$/i.test(url) ? url : null,
  };
}
