/** Blocks of text: what stands between blank lines. Nothing is carried from one block to the next. */
import { classOf, NEWLINE, SPACE } from './chars';

/** Calls `visit` with the code unit offsets of every block of `text`, in order. */
export function eachBlock(text: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  while (start < text.length) {
    const end = blockEnd(text, start);
    if (end > start) visit(start, end);
    start = end < text.length ? blankAfter(text, end) : end;
  }
}

/** The first newline from `start` on that a blank line follows, or else the end of the text. */
function blockEnd(text: string, start: number): number {
  let at = text.indexOf('\n', start);
  while (at >= 0 && blankAfter(text, at) < 0) at = text.indexOf('\n', at + 1);
  return at < 0 ? text.length : at;
}

/** Where the next block begins if the newline at `at` is followed by a blank line, else -1. */
function blankAfter(text: string, at: number): number {
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
