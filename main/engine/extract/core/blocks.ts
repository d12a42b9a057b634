/** Blocks of text: what stands between blank lines. Nothing is carried from one block to the next. */
import { classOf, NEWLINE, SPACE } from './chars';

/** Calls `visit` with the code unit offsets of every block of `text`, in order. */
export function eachBlock(text: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  let at = nextNewline(text, 0);
  while (at >= 0) {
    const after = blankAfter(text, at);
    if (after > 0) {
      if (at > start) visit(start, at);
      start = after;
      at = nextNewline(text, after);
    } else at = nextNewline(text, at + 1);
  }
  if (start < text.length) visit(start, text.length);
}

function nextNewline(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at;
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
