import { parseStamp } from '../head/dates';
import { isPersons } from '../head/names';
import type { Particulars } from '../source';
import { type LinkedData, readLinkedData } from './json-ld';
import type { PageFacts } from './page-facts';

/** What a page's metadata tells about it, without its text. The site's domain is the publisher's last resort. */
export function particularsOf(facts: PageFacts, byline: string | null): Particulars {
  const data = readLinkedData(facts.jsonLd);
  const meta = (...keys: string[]) =>
    keys.map((key) => facts.metas.get(key)).find((value) => value !== undefined) ?? null;
  const url = addressOf(facts, data);
  const site =
    meta('og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher') ??
    data.publisher;
  return {
    title: meta('og:title', 'twitter:title') ?? data.headline ?? headingTitle(facts, site),
    publisher: site ?? domainOf(url),
    author: person(meta('author', 'dc.creator', 'parsely-author')) ?? data.author ?? person(byline),
    published: dateOf(facts, data),
    url,
  };
}

/** The only heading, unless it is the site's name; else the page's title without the site's name after its last separator. */
function headingTitle(facts: PageFacts, site: string | null): string | null {
  const [heading] = facts.headings;
  const cut = Math.max(...[' | ', ' - ', ' – ', ' — ', ' · '].map((mark) => facts.title.lastIndexOf(mark)));
  const tail = cut > 0 ? facts.title.slice(cut + 3) : '';
  if (heading !== undefined && facts.headings.length === 1 && heading !== tail && heading !== site)
    return heading;
  const isSite = tail !== '' && (tail === heading || (site ?? '').toLowerCase().includes(tail.toLowerCase()));
  const title = isSite ? facts.title.slice(0, cut) : facts.title;
  return title.trim() || (heading ?? null);
}

function dateOf(facts: PageFacts, data: LinkedData): string | null {
  const keys = [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'citation_publication_date',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'parsely-pub-date',
    'publishdate',
    'pubdate',
    'date',
  ];
  const stamps = [
    facts.metas.get('article:published_time'),
    data.published,
    ...keys.map((key) => facts.metas.get(key)),
  ];
  const told =
    stamps.map((stamp) => (stamp ? parseStamp(stamp) : null)).find((date) => date !== null) ?? null;
  return told ?? timeOf(facts);
}

/** The date of the page's `<time>` elements: the one it is certain of, or the only one; teasers carry dates of their own. */
function timeOf(facts: PageFacts): string | null {
  const certain = facts.times.find((time) => time.certain);
  if (certain) return parseStamp(certain.stamp);
  const dates = new Set(facts.times.map((time) => parseStamp(time.stamp)));
  return dates.size === 1 ? ([...dates][0] ?? null) : null;
}

function addressOf(facts: PageFacts, data: LinkedData): string | null {
  const base = webAddress(facts.savedFrom);
  const told = [facts.canonical, facts.metas.get('og:url'), data.url];
  return told.map((address) => webAddress(address ?? null, base)).find((address) => address !== null) ?? base;
}

/** An absolute http or https address, or null for anything else (`javascript:`, `file:`, a path without its site). */
function webAddress(address: string | null, base: string | null = null): string | null {
  if (address === null || address.trim() === '' || !URL.canParse(address, base ?? undefined)) return null;
  const url = new URL(address, base ?? undefined);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' ? url.href : null;
}

function domainOf(url: string | null): string | null {
  return url === null ? null : new URL(url).hostname.replace(/^www\./, '');
}

/** A person's name as a page tells it; not an address, not the name of a content system ("admin"). */
function person(name: string | null): string | null {
  const bare = (name ?? '')
    .slice(0, 200)
    .replace(/^by\s+/i, '')
    .trim();
  return isPersons(bare) ? bare : null;
}
