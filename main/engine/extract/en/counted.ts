/** What a number counts, also where it is said before, or a little later ("280 million of the 1.5 billion shekels"). */

import type { NumberKind } from '../../../../preload/contract/reading';
import { compare } from '../../domain/decimal';
import { WordClass, WordSet, wordClass } from '../core/classes';
import { LINED, NUMBER, type Tokens, WORD } from '../core/tokens';
import type { Unit } from '../core/unit';
import type { Quantity } from './amount';
import type { ChangeMatch } from './change';
import { DEICTIC, ED, PLURAL, STARTS } from './flags';
import { type Phrase, readPhrase } from './nouns';
import { readQuantity } from './quantity';
import { matchRate, opensRate } from './rates';
import { NAMES } from './unit-table';
import { TIMES } from './units';
import { STOPS, singular, VERBS } from './words';

/** What is counted, or the unit that stands for it. */
export interface Counted {
  phrase: Phrase | null;
  unit: Unit | null;
  /** Whether the noun or unit is that of a number before it. */
  borrowed?: boolean;
}

/** An earlier number of the same sentence, with what it counts. */
export interface Earlier extends Counted {
  q: Quantity;
  change: ChangeMatch | null;
}

const NOTHING: Counted = { phrase: null, unit: null };
const DETERMINERS = wordClass('the its their his her our your my these those all most such least');
const MORE = wordClass('more additional fewer other extra further less');

/** What the amount `q` counts; `earlier` may lend its noun or unit to a bare number, and `nearest`, whatever it measures, to one set against it. */
export function countedBy(
  t: Tokens,
  q: Quantity,
  kind: NumberKind,
  earlier: Earlier | null,
  nearest: Earlier | null = earlier,
): Counted {
  if (
    q.unit !== null ||
    kind === 'age' ||
    kind === 'id' ||
    q.form === 'ordinal' ||
    kind === 'name' ||
    kind === 'score'
  )
    return NOTHING;
  const ofThem = t.at(q.to) === 'of' && t.at(q.to + 1) === 'them' && q.form !== 'fraction';
  if (ofThem && earlier?.phrase) return { phrase: earlier.phrase, unit: null, borrowed: true };
  const dash = t.at(q.to) === '-' && t.glued(q.to);
  const suspended = dash ? suspendedUnit(t, q) : null;
  if (suspended !== null) return suspended;
  const hyphen = dash && t.glued(q.to + 1);
  const first = hyphen ? q.to + 1 : q.to;
  const at = t.is(first, OPENS_NOUN) ? opening(t, first) : first;
  if ((t.at(q.to) === 'the' || t.is(q.to, DEICTIC)) && dated(t, q))
    return opposed(t, q, nearest) ?? lent(t, q, earlier);
  const later = at > q.to && !hyphen ? unitOfWhole(t, at) : null;
  if (later !== null) return later;
  if (at > q.to && isNumber(t, at) && !t.is(at, ORDINAL_LIKE)) return lent(t, q, earlier);
  const harm = t.is(q.to, STILL) ? q.to + 1 : q.to;
  if (t.is(harm, HARMED) && (t.kind[harm + 1] !== WORD || t.is(harm + 1, STOPS)))
    return { phrase: { from: harm, to: harm + 1, head: harm }, unit: null };
  if (endsEntry(t, q)) return NOTHING;
  const phrase = hyphen
    ? attribute(t, q.to + 1)
    : (ofParts(t, q) ?? readPhrase(t, at, q.value === '1' && t.at(q.to) !== 'of') ?? nounBefore(t, q));
  if (
    phrase !== null &&
    !foretell(t, phrase) &&
    !(t.has(phrase.head, ED) && isDone(t, phrase)) &&
    !(q.scalePower >= 6 && !t.has(phrase.head, PLURAL))
  )
    return (
      timeOf(t, phrase) ?? {
        phrase,
        unit: opensRate(t, phrase.to) ? rateOfCount(t, phrase, phrase.to) : null,
      }
    );
  return shared(t, q) ?? listed(t, q) ?? opposed(t, q, nearest) ?? lent(t, q, earlier);
}

/** "63 last year", "63 the year before": the words after the number say when, not what. */
function dated(t: Tokens, q: Quantity): boolean {
  const the = t.at(q.to) === 'the';
  if (the && q.form === 'fraction') return false;
  const at = the ? q.to + 1 : q.to;
  if (t.is(at, DEICTIC)) return isSpan(t, at + 1);
  return the && isSpan(t, at) && /^(?:before|earlier|prior|after|previously)$/.test(t.at(at + 1));
}

function isSpan(t: Tokens, j: number): boolean {
  return t.is(j, TIME_WORDS) && !t.has(j, PLURAL);
}

/** Names of units of time, in one word. */
const TIME_WORDS = new WordClass(
  Array.from(NAMES).flatMap(([word, { dimension }]) => (dimension === 'time' ? [word] : [])),
);

/** "in 11 days versus 15 for the others", "62 per cent, up from 57": a span of time or a share is set against another. */
function opposed(t: Tokens, q: Quantity, nearest: Earlier | null): Counted | null {
  const unit = nearest?.unit;
  if (nearest === null || !unit || q.form !== nearest.q.form) return null;
  const cue = cueBefore(t, q.from);
  const against = t.is(cue, AGAINST);
  if (unit.dimension === 'time') return against ? { phrase: null, unit, borrowed: true } : null;
  if (unit.kind !== 'percent' || nearest.change?.role === 'by' || !isBareShare(t, q)) return null;
  return against || t.is(cue, SET_AGAINST) ? { phrase: null, unit, borrowed: true } : null;
}

const AGAINST = wordClass('versus vs against');

/** What comes before the share that another is compared with; "with" and "to" come after "compared". */
const SET_AGAINST = wordClass('from than with');

/** Whether nothing that is counted follows a number that could be a share of a hundred. */
function isBareShare(t: Tokens, q: Quantity): boolean {
  if (t.kind[q.to] === WORD && !t.is(q.to, STOPS) && !t.is(q.to, VERBS)) return false;
  return q.value2 === null && q.scalePower === 0 && compare(q.value, '1000') < 0;
}

/** "– 108,869" at the end of an entry: the next line begins another. */
function endsEntry(t: Tokens, q: Quantity): boolean {
  return t.gap[q.to] === LINED && t.capital(q.to) && t.is(q.from - 1, ENTRY_SIGNS);
}

const ENTRY_SIGNS = wordClass('- \u2013 \u2014 : =');

/** "a 12-page report": the noun after the hyphen is what is counted; "a 300-strong crowd", "20-odd men" count what comes after. */
function attribute(t: Tokens, at: number): Phrase | null {
  if (t.is(at, QUALIFIERS)) return readPhrase(t, at + 1, false);
  if (t.kind[at] !== WORD || t.is(at, STOPS) || t.at(at).length === 1) return readPhrase(t, at, true);
  return { from: at, to: at + 1, head: at };
}

/** "four dead and 11 injured": who was harmed, in one word. */
const HARMED = wordClass('dead injured wounded missing hurt hospitalised hospitalized unaccounted');

const STILL = wordClass('still now reported reportedly presumed feared');

const QUALIFIERS = wordClass('odd plus strong some');

/** "the 1.2 billion analysts expected": who stands there says the number, and is not counted by it. */
function foretell(t: Tokens, { from, head }: Phrase): boolean {
  if (head !== from || !t.is(head, SEERS)) return false;
  const verb = t.at(head + 1) === 'had' || t.at(head + 1) === 'have' ? head + 2 : head + 1;
  return t.is(verb, FORETOLD);
}

/** "12 in part and 53 dismissed": what was done to them, with no noun behind it. */
function isDone(t: Tokens, { from, head, to }: Phrase): boolean {
  const w = t.at(head);
  return (
    from === head &&
    to === head + 1 &&
    w.length > 5 &&
    /[^e]ed$/.test(w) &&
    w !== 'hundred' &&
    !t.capital(head)
  );
}

const SEERS = wordClass('analysts economists forecasters experts traders investors markets strategists');
const FORETOLD = wordClass('expected forecast forecasted predicted projected estimated anticipated expect');

/** "a 12 page report": the hyphen left out. */
function ofParts(t: Tokens, q: Quantity): Phrase | null {
  const j = q.to;
  if (q.value === '1' || t.kind[q.from] !== NUMBER || !t.is(j, BUILT_OF) || t.kind[j + 1] !== WORD)
    return null;
  return t.is(j + 1, STOPS) || t.is(j + 1, VERBS) ? null : { from: j, to: j + 1, head: j };
}

const BUILT_OF = wordClass(
  'page member seat bed bedroom room person man team episode part storey story lane track song match game hole',
);

/** "three and five million copies", "45 or 50 cases", "to 58 from 30 ships": the noun or unit stands after the second of two numbers. */
function shared(t: Tokens, q: Quantity): Counted | null {
  const link = t.at(q.to);
  const reached =
    (link === 'from' && t.at(q.from - 1) === 'to') || (link === 'to' && t.at(q.from - 1) === 'from');
  if ((link !== 'and' && link !== 'or' && !reached) || q.form === 'fraction' || q.value2 !== null)
    return null;
  if (!isNumber(t, q.to + 1) || t.at(q.to + 1) === 'a') return null;
  const second = readQuantity(t, q.to + 1);
  if (second === null || second.form !== q.form || second.value2 !== null || second.attributive) return null;
  // "41 million or 12 percent": the same said in another way.
  const another = second.unit?.dimension === 'share' && q.scalePower > 0;
  if (second.unit?.dimension === 'age' || another) return null;
  if (second.unit !== null) return { phrase: null, unit: second.base ?? second.unit };
  const phrase = readPhrase(t, second.to, false);
  return phrase !== null && t.has(phrase.head, PLURAL) ? { phrase, unit: null } : null;
}

/** "4,400, 5,900, and 7,600 people": the noun or unit stands after the last of a row. */
function listed(t: Tokens, q: Quantity): Counted | null {
  if (t.at(q.to) !== ',' || q.value2 !== null || q.form !== 'digits') return null;
  let j = q.to;
  for (let n = 0, last = false; n < LONGEST_ROW && !last; n++) {
    const and = t.at(j) === ',' ? j + 1 : j;
    last = t.at(and) === 'and' || t.at(and) === 'or';
    const next = last ? and + 1 : and;
    const second = next > j && t.kind[next] === NUMBER ? readQuantity(t, next) : null;
    if (second === null || second.value2 !== null) return null;
    // Two are no row: "up 12% from 300, and 5% against 1,200".
    if (last && n === 0) return null;
    if (last && second.unit !== null)
      return second.unit.dimension === 'age' ? null : { phrase: null, unit: second.unit };
    const phrase = last ? readPhrase(t, second.to, false) : null;
    if (phrase !== null) return t.has(phrase.head, PLURAL) ? { phrase, unit: null } : null;
    j = second.to;
  }
  return null;
}

/** Numbers of a row that lean on its last. */
const LONGEST_ROW = 5;

/** "7- or 8-inch": the unit stands after the second number. */
function suspendedUnit(t: Tokens, q: Quantity): Counted | null {
  const link = t.at(q.to + 1);
  if (t.glued(q.to + 1) || (link !== 'or' && link !== 'and')) return null;
  const second = readQuantity(t, q.to + 2);
  return second?.unit ? { phrase: null, unit: second.unit } : null;
}

/** "three thousand tests per day", "20 visits a week": the count becomes a rate. */
function rateOfCount(t: Tokens, phrase: Phrase, at: number): Unit | null {
  if (!opensRate(t, at)) return null;
  const words = t.slice(phrase.from, phrase.head).trim();
  const name = `${words}${words ? ' ' : ''}${singular(t.at(phrase.head))}`;
  const noun: Unit = { name, kind: 'count', ucum: null, dimension: 'other' };
  const rate = matchRate(t, at, noun);
  const timed = rate && NAMES.get(rate.unit.name.slice(noun.name.length + 5))?.dimension === 'time';
  return timed || (rate !== null && t.at(at) === 'per') ? rate.unit : null;
}

/** Whatever `opening` passes over. */
const OPENS_NOUN = new WordClass([...MORE.keys(), ...'+ or " out of the most least such'.split(' ')]);

/** Over "of the", "or more", "more". */
function opening(t: Tokens, from: number): number {
  let at = t.at(from) === '+' && t.glued(from) ? from + 1 : from;
  if (t.at(at) === 'or' && (t.is(at + 1, MORE) || t.at(at + 1) === 'so')) at += 2;
  if (t.at(at) === '"' && !t.glued(at) && t.glued(at + 1) && t.kind[at + 1] === WORD) return at + 1;
  if (t.at(at) === 'out' && t.at(at + 1) === 'of' && isNumber(t, at + 2)) return at + 2;
  if (t.at(at) === 'of' || t.at(at) === 'the') {
    if (t.at(at) === 'of') at++;
    while (t.is(at, DETERMINERS)) at++;
    at = overOwner(t, at);
    if (t.is(at, PLACED) && isNumber(t, at + 1)) at++;
  }
  if ((t.at(at) === 'most' || t.at(at) === 'least') && t.kind[at + 1] === WORD && t.at(at + 1) !== 'of')
    return at + 1;
  if (t.at(at) === 'such' && t.kind[at + 1] === WORD && t.at(at + 1) !== 'as') return at + 1;
  return t.is(at, MORE) && t.at(at + 1) !== 'than' ? at + 1 : at;
}

/** "three of its last five games": what stands before the number of the whole. */
const PLACED = wordClass('last past first next final previous top other opening remaining');

function isNumber(t: Tokens, j: number): boolean {
  return t.kind[j] === NUMBER || (t.kind[j] === WORD && t.has(j, STARTS));
}

const ORDINAL_LIKE = wordClass('a an second first third half quarter');

/** "one of Coke's largest buys": over the owner. */
function overOwner(t: Tokens, at: number): number {
  for (let j = at; j < at + 4 && (t.kind[j] === WORD || t.at(j) === '.'); j++)
    if (t.at(j + 1) === "'s") return j + 2;
  return at;
}

/** The unit of the whole that this is a part of. */
function unitOfWhole(t: Tokens, at: number): Counted | null {
  const spelled = t.has(at, STARTS) && t.at(at) !== 'a' && t.at(at) !== 'second' && t.at(at) !== 'first';
  if (
    t.kind[at] !== NUMBER &&
    !spelled &&
    !(t.at(at) === '$' || t.at(at) === '\u00a3' || t.at(at) === '\u20ac')
  )
    return null;
  const whole = readQuantity(t, t.kind[at] === NUMBER || spelled ? at : at + 1);
  if (whole === null || whole.form === 'ordinal') return null;
  if (whole.unit !== null) return { phrase: null, unit: whole.base ?? whole.unit };
  const phrase = readPhrase(t, whole.to, false);
  return phrase !== null ? { phrase, unit: null } : null;
}

/** "another pick or two". */
function nounBefore(t: Tokens, q: Quantity): Phrase | null {
  const j = q.from - 2;
  const fits = t.at(q.from - 1) === 'or' && t.kind[j] === WORD && !t.is(j, STOPS) && !t.is(j, VERBS);
  if (t.has(j, STARTS)) return null;
  return fits && q.form === 'words' && !t.has(j, PLURAL) ? { from: j, to: j + 1, head: j } : null;
}

/** "50 previous years", "four consecutive quarters": a span of time, whatever its adjectives. */
function timeOf(t: Tokens, phrase: Phrase): Counted | null {
  if (t.at(phrase.head) === 'times' && phrase.head === phrase.from) return { phrase: null, unit: TIMES };
  const plain =
    phrase.head > phrase.from && t.is(phrase.head, TIME_WORDS) && t.is(phrase.head - 1, ADJECTIVES);
  return plain ? { phrase: null, unit: NAMES.get(t.at(phrase.head)) ?? null } : null;
}

const ADJECTIVES = wordClass(
  'previous consecutive straight full whole long past additional extra working successive last next further solid entire',
);
const PARALLELS = wordClass('with versus vs than from to against and or is was while at');
const COUNTING = wordClass('with versus vs than from to against and');

/** A bare number beside a parallel one counts the same ("460 cars …, compared with 63"). */
function lent(t: Tokens, q: Quantity, earlier: Earlier | null): Counted {
  const hurt = earlier && alsoHarmed(t, q, earlier);
  if (hurt !== null) return { phrase: hurt, unit: null, borrowed: true };
  if (earlier === null || q.form !== earlier.q.form || q.form === 'fraction' || earlier.q.form === 'fraction')
    return NOTHING;
  const cue = cueBefore(t, q.from);
  const next = t.kind[q.to];
  if (!t.is(cue, PARALLELS) || (next === WORD && !t.is(q.to, STOPS) && !t.is(q.to, VERBS))) return NOTHING;
  if (earlier.phrase !== null && t.is(cue, COUNTING) && !countsAnew(t, earlier.q.to, q.from))
    return { phrase: earlier.phrase, unit: rateOfCount(t, earlier.phrase, q.to), borrowed: true };
  const { unit } = earlier;
  if (
    unit === null ||
    unit.dimension === 'share' ||
    unit.dimension === 'time' ||
    t.at(cue) === 'and' ||
    t.at(cue) === 'at'
  )
    return NOTHING;
  if (unit.kind === 'currency' && !t.is(cue, COUNTING) && !likeSized(q, earlier.q)) return NOTHING;
  const similar = q.precision === earlier.q.precision && q.scalePower === earlier.q.scalePower;
  return similar && unit.kind !== 'other' ? { phrase: null, unit, borrowed: true } : NOTHING;
}

/** "107 hotels, with the number of rooms up 13 per cent to 37,000": something else is counted since. */
function countsAnew(t: Tokens, from: number, to: number): boolean {
  for (let j = from; j < to - 1; j++) if (t.at(j) === 'number' && t.at(j + 1) === 'of') return true;
  return false;
}

/** "killed five people and injured 12", "killing 40 people, wounding more than 100": the same were harmed in another way. */
function alsoHarmed(t: Tokens, q: Quantity, { phrase }: Earlier): Phrase | null {
  const verb = cueBefore(t, q.from);
  if (phrase === null || !t.among(verb, HARMING) || !t.has(phrase.head, PLURAL) || t.is(phrase.head, HARMED))
    return null;
  const joined = t.at(verb - 1) === 'and' || t.at(verb - 1) === ',';
  return joined && (t.kind[q.to] !== WORD || t.is(q.to, STOPS)) ? phrase : null;
}

// A set and no class of words, of which there are only so many: it is asked of bare numbers only.
const HARMING = new WordSet(
  'killed killing injured injuring wounded wounding hurt hurting displaced displacing maimed maiming sickened sickening'.split(
    ' ',
  ),
);

/** Whether two amounts have about as many digits before the point: "the highest is 84.75 cents, the lowest is 74.07", but no age beside a price. */
function likeSized(a: Quantity, b: Quantity): boolean {
  const digits = (q: Quantity) => q.value.replace(/^-/, '').split('.')[0]!.length;
  return Math.abs(digits(a) - digits(b)) <= 1;
}

const APPROX = wordClass(
  'about around some nearly almost over only just more less than under an a average of approximately roughly',
);

/** The token before `from` that says how a number stands to another, over words that say about how much it is. */
function cueBefore(t: Tokens, from: number): number {
  let j = from - 1;
  while (
    j > from - 5 &&
    t.is(j, APPROX) &&
    !(t.at(j) === 'than' && t.at(j - 1) !== 'more' && t.at(j - 1) !== 'less')
  )
    j--;
  return j;
}
