/** What a figure is about, in a few words of its sentence: the subject of its clause, or of the clause that its own hangs on. */
import { WordClass, WordSet, wordClass } from '../core/classes';
import { NUMBER, type Tokens, WORD } from '../core/tokens';
import { joinsNouns } from './attribution';
import { isChangeVerb } from './change';
import { ED, ING, LY, PERIOD, PLURAL, SAYING } from './flags';
import { moved } from './infinitive';
import { listStart } from './list';
import { NOUNS_IN_LY } from './nouns';
import { antecedent, isRelative } from './relative';
import { bracketOpen, shortened } from './shorten';
import { AUX, DETERMINERS, STOPS, VERBS } from './words';

/** Longest subject that helps anybody; tokens. */
const LONGEST = 12;
/** From the number back to the beginning of its clause, at most; tokens. */
const REACH = 40;
/** A clause hangs on the one before it, and that perhaps on another. */
const CLAUSES = 3;

const OPENERS = wordClass(
  'and but as while that when where which who because so also meanwhile however if whereas although though or after before',
);
const BREAKS = wordClass(', ; : ( ) "');
const PRONOUNS = wordClass('he she it they we i you who');
/** No subject ends in one. */
const TRAILING = wordClass('little much must also not still since now only just already');

/** Tokens `from` to before `to`. */
export interface Span {
  from: number;
  to: number;
}

/** The subject for the number at tokens `from` to before `to`, in the sentence that begins at `start`; null where none is plain. */
export function readSubject(t: Tokens, from: number, to: number, start: number): Span | null {
  const part = t.at(to) === 'of' ? partOf(t, to) : null;
  if (part !== null && !isShareHeld(t, from)) return part;
  const other = changedIn(t, from, to) ?? labelBefore(t, from, start) ?? clauseSubject(t, from, to, start);
  if (other === null || (other.to === other.from + 1 && t.kind[other.from] === NUMBER)) return part;
  return other.to > other.from ? other : (part ?? other);
}

/** "fraud makes up 41% of crime": the share is that of what stands before the verb. */
function isShareHeld(t: Tokens, from: number): boolean {
  for (let j = from - 1; j > from - 4; j--) {
    const w = t.at(j);
    if (
      (w === 'up' && /^(?:mak|made)/.test(t.at(j - 1))) ||
      (w === 'for' && t.at(j - 1).startsWith('account'))
    )
      return true;
    if (w.length > 6 && /^(?:constitut|compris|represent)/.test(w)) return true;
  }
  return false;
}

/** Longest label before a colon; tokens. */
const LABEL = 5;

/** "Turnout: 1,204 (54.3%); spoiled ballots: 9": the label of an entry. */
function labelBefore(t: Tokens, from: number, start: number): Span | null {
  let colon = from - 1;
  while (
    colon > from - 5 &&
    t.at(colon) !== ':' &&
    (t.kind[colon] === NUMBER || t.kind[colon] !== WORD || t.is(colon, STOPS))
  ) {
    if (t.at(colon) === ';') return null;
    colon--;
  }
  if (t.at(colon) !== ':' || !t.glued(colon) || t.glued(colon + 1)) return null;
  let j = colon;
  while (
    j > start &&
    j > colon - LABEL &&
    t.kind[j - 1] === WORD &&
    !t.is(j - 1, AUX) &&
    !t.is(j - 1, SAYING)
  )
    j--;
  const opens = j === start || /^[;,.(]$/.test(t.at(j - 1));
  return opens && j < colon && !t.is(colon - 1, STOPS) ? { from: j, to: colon } : null;
}

const CHANGES = wordClass(
  'increase rise growth gain jump surge hike climb boost decrease decline drop fall reduction cut dip slump plunge uptick',
);
const BESIDE = wordClass('year on over annual yearly monthly quarterly month quarter - year-on-year');

/** "an increase of 5 percent in prosecutions", "a 5% rise in the number of flats": what changed stands after. */
function changedIn(t: Tokens, from: number, to: number): Span | null {
  let j = to;
  while (j < to + 6 && t.is(j, BESIDE)) j++;
  const named = t.is(j, CHANGES);
  if (named) j++;
  if (t.at(j) !== 'in' || t.kind[j + 1] !== WORD || isWhen(t, j + 1)) return null;
  return named || changeBefore(t, from) ? upToVerb(t, j + 1) : null;
}

/** "an increase of nearly 52 percent": a noun of change a few words before. */
function changeBefore(t: Tokens, from: number): boolean {
  for (let j = from - 1; j > from - 5; j--) {
    if (t.is(j, CHANGES)) return t.at(j + 1) === 'of';
    if (t.kind[j] !== WORD) return false;
  }
  return false;
}

/** A month, a year or "the first quarter" after "in" says when, a capital where. */
function isWhen(t: Tokens, j: number): boolean {
  return t.has(j, PERIOD) || t.capital(j) || (t.at(j) === 'the' && t.has(j + 1, PERIOD));
}

function upToVerb(t: Tokens, from: number): Span | null {
  let j = from;
  while (
    j < from + LONGEST &&
    (t.kind[j] === WORD || (t.kind[j] === NUMBER && t.glued(j)) || isInside(t, j)) &&
    !t.is(j, AUX) &&
    !t.is(j, OPENERS)
  )
    j++;
  while (j > from && (t.is(j - 1, STOPS) || t.at(j - 1) === '-')) j--;
  return j > from ? { from, to: j } : null;
}

/** What shares are expressed in ("120% of GDP") is not what they are about. */
const MEASURED_BY = wordClass('gdp gnp income turnover revenue revenues output capacity');

/** "78 per cent of the deal". */
function partOf(t: Tokens, to: number): Span | null {
  const counted = t.kind[to + 1] === NUMBER || (t.is(to + 1, DETERMINERS) && t.kind[to + 2] === NUMBER);
  if (t.among(to + 1, NO_WHOLES)) return null;
  if ((counted && t.kind[to - 1] === NUMBER) || t.is(to + 1, MEASURED_BY)) return null;
  let j = to + 1;
  while (
    j < to + LONGEST &&
    (t.kind[j] === WORD || t.kind[j] === NUMBER || t.at(j) === "'s" || isInside(t, j)) &&
    !t.is(j, AUX) &&
    !t.is(j, OPENERS) &&
    !(t.is(j, VERBS) && j > to + 1 && !t.has(j, PLURAL)) &&
    !(j > to + 1 && t.has(j - 1, PLURAL) && t.has(j, PLURAL)) &&
    !(j > to + 1 && (t.is(j, PRONOUNS) || t.is(j, PART_ENDS)))
  )
    j++;
  while (j > to + 1 && t.among(j - 1, LEFT_OVER)) j--;
  const said = j > to + 1 && !(j === to + 2 && t.is(to + 1, STOPS));
  return said ? { from: to + 1, to: j } : null;
}

/** "three of them": no whole that says what it is. */
const NO_WHOLES = new WordSet(['them', 'it', 'us', 'which', 'whom']);

/** A sign within a name: the points of "U.S.", the hyphen of "COVID-19". */
function isInside(t: Tokens, j: number): boolean {
  if (t.at(j) === '-')
    return t.glued(j) && t.glued(j + 1) && !(t.kind[j - 1] === NUMBER && t.kind[j + 1] === NUMBER);
  return t.at(j) === '.' && t.glued(j) && t.at(j - 1).length === 1 && (t.glued(j + 1) || t.at(j - 2) === '.');
}

/** What ends the whole that a share is part of. */
const PART_ENDS = wordClass('a an per in on at from to by worth valued containing into during compared');
/** What a cut leaves behind. */
const LEFT_OVER = new WordSet(['-', 'with', 'under', 'among']);

function clauseSubject(t: Tokens, from: number, to: number, start: number): Span | null {
  let end = from;
  for (let k = 0; k < CLAUSES; k++) {
    const open = clauseStart(t, end, start);
    if (isRelative(t, open)) return antecedent(t, open, start);
    const found = nounPhrase(t, open, end) ?? (k === 0 ? holder(t, open, end) : null);
    if (found !== null) return found.to > found.from ? found : null;
    const before = open - 1;
    const joins = t.at(before) === ',' || (t.at(before) === 'and' && isPredicate(t, open));
    if (before <= start || !joins || (k === 0 && isSubject(t, open, from, to))) return null;
    end = before;
  }
  return null;
}

const LOOSE = wordClass('about around some nearly almost over than more least at only the');
const HOLDS = wordClass('for of by among against between');

/** "The first trials for 23 defendants began": the number is a part of the subject. */
function holder(t: Tokens, open: number, end: number): Span | null {
  let last = end - 1;
  while (last > open && t.is(last, LOOSE)) last--;
  if (!t.is(last, HOLDS) || t.kind[open] !== WORD) return null;
  if (t.is(open, STOPS) && !t.is(open, DETERMINERS)) return null;
  for (let j = open; j < last; j++)
    if (t.kind[j] !== WORD || t.is(j, AUX) || t.is(j, VERBS) || t.is(j, SAYING) || t.has(j, ING)) return null;
  return trimmed(t, open, last);
}

/** "…, and have shut 12": what comes after the "and" has no subject of its own. */
function isPredicate(t: Tokens, j: number): boolean {
  const w = t.at(j);
  if (t.is(j, AUX) || (w.length > 4 && t.has(j, ED | ING))) return true;
  return t.is(j, VERBS) && (t.kind[j + 1] !== WORD || t.is(j + 1, STOPS));
}

/** What a clause may begin behind. */
const EDGES = new WordClass([...BREAKS.keys(), ...OPENERS.keys()]);

/** The first token of the clause that ends before `end`; a bracket within it is passed over. */
function clauseStart(t: Tokens, end: number, start: number): number {
  const low = Math.max(start, end - REACH);
  let j = end;
  while (j > low) {
    const edge = t.is(j - 1, EDGES);
    const list = edge && t.at(j - 1) === 'and' ? listStart(t, j - 1, low, partsItems) : 0;
    if (!edge) j--;
    else if (t.at(j - 1) === ')') j = bracketOpen(t, j - 1, low);
    else if (t.at(j - 1) === ',' && joinsPlaces(t, j - 1, low)) j--;
    else if (list > 0) j = list;
    else if (t.is(j - 1, BREAKS) || (t.is(j - 1, OPENERS) && !joinsNouns(t, j - 1))) break;
    else j--;
  }
  return t.at(j - 1) === 'with' ? j - 1 : j;
}

/** Whether token `j` parts clauses or is a verb: no item of a list goes over it. */
function partsItems(t: Tokens, j: number): boolean {
  if (t.is(j, EDGES) || t.is(j, AUX) || t.is(j, SAYING)) return true;
  return t.is(j, VERBS) && !t.has(j, PLURAL) && !isNounHere(t, j);
}

/** "Victims in Moss City, Tarn Province were": a place behind the place that it lies in parts no clauses. */
function joinsPlaces(t: Tokens, comma: number, low: number): boolean {
  let end = comma + 1;
  while (end < comma + 4 && t.capital(end) && t.kind[end] === WORD) end++;
  if (end === comma + 1 || !(t.is(end, AUX) || (t.is(end, VERBS) && !t.is(end, SAYING)))) return false;
  let j = comma - 1;
  while (j > low && t.capital(j) && t.kind[j] === WORD) j--;
  return j < comma - 1 && j > low && t.is(j, PLACING) && t.kind[j - 1] === WORD;
}

const PLACING = wordClass('in near at');

/** Whether the number is itself the subject: its clause begins with it, and a verb follows. */
function isSubject(t: Tokens, open: number, from: number, to: number): boolean {
  for (let j = open; j < from; j++) if (!t.is(j, STOPS) && t.kind[j] === WORD) return false;
  for (let j = to; j < to + 6 && t.kind[j] === WORD; j++) if (t.is(j, AUX) || t.is(j, VERBS)) return true;
  return false;
}

/** The words before the verb of the clause at tokens `open` to before `end`; null where it has no verb, or nothing before it. */
function nounPhrase(t: Tokens, open: number, end: number): Span | null {
  let from = t.at(open) === 'with' ? open + 1 : open;
  while (
    from < end &&
    t.is(from, STOPS) &&
    !(t.at(from + 1) === '-' && t.glued(from + 1)) &&
    !t.is(from, DETERMINERS) &&
    !t.is(from, AUX)
  ) {
    if (t.is(from, PRONOUNS) && !t.upper(from)) return { from, to: from };
    from++;
  }
  if (t.is(from, SAYING) && t.kind[from + 1] === WORD && !t.is(from + 1, STOPS)) from++;
  // "costs and fees rose", "costs will rise": a plural before these is a noun.
  const noun =
    t.has(from + 1, PLURAL) || (t.has(from, PLURAL) && (t.at(from + 1) === 'and' || t.is(from + 1, AUX)));
  if (isPredicate(t, from) && !noun) return null;
  if (t.kind[from] === NUMBER && t.at(open - 1) === ',') return null;
  const verb = t.at(open) === 'with' ? risingIn(t, from, end) : verbIn(t, from, end);
  if (verb < 0) return null;
  const other = moved(t, from, verb, end);
  if (other !== null) return other.to > other.from ? trimmed(t, other.from, other.to) : other;
  const heard = t.at(verb) === 'told' ? overHearer(t, verb + 1, end) : -1;
  if (heard > 0) return nounPhrase(t, heard, end) ?? trimmed(t, from, verb);
  const told = t.kind[verb + 1] === WORD && (!t.is(verb + 1, STOPS) || t.is(verb + 1, DETERMINERS));
  if (t.is(verb, SAYING) && verb + 1 < end && told)
    return nounPhrase(t, verb + 1, end) ?? trimmed(t, from, verb);
  return trimmed(t, from, verb);
}

/** "The dealer told Norvik the firm lost": past who is told, where another subject follows; -1 where none does. */
function overHearer(t: Tokens, i: number, end: number): number {
  let j = i;
  while (j < end && t.capital(j)) j++;
  return j > i && j < end && t.is(j, DETERMINERS) ? j : -1;
}

function trimmed(t: Tokens, from: number, verb: number): Span | null {
  let to = verb;
  while (to > from && endless(t, to - 1)) to--;
  let first = from;
  while (first < to && t.kind[first] !== WORD && t.kind[first] !== NUMBER) first++;
  const short = shortened(t, first, to);
  if (short < to) return trimmed(t, first, short);
  return to > first && !(to === first + 1 && t.is(first, DETERMINERS)) ? { from: first, to } : null;
}

/** Words that lead on to the verb or stand alone. */
function endless(t: Tokens, j: number): boolean {
  const w = t.at(j);
  return (
    (t.is(j, STOPS) && !t.upper(j)) ||
    t.is(j, AUX) ||
    t.is(j, TRAILING) ||
    (t.kind[j] !== WORD && t.kind[j] !== NUMBER && w !== "'s" && w !== ')' && !isInside(t, j)) ||
    (t.has(j, LY) && w.length > 5 && !t.is(j, NOUNS_IN_LY))
  );
}

/** "with charges for theft rising by": the word of change, or else the first participle. */
function risingIn(t: Tokens, from: number, end: number): number {
  let first = -1;
  for (let j = from; j < end; j++) {
    // "with the price of flats up 10 percent".
    if ((t.at(j) === 'up' || t.at(j) === 'down') && j > from && j > end - 4) return j;
    const ing = t.has(j, ING) && t.at(j).length > 4 && j > from;
    if (ing && isChangeVerb(t, j)) return j;
    if (ing && first < 0) first = j;
  }
  return first;
}

/** Forms that can be the verb of a clause, but for those in -ed. */
const VERBAL = new WordClass([...AUX.keys(), ...VERBS.keys()]);

/** The verb of a clause: the first that can be nothing else; or else the first form in -ed, which before another verb only describes. */
function verbIn(t: Tokens, from: number, end: number): number {
  let loose = -1;
  for (let j = from; j < end; j++) {
    if (!(t.is(j, VERBAL) || t.has(j, ED)) || t.kind[j] !== WORD || t.at(j - 1) === '-') continue;
    const w = t.at(j);
    // The month of May is no verb, and "compared with" opens no clause.
    if ((w === 'may' && t.capital(j) && j > from) || (w === 'compared' && t.at(j + 1) !== ',')) continue;
    // "The value added of the industry".
    if (w === 'added' && t.at(j - 1) === 'value') continue;
    if (t.is(j, AUX)) return loose >= 0 && coordinated(t, loose, j) ? loose : j;
    if (j === from || (t.capital(j) && !isChangeVerb(t, j))) continue;
    if (t.is(j, VERBS) && !t.has(j, ED | ING) && !isNounHere(t, j) && !beforeVerb(t, j))
      return loose >= 0 && (coordinated(t, loose, j) || t.is(j, CHANGES) || isChangeVerb(t, loose))
        ? loose
        : j;
    const past = t.has(j, ED) && w.length > 4 && !describes(t, j);
    if (past && (loose < 0 || !coordinated(t, loose, j))) loose = j;
    if (past && (t.is(j, SAYING) || t.among(j, LINKING))) return j;
  }
  return loose;
}

/** Verbs whose complement is a participle: "remained unchanged", "stayed closed". */
const LINKING = new WordSet(['remained', 'stayed', 'appeared', 'seemed', 'looked']);

/** "interest costs have grown", "air travel rose": what stands before a verb for sure is none. */
const beforeVerb = (t: Tokens, j: number): boolean => t.is(j + 1, AUX) || t.among(j + 1, PAST_MOVES);

const PAST_MOVES = new WordSet(
  'rose fell grew jumped climbed dropped declined increased decreased slipped plunged'.split(' '),
);

/** "rose and dropped": the second has the subject of the first. */
function coordinated(t: Tokens, a: number, b: number): boolean {
  for (let j = a; j < b; j++) if (t.at(j) === 'and' || t.at(j) === 'or') return true;
  return false;
}

/** "the reports": a form that a determiner or preposition makes a noun. */
function isNounHere(t: Tokens, j: number): boolean {
  const before = t.at(j - 1);
  return (
    t.is(j - 1, DETERMINERS) ||
    t.is(j - 1, MEANS) ||
    (t.is(j, CHANGES) && t.among(j - 2, ARTICLES) && !t.has(j - 1, PLURAL)) ||
    before === 'of' ||
    before === 'in' ||
    before === "'s" ||
    t.at(j + 1) === 'of'
  );
}

const ARTICLES = new WordSet(['a', 'an']);

/** "average rents": behind these a form that could be a verb is the noun. */
const MEANS = wordClass('% percent cent average median mean typical annual monthly weekly daily gross net');

/** "the unemployed people", "organized groups": a noun follows. */
function describes(t: Tokens, j: number): boolean {
  if (t.is(j - 1, DETERMINERS)) return true;
  return (
    t.kind[j + 1] === WORD &&
    !t.is(j + 1, STOPS) &&
    (t.has(j + 1, PLURAL) || t.has(j + 2, PLURAL)) &&
    (t.is(j - 1, STOPS) || t.kind[j - 1] === NUMBER)
  );
}
