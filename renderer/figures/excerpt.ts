import type { Passage } from '../../preload/contract';

/** A passage on one line: the words before, the exact text, and what follows. */
export interface Excerpt {
  before: string;
  exact: string;
  after: string;
}

const SENTENCE_END = /[.!?。！？；;:：\n]["”’)）」』]*\s*(?=\S[^.!?。！？；;:：\n]*$)|\n/g;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Letters of scripts that set words apart by spaces; a cut through such a word would show another word. */
const SPACED = /[\p{L}\p{M}\p{N}](?<![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}])/u;

/** The end of `text` that begins at a word and is at most `room` characters long (CJK text may be cut anywhere). */
function tail(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(text.length - room);
  // Cutting inside a surrogate pair would show a broken character.
  const safe = /^[\uDC00-\uDFFF]/.test(cut) ? cut.slice(1) : cut;
  const before = text[text.length - room - 1] ?? '';
  if (before === ' ') return safe;
  const space = safe.indexOf(' ');
  if (space >= 0 && space < safe.length - 1) return safe.slice(space + 1);
  if (!SPACED.test(before) || !SPACED.test(safe[0] ?? '')) return safe;
  // "pproximately" is no word, and "…" says that one stood there.
  return room > 1 ? `…${safe.slice(space < 0 ? safe.length : space)}` : '';
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

/** The engine keeps 64 code units of what follows, 63 where it would part a character; a shorter suffix ends with its text. */
const CUT_SUFFIX = 63;

/** What follows on the line, to its last whole word where more of the text was left off. */
function upToWord(suffix: string): string {
  const [line = ''] = suffix.split('\n');
  const cut = line.length === suffix.length && suffix.length >= CUT_SUFFIX;
  const whole = cut ? /^.*\S(?=\s\S*$)/s.exec(line)?.[0] : undefined;
  return whole && line.length - whole.length < LONGEST_WORD ? `${whole} …` : line;
}

/** A longer last word is text without spaces, such as Chinese. */
const LONGEST_WORD = 24;

/** Cuts a passage to one line that begins at most `lead` characters before the figure, so that a narrow column shows it. */
export function excerpt(passage: Passage, lead: number): Excerpt {
  const before = oneLine(withinSentence(passage.prefix)).trimStart();
  const after = oneLine(upToWord(passage.suffix));
  return { before: tail(before, lead), exact: oneLine(passage.exact), after };
}
