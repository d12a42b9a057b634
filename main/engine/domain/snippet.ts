import type { Snippet } from '../../../preload/contract/search';
import { splitsPair } from './passage';

/** Code units of context on each side. */
const REACH = 60;

/** What was found with the words around it; offsets are UTF-16 code units of `text`. Cuts at a blank where one is near. */
export function snippetAt(text: string, start: number, end: number): Snippet {
  return {
    before: single(text.slice(cutBefore(text, start), start)).replace(/^ /, ''),
    match: single(text.slice(start, end)),
    after: single(text.slice(end, cutAfter(text, end))).replace(/ $/, ''),
  };
}

const UNEVEN = /\s{2,}|[^\S ]/u;

function single(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/gu, ' ') : text;
}

function cutBefore(text: string, start: number): number {
  const from = Math.max(0, start - REACH);
  if (from === 0) return 0;
  for (let at = from; at < from + REACH / 3; at++) if (isBlank(text, at)) return at + 1;
  return splitsPair(text, from) ? from + 1 : from;
}

function cutAfter(text: string, end: number): number {
  const to = Math.min(text.length, end + REACH);
  if (to === text.length) return to;
  for (let at = to; at > to - REACH / 3; at--) if (isBlank(text, at)) return at;
  return splitsPair(text, to) ? to - 1 : to;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x0a || code === 0x3000;
}
