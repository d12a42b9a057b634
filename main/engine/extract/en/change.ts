/** Whether a figure states a change, its direction, and its part in it: the difference, the level reached, the level left. */

import type { Change, ChangeRole } from '../../../../preload/contract/reading';
import { WordClass, WordSet, wordClass } from '../core/classes';
import { NUMBER, type Tokens, WORD } from '../core/tokens';
import type { Quantity } from './amount';
import { MONTHS } from './calendar';
import { ED, FILLER, LEAD, LY, PERIOD } from './flags';
import { SMALL } from './number-words';
import { BACK } from './origins';

/** A change that a number takes part in. */
export interface ChangeMatch {
  change: Change | null;
  role: ChangeRole;
  /** The word that says so. */
  word: string;
}

const UP_VERBS =
  wordClass(`doubled doubling doubles tripled tripling trebled quadrupled quickened rise rises rose risen rising increase increases increased increasing grow grows grew grown growing gain gains gained gaining
 climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring advance advances advanced advancing add adds added adding
 rally rallies rallied rallying rebound rebounds rebounded rebounding skyrocket skyrocketed skyrocketing spike spiked spiking leap leaps leapt leaped leaping edge-up
 expand expands expanded expanding accelerate accelerated accelerating swell swelled swelling strengthen strengthened strengthening appreciate appreciated up upward upwards boosted boost
 boosting hike hiked hiking higher climbed bump bumps bumped balloon ballooned ballooning mushroomed upped bounced firmed widened widens widen widening rocketed rocketing`);
const DOWN_VERBS =
  wordClass(`halved halving slow slows slowed slowing cooled narrowed narrows narrowing narrow fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing slip slips slipped
 slipping slide slides slid sliding lose loses lost losing plunge plunges plunged plunging plummet plummets plummeted plummeting tumble tumbles tumbled tumbling sink sinks sank sunk
 sinking shrink shrinks shrank shrunk shrinking contract contracts contracted contracting dip dips dipped dipping slump slumps slumped slumping crash crashed crashing tank tanked
 shed sheds shedding ease eases eased easing slide reduce reduces reduced reducing cut cuts cutting lower lowered lowering lowers down downward downwards slashed slash slashing retreat retreated weaken
 weakened weakening depreciate depreciated diminished diminishing fell  collapsed nosedived dived sagged trimmed trim`);
const UP_NOUNS = wordClass(
  'increase rise growth gain jump surge hike uptick climb boost upturn rally spike advance expansion increment raise leap rebound gains increases',
);
const DOWN_NOUNS = wordClass(
  'decrease decline drop fall reduction cut dip slump plunge contraction downturn slide decline slowdown shrinkage drops declines decreases cuts',
);

/** Words that may stand between the word of change and its number. */
const BETWEEN =
  wordClass(`about around approximately roughly nearly almost some more than over less under only just another further additional an a the as much many least most well above below
 to by from of up down us an estimated estimated around close exactly slightly fewer whopping record average daily limit staggering massive mere total c hk sharply steadily
 significantly rapidly again back almost even anything between year-on-year marginally modestly respectively ( - +`);

/** Whether token `i` says that something went up or down. */
export function isChangeVerb(t: Tokens, i: number): boolean {
  return t.is(i, UP_VERBS) || t.is(i, DOWN_VERBS) || t.is(i, RAISING);
}

const REACH = 7;

/** Adverbs of manner between verb and number. */
function passes(t: Tokens, j: number): boolean {
  return t.is(j, BETWEEN) || (t.has(j, LY) && t.at(j).length > 4);
}

/** Another number of the same clause, by its tokens. */
export interface Span {
  from: number;
  to: number;
  /** The change it stated. */
  change: Change | null;
}

/** The change that the number from token `from` to before `to` takes part in; `before` is the number before it in the sentence. */
export function readChange(
  t: Tokens,
  from: number,
  to: number,
  before: Span | null,
  start: number,
): ChangeMatch | null {
  // "jumped the $100 million mark": over it, and not by it.
  if (t.at(to) === 'mark') return null;
  if (t.at(from) === '+') return { change: 'up', role: 'by', word: '+' };
  const named = t.is(to, AFTER_AMOUNT) ? nounAfter(t, to) : null;
  if (named !== null) return named;
  const than = t.is(to, AFTER_AMOUNT) || t.is(to + 1, AFTER_AMOUNT) ? compared(t, to) : null;
  if (than !== null) return than;
  const left = leftward(t, from, before, start);
  if (left !== null) return left;
  return t.is(to, OPENS_WAY) || t.has(to, LEAD | PERIOD | FILLER) ? upFrom(t, from, to) : null;
}

/** What "up" or "down" from a level may begin with, behind the amount. */
const OPENS_WAY = wordClass(', ( up down');

/** "a 53.9% increase", "5.8 per cent year-on-year decrease", "5% higher". */
function nounAfter(t: Tokens, to: number): ChangeMatch | null {
  let j = to;
  for (let k = 0; k < 6; k++, j++) {
    const w = t.at(j);
    if (t.is(j, UP_NOUNS) || w === 'higher')
      return nounFits(t, j, to) ? { change: 'up', role: 'by', word: w } : null;
    if (t.is(j, DOWN_NOUNS) || w === 'lower')
      return nounFits(t, j, to) ? { change: 'down', role: 'by', word: w } : null;
    const pace = j === to ? paceOf(t, j) : null;
    if (pace) return { change: pace, role: 'by', word: w };
    if (w === '-' || t.is(j, YEARLY)) continue;
    return null;
  }
  return null;
}

/** "0.5 percentage point slower than the first quarter": behind a share the pace of what grows is a level. */
function paceOf(t: Tokens, j: number): Change | null {
  if (t.at(j + 1) !== 'than' || !t.among(j - 1, SHARE)) return null;
  return t.at(j) === 'faster' ? 'up' : t.at(j) === 'slower' ? 'down' : null;
}

const SHARE = new WordSet(['%', 'percent', 'cent', 'point', 'points', 'pct']);

/** "was 46.8 tons, up from 45.6": the level reached, and then the way it went. */
function upFrom(t: Tokens, from: number, to: number): ChangeMatch | null {
  const at = overPeriod(t, to);
  const j = t.at(at) === ',' || t.at(at) === '(' ? at + 1 : at;
  const w = t.at(j);
  if ((w !== 'up' && w !== 'down') || t.at(j + 1) !== 'from' || t.at(from - 1) === 'per') return null;
  // "4.5% up from the year before" names no level that was left: it is the difference.
  const role = j === to && !numberWithin(t, j + 2, 5) ? 'by' : 'to';
  return { change: w, role, word: `${w} from` };
}

/** "$518 million in the first quarter ended Sept. 30, down from": over when it was, to the comma behind it. */
function overPeriod(t: Tokens, to: number): number {
  if (!t.has(to, LEAD | PERIOD | FILLER)) return to;
  for (let j = to; j < to + 10; j++) {
    if (t.at(j) === ',' && /^(?:up|down)$/.test(t.at(j + 1))) return j;
    const when =
      t.has(j, LEAD | PERIOD | FILLER) || t.is(j, SPANS_OF_CHANGE) || t.is(j, MONTHS) || t.kind[j] === NUMBER;
    if (!when && t.at(j) !== '.' && t.at(j) !== 'half' && t.at(j) !== 'months') return to;
  }
  return to;
}

function numberWithin(t: Tokens, from: number, count: number): boolean {
  for (let j = from; j < from + count; j++) if (t.kind[j] === NUMBER || t.is(j, SMALL)) return true;
  return false;
}

/** "1,100 fewer than a year earlier", "30% more staff than in 2019": set against another time. */
function compared(t: Tokens, to: number): ChangeMatch | null {
  // "4 cases less than in 2017".
  const behind = t.among(to + 1, FEWER) && t.at(to + 2) === 'than' ? to + 1 : to;
  const w = t.at(behind);
  const change = w === 'more' ? 'up' : w === 'fewer' || w === 'less' ? 'down' : null;
  if (!change) return null;
  let j = behind + 1;
  while (j < behind + 4 && t.kind[j] === WORD && t.at(j) !== 'than') j++;
  if (t.at(j) !== 'than') return null;
  // "less than recorded in 2017".
  const seen = t.has(j + 1, ED) && t.at(j + 2) === 'in' ? j + 1 : j;
  const at = t.at(seen + 1) === 'in' || t.at(seen + 1) === 'the' ? seen + 2 : seen + 1;
  const when = isTime(t, at);
  return when ? { change, role: 'by', word: `${w} than` } : null;
}

const FEWER = new WordSet(['fewer', 'less', 'more']);

/** A year, a month, "last week", "a year earlier", "year before". */
function isTime(t: Tokens, j: number): boolean {
  if (t.is(j, PAST)) return t.is(j + 1, SPANS_OF_CHANGE) || t.at(j + 1) === 'week';
  const span = t.at(j) === 'a' ? j + 1 : j;
  if (t.is(span, SPANS_OF_CHANGE)) return t.is(span + 1, BACK);
  return t.is(j, MONTHS) || (t.kind[j] === NUMBER && /^(?:19|20)\d\d$/.test(t.at(j)));
}

const PAST = wordClass('last previous prior past');

const YEARLY = wordClass('year on over annual yearly monthly quarterly quarter month an overall');

/** What may say behind an amount that it is a change. */
const AFTER_AMOUNT = new WordClass([
  ...UP_NOUNS.keys(),
  ...DOWN_NOUNS.keys(),
  ...YEARLY.keys(),
  ...'higher lower faster slower - more fewer less'.split(' '),
]);

function nounFits(t: Tokens, j: number, to: number): boolean {
  return j === to || t.at(j - 1) !== 'to';
}

function leftward(t: Tokens, from: number, before: Span | null, start: number): ChangeMatch | null {
  // "fell below 300": a level.
  let role: ChangeRole | null = t.at(from) === 'below' || t.at(from) === 'above' ? 'to' : null;
  let ofNoun = false;
  let jumped = false;
  let j = from - 1;
  for (let steps = 0; j >= start && steps < REACH; steps++) {
    if (before !== null && j === before.to - 1 && !jumped) {
      if (role === null && !isOr(t, j + 1, from)) return null;
      jumped = true;
      j = before.from - 1;
      continue;
    }
    const w = t.at(j);
    const hit = t.is(j, MOVING) ? direct(role, ofNoun, jumped, t, j) : null;
    if (hit !== null) return hit;
    const over = yearly(t, j) ?? atRate(t, j) ?? (role === 'to' ? overAddition(t, j, before) : null);
    if (over !== null) {
      j = over;
      continue;
    }
    if (w === ',' && role !== null && j === from - 2) {
      if (role === 'to' && before?.change && j === before.to) return { change: null, role, word: 'to' };
      j--;
      continue;
    }
    if (w === 'by' || w === 'to' || w === 'from') role ??= w;
    else if (w === 'on' && t.at(j + 1) === 'average') {
      // "lowered on average 8.5%".
    } else if (w === 'of') ofNoun = true;
    else if (!passes(t, j) && w !== 'or' && !(w === ',' && (jumped || t.at(j + 1) === 'or'))) {
      if (role === 'to') return raisedTo(t, j, start, jumped);
      return role === 'by' && !jumped ? (overObject(t, j, start) ?? gapped(t, j, before)) : null;
    }
    if (w === 'or' && before === null) return null;
    j--;
  }
  return null;
}

/** Over "year-on-year" to the token before it. */
function yearly(t: Tokens, j: number): number | null {
  if (!t.is(j, SPANS_OF_CHANGE)) return null;
  const link = t.at(j - 1) === '-' ? j - 2 : j - 1;
  if (t.at(link) !== 'on' && t.at(link) !== 'over') return null;
  const first = t.at(link - 1) === '-' ? link - 2 : link - 1;
  return t.at(first) === t.at(j) ? first - 1 : null;
}

/** Spans of time over which changes are told. */
export const SPANS_OF_CHANGE = wordClass('year quarter month');

/** "grew at an annual rate of 3.2%", "rose by a factor of 100": over the words from "at" to "of", to the token before them. */
function atRate(t: Tokens, of: number): number | null {
  if (t.at(of) !== 'of') return null;
  if (t.at(of - 1) === 'factor') return of - 2;
  if (!t.is(of - 1, PACES)) return null;
  for (let j = of - 2; j > of - 7; j--) if (t.at(j) === 'at') return j - 1;
  return null;
}

const PACES = wordClass('rate pace clip');

/** "from 5.1% of GDP to 6.3%", "from $1 billion in 2023 to $813 million": over the whole or the time of the number before, to that number. */
function overAddition(t: Tokens, j: number, before: Span | null): number | null {
  if (before === null || j < before.to || j - before.to > 4) return null;
  if (t.at(before.to) === 'of') return j - before.to <= 3 ? before.to - 1 : null;
  for (let k = before.to; k <= j; k++)
    if (t.kind[k] !== NUMBER && !t.has(k, PERIOD | LEAD | FILLER)) return null;
  return before.to - 1;
}

/** "were down 2.3%, Burlington by 2.6%": the verb is that of the number before. */
function gapped(t: Tokens, j: number, before: Span | null): ChangeMatch | null {
  if (!before?.change || j - before.to > 6) return null;
  for (let k = before.to; k <= j; k++) if (!t.capital(k) && t.at(k) !== ',' && t.at(k) !== 'and') return null;
  return { change: before.change, role: 'by', word: 'by' };
}

/** "lost 190 points, or 0.6%". */
function isOr(t: Tokens, at: number, from: number): boolean {
  const first = t.at(at) === ',' ? at + 1 : at;
  return t.at(first) === 'or' && first + 4 > from - 4;
}

/** Every verb and noun of change. */
const MOVING = new WordClass(
  [UP_VERBS, DOWN_VERBS, UP_NOUNS, DOWN_NOUNS].flatMap((words) => Array.from(words.keys())),
);

function direct(
  role: ChangeRole | null,
  ofNoun: boolean,
  jumped: boolean,
  t: Tokens,
  j: number,
): ChangeMatch | null {
  const up = t.is(j, ofNoun ? UP_NOUNS : UP_VERBS);
  if (!up && !t.is(j, ofNoun ? DOWN_NOUNS : DOWN_VERBS)) return null;
  const w = t.at(j);
  // "a narrow 3 points": an adjective, but for "to narrow" and "will narrow".
  if (w === 'narrow' && !t.among(j - 1, MAY)) return null;
  if (w === 'down' && /^(?:boil|com|narrow|break|pin|whittl)/.test(t.at(j - 1))) return null;
  const limit = t.at(j + 1) === 'to' && !t.is(j - 1, GOING);
  if (w === 'up' && (limit || /^(?:mak|made|take|took|sum|set)/.test(t.at(j - 1)))) return null;
  // "a 12 per cent increase over the $1.4 million of 2016": the level that was left.
  if (t.at(j + 1) === 'over' && t.among(j - 1, SHARE)) return null;
  // "was lower than 5": what it is compared with is no change.
  if (t.at(j + 1) === 'than' && w.endsWith('er')) return null;
  if (t.at(j + 1) === 'short' && t.at(j + 2) === 'of') return null;
  if (t.is(j, LOSING) && (role === 'by' || losers(t, j))) return null;
  if (w.startsWith('add') && tallies(t, j)) return null;
  const change: Change = up ? 'up' : 'down';
  if (role === 'from') return { change: null, role: 'from', word: w };
  if (role === 'to') return { change: jumped ? null : change, role: 'to', word: w };
  return { change, role: 'by', word: w };
}

const MAY = new WordSet('to will would could may might should can'.split(' '));

/** "went up to 30" is a level, "up to 30" a bound. */
const GOING = wordClass('go goes going gone went');

/** Verbs of a fall that are as well those of who loses something. */
const LOSING = wordClass('lose loses lost losing');

/** "lost $649 million", "was said to have lost 9,900 yuan": money that somebody lost is no fall of anything, but for that of a share or a price. */
export function isLoss(t: Tokens, word: string, q: Quantity): boolean {
  if (q.unit?.dimension !== 'money' || !LOSING.has(word)) return false;
  if (q.scalePower >= 6) return true;
  for (let j = q.from - 1; j > q.from - 10; j--) if (t.among(j, MARKETS)) return false;
  return t.at(q.to) !== 'to';
}

const MARKETS = new WordSet(
  'share shares stock stocks index dollar euro yen pound yuan bond bonds price prices futures contract contracts crude oil gold silver copper wheat corn unit units value'.split(
    ' ',
  ),
);

/** "victims over 60 lost $18,000": what people lose is an amount of its own, no change of another. */
function losers(t: Tokens, verb: number): boolean {
  for (let j = verb - 1; j > verb - 6 && j >= 0; j--) {
    if (t.is(j, PEOPLE) || (t.capital(j) && NATION.test(t.at(j)))) return true;
    if (t.is(j, ENDS)) return false;
  }
  return false;
}

const ENDS = wordClass('. ; :');
/** How the names of most peoples end. */
const NATION = /(?:ans|ese|ish)$/;

const PEOPLE = wordClass(
  'people victim victims customer customers user users person residents pensioners women men woman man she he they who each those one family couple families females males consumers seniors households farmers depositors retirees teacher widow students student',
);

/** "added six assists": what a player adds is a tally of the match, no change. */
function tallies(t: Tokens, verb: number): boolean {
  for (let j = verb + 2; j < verb + 5; j++) if (t.is(j, TALLIES)) return true;
  return false;
}

const TALLIES = wordClass(
  'assists rebounds goals points runs yards touchdowns steals blocks wickets tries catches saves tackles boards interceptions hits sacks',
);

/** "raised its key rate to 4.75%", "cut the levy to 3 dollars": the verb before its object, and the level reached. */
function raisedTo(t: Tokens, j: number, start: number, jumped: boolean): ChangeMatch | null {
  const hit = overObject(t, j, start, OBJECT);
  if (hit === null || !MOVERS.test(hit.word)) return null;
  return { change: jumped ? null : hit.change, role: 'to', word: hit.word };
}

/** Verbs that move a level when they have an object. */
const MOVERS =
  /^(?:rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|hik(?:e[sd]?|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|trim(?:s|med)?|slash(?:es|ed)?|reduc(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|boost(?:s|ed)?|expand(?:s|ed|ing)?|widen(?:s|ed)?|slow(?:s|ed|ing)?)$/;
/** Longest object between such a verb and "to"; tokens. */
const OBJECT = 13;
const RAISING = wordClass('raise raises raised raising lift lifts lifted lifting');

/** "increased its stake by 5%": the verb before its object. */
function overObject(t: Tokens, j: number, start: number, reach = 9): ChangeMatch | null {
  for (let k = j; k >= start && k > j - reach; k--) {
    const w = t.at(k);
    if (w === ',' || w === ';' || w === '.' || w === ':') return null;
    if (t.at(k + 1) === '-') continue;
    if (t.is(k, UP_VERBS) || t.is(k, RAISING)) return { change: 'up', role: 'by', word: w };
    if (t.is(k, DOWN_VERBS)) return w.startsWith('los') ? null : { change: 'down', role: 'by', word: w };
    // "a reduction in output by 13 tonnes".
    if (t.at(k + 1) !== 'in' || t.at(j + 1) !== 'by') continue;
    if (t.is(k, UP_NOUNS)) return { change: 'up', role: 'by', word: w };
    if (t.is(k, DOWN_NOUNS)) return { change: 'down', role: 'by', word: w };
  }
  return null;
}
