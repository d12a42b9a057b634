/** How a number is bounded: "more than", "nearly", "at least", "or more". */

import type { Bound } from '../../../../preload/contract/reading';
import { numbered, WordClass, wordClass } from '../core/classes';
import { NUMBER, type Tokens, WORD } from '../core/tokens';
import { LY, STARTS } from './flags';

/** A bound with the words that set it. */
export interface BoundMatch {
  bound: Bound;
  /** First token of the words, at or before the number. */
  from: number;
  /** Whether the words say "close to, but below" ("nearly"). */
  below: boolean;
  words: string;
}

/** The last words of phrases, as a tree that is walked from the number to the left. */
interface Ending {
  /** The words from here to the number. */
  words: string;
  /** What they say; null where they only end longer phrases. */
  bound: Bound | null;
  /** By the number, among the words in classes, of the word before. */
  longer: Map<number, Ending>;
}

const NUMBER_ITSELF: Ending = { words: '', bound: null, longer: new Map() };

function define(bound: Bound, phrases: string): void {
  for (const phrase of phrases.split('|')) {
    let ending = NUMBER_ITSELF;
    for (const word of phrase.split(' ').reverse()) {
      const words = ending.words ? `${word} ${ending.words}` : word;
      const number = numbered(word);
      const longer: Ending = ending.longer.get(number) ?? { words, bound: null, longer: new Map() };
      ending.longer.set(number, longer);
      ending = longer;
    }
    ending.bound = bound;
  }
}

define(
  '~',
  'about|around|approximately|roughly|some|circa|ca|approx|approx .|c .|close to|in the region of|in the order of|on the order of|in the neighborhood of|an estimated|estimated|estimated at|~|near|somewhere around|give or take|nearly|almost|approaching|nearing|virtually|practically|barely|averaged|average of about|something like|anywhere from',
);
define(
  '>',
  'more than|over|above|exceeding|exceeds|exceed|exceeded|greater than|in excess of|upwards of|upward of|well over|just over|slightly over|north of|surpassing|surpassed|surpass|surpasses|beyond|higher than|bigger than|larger than|longer than|older than|better than|topping|topped|over than|slightly more than|well above|just above|slightly above|>',
);
define(
  '>=',
  'at least|no less than|no fewer than|not less than|a minimum of|minimum of|at the very least|at minimum|not fewer than|greater than or equal to|more than or equal to|bigger or equal than|greater or equal to|bigger than or equal to|at least or equal to|as few as|as little as|as low as|equal to or more than|equal to or greater than|from at least|> =|\u2265|\u2267|\u2a7e|upwards from',
);
define(
  '<',
  'less than|fewer than|under|below|lower than|smaller than|just under|well under|slightly under|shy of|just shy of|younger than|shorter than|short of|sub -|sub|south of|slightly less than|slightly below|just below|<',
);
define(
  '<=',
  'up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum of|at the most|as high as|no greater than|no higher than|less than or equal to|smaller than or equal to|less or equal than|equal to or less than|not exceeding|capped at|< =|\u2264|\u2266|\u2a7d|as long as|no later than|a maximum',
);

/** Last words of those phrases, to pass over the rest quickly. */
const LASTS = new WordClass(Array.from(NUMBER_ITSELF.longer.values(), (e) => e.words));

const BELOW = wordClass('nearly almost approaching nearing');
/** Words that may stand between the bound and its number. */
const BETWEEN = wordClass(
  'a an the just only us another further additional estimated average total of equivalent equal usd eur rs',
);

/** The bound that the words before token `from` (or after token `to`) set; null where the number stands as it is. */
export function readBound(t: Tokens, from: number, to: number): BoundMatch | null {
  return (t.is(to, BEHIND) ? after(t, from, to) : null) ?? before(t, from);
}

function before(t: Tokens, from: number): BoundMatch | null {
  for (let skip = 0; skip < 3; skip++) {
    const at = from - skip;
    // "below the 200,000 forecast": a number that is known already is what others are compared with.
    if (skip > 0 && t.at(at) === 'the' && (t.is(at - 1, COMPARING) || t.at(at - 2) === 'short')) return null;
    const found = t.is(at - 1, LASTS) ? endingAt(t, at) : null;
    // A sign of comparison stands right before its number; in front of "of" it ends a name ("<Norvik> of 85").
    if (found !== null && !(skip > 0 && SIGN.test(found.words))) return found;
    if (!t.is(at - 1, BETWEEN) && t.at(at - 1) !== '(') return null;
  }
  return null;
}

const SIGN = /^[<>=\u2264-\u2267\u2a7d\u2a7e ]+$/;

const COMPARING = wordClass(
  'around about over than below above under exceeding exceeded exceeds beyond surpassing surpassed',
);

/** The bound of which token `at` - 1 is the last word. */
function endingAt(t: Tokens, at: number): BoundMatch | null {
  let best: BoundMatch | null = null;
  let ending: Ending | undefined = NUMBER_ITSELF;
  for (let k = at - 1; k >= 0; k--) {
    ending = ending.longer.get(t.word[k]!);
    if (ending === undefined) break;
    const { bound, words } = ending;
    if (bound !== null) best = { bound, from: k, below: t.is(at - 1, BELOW), words };
  }
  return best !== null && real(t, best) ? negated(t, best) : null;
}

/** "will not exceed 5", "never fell below 3": what is denied is the other side, its end included. */
function negated(t: Tokens, b: BoundMatch): BoundMatch {
  if (b.bound !== '>' && b.bound !== '<') return b;
  let j = b.from - 1;
  while (j > b.from - 5 && t.is(j, AFTER_NOT)) j--;
  // "may not fly above 120": whatever it is that may not be done.
  const doing = t.kind[j] === WORD && !(t.has(j, LY) && t.at(j).length > 4) && !t.is(j, HARDLY);
  if (j === b.from - 1 && t.is(j - 1, NOT) && doing) j--;
  if (!t.is(j, NOT)) return b;
  const words = `${t.slice(j, b.from)} ${b.words}`;
  return { bound: b.bound === '>' ? '<=' : '>=', from: b.from, below: b.below, words };
}

const NOT = wordClass(
  "not never cannot n't don't doesn't didn't won't can't wouldn't couldn't shouldn't hasn't haven't isn't wasn't aren't weren't",
);
/** "not much more than 5" denies no bound. */
const HARDLY = wordClass('much far only just quite all so too even');
/** Words between a denial and the bound that it denies. */
const AFTER_NOT = wordClass(
  'be been have to still yet ever even fall fell fallen falls drop dropped go gone went rise risen cost last take weigh number total',
);

/** "up to" after a verb of change is a level, "over the past" a period, "some" before a singular vague. */
function real(t: Tokens, b: BoundMatch): boolean {
  if (b.words === 'up to') return !t.is(b.from - 1, LEVEL_VERBS);
  if (b.words === 'over' && t.is(b.from - 1, PHRASAL)) return false;
  if (b.words === 'under' || b.words === 'above' || b.words === 'below') return true;
  return !(t.is(b.from, ROUNDLY) && t.at(b.from + 1) === 'the');
}

const ROUNDLY = wordClass('over around about estimated');

/** "handed over £400": the preposition belongs to the verb. */
const PHRASAL = wordClass(
  'hand hands handed handing turn turns turned turning sign signs signed signing carry carries carried paid transferred took take takes taking made',
);

const LEVEL_VERBS = wordClass(
  'back rose went inching climbing moved pushed brought takes taking took bringing rising inched moving bumped',
);

/** What comes on top of an amount: "750,000 plus costs". */
const ADDED = wordClass(
  'costs cost interest expenses tax taxes vat fees fee bonus bonuses benefits postage an a the its his her their any another',
);

/** What a bound behind its number begins with. */
const BEHIND = wordClass('+ or and at - plus');

/** After "and less", words that begin a second bound instead. */
const ONWARD = new WordClass(['than', 'or']);

function after(t: Tokens, from: number, to: number): BoundMatch | null {
  const w = t.at(to);
  const w1 = t.at(to + 1);
  if (w === '+' && t.glued(to)) return made('>=', from, '+');
  if ((w === 'or' || w === 'and') && (goesOn(t, to + 2) || w1 === 'equal' || w1 === 'equals')) {
    const more =
      w1 === 'more' ||
      w1 === 'above' ||
      w1 === 'over' ||
      w1 === 'greater' ||
      w1 === 'higher' ||
      w1 === 'better' ||
      w1 === 'longer' ||
      w1 === 'older';
    if (more) return made('>=', from, `${w} ${w1}`);
    const less =
      w1 === 'less' ||
      w1 === 'fewer' ||
      w1 === 'below' ||
      w1 === 'under' ||
      w1 === 'lower' ||
      w1 === 'younger';
    if (less) return made('<=', from, `${w} ${w1}`);
    if (w === 'or' && w1 === 'so') return made('~', from, 'or so');
    if (w === 'or' && (w1 === 'equal' || w1 === 'equals')) return equalAfter(t, from);
  }
  if (w === 'at') return atEnd(t, from, w1 === 'the' ? to + 2 : to + 1);
  if (w === '-' && (w1 === 'ish' || w1 === 'odd')) return made('~', from, `-${w1}`);
  if (w === '-' && w1 === 'plus' && t.glued(to)) return made('>=', from, '-plus');
  if (w === 'plus' && t.gap[to] !== 2 && !/^\d/.test(w1) && !ADDED.has(w1)) return made('>=', from, 'plus');
  return null;
}

/** "5 at least", "400 feet at the most". */
function atEnd(t: Tokens, from: number, i: number): BoundMatch | null {
  if (t.at(i) === 'least') return made('>=', from, 'at least');
  return t.at(i) === 'most' ? made('<=', from, 'at most') : null;
}

/** What an amount may be of each: "$1.25 or less a day". */
const EACH = wordClass('day week month year hour minute night share person head piece');

/** Whether token `i` begins neither another number nor another bound. */
function goesOn(t: Tokens, i: number): boolean {
  if (t.kind[i] === NUMBER || t.is(i, ONWARD)) return false;
  return !t.has(i, STARTS) || (/^an?$/.test(t.at(i)) && t.is(i + 1, EACH));
}

/** "less than 5000 or equal". */
function equalAfter(t: Tokens, from: number): BoundMatch | null {
  const b = before(t, from);
  if (b?.bound === '<') return { ...b, bound: '<=' };
  return b?.bound === '>' ? { ...b, bound: '>=' } : null;
}

function made(bound: Bound, from: number, words: string): BoundMatch {
  return { bound, from, below: false, words };
}
