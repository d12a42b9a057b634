/** What schema.org data in a page says about its article; null where it does not say. */
export interface LinkedData {
  headline: string | null;
  publisher: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
}

/** Kinds of thing that are an article. Source: schema.org/Article and the subtypes that newspapers use. */
const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;

/** Objects looked at in one page; a hostile one may hold millions. */
const MAX_NODES = 5000;

type Node = Record<string, unknown>;

/** Reads the schema.org data of a page; `bodies` are JSON texts as found, of which broken ones are passed over. */
export function readLinkedData(bodies: string[]): LinkedData {
  const nodes = bodies.flatMap(objectsIn);
  const article = nodes.find(isArticle) ?? {};
  const byId = (value: unknown) =>
    isNode(value) && value['@id'] !== undefined
      ? nodes.find((node) => node !== value && node['@id'] === value['@id'] && node.name)
      : undefined;
  const named = (value: unknown): string | null => nameOf(value) ?? nameOf(byId(value));
  const authors = asList(article.author)
    .map(named)
    .filter((name) => name !== null);
  return {
    headline: line(article.headline) ?? line(article.name),
    publisher: named(asList(article.publisher)[0]),
    author: authors.length > 0 ? authors.slice(0, 5).join(', ') : null,
    published: line(article.datePublished) ?? line(article.dateCreated),
    url: line(article.url) ?? line(article.mainEntityOfPage) ?? identity(article.mainEntityOfPage),
  };
}

/** All objects in a JSON text, outermost first; none when it is not JSON. */
function objectsIn(body: string): Node[] {
  const found: Node[] = [];
  const queue: unknown[] = [parse(body)];
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    else if (isNode(value)) {
      found.push(value);
      queue.push(
        ...Object.values(value)
          .filter((inner) => typeof inner === 'object')
          .slice(0, MAX_NODES),
      );
    }
  }
  return found;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(
      body.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)/, '').replace(/(?:-->|\/\/\]\]>)\s{0,20}$/, ''),
    );
  } catch {
    return null;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(node: Node): boolean {
  return asList(node['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type));
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string' && /^https?:/i.test(value)) return null;
  return isNode(value) ? line(value.name) : line(value);
}

function identity(value: unknown): string | null {
  return isNode(value) ? line(value['@id']) : null;
}

function line(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const tidy = value.slice(0, 1000).trim().split(/\s+/u).join(' ').toWellFormed();
  return tidy === '' ? null : tidy;
}
