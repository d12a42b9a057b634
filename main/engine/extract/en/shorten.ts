/** Less of a phrase: one that is too long, one that ends with words that lead on, one without a bracket. */
import { WordSet } from '../core/classes';
import type { Tokens } from '../core/tokens';
import { STOPS } from './words';

/** Longest subject that helps anybody; words. */
const LONGEST = 12;
/** What is left of it at least; words. */
const SHORTEST = 3;

/** Where tokens `first` to before `to` end once they are a few words: before what is put in, or before the last preposition; `to` where they are short. */
export function shortened(t: Tokens, first: number, to: number): number {
  let words = 0;
  let link = -1;
  let aside = -1;
  for (let j = first; j < to; j++) {
    if (t.glued(j) && j > first) continue;
    words++;
    if (words > LONGEST) return aside > 0 ? aside : link > 0 ? link : j;
    if (words <= SHORTEST) continue;
    if (t.among(j, LINKS)) link = j;
    else if (aside < 0 && t.among(j, ASIDES)) aside = j;
  }
  return to;
}

const LINKS = new WordSet('of in on by for to with from at under among during between'.split(' '));
const ASIDES = new WordSet(['(', '\u2013', '\u2014', '-']);

/** "The bank earlier | this month": tokens `from` to before `to` without the words that led to what follows; null where no other are left. */
export function withoutStops(t: Tokens, from: number, to: number): { from: number; to: number } | null {
  let end = to;
  while (end > from && t.is(end - 1, STOPS)) end--;
  return end > from ? { from, to: end } : null;
}

/** The bracket behind token `low` that opens what ends at token `close`; `close` where there is none. */
export function bracketOpen(t: Tokens, close: number, low: number): number {
  for (let j = close - 1; j > low; j--) if (t.at(j) === '(') return j;
  return close;
}
