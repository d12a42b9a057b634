/** What a number that reads as an amount really is: a figure, or an age, a duration that only dates, a score, a name, a pronoun. */

import type { NumberKind } from '../../../../preload/contract/reading';
import { wordClass } from '../core/classes';
import { END, GLUED, LINED, MIXED, NUMBER, type Tokens, WORD } from '../core/tokens';
import { isAge } from './ages';
import type { Quantity } from './amount';
import { MONTHS } from './calendar';
import { DEICTIC, PLURAL } from './flags';
import { isHalved } from './fraction';
import {
  isLetterCode,
  isNumberedPlate,
  isPlace,
  isSignedName,
  isTypeNumber,
  isUnitOfName,
  PREFIXES,
} from './labels';
import { NTH } from './months';
import { SMALL } from './number-words';
import { isAmong } from './rates';
import { NAMES } from './unit-table';
import { STOPS, VERBS } from './words';

const DATING = wordClass(
  'in over within during after past last next first previous coming recent following final within every ago for under',
);
const AFTER_DURATION = wordClass('ago later earlier before after from hence old prior since');

/** The kind of the amount `q`; `figure` where nothing speaks against it. */
export function kindOf(t: Tokens, q: Quantity): NumberKind {
  if (q.form === 'ordinal' || q.unit?.name === 'generation wireless' || isNumbered(t, q)) return 'ordinal';
  if (isArticle(t, q) || isSomeDay(t, q)) return 'pronoun';
  if (isScore(t, q)) return 'score';
  if (isAge(t, q)) return 'age';
  if (q.unit?.name === 'second' && isName(t, q)) return 'name';
  if (q.unit?.dimension === 'time') return q.attributive || isDating(t, q) ? 'duration' : 'figure';
  if (isName(t, q)) return 'name';
  if (isAmong(t, q.from)) return 'id';
  if (q.form === 'vague') return 'vague';
  if (q.form === 'words' && (isPronoun(t, q) || isBareRest(t, q))) return 'pronoun';
  return isPlace(t, q) ? 'ordinal' : 'figure';
}

/** "No. 1", "nr. 7", "number one": a rank or an edition. */
function isNumbered(t: Tokens, q: Quantity): boolean {
  if (q.unit !== null || q.joined !== null || t.gap[q.from] === LINED) return false;
  const j = t.at(q.from - 1) === '.' ? q.from - 2 : q.from - 1;
  if (!t.is(j, NUMBERED)) return false;
  const w = t.at(j);
  if (w === 'no') return j !== q.from - 1;
  return w !== 'number' || q.to - q.from === 1;
}

/** What stands before the number of a thing. */
const NUMBERED = wordClass('no nr nos \u2116 number');

const CONTEST = wordClass(
  'beat beating beats won win wins winning lost lose loss losing defeat defeated victory draw drew drawn lead leads leading led tied tie level score scored record scoreline defeats match set sets aggregate against at over',
);

function isScore(t: Tokens, q: Quantity): boolean {
  if (q.form === 'fraction') return isSplitVote(t, q);
  if (q.joined !== '-' && q.joined !== '\u2013') return isBrokenScore(t, q);
  if (q.unit !== null || q.scalePower > 0 || !/^\d{1,3}$/.test(q.value) || !/^\d{1,3}$/.test(q.value2 ?? ''))
    return false;
  return contestNear(t, q.from);
}

/** "leads 63/37": no fraction has a larger part above than below. */
function isSplitVote(t: Tokens, q: Quantity): boolean {
  const sides = t.digits(q.from) >= 2 && t.digits(q.from + 2) >= 2 && q.to === q.from + 3;
  return sides && t.at(q.from + 1) === '/' && q.unit === null && Number(q.value) > 1;
}

function contestNear(t: Tokens, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 7; j--) if (t.is(j, CONTEST)) return true;
  for (let j = i + 1; j < i + 6; j++) if (t.is(j, CONTEST)) return true;
  return false;
}

/** "2-1", "89-89": two whole numbers glued by a hyphen that are no rising range. */
function isBrokenScore(t: Tokens, q: Quantity): boolean {
  if (q.unit !== null || q.to - q.from !== 1 || !isShort(t, q.from)) return false;
  const right = isDash(t, q.to) && t.glued(q.to) && t.glued(q.to + 1) && isShort(t, q.to + 1);
  const left = isDash(t, q.from - 1) && t.glued(q.from) && t.glued(q.from - 1) && isShort(t, q.from - 2);
  return right || left;
}

function isDash(t: Tokens, i: number): boolean {
  return t.at(i) === '-' || t.at(i) === '\u2013';
}

/** Whether token `i` is one to three digits. */
function isShort(t: Tokens, i: number): boolean {
  const digits = t.digits(i);
  return digits > 0 && digits <= 3;
}

/** A duration that only says when ("the first 10 months", "three years ago", "over the past 8 weeks"). */
function isDating(t: Tokens, q: Quantity): boolean {
  if (q.unit?.name === 'second' && t.at(q.from - 1) === 'in') return false;
  if (t.is(chainEnd(t, q.to), AFTER_DURATION)) return true;
  for (let j = q.from - 1; j >= 0 && j > q.from - 5; j--) {
    const w = t.at(j);
    if (t.is(j, DATING)) return true;
    if (t.kind[j] !== WORD || !(t.is(j, SKIP) || (w === 'and' && isTimeWord(t.at(j - 1))) || isTimeWord(w)))
      return false;
  }
  return false;
}

/** After "2 years 1 month 21 days": where the spans that follow at once end. */
function chainEnd(t: Tokens, to: number): number {
  let j = to;
  for (let links = 0; links < 4; links++) {
    const at = t.at(j) === ',' || t.at(j) === 'and' ? j + 1 : j;
    const number = t.kind[at] === NUMBER || t.is(at, SMALL);
    if (!number || !isTimeWord(t.at(at + 1))) break;
    j = at + 2;
  }
  return j;
}

const SKIP = wordClass(
  'the a an about around just nearly almost some only consecutive these those than more less fewer at least',
);

/** "fig. 3", "p. 7". */
const SHORTENED = wordClass('p pp fig figs sec vol ch art');
const INDEX = wordClass(
  's&p sp p ftse nikkei dax cac asx topix csi russell fortune nasdaq euronext stoxx hsi kospi sensex nifty dow',
);
const LABELS = wordClass(
  'rooms sections chapters pages rows row seat seats gates flights routes articles figures volumes weeks week chapter section article page pages figure table part volume vol episode season level grade type category class phase stage day room flight route highway interstate exit gate channel line bus lot unit apt suite box version model windows iphone ipad galaxy android series step item point rule title law appendix annex schedule paragraph clause question lane exercise resolution psalm terminal pier platform',
);
const STREETS = wordClass(
  'road rd street st avenue ave way drive dr lane ln boulevard blvd court ct place square terrace highway parkway pkwy close crescent',
);

/** "the 737 MAX was": a number before a name, with nothing counted. */
function isModel(t: Tokens, q: Quantity): boolean {
  if (
    t.at(q.from - 1) !== 'the' ||
    !t.capital(q.to) ||
    t.kind[q.to] !== WORD ||
    t.digits(q.from) < 3 ||
    t.digits(q.from) > 4
  )
    return false;
  for (let j = q.to; j < q.to + 6; j++) {
    if (t.at(j) === '.' && t.glued(j) && t.at(j - 1).length === 1) continue;
    if (t.kind[j] !== WORD || t.is(j, STOPS) || t.is(j, VERBS)) return true;
    if (t.has(j, PLURAL)) return false;
  }
  return false;
}

/** A number that names: "iPhone 14", "S&P 500", "Big 12", "Section 8", "575 Wilbraham Road", "Boeing 737". */
function isName(t: Tokens, q: Quantity): boolean {
  if (q.joined !== null || q.scalePower > 0) return isTypeNumber(t, q);
  const i = q.from;
  if (q.unit !== null) return isLetterCode(t, q) || isUnitOfName(t, q);
  if (isSort(t, q) || (t.at(i - 1) === '/' && t.at(i - 2) === 'f' && t.glued(i) && t.glued(i - 1)))
    return true;
  if (isSignedName(t, q)) return true;
  if (isNumberedPlate(t, i, q.to)) return true;
  const digits = q.to - i === 1 && t.digits(i) > 0 && t.digits(i) <= 5;
  if (!digits) return spelledName(t, q);
  if (
    t.glued(i) &&
    (t.at(i - 1) === '/' || t.at(i - 1) === '-' || t.at(i - 1) === '_' || t.at(i - 1) === '#') &&
    t.kind[i - 2] !== NUMBER
  )
    return t.at(i - 1) !== '-' || !t.is(i - 2, PREFIXES);
  if (t.glued(i) && t.at(i - 1) === '-' && t.capital(i - 3)) return true;
  if ((t.glued(q.to) && t.kind[q.to] === WORD) || isModel(t, q)) return true;
  if (t.at(i + 1) === 'zip' || t.at(i + 1) === 'area') return true;
  if (isStreet(t, q.to)) return true;
  if (t.gap[i] === LINED) return false;
  if (t.is(i - 1, INDEX)) return true;
  if (t.at(i - 1) === '.' && t.glued(i - 1) && t.gap[i] !== GLUED && t.is(i - 2, SHORTENED)) return true;
  if (t.is(i - 1, LABELS)) return labelled(t, q);
  return afterName(t, q);
}

function labelled(t: Tokens, q: Quantity): boolean {
  const w = t.at(q.from - 1);
  if (w === 'point' || w === 'line' || w === 'day' || w === 'unit' || w === 'week')
    return t.capital(q.from - 1) || t.kind[q.to] !== WORD;
  if (t.capital(q.from - 1)) return true;
  return !(t.kind[q.to] === WORD && t.has(q.to, PLURAL) && !t.capital(q.to));
}

function isStreet(t: Tokens, at: number): boolean {
  if (t.at(at) === 'ave' || t.at(at) === 'avenue' || t.at(at) === 'rue') return t.capital(at);
  for (let j = at; j < at + 4; j++) {
    if (t.kind[j] === WORD && t.is(j, STREETS) && j > at && t.capital(j)) return true;
    if (!(t.capital(j) || t.is(j, NTH) || /^\d/.test(t.at(j)))) return false;
  }
  return false;
}

/** After a capitalised word within a sentence, unless a plural noun says that things are counted. */
function afterName(t: Tokens, q: Quantity): boolean {
  const i = q.from;
  const name = t.capital(i - 1) && (t.kind[i - 1] === WORD || t.kind[i - 1] === MIXED) && t.gap[i] !== GLUED;
  if (!name || t.is(i - 1, STOPS) || t.is(i - 1, MONTHS) || t.is(i - 1, VERBS)) return false;
  if (t.gap[i - 1] === LINED || t.at(i - 2) === '.')
    return t.kind[q.to] !== WORD
      ? t.at(i - 2) !== '.'
      : (t.is(q.to, VERBS) || /^(?:has|is|was|will|[a-z]{3,}ed)$/.test(t.at(q.to))) &&
          !t.is(i - 1, MAYBE) &&
          !t.at(i - 1).endsWith('ly');
  if (t.at(q.to) === '-' && t.kind[q.to + 1] !== NUMBER) return false;
  for (let j = q.to; j < q.to + 4 && t.kind[j] === WORD && !t.is(j, STOPS); j++)
    if (t.has(j, PLURAL) && !t.capital(j)) return false;
  return true;
}

const MAYBE = wordClass('perhaps maybe further altogether fewer');

const PARTS = wordClass(
  'day series chapter phase act scene episode season stage round part volume book section article type category level step lesson verse page platform gate room task option question',
);

/** "a three-bedroom flat", "a six-speed gearbox": a word that says what sort of thing it is. */
function isSort(t: Tokens, q: Quantity): boolean {
  return (
    t.at(q.to) === '-' &&
    Number(q.value) <= 90 &&
    t.glued(q.to) &&
    t.glued(q.to + 1) &&
    t.is(q.to + 1, SORTS) &&
    t.kind[q.to + 2] === WORD &&
    !t.is(q.to + 2, STOPS)
  );
}

const SORTS = wordClass(
  'door bed bedroom bathroom speed star wheel cornered pronged sided way piece party horse dimensional ply bar string legged footed handed something',
);

/** "22 three-pointers", "the four-wheelers": a number that is part of a thing's name. */
function isHyphenName(t: Tokens, q: Quantity): boolean {
  const noun = q.to + 1;
  if (t.at(q.to) !== '-' || !t.glued(q.to) || !t.glued(noun) || t.kind[noun] !== WORD) return false;
  return /ers$/.test(t.at(noun)) && t.has(noun, PLURAL) && t.at(noun + 1) !== '-';
}

/** "Day three", "series two": a label that a word numbers, with nothing counted after it. */
function isNumberedPart(t: Tokens, q: Quantity): boolean {
  if (!t.is(q.from - 1, PARTS) || t.gap[q.from] === LINED || t.is(q.from - 2, DEICTIC)) return false;
  for (let j = q.to; j < q.to + 3 && t.kind[j] === WORD && !t.is(j, STOPS); j++)
    if (t.has(j, PLURAL)) return false;
  return true;
}

function spelledName(t: Tokens, q: Quantity): boolean {
  if (q.form !== 'words' || q.to - q.from !== 1) return false;
  if (isHyphenName(t, q)) return true;
  if (!t.capital(q.from)) return isNumberedPart(t, q);
  if (!t.capital(q.to) || t.kind[q.to] !== WORD || t.gap[q.to] === LINED) return false;
  if (t.at(q.from) === 'two' && t.at(q.to) === 'sessions') return true;
  const mid = q.from > 0 && t.gap[q.from] !== LINED && t.at(q.from - 1) !== '.' && t.at(q.from - 1) !== '"';
  return mid && (t.capital(q.from - 1) || t.at(q.from - 1) === 'the');
}

const IDIOMS = wordClass('another thing hand day point time moment side way');

/** "one" that picks out rather than counts. */
function isPronoun(t: Tokens, q: Quantity): boolean {
  return q.value === '1' && t.at(q.from) === 'one' && q.to - q.from === 1;
}

const REST_ENDS = wordClass('of or and -');

/** "between the two", "split in two": a number in words that stands for things named before. */
function isBareRest(t: Tokens, q: Quantity): boolean {
  if (q.to - q.from !== 1 || q.unit !== null || q.joined !== null) return false;
  if (t.kind[q.to] === WORD && !t.is(q.to, STOPS) && !t.is(q.to, VERBS)) return false;
  const before = t.at(q.from - 1);
  if (t.is(q.to, REST_ENDS)) return false;
  return (
    before === 'the' ||
    before === 'these' ||
    before === 'those' ||
    (before === 'in' && t.is(q.from - 2, PARTED))
  );
}

const PARTED = wordClass('split divided cut broken broke snapped torn folded sliced');

/** "one day he will", but not "in one day", "one day later". */
function isSomeDay(t: Tokens, q: Quantity): boolean {
  if (q.value !== '1' || q.unit?.name !== 'day' || t.at(q.from) !== 'one' || q.attributive) return false;
  return !t.is(q.from - 1, DAY_LEADS) && !t.is(q.to, AFTER_DURATION) && t.at(q.to) !== 'of';
}

const DAY_LEADS = wordClass(
  'in within for after just only least than about every per by last lasted took takes over under',
);

/** "a dollar", "single": a one that only the article says. */
function isArticle(t: Tokens, q: Quantity): boolean {
  const w = t.at(q.from);
  return q.value === '1' && q.form === 'words' && (w === 'a' || w === 'an' || w === 'single');
}

const NEVER_BEFORE = wordClass(
  'no the this that which each every any some another last next only other right wrong same latest new first second good best big',
);

/** What a half is called when it is a span of time or of a match. */
const HALVES = wordClass('first second latter final opening closing early last');

/** "no one", "this one", "one another", "the one", "the second half": not a number at all. */
export function isMereWord(t: Tokens, i: number): boolean {
  const w = t.at(i);
  if (w === 'half') return t.is(i - 1, HALVES) || isHalved(t, i);
  if (w !== 'one') return w === 'zero' && t.at(i + 1) === 'tolerance';
  const next = t.at(i + 1);
  if (next === 'another' || next === "'s") return true;
  if (t.is(i + 1, IDIOMS) && (t.at(i - 1) === 'on' || t.at(i - 1) === 'at' || t.at(i - 1) === 'from'))
    return t.at(i - 1) !== 'on' || next === 'hand';
  if (next === 'in' && (t.kind[i + 2] === NUMBER || t.is(i + 2, SMALL))) return false;
  if (!t.is(i - 1, NEVER_BEFORE) || (next === 'of' && t.at(i - 1) !== 'no')) return false;
  return t.kind[i + 1] !== WORD || t.is(i + 1, STOPS) || t.is(i + 1, VERBS) || next === 'you';
}

/** Whether a word is the name of a unit of time, for readers that look ahead. */
export function isTimeWord(w: string): boolean {
  return NAMES.get(w)?.dimension === 'time';
}

const RANKING = wordClass(
  'finished finish finishes placed came come comes ranked ranks rank ranking stands stood place fell rose is was',
);

/** Whether an ordinal stands as a rank of its own ("finished second", "25th") rather than before a noun. */
export function isRank(t: Tokens, q: Quantity): boolean {
  if (t.at(q.to) === '-' || (t.kind[q.to] === WORD && t.gap[q.to] !== LINED && !t.is(q.to, STOPS)))
    return false;
  const alone = t.gap[q.from] === LINED && t.kind[q.to] === END;
  return alone || t.is(q.from - 1, RANKING);
}
