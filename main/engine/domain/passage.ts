import type { Passage } from '../../../preload/contract';

/** Code units of context kept on each side of a passage; the W3C selectors ask for 32 or more. */
export const CONTEXT = 64;

/** Whether an offset (UTF-16 code units) falls between the two halves of a surrogate pair. */
export function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

/** The passage between two offsets (UTF-16 code units); offsets inside a surrogate pair are moved outwards. */
export function passageAt(text: string, start: number, end: number): Passage {
  const from = splitsPair(text, start) ? start - 1 : start;
  const to = splitsPair(text, end) ? end + 1 : end;
  const before = Math.max(0, from - CONTEXT);
  const after = Math.min(text.length, to + CONTEXT);
  return {
    start: from,
    end: to,
    exact: text.slice(from, to),
    prefix: text.slice(splitsPair(text, before) ? before + 1 : before, from),
    suffix: text.slice(to, splitsPair(text, after) ? after - 1 : after),
  };
}

/** Why two offsets (UTF-16 code units) are no passage of a text of this length, in a sentence; null where they are. */
export function passageFault(length: number, start: number, end: number): string | null {
  if (start >= end) return 'The selection is empty. Select the words first.';
  if (start < 0 || end > length)
    return 'The selection lies outside the source’s text. Select the words again.';
  return null;
}
