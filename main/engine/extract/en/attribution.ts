/** Who says so: "according to X", "X said", "the report showed", carried over from the sentence before. */
import { type Tokens, WORD } from '../core/tokens';
import { SAYING, SAYS, SOURCE } from './flags';
import { STOPS, VERBS } from './words';

/** The tokens that name who says so. */
export interface Source {
  from: number;
  to: number;
}

/** Verbs that also have a plain object ("reported 20 cases" is still a statement; "found 3 bodies" is not). */
const NEEDS_THAT = new Set(
  'found added recorded highlighted forecast projects projected suggests suggested confirmed told pointed estimated'.split(
    ' ',
  ),
);
const ACCORDING = 'according';
const PRONOUNS = new Set('it he she they'.split(' '));

/** Who a sentence (tokens `from` to before `to`) names as its source; `it` and the like are given back as they stand. */
export function readSource(t: Tokens, from: number, to: number): Source | null {
  return according(t, from, to) ?? saying(t, from, to);
}

function according(t: Tokens, from: number, to: number): Source | null {
  for (let i = from; i + 2 < to; i++) {
    if ((t.flag[i]! & SOURCE) === 0) continue;
    const w = t.at(i);
    const hit =
      (w === ACCORDING && t.at(i + 1) === 'to') ||
      ((w === 'data' || w === 'figures' || w === 'statistics') && t.at(i + 1) === 'from');
    if (!hit) continue;
    const end = phraseEnd(t, i + 2, to, true);
    if (end > i + 2) return { from: i + 2, to: end };
  }
  return null;
}

/** Where the noun phrase of a source ends: at a comma, a verb, or a preposition that opens something else. */
function phraseEnd(t: Tokens, from: number, to: number, long: boolean): number {
  let j = from;
  while (j < to && j < from + 24) {
    const w = t.at(j);
    if (t.kind[j] !== WORD && !JOINS.has(w)) break;
    if (w === ',' || (ENDS.has(w) && j > from)) break;
    if (!long && SAYING.has(w)) break;
    j++;
  }
  return j;
}

const JOINS = new Set(["'s", '(', ')', '&', '-', "'", '.']);
const ENDS = new Set(
  'that which who while when but if because said says is are was were has have had'.split(' '),
);

function saying(t: Tokens, from: number, to: number): Source | null {
  for (let i = from; i < to; i++) {
    if ((t.flag[i]! & SAYS) === 0) continue;
    const found = subjectBefore(t, i, from) ?? subjectAfter(t, i, to);
    if (found) return found;
  }
  return null;
}

function subjectBefore(t: Tokens, verb: number, from: number): Source | null {
  const w = t.at(verb);
  if (NEEDS_THAT.has(w) && t.at(verb + 1) !== 'that' && t.at(verb + 1) !== 'out') return null;
  let j = verb - 1;
  while (j >= from && (t.at(j).endsWith('ly') || AUX.has(t.at(j)))) j--;
  const end = j + 1;
  while (
    j >= from &&
    j > verb - 24 &&
    (t.kind[j] === WORD || JOINS.has(t.at(j))) &&
    t.at(j) !== ',' &&
    (!CLAUSE.has(t.at(j)) || joinsNouns(t, j))
  )
    j--;
  const start = trimStart(t, j + 1, end);
  if (start >= end || t.at(start) === 'cases' || isPassive(t, verb)) return null;
  return { from: start, to: end };
}

/** "the political and legal conference": an "and" inside a name. */
function joinsNouns(t: Tokens, j: number): boolean {
  return (
    t.at(j) === 'and' &&
    t.kind[j - 1] === WORD &&
    !VERBS.has(t.at(j - 1)) &&
    t.at(j - 2) !== ',' &&
    t.at(j - 1) !== 'percent' &&
    t.at(j - 1) !== 'cent'
  );
}

const AUX = new Set('have has had also then later previously recently will'.split(' '));
const CLAUSE = new Set('that while when but and if because as where which who whom for with'.split(' '));

function isPassive(t: Tokens, verb: number): boolean {
  const w = t.at(verb - 1);
  return (
    w === 'was' ||
    w === 'were' ||
    w === 'been' ||
    w === 'be' ||
    w === 'is' ||
    w === 'are' ||
    t.at(verb + 1) === 'by'
  );
}

function trimStart(t: Tokens, from: number, end: number): number {
  let j = from;
  while (j < end && (STOPS.has(t.at(j)) || t.kind[j] !== WORD) && !PRONOUNS.has(t.at(j)) && t.at(j) !== 'the')
    j++;
  return j;
}

/** "…, said Zhang Xiaojin, a prosecutor". */
function subjectAfter(t: Tokens, verb: number, to: number): Source | null {
  const w = t.at(verb);
  if (w !== 'said' && w !== 'says' && w !== 'told') return null;
  if (t.kind[verb + 1] !== WORD || t.at(verb + 1) === 'that') return null;
  const end = phraseEnd(t, verb + 1, to, false);
  return end > verb + 1 ? { from: verb + 1, to: end } : null;
}

/** Whether a source is only a pronoun, to be resolved by the sentence before. */
export function isPronoun(t: Tokens, s: Source): boolean {
  return s.to - s.from === 1 && PRONOUNS.has(t.at(s.from));
}
