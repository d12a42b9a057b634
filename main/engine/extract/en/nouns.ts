/** The noun phrase that a number counts. */
import { WordSet, wordClass } from '../core/classes';
import { GLUED, LINED, MIXED, NUMBER, type Tokens, WORD } from '../core/tokens';
import { ED, ING, LY, PLURAL } from './flags';
import { SMALL } from './number-words';
import { STOPS, VERBS } from './words';

/** Tokens `from` to before `to`; `head` is the token of the head noun. */
export interface Phrase {
  from: number;
  to: number;
  head: number;
}

/** No counted phrase is longer; keeps a text of words without stops linear. */
const LONGEST = 9;

/** The phrase that begins at token `i`, for a number that is one (`singular`) or more; null where nothing is counted. */
export function readPhrase(t: Tokens, i: number, singular: boolean): Phrase | null {
  let j = i;
  let head = -1;
  let plural = false;
  while (j < i + LONGEST && j < t.length) {
    const step = next(t, j, i, plural, singular, head);
    if (step < 0) break;
    const noun = step === j + 2 && endsCompound(t, j, singular) ? j + 1 : j;
    if (t.kind[noun] === WORD && (step === j + 1 || noun > j) && t.at(j) !== 'and' && t.at(j) !== '&') {
      head = noun;
      plural = t.has(noun, PLURAL) || plural;
    }
    j = step;
  }
  if (head < 0) return null;
  const base = { from: i, to: head + 1, head };
  return ofPhrase(t, base) ?? base;
}

/** "seven directly due to fire", "seven involving boats": what follows is no noun that is counted. */
function leadsOff(t: Tokens, j: number): boolean {
  if (t.among(j, INVOLVING)) return true;
  const alone = t.kind[j + 1] !== WORD || t.among(j + 1, BEHIND_HOW);
  return t.has(j, LY) && t.at(j).length > 5 && alone && !t.is(j, NOUNS_IN_LY);
}

const BEHIND_HOW = new WordSet('due to in by after before from as at on for with'.split(' '));
const INVOLVING = new WordSet(['involving', 'including', 'concerning']);

/** Whether the part after the hyphen at token `j` is the noun: "three-pointers", "one cotton T-shirt". */
function endsCompound(t: Tokens, j: number, singular: boolean): boolean {
  if (t.kind[j + 1] !== WORD || t.at(j) !== '-') return false;
  return t.has(j + 1, PLURAL) || (singular && t.at(j - 1).length === 1);
}

/** The token after `j` if `j` belongs to the phrase, else -1. */
function next(t: Tokens, j: number, from: number, plural: boolean, singular: boolean, head: number): number {
  if (j > from && t.gap[j] === LINED && t.capital(j)) return -1;
  const w = t.at(j);
  if (
    w === '-' &&
    t.glued(j + 1) &&
    (t.glued(j)
      ? t.kind[j + 1] === WORD || t.kind[j + 1] === NUMBER
      : t.capital(j - 1) && t.kind[j + 1] === NUMBER)
  )
    return t.kind[j + 1] === NUMBER && t.kind[j + 2] === WORD && t.glued(j + 2) ? j + 3 : j + 2;
  if (w === '-' && t.glued(j) && (t.at(j + 1) === 'and' || t.at(j + 1) === 'or') && t.kind[j + 2] === WORD)
    return j + 2;
  if (t.at(j + 1) === 'than' && !t.has(j, PLURAL)) return -1;
  if (w === '(')
    return !singular && !plural && head >= 0 && isAcronym(t, j) && t.has(j + 3, PLURAL) ? j + 3 : -1;
  if (w === 'and' || w === '&' || w === ',') return coordinates(t, j, plural, head);
  if (t.kind[j] === MIXED) return j + 1;
  if (t.kind[j] === NUMBER) return modelNumber(t, j, head);
  if (t.kind[j] !== WORD) return -1;
  if (t.is(j, STOPS)) return leads(t, j, head) ? j + 1 : -1;
  if (w.length === 1 && w !== '&') return t.capital(j) && t.at(j + 1) === '-' && t.glued(j + 1) ? j + 1 : -1;
  if (head < 0 && leadsOff(t, j)) return -1;
  const noun =
    t.has(j, PLURAL) &&
    !plural &&
    (head >= 0 ? !singular && endsThere(t, j + 1) : !singular && !t.is(j, FINITE));
  if (w === 'average' && head < 0 && nounFollows(t, j + 1)) return j + 1;
  if (t.is(j, VERBS) && !noun)
    return head < 0 &&
      !t.is(j, FINITE) &&
      (t.has(j, ED | ING) || w.endsWith('en') || w === 'dead' || w === 'hit') &&
      nounFollows(t, j + 1)
      ? j + 1
      : -1;
  if (plural && !t.has(j, PLURAL)) return -1;
  if (
    head >= 0 &&
    w.length > 4 &&
    (singular ? t.has(j, ED | LY) : t.has(j, ED) && w.charCodeAt(w.length - 3) !== E) &&
    !t.is(j, NOUNS_IN_LY) &&
    (singular || !(nounFollows(t, j + 1) || (t.capital(j + 1) && t.has(j + 3, PLURAL))))
  )
    return -1;
  return j + 1;
}

/** "agreed" ends as a noun could: the letter before its "ed". */
const E = 101;

/** "the most striking finds.": a form that could be a verb is the noun where a preposition or the end follows. */
function endsThere(t: Tokens, j: number): boolean {
  return t.kind[j] !== WORD ? t.kind[j] !== NUMBER : t.is(j, AFTER_NOUN);
}

const AFTER_NOUN = wordClass('in of at on from by for and per were are have due');

/** Nouns that end as adverbs and participles do. */
export const NOUNS_IN_LY = wordClass(
  'assembly family supply reply butterfly monopoly anomaly italy speed breed hundred',
);

/** "two Western Hockey League (WHL) games": a short form in brackets at token `j`. */
function isAcronym(t: Tokens, j: number): boolean {
  const letters = t.raw(j + 1);
  return (
    t.kind[j + 1] === WORD && t.at(j + 2) === ')' && letters === letters.toUpperCase() && letters.length < 7
  );
}

/** "3,000 US troops": capitals that would be a stop in lower case. */
const ACRONYMS = wordClass('us it who');

/** "high-profile attacks", "42 daily flights": words that end a phrase, but not there. */
function leads(t: Tokens, j: number, head: number): boolean {
  if (t.is(j, ACRONYMS) && t.upper(j)) return t.kind[j + 1] === WORD && !t.is(j + 1, STOPS);
  if (t.is(j, HYPHENED) && t.at(j + 1) === '-' && t.glued(j + 1)) return true;
  if (head < 0 && t.is(j, PLACED)) return nounFollows(t, j + 1);
  return head < 0 && t.is(j, REGULAR) && t.kind[j + 1] === WORD && !t.is(j + 1, STOPS) && !t.is(j + 1, VERBS);
}

/** "41,000 online fraud cases", but "2,000 online last year". */
const PLACED = wordClass('online nationwide worldwide overall total');

const REGULAR = wordClass('daily weekly monthly yearly combined');

/** Words that stop a phrase unless a hyphen makes them part of an adjective ("high-profile"). */
const HYPHENED = wordClass(
  'high long deep well all over under off out up down on in old cross low full part',
);

const FINITE = wordClass('said was were is are has had did told');

function nounFollows(t: Tokens, j: number): boolean {
  return t.kind[j] === WORD && !t.is(j, STOPS) && (t.has(j, PLURAL) || t.has(j + 1, PLURAL));
}

/** "two new 737 Max jets": a model's number inside a phrase. */
function modelNumber(t: Tokens, j: number, head: number): number {
  return head >= 0 && t.capital(j + 1) && t.kind[j + 1] === WORD && t.gap[j] !== GLUED && t.has(j + 2, PLURAL)
    ? j + 1
    : -1;
}

/** "telecom and internet services providers": joins modifiers while the plural is still to come. */
function coordinates(t: Tokens, j: number, plural: boolean, head: number): number {
  if (plural || head < 0) return -1;
  for (let k = j + 1; k < j + 5; k++) {
    if (t.kind[k] !== WORD || t.is(k, STOPS) || t.is(k, VERBS) || t.is(k, SMALL)) return -1;
    if (t.has(k, PLURAL)) return j + 1;
  }
  return -1;
}

/** "cases of serious violent crimes": what the head is made of, where no determiner opens it. */
function ofPhrase(t: Tokens, base: Phrase): Phrase | null {
  const j = base.to;
  if (t.at(j) !== 'of' || t.kind[j + 1] !== WORD || t.is(j + 1, STOPS) || t.capital(j + 1)) return null;
  if (t.is(j + 1, VERBS)) return null;
  let k = j + 1;
  let last = -1;
  while (k < j + 6 && t.kind[k] === WORD && !t.is(k, STOPS) && !t.is(k, VERBS)) {
    last = k;
    if (t.has(k, PLURAL)) break;
    k++;
  }
  return last < 0 ? null : { from: base.from, to: last + 1, head: base.head };
}
