/** Blocks of text: what stands between blank lines. Nothing is carried from one block to the next. */
import { classOf, NEWLINE, SPACE } from './chars';

/**
 * Code units after which a block is ended even though no blank line follows, so that a text of megabytes without one takes
 * neither the memory for all its tokens nor seconds in which nobody else is answered. Longer than any chapter.
 */
export const LONGEST_BLOCK = 100_000;
/** Code units beyond it in which the end of a sentence or a line is sought. */
export const LOOKED_THROUGH = 4_000;

/** Calls `visit` with the code unit offsets of every block of `text`, in order. */
export function eachBlock(text: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  while (start < text.length) {
    const end = blockEnd(text, start);
    if (end > start) visit(start, end);
    start = blockAfter(text, end);
  }
}

/** Where a run of whole blocks that begins at `start` has come to at least `size` code units, the space after it included; or the text's end. */
export function blocksOf(text: string, start: number, size: number): number {
  let at = start;
  while (at < text.length && at < start + size) at = blockAfter(text, blockEnd(text, at));
  return at;
}

/** The first newline from `start` on that a blank line follows, or where a block grows too long, or else the end of the text. */
function blockEnd(text: string, start: number): number {
  const limit = start + LONGEST_BLOCK;
  const isLong = limit + LOOKED_THROUGH < text.length;
  // What lies beyond is looked at once it is its turn, and not again for each block before it.
  const near = isLong ? text.slice(0, limit + LOOKED_THROUGH + 1) : text;
  let at = near.indexOf('\n', start);
  while (at >= 0 && blankAfter(text, at) < 0) at = near.indexOf('\n', at + 1);
  if (at >= 0) return at;
  return isLong ? cutAfter(text, limit) : text.length;
}

/** Where the block after the one that ends at `end` begins. */
function blockAfter(text: string, end: number): number {
  if (end >= text.length) return end;
  const blank = blankAfter(text, end);
  return blank < 0 ? end + 1 : blank;
}

/** Where the next block begins if at `at` stands a newline that a blank line follows, else -1. */
function blankAfter(text: string, at: number): number {
  if (text.charCodeAt(at) !== 10) return -1;
  let newlines = 1;
  let i = at + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) newlines++;
    else {
      const c = classOf(code);
      if (c !== SPACE && c !== NEWLINE) break;
    }
  }
  return newlines > 1 ? i : -1;
}

/** The best places to end a block that is too long: a sentence that ends its line, any line, any sentence, any word. */
const CUTS = [/[.!?]["”’)]?\s*\n/, /\n/, /[.!?]["”’)]?\s/];

/** Where a block ends that has to end soon after `limit`: at white space, which belongs to no number that is read alone. */
function cutAfter(text: string, limit: number): number {
  const near = text.slice(limit, limit + LOOKED_THROUGH);
  for (const cut of CUTS) {
    const found = cut.exec(near);
    if (found !== null) return limit + found.index + found[0].length - 1;
  }
  let at = limit;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  const c = classOf(code);
  return c === SPACE || c === NEWLINE;
}
