/** Who says so: "according to X", "X said", "said X", "the report showed". */
import { WordClass, wordClass } from '../core/classes';
import { NUMBER, type Tokens, WORD } from '../core/tokens';
import { MONTHS, WEEKDAYS } from './calendar';
import { LY, PERIOD, PLURAL, PUTS, SAYING, SAYS, SOURCE } from './flags';
import { bracketOpen } from './shorten';
import { STOPS, VERBS } from './words';

/** The tokens that name who says so. */
export interface Source {
  from: number;
  to: number;
}

/** Verbs that attribute whatever stands beside them. */
const STRONG = wordClass(
  'said says told stated announced noted explained warned stressed wrote argued argues admitted claimed disclosed declared',
);
/** Nouns that can report: a subject that ends in one, or in a name, is a source. */
const REPORTERS =
  wordClass(`report reports data figures statistics survey study poll census bulletin statement document documents paper review audit index bureau ministry office
 agency agencies authorities authority police court courts procuratorate procuratorates prosecutor prosecutors officials official government company firm bank group department commission council committee
 analysts economists researchers scientists experts association conference institute university regulator newspaper media outlets filing results estimates forecast forecasts projections union center centre spokesman spokeswoman minister administration organization organisation federation foundation observatory`);
/** What one acts "according to" without being told anything by it. */
const NO_SOURCES = wordClass(
  'law laws rules rule plan plans schedule constitution regulations agreement needs need',
);
const PRONOUNS = wordClass('it he she they');
const JOINS = new WordClass(["'s", '(', ')', '&', '-', "'", '"']);
const ENDS = wordClass(
  'released published issued cited seen obtained compiled collected that which who while when but if because said says is are was were has have had where',
);
const AUX = wordClass(
  'have has had also then later earlier previously recently will today yesterday tonight',
);
const CLAUSE = wordClass('that while when but and if because as where which who whom for with');

/** Who a sentence (tokens `from` to before `to`) names as its source; `it` and the like are given back as they stand. */
export function readSource(t: Tokens, from: number, to: number): Source | null {
  const words = flagsAmong(t, from, to);
  const named = (words & SOURCE) !== 0 ? according(t, from, to) : null;
  if (named !== null) return named;
  const said = (words & SAYS) !== 0 ? (saying(t, from, to, true) ?? saying(t, from, to, false)) : null;
  return said ?? ((words & PUTS) !== 0 ? putting(t, from, to) : null);
}

/** All flags of the tokens `from` to before `to`. */
function flagsAmong(t: Tokens, from: number, to: number): number {
  const { flag } = t;
  let all = 0;
  for (let i = from; i < to; i++) all |= flag[i]!;
  return all;
}

/** "The office put the rate at 3.8%". */
function putting(t: Tokens, from: number, to: number): Source | null {
  for (let i = from + 1; i < to; i++) {
    if (!t.has(i, PUTS)) continue;
    let j = i + 1;
    while (j < to && j < i + PUT && t.kind[j] === WORD && t.at(j) !== 'at') j++;
    const level =
      t.at(j) === 'at' && (t.kind[j + 1] === NUMBER || t.kind[j + 2] === NUMBER || t.kind[j + 3] === NUMBER);
    return level ? subjectBefore(t, i, from, true) : null;
  }
  return null;
}

/** From "put" to its "at", at most; tokens. */
const PUT = 9;

function according(t: Tokens, from: number, to: number): Source | null {
  for (let i = from; i + 2 < to; i++) {
    if (!t.has(i, SOURCE)) continue;
    const w = t.at(i);
    const opens =
      (w === 'according' && t.at(i + 1) === 'to') || (w !== 'according' && t.at(i + 1) === 'from');
    if (
      !opens ||
      (w !== 'according' && t.is(i + 2, DAYS)) ||
      (w !== 'according' && !t.capital(i + 2) && t.at(i + 2) !== 'the')
    )
      continue;
    const end = phraseEnd(t, i + 2, to);
    if (end > i + 2 && !t.is(end - 1, NO_SOURCES)) return { from: i + 2, to: end };
  }
  return null;
}

/** Where the noun phrase of a source ends: at a comma, a verb, or what opens something else. */
function phraseEnd(t: Tokens, from: number, to: number): number {
  let j = from;
  while (j < to && j < from + 24) {
    const w = t.at(j);
    if (j > from && (isDated(t, j) || isCompared(t, j))) break;
    const inner = w === '.' && isInitial(t, j);
    if (t.kind[j] !== WORD && t.kind[j] !== NUMBER && !t.is(j, JOINS) && !inner) break;
    if (j > from && t.is(j, VERBS) && !t.capital(j) && !t.is(j, REPORTERS) && !t.is(j + 1, REPORTERS)) break;
    // "the preliminary estimates", "the bank's forecasts": what is said, and no verb.
    if (j > from && (t.is(j, ENDS) || (t.is(j, SAYING) && !t.is(j, REPORTERS)))) break;
    if ((w === '"' && j === from) || (w === '(' && t.at(j + 2) !== ')')) break;
    j++;
  }
  while (
    j > from &&
    (t.at(j - 1) === '"' || t.at(j - 1) === '-' || t.at(j - 1) === 'on' || t.at(j - 1) === 'of')
  )
    j--;
  return j;
}

/** "the ministry | on Wednesday", "the court | in March": when they said so is no part of who they are. */
function isDated(t: Tokens, j: number): boolean {
  if (t.is(j, WEEKDAYS_LONG) && t.capital(j)) return true;
  if (t.at(j) === 'in' && t.digits(j + 1) === 4) return true;
  return t.is(j, BEFORE_DAYS) && t.is(j + 1, DAYS);
}

const BEFORE_DAYS = wordClass('on in at this last earlier');

/** "the association | compared to 7 percent": what is compared is the figure. */
const isCompared = (t: Tokens, j: number): boolean =>
  t.at(j) === 'compared' && (t.at(j + 1) === 'to' || t.at(j + 1) === 'with');

/** The point of an initial or of "U.S.", within a name. */
function isInitial(t: Tokens, point: number): boolean {
  return (
    t.kind[point - 1] === WORD && t.at(point - 1).length === 1 && t.glued(point) && t.kind[point + 1] === WORD
  );
}

function saying(t: Tokens, from: number, to: number, strong: boolean): Source | null {
  for (let i = from; i < to; i++) {
    if (!t.has(i, SAYS) || t.is(i, STRONG) !== strong) continue;
    // "wrote off 3 million": nothing is said.
    if (t.at(i) === 'wrote' && (t.at(i + 1) === 'off' || t.at(i + 1) === 'down')) continue;
    const found = subjectAfter(t, i, to) ?? subjectBefore(t, i, from, strong);
    if (found !== null) return found;
  }
  return null;
}

/** "…, said Zhang Xiaojin, a prosecutor". */
function subjectAfter(t: Tokens, verb: number, to: number): Source | null {
  const w = t.at(verb);
  if (w !== 'said' && w !== 'says') return null;
  const named =
    t.capital(verb + 1) || ((t.at(verb + 1) === 'the' || t.at(verb + 1) === 'a') && t.at(verb - 1) === ',');
  if (t.kind[verb + 1] !== WORD || !named || t.at(verb + 1) === 'that') return null;
  if (t.kind[verb - 1] === WORD && t.at(verb - 1) !== 'report') return null;
  const end = phraseEnd(t, verb + 1, to);
  return end > verb + 1 ? { from: verb + 1, to: end } : null;
}

function subjectBefore(t: Tokens, verb: number, from: number, strong: boolean): Source | null {
  if (isPassive(t, verb)) return null;
  let end = beforeTime(t, verb, from);
  // "a previously announced plan" describes.
  if (t.is(end - 1, ARTICLES)) return null;
  if (t.at(end - 1) === ',') end = overApposition(t, end - 1, from);
  const opening = behindClause(t, phraseStart(t, end, from), end);
  // "the 200,000 that economists had forecast": they say so of this one number, which the sentence sets against others.
  const at = t.at(opening - 1) === 'that' || t.at(opening - 1) === 'which' ? opening - 1 : opening;
  if (opening > from && t.kind[at - (t.at(at - 1) === '%' || t.at(at - 1) === 'percent' ? 2 : 1)] === NUMBER)
    return null;
  const start = overPlace(t, trimStart(t, opening, end), end, from);
  if (start >= end) return null;
  return strong || reports(t, verb, start, end) ? { from: start, to: end } : null;
}

/** Back over what says when or how between who says it and the verb: "the firm today said", "the group later this month reported". */
function beforeTime(t: Tokens, verb: number, from: number): number {
  let end = verb;
  for (;;) {
    if (end > from && ((t.has(end - 1, LY) && !t.capital(end - 1)) || t.is(end - 1, AUX))) end--;
    else if (end > from + 1 && t.is(end - 1, SPANS) && t.has(end - 2, PERIOD)) end -= 2;
    else return end;
  }
}

const SPANS = wordClass('week month year quarter');
const ARTICLES = wordClass('a an the its their his her this these those no');

/** "Markets have been quiet and traders said": past an "and" that ends a clause with a verb of its own. */
function behindClause(t: Tokens, opening: number, end: number): number {
  let said = false;
  let start = opening;
  for (let j = opening; j < end; j++) {
    if (t.is(j, FINITE)) said = true;
    else if (said && t.at(j) === 'and') {
      start = j + 1;
      said = false;
    }
  }
  return start;
}

const FINITE = wordClass('is are was were has have had will would been could');

/** "A group led by Robert Moss of Fort Worth, Texas said": a place behind a place is no source. */
function overPlace(t: Tokens, start: number, end: number, from: number): number {
  if (t.at(start + 1) === '-' && t.at(start + 2) === 'based') return wholeSeat(t, start, from);
  if (t.at(start - 1) !== ',' || end - start > 2) return start;
  for (let j = start; j < end; j++) if (!t.capital(j)) return start;
  let j = start - 2;
  while (j > from && t.capital(j) && t.kind[j] === WORD) j--;
  const placed = j < start - 2 && j > from + 1 && t.is(j, PLACING) && t.kind[j - 1] === WORD;
  return placed ? trimStart(t, phraseStart(t, start - 1, from), start - 1) : start;
}

const PLACING = wordClass('of in from near');

/** "the Moss City, Tarn-based company said": the town before the place that it lies in is a part of who says so. */
function wholeSeat(t: Tokens, start: number, from: number): number {
  if (t.at(start - 1) !== ',') return start;
  let j = start - 2;
  while (j > from && t.capital(j) && t.kind[j] === WORD && !t.is(j, ARTICLES)) j--;
  return j < start - 2 && t.is(j, ARTICLES) ? j : start;
}

/** "X, a member of Y, said": back over the words between the commas. */
function overApposition(t: Tokens, comma: number, from: number): number {
  for (let j = comma - 1; j > from && j > comma - 30; j--) if (t.at(j) === ',') return overAge(t, j);
  return comma;
}

/** "Ann Holm, 43, a member of Y, said": back over the age as well. */
function overAge(t: Tokens, comma: number): number {
  const aged = t.kind[comma - 1] === NUMBER && t.at(comma - 2) === ',' && t.capital(comma - 3);
  return aged ? comma - 2 : comma;
}

function phraseStart(t: Tokens, end: number, from: number): number {
  let j = end - 1;
  while (j >= from && j > end - 24) {
    const open = t.at(j) === ')' ? bracketOpen(t, j, Math.max(from, j - BRACKETED)) : j;
    if (open === j && !belongs(t, j)) break;
    j = open - 1;
  }
  return j + 1;
}

/** Longest remark in brackets behind a name; tokens. */
const BRACKETED = 8;

function belongs(t: Tokens, j: number): boolean {
  const w = t.at(j);
  if (t.kind[j] === NUMBER) return t.is(j - 1, MONTHS);
  if (w === '.') return isInitial(t, j);
  if (t.kind[j] !== WORD) return t.is(j, JOINS) && w !== '"';
  return !t.is(j, CLAUSE) || joinsNouns(t, j) || (w === 'who' && t.raw(j) === 'WHO');
}

/** "the political and legal conference": an "and" inside a name. */
export function joinsNouns(t: Tokens, j: number): boolean {
  const before = t.at(j - 1);
  if (t.at(j) !== 'and' || t.kind[j - 1] !== WORD || t.is(j - 1, VERBS)) return false;
  return t.at(j - 2) !== ',' && before !== 'percent' && before !== 'cent';
}

/** A weak verb ("reported", "showed") attributes only what follows "that", or what a reporter or a name says. */
function reports(t: Tokens, verb: number, start: number, end: number): boolean {
  const next = t.at(verb + 1);
  // "one in five police reports (14,868)": a noun.
  if (next === '(') return false;
  if (t.at(verb) === 'added' && t.kind[verb + 1] === WORD && next !== 'that') return false;
  if (t.at(verb) === 'added' && t.kind[verb + 1] !== WORD)
    return t.kind[verb + 1] !== NUMBER && !/^[$\u00a3\u20ac]$/.test(next);
  if (next === 'that' || (next === 'out' && t.at(verb + 2) === 'that')) return true;
  if (t.is(verb, PLAIN)) return hasReporter(t, start, end, true);
  const dated =
    WEEKDAYS.has(next === 'on' ? t.at(verb + 2) : next) || (next === 'to' && t.at(verb) === 'pointed');
  if (dated) return hasReporter(t, start, end, false) || (t.capital(end - 1) && !t.is(end - 1, DAYS));
  if (t.is(verb + 1, ADJUNCTS)) return false;
  if (hasReporter(t, start, end, false)) return true;
  return t.capital(end - 1) && !t.is(end - 1, DAYS) && t.kind[verb + 1] !== NUMBER;
}

const WEEKDAYS_LONG = wordClass('monday tuesday wednesday thursday friday saturday sunday');
/** What begins with a capital and says when. */
const DAYS = new WordClass([...MONTHS.keys(), ...WEEKDAYS.keys()]);
/** After a weak verb, these lead to something else than what is said. */
const ADJUNCTS = wordClass('of to in by each on from at for as since');

/** Verbs that are also nouns: only after several who say so ("officials say", "analysts estimate"). */
const PLAIN = wordClass('say estimate predict warn');

function hasReporter(t: Tokens, start: number, end: number, many: boolean): boolean {
  for (let j = start; j < end; j++) {
    const w = t.at(j);
    if (t.is(j, REPORTERS) && (!many || w === 'police' || (t.has(j, PLURAL) && w !== 'figures'))) return true;
  }
  return false;
}

function isPassive(t: Tokens, verb: number): boolean {
  return t.is(verb - 1, PASSIVE) || t.at(verb + 1) === 'by';
}

const PASSIVE = wordClass('was were been be is are');

/** "the", or whose they are: "her lawyer". */
const OWNED = wordClass('the his her its their our my');

function trimStart(t: Tokens, from: number, end: number): number {
  let j = from;
  while (
    j < end &&
    (t.is(j, STOPS) || t.kind[j] !== WORD) &&
    !t.is(j, PRONOUNS) &&
    !t.is(j, OWNED) &&
    t.raw(j) !== 'WHO'
  )
    j++;
  return j;
}

/** Whether a source is only a pronoun, to be resolved by the sentence before. */
export function isPronoun(t: Tokens, s: Source): boolean {
  return s.to - s.from === 1 && t.is(s.from, PRONOUNS);
}
