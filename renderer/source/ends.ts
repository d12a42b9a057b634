/** A span of a text; offsets are UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Which end of a passage is moved, where to, and by what. */
export interface EndMove {
  end: 'start' | 'end';
  by: 1 | -1;
  unit: 'character' | 'word';
}

/** The part of a text that the ends of passages are sought in. `slice` and `length` count UTF-16 code units. */
export interface Sliced {
  readonly length: number;
  slice(from: number, to: number): string;
}

/** Code units looked at on each side of an end; longer words are cut there. */
const REACH = 400;

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * A place at or before `from` at which a text can be cut without parting a character, whatever stands before it: after a line
 * end, or between two plain ASCII characters. The beginning of the window where there is none.
 */
function safeStart(text: Sliced, from: number): number {
  const low = Math.max(0, from - REACH);
  const before = text.slice(low, from);
  for (let at = before.length - 1; at > 0; at -= 1) {
    const [left, right] = [before.charCodeAt(at - 1), before.charCodeAt(at)];
    if (left === 0x0a || (left < 0x7f && right < 0x7f && left > 0x1f && right > 0x1f)) return low + at;
  }
  return low;
}

/** The ends of all characters (as a person sees them) and words around an offset, in order; white space is no word. */
function boundaries(text: Sliced, around: number, unit: EndMove['unit'], side: EndMove['end']): number[] {
  const from = safeStart(text, Math.max(0, around - REACH));
  const window = text.slice(from, Math.min(text.length, around + REACH));
  if (unit === 'character') {
    return [...characters.segment(window)].map(({ index }) => from + index).concat(from + window.length);
  }
  const stops: number[] = [];
  for (const { index, segment } of words.segment(window)) {
    if (segment.trim() === '') continue;
    stops.push(from + (side === 'end' ? index + segment.length : index));
  }
  // A word may end within what a person sees as one character; a passage must not.
  const whole = new Set(boundaries(text, around, 'character', side));
  return stops.filter((stop) => whole.has(stop));
}

/** The nearest place at which a character begins or ends. */
export function nearestCharacter(text: Sliced, offset: number): number {
  const places = boundaries(text, offset, 'character', 'end');
  let best = places[0] ?? 0;
  for (const place of places) if (Math.abs(place - offset) < Math.abs(best - offset)) best = place;
  return best;
}

/** The passage with one of its ends moved; null where it cannot be: at the text's own end, or where nothing would be left. */
export function moveEnd(text: Sliced, passage: Span, { end, by, unit }: EndMove): Span | null {
  const from = passage[end];
  const places = boundaries(text, from, unit, end);
  const to = by === 1 ? places.find((place) => place > from) : places.findLast((place) => place < from);
  if (to === undefined) return null;
  const moved = { ...passage, [end]: to };
  return moved.start < moved.end && text.slice(moved.start, moved.end).trim() !== '' ? moved : null;
}

/** The passage with one of its ends dragged to an offset; never empty, and never with half a character. */
export function dragEnd(text: Sliced, passage: Span, end: EndMove['end'], offset: number): Span {
  const to = nearestCharacter(text, Math.min(Math.max(offset, 0), text.length));
  const moved = { ...passage, [end]: to };
  return moved.start < moved.end ? moved : passage;
}
