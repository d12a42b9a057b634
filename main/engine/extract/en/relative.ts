/** Relative clauses: "the loan that allows farmers to wait", whose subject is what they hang on. */
import { WordSet } from '../core/classes';
import { type Tokens, WORD } from '../core/tokens';
import { PLURAL, SAYING } from './flags';
import { AUX, DETERMINERS, STOPS, VERBS } from './words';

const RELATIVES = new WordSet(['that', 'which', 'who']);
/** Longest phrase that such a clause hangs on; tokens. */
const LONGEST = 8;

/** Whether the clause that begins at token `open` is a relative one, which begins with its verb: "| that | allows", but not "said that | costs rose". */
export function isRelative(t: Tokens, open: number): boolean {
  if (!t.among(open - 1, RELATIVES) || !opensWithVerb(t, open)) return false;
  const before = t.at(open - 2) === ',' ? open - 3 : open - 2;
  return isNominal(t, before) && !t.is(before, STOPS);
}

function opensWithVerb(t: Tokens, j: number): boolean {
  return t.is(j, AUX) || (t.is(j, VERBS) && !t.capital(j));
}

/** A word that may belong to a noun phrase. */
function isNominal(t: Tokens, j: number): boolean {
  if (t.kind[j] !== WORD || t.is(j, SAYING) || t.is(j, AUX)) return false;
  return !t.is(j, VERBS) || t.has(j, PLURAL) || t.is(j - 1, DETERMINERS);
}

/** The same, or the hyphen within a word, or what stands before it ("an 8-year | bond"). */
function isPart(t: Tokens, j: number): boolean {
  if (t.at(j) === '-') return t.glued(j) && t.glued(j + 1);
  return isNominal(t, j) || (t.at(j + 1) === '-' && t.glued(j + 1));
}

/** The tokens that the relative clause at token `open` hangs on, not before `start`; null where none are plain. */
export function antecedent(t: Tokens, open: number, start: number): { from: number; to: number } | null {
  const to = t.at(open - 2) === ',' ? open - 2 : open - 1;
  let j = to - 1;
  while (j > start && j > to - LONGEST && !opens(t, j) && isPart(t, j - 1) && !isLink(t, j - 1)) j--;
  return t.is(j, STOPS) && !t.is(j, DETERMINERS) ? null : { from: j, to };
}

/** "the mill", but not that of "the owners of the mill". */
const opens = (t: Tokens, j: number): boolean => t.is(j, DETERMINERS) && t.at(j - 1) !== 'of';

/** A stop that leads to the phrase and is no part of it. */
const isLink = (t: Tokens, j: number): boolean => t.is(j, STOPS) && !t.is(j, DETERMINERS) && t.at(j) !== 'of';
