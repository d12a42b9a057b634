import type { Passage } from '../../preload/contract';

/** A passage on one line: the words before, the exact text, and what follows. */
export interface Excerpt {
  before: string;
  exact: string;
  after: string;
}

const SENTENCE_END = /[.!?。！？；;:：\n]["”’)）」』]*\s*(?=\S[^.!?。！？；;:：\n]*$)|\n/g;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The end of `text` that begins at a word and is at most `room` characters long (CJK text may be cut anywhere). */
function tail(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(text.length - room);
  // Cutting inside a surrogate pair would show a broken character.
  const safe = /^[\uDC00-\uDFFF]/.test(cut) ? cut.slice(1) : cut;
  if (text[text.length - room - 1] === ' ') return safe;
  const space = safe.indexOf(' ');
  return space >= 0 && space < safe.length - 1 ? safe.slice(space + 1) : safe;
}

/** The last sentence or line that `prefix` was in the middle of. */
function withinSentence(prefix: string): string {
  let from = 0;
  for (const found of prefix.matchAll(SENTENCE_END)) {
    // "1.2" and "U.S." are no sentence ends: an end is followed by space, or is full-width.
    const ends = /[\s。！？；：]/.test(found[0]) || /\s/.test(prefix[found.index + found[0].length] ?? '');
    if (ends) from = found.index + found[0].length;
  }
  return prefix.slice(from);
}

/** Cuts a passage to one line that begins at most `lead` characters before the figure, so that a narrow column shows it. */
export function excerpt(passage: Passage, lead: number): Excerpt {
  const before = oneLine(withinSentence(passage.prefix)).trimStart();
  const [line = ''] = passage.suffix.split('\n');
  return { before: tail(before, lead), exact: oneLine(passage.exact), after: oneLine(line) };
}
