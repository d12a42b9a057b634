/** Which of the words of a column fit what is being typed. Pure. */
import type { WordUsed } from '../../preload/contract';

/** Upper and lower case, width and accents are one; as the engine folds for searching. */
export const foldWord = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** How well a word fits: it begins with the text, one of its words does, or it holds it; null where it does not fit. */
function rank(word: string, typed: string): number | null {
  if (word.startsWith(typed)) return 0;
  const at = word.indexOf(typed);
  if (at < 0) return null;
  return /[\p{L}\p{N}]/u.test(word[at - 1] ?? '') ? 2 : 1;
}

/** At most `most` words that fit, the best first; of those that fit alike, what is used more. What is typed in full needs no offer. */
export function matching(words: readonly WordUsed[], text: string, most: number): WordUsed[] {
  const typed = foldWord(text);
  const found = words.flatMap((word) => {
    const folded = foldWord(word.value);
    const fit = folded === typed ? null : rank(folded, typed);
    return fit === null ? [] : [{ word, fit }];
  });
  // Sorting is stable: within one rank the order of use stays.
  return found
    .sort((a, b) => a.fit - b.fit)
    .slice(0, most)
    .map(({ word }) => word);
}

/** The part of a text that is being completed: all of it, or with tags what follows the last comma before the caret (UTF-16). */
export function partAt(text: string, caret: number, list: boolean): { from: number; to: number } {
  if (!list) return { from: 0, to: text.length };
  const before = text.slice(0, caret);
  const from = Math.max(...[',', '，', '、', ';', '；'].map((sign) => before.lastIndexOf(sign))) + 1;
  const next = text.slice(caret).search(/[,，、;；]/);
  return {
    from: from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0),
    to: next < 0 ? text.length : caret + next,
  };
}

/** A text with one part of it completed, and where the caret stands then; in a list a comma follows. */
export function completed(
  text: string,
  caret: number,
  word: string,
  list: boolean,
): { text: string; caret: number } {
  const { from, to } = partAt(text, caret, list);
  const rest = text.slice(to);
  const end = list && rest.trim() === '' ? ', ' : '';
  return {
    text: text.slice(0, Math.min(from, to)) + word + end + rest,
    caret: Math.min(from, to) + word.length + end.length,
  };
}
