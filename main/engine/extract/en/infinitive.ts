/** What somebody expects or makes something else to do: "expects outlays to rise", "would allow fees to double". */
import { WordSet } from '../core/classes';
import { type Tokens, WORD } from '../core/tokens';
import { isChangeVerb } from './change';
import { PLURAL } from './flags';
import { DETERMINERS, STOPS, VERBS } from './words';

/** Longest thing between such a verb and its "to"; tokens. */
const LONGEST = 9;

/**
 * The tokens of what is to move, in the clause from token `from` to before `end` whose verb is at token `verb`; null where there
 * is no such thing. A clause in the subject ("the rule that forces banks to wait") is none.
 */
export function moved(t: Tokens, from: number, verb: number, end: number): Moved | null {
  for (let to = from + 3; to < end - 1; to++) {
    if (t.at(to) !== 'to' || !isVerb(t, to + 1)) continue;
    const low = verb === to + 1 ? from + 1 : verb;
    for (let j = to - 1; j >= low && j > to - LONGEST; j--) {
      if (t.kind[j] !== WORD && !(t.glued(j) || t.glued(j + 1))) break;
      if (!t.among(j, MAKES)) continue;
      // "the loan, which lets producers wait, has led to 300": another clause since.
      return hasFinite(t, to, end) ? null : between(t, t.at(j + 1) === 'for' ? j + 2 : j + 1, to);
    }
  }
  return null;
}

/** Tokens `from` to before `to`; none where it is a pronoun. */
interface Moved {
  from: number;
  to: number;
}

function between(t: Tokens, from: number, to: number): Moved | null {
  // "expects it to gain": a pronoun is no subject.
  if (from === to - 1 && t.among(from, PRONOUNS)) return { from, to: from };
  // "called a meeting to approve", "expects the firm has the potential to win".
  if (isCall(t, from - 1) || hasFinite(t, from, to)) return null;
  // "is expected to rise", "was allowed by the court to keep": nobody else is named.
  return from < to && (!t.is(from, STOPS) || t.is(from, DETERMINERS)) ? { from, to } : null;
}

const isCall = (t: Tokens, j: number): boolean => t.at(j).startsWith('call');

function hasFinite(t: Tokens, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (t.among(j, FINITE)) return true;
  return false;
}

const FINITE = new WordSet('is are was were has had will would'.split(' '));

function isVerb(t: Tokens, j: number): boolean {
  if (isChangeVerb(t, j) || t.is(j, VERBS) || t.at(j) === 'be' || t.at(j) === 'have') return true;
  return t.kind[j] === WORD && !t.capital(j) && !t.is(j, STOPS) && !t.has(j, PLURAL);
}

const PRONOUNS = new WordSet('it him her them us me you'.split(' '));

// A set and no class of words, of which there are only so many: it is asked only before a "to".
const MAKES = new WordSet(
  `expect expects expected expecting forecast forecasts project projects projected predict predicts predicted estimate estimates estimated want wants wanted
 allow allows allowed allowing enable enables enabled force forces forced forcing push pushes pushed pushing cause causes caused causing lead leads led help helps helped
 require requires required requiring order orders ordered ordering drive drives drove calls called
 ask asks asked sentence sentenced sentences urge urges urged tell tells told`.split(/\s+/),
);
