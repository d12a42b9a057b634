/** A part of a page that states figures and must not get lost when the article is cut out of the page. */
export interface StrayFigures {
  html: string;
  /** Its text without white space, to look it up in the article's. */
  text: string;
  /** Whether it stands in the article's head, above the text. */
  leads: boolean;
}

/** Parts that are looked at; more of them are a hostile page, or no article. */
const MOST = 200;

/** Places whose figures are not the article's. */
const ASIDE =
  /\b(?:sidebar|widget|related|promo|footer|comments?|nav|menu|calendar|newsletter|advert|byline|author|date|time|meta|share|credit|cookie)\b/i;

/**
 * The parts of a page that state figures, before Readability changes the page: tables of data anywhere but in menus, side
 * bars and the like, and paragraphs and list items with figures inside the page's only `<article>` (a standfirst, a box of
 * numbers). Readability is told that the tables hold data: it would drop small ones as layout.
 */
export function figuresIn(document: Document): StrayFigures[] {
  const tables = [...document.querySelectorAll('table')].slice(0, MOST).filter(holdsData);
  for (const table of tables) {
    table.setAttribute('summary', 'data');
    // No name of the table's ("extra", "promo") is to speak against it.
    table.removeAttribute('class');
    table.removeAttribute('id');
  }
  return [...passages(document), ...tables].filter((part) => !isAside(part)).map(toStray);
}

function toStray(part: Element): StrayFigures {
  const leads = part.closest('header') !== null;
  return { html: part.outerHTML, text: squeeze(part.textContent ?? ''), leads };
}

/** The text without its white space. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Whether a table states figures: rows and columns, a digit in a quarter of the cells, few links (a calendar is all links). */
function holdsData(table: Element): boolean {
  if (table.querySelector('table') !== null) return false;
  const cells = [...table.querySelectorAll('td,th')];
  const rows = table.querySelectorAll('tr').length;
  const numbers = cells.filter((cell) => /\d/.test(cell.textContent ?? '')).length;
  const links = table.querySelectorAll('a').length;
  return (
    rows >= 2 && cells.length >= 2 * rows - 1 && numbers * 4 >= cells.length && links * 2 <= cells.length
  );
}

/** Paragraphs with figures in the page's only article: of five words at least, without links (teasers are links). */
function passages(document: Document): Element[] {
  const articles = document.querySelectorAll('article');
  if (articles.length !== 1) return [];
  const parts = [...(articles[0]?.querySelectorAll('p,li') ?? [])];
  return parts.filter(statesFigure).slice(0, MOST);
}

function statesFigure(part: Element): boolean {
  const text = part.textContent ?? '';
  const isPlain = part.querySelector('a,p,li,time,table') === null && part.closest('table') === null;
  return isPlain && /\d/.test(text) && text.trim().split(/\s+/u).length >= 5 && !/^\s*(?:by\s|©)/i.test(text);
}

function isAside(part: Element): boolean {
  for (let up: Element | null = part; up !== null; up = up.parentElement) {
    if (['NAV', 'FOOTER'].includes(up.tagName) || up.hasAttribute('hidden')) return true;
    if (up.tagName === 'ASIDE' && up.closest('article') === null) return true;
    if (up.tagName !== 'BODY' && ASIDE.test(`${up.className} ${up.id}`)) return true;
  }
  return false;
}
