import type { Text } from '@codemirror/state';
import { beginsWithTitle, lineKind } from '../source/lines';

/** A paragraph of a source around a passage; `mark` is where the passage lies in it (code units of `text`), null where it does not. */
export interface Paragraph {
  /** Offset of its first code unit in the source's frozen text. */
  from: number;
  text: string;
  /** Whether it is a heading. */
  head: boolean;
  mark: { from: number; to: number } | null;
}

/** A passage with what can be read around it. */
export interface Context {
  paragraphs: Paragraph[];
  /** Whether text before or after was left out. */
  before: boolean;
  after: boolean;
}

/** The paragraphs around a passage, about `room` code units on each side; whole lines where they are not too long. A first line that is the title is left out, unless the passage is in it. Offsets are UTF-16 code units. */
export function contextOf(doc: Text, title: string, start: number, end: number, room: number): Context {
  const titled = beginsWithTitle(doc, title);
  const from = edge(doc, Math.max(0, start - room), 'start', Math.max(0, start - 2 * room));
  const to = edge(doc, Math.min(doc.length, end + room), 'end', Math.min(doc.length, end + 2 * room));
  const paragraphs: Paragraph[] = [];
  for (let at = from; at <= to; ) {
    const line = doc.lineAt(at);
    const last = Math.min(line.to, to);
    const text = doc.sliceString(at, last);
    const mark = markIn(at, last, start, end);
    const head = ['head', 'title'].includes(lineKind(doc, line, titled) ?? '');
    const isTitle = titled && line.number === 1 && mark === null;
    if (text.trim() !== '' && !isTitle) paragraphs.push({ from: at, text, head, mark });
    at = line.to + 1;
  }
  return { paragraphs, before: from > 0, after: to < doc.length };
}

/** The end of the line that an offset is in, unless that is beyond `limit`: then the limit, moved off the middle of a surrogate pair. */
function edge(doc: Text, at: number, side: 'start' | 'end', limit: number): number {
  const line = doc.lineAt(at);
  const wanted = side === 'start' ? line.from : line.to;
  if (side === 'start' ? wanted >= limit : wanted <= limit) return wanted;
  const isLow = /[\uDC00-\uDFFF]/.test(doc.sliceString(limit, limit + 1));
  return isLow ? limit + (side === 'start' ? 1 : -1) : limit;
}

function markIn(from: number, to: number, start: number, end: number): Paragraph['mark'] {
  const first = Math.max(start, from);
  const last = Math.min(end, to);
  return last > first ? { from: first - from, to: last - from } : null;
}
