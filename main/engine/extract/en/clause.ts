/** What a period belongs to: the clause that it opens, or a noun behind it. */
import { WordSet } from '../core/classes';
import { NUMBER, type Tokens, WORD } from '../core/tokens';
import { MONTHS } from './calendar';
import type { Period } from './months';

/** "rose 4 percent, and in 2020 they fell": a period that begins a clause of its own says nothing of what stands before it. */
export function opensClause(t: Tokens, p: Period): boolean {
  // "from 3.1%, and its 2023 forecast to 3%": the noun that a period names is another's.
  const owned = t.among(p.from - 1, OWNERS) && t.at(p.from - 2) === 'and' && t.kind[p.to] === WORD;
  const lead = t.at(p.from - 1) === 'the' ? p.from - 2 : p.from - 1;
  const others = t.at(p.to) === "'s" && t.among(lead, COMPARED);
  if (owned || others) return true;
  if (!t.among(p.from - 1, CLAUSE_LINKS)) return false;
  const next = t.at(p.to) === ',' ? p.to + 1 : p.to;
  // "from 6.4%, and for 2023 to 3%".
  if ((t.at(next) === 'to' || t.at(next) === 'from') && t.kind[next + 1] === NUMBER) return true;
  return t.kind[next] === WORD && !t.among(next, GOES_ON);
}

const COMPARED = new WordSet(['from', 'versus', 'than', 'over']);
const OWNERS = new WordSet(['its', 'their', 'the']);

// Sets and no classes of words, of which there are only so many: these are asked once a period.
const CLAUSE_LINKS = new WordSet('and but while whereas whilst though although yet'.split(' '));
/** Behind these a period goes on with the clause before it ("in 2019 and in 2020 from 4 to 6 percent"). */
const GOES_ON = new WordSet(
  'and or but to from with by compared against versus than as for of in at on after before when while which where who that respectively alone'.split(
    ' ',
  ),
);

/** "by the | 2007 champions", "the | December figures": a year or month that belongs to a noun stands without what leads to that noun. */
export function writtenFrom(t: Tokens, { from, to }: Period): number {
  const last = to - 1;
  const led = last - from === 1 || last - from === 2;
  return led && t.at(last - 1) === 'the' && (t.digits(last) === 4 || t.is(last, MONTHS)) ? last : from;
}

/** "rose 4.2%, less than the 7.3% posted a year earlier": a time that is told by its distance belongs to the number next to it. */
export function isOfNearer(t: Tokens, from: number, p: Period): boolean {
  if (!isDistance(t, p)) return false;
  for (let j = from; j < p.from; j++)
    if (t.kind[j] === NUMBER && t.at(j - 1) !== 'or' && t.digits(j) !== 4) return true;
  return false;
}

/** "10 years ago", "a year earlier": a time that is told by its distance. */
export const isDistance = (t: Tokens, p: Period): boolean => t.among(p.to - 1, DISTANCES);

const DISTANCES = new WordSet(['ago', 'earlier', 'before']);

/** "the ministry said on Thursday": that is when it was said. */
export const dates = (t: Tokens, p: Period): boolean =>
  (t.among(p.from - 1, SAID) && (p.day || t.among(p.from, SPOKEN_DAYS))) ||
  (p.day && (t.among(p.to, SAID) || t.at(p.to) === 'reported'));

const SAID = new WordSet(
  'said says told announced stated added confirmed revealed showed noted explained'.split(' '),
);
const SPOKEN_DAYS = new WordSet(['yesterday', 'today', 'tonight', 'earlier']);

/** "killed 22, as forecasters expect more in coming days": what is to come is none of what ends at token `to`, behind a comma. */
export function isAhead(t: Tokens, to: number, p: Period): boolean {
  let ahead = false;
  for (let j = p.from; j < p.to; j++) ahead ||= t.at(j) === 'coming' || t.at(j) === 'next';
  if (ahead && t.at(p.from - 1) === ',') return true;
  for (let j = to; ahead && j < p.from; j++) if (t.at(j) === ',' && t.among(j + 1, SUBORDINATE)) return true;
  return false;
}

const SUBORDINATE = new WordSet(
  'as while when where which who but because although though if and'.split(' '),
);

/** "against $2.9 million, or 41 cents, a year earlier", "with $629 million or $0.56 last year": both are of that time. */
export function saysAgain(t: Tokens, rival: number, q: { from: number; to: number }, p: Period): boolean {
  if (q.to > p.from) return false;
  if (q.to < p.from && t.at(p.from - 1) === ',') return true;
  for (let j = rival + 1; j < q.from; j++) if (t.at(j) === 'or') return true;
  return false;
}

/** "up from last year, when 46 were sold": what follows happened then. */
export function tellsWhen(t: Tokens, { to }: Period): boolean {
  return t.at(t.at(to) === ',' ? to + 1 : to) === 'when';
}

/** Past "so far" at token `j`, as in "8.9 percent so far in 2016". */
export const overSoFar = (t: Tokens, j: number): number =>
  t.at(j) === 'so' && t.at(j + 1) === 'far' ? j + 2 : j;
