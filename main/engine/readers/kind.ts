import type { SourceFormat } from './source';

/** Kinds of wrapped text that look like text and are not read, with what to do instead. */
const WRAPPED: readonly (readonly [RegExp, string, string])[] = [
  [/^\{\\rtf/, 'a rich text document (RTF)', 'Save it as plain text (.txt) and import that.'],
  [
    /^(?:From: <Saved by |MIME-Version: 1\.0|Content-Type: multipart\/related)/im,
    'a web archive (MHTML)',
    'Open it in a browser, save it as “Web page, HTML only” and import that.',
  ],
];

/** What a text is wrapped in, and what to do about it; null for a text that can be read. */
export function wrapping(text: string): { kind: string; remedy: string } | null {
  const start = text.slice(0, 300);
  const found = WRAPPED.find(([pattern]) => pattern.test(start));
  return found ? { kind: found[1], remedy: found[2] } : null;
}

/** The format of a text: by its file's extension, unless the text plainly is, or is not, a web page. */
export function formatOf(name: string, text: string): SourceFormat {
  const extension = /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^(?:<!doctype\s+html|<html[\s>])/i.test(afterPreamble(text.slice(0, 8192)))) return 'html';
  if (extension === 'md' || extension === 'markdown') return 'md';
  const isPage = /^(?:html?|xhtml)$/.test(extension);
  return isPage && /<[a-z!/][^>]*>/i.test(text.slice(0, 100_000)) ? 'html' : 'txt';
}

/** A page's start without white space, XML declaration and comments, such as the one that a browser saves its address in. */
function afterPreamble(start: string): string {
  let rest = start.trimStart();
  for (;;) {
    const end = rest.startsWith('<!--')
      ? rest.indexOf('-->') + 3
      : rest.startsWith('<?xml')
        ? rest.indexOf('>') + 1
        : 0;
    if (end < 1 || (end < 4 && rest.startsWith('<!--'))) return rest;
    rest = rest.slice(end).trimStart();
  }
}

/** A name to show for a file of which no title is known: its name without folder and extension. */
export function titleFromName(name: string): string {
  const file = name.split(/[/\\]/).at(-1) ?? name;
  return (
    file
      .replace(/\.[^.]{1,10}$/, '')
      .trim()
      .toWellFormed() || 'Untitled'
  );
}
