/** Finds the unit that follows a number: percent, money and measures; rates of them are in `rates.ts`. */
import { lowerOf } from '../core/chars';
import { WordClass, WordTable, wordClass } from '../core/classes';
import { END, GLUED, MIXED, NUMBER, SPACED, type Tokens, WORD } from '../core/tokens';
import type { Unit, UnitMatch } from '../core/unit';
import { CODE_WORDS, codeOf, currency, MONEY_NAMES, SIGNS } from './currency';
import { SCREENS } from './scale';
import { NAMES, RISKY_SYMBOLS, SYMBOLS } from './unit-table';

const PERCENT: Unit = { name: 'percent', kind: 'percent', ucum: '%', dimension: 'share' };
const POINTS: Unit = { name: 'percentage point', kind: 'percent', ucum: null, dimension: 'share' };
const BASIS: Unit = { name: 'basis point', kind: 'measure', ucum: null, dimension: 'share' };

const other = (name: string, kind: Unit['kind'] = 'other'): Unit => ({
  name,
  kind,
  ucum: null,
  dimension: 'other',
});
/** How many times: "four times", "tenfold". */
export const TIMES = other('count');
const POINT = other('point');
const GENERATION = other('generation wireless');

/** The unit that begins at token `j`, right after a number; null where none does. */
export function matchUnit(t: Tokens, j: number): UnitMatch | null {
  return t.is(j, OPENERS) ? unitAt(t, j) : null;
}

function unitAt(t: Tokens, j: number): UnitMatch | null {
  // "one P1,000 note": letters that are parted from digits belong to these.
  if (t.kind[j + 1] === NUMBER && t.glued(j + 1) && t.kind[j] === WORD) return null;
  const at = over(t, joint(t, j));
  const noun = overInitials(t, at);
  if (noun > at) {
    const found = longest(t, noun);
    return found !== null && (found.unit.kind === 'measure' || t.is(noun, AMERICAN)) ? found : null;
  }
  return percent(t, at) ?? namedUnit(t, at) ?? money(t, at) ?? moneySign(t, at);
}

/** "201,058 U.S. dollars", "12 U.S. gallons": past the country in letters with points; where there is none, where it was. */
function overInitials(t: Tokens, j: number): number {
  const country = t.at(j) === 'u' && t.at(j + 1) === '.' && t.at(j + 2) === 's' && t.glued(j + 2);
  if (!country) return j;
  return t.at(j + 3) === '.' ? j + 4 : j + 3;
}

/** Money of the United States, by the word behind their name. */
const AMERICAN = wordClass('dollar dollars cent cents dlr dlrs');

/** "One US fluid ounce", "1/16 of a US pint": over a country and an "of a" before a measure. */
function over(t: Tokens, j: number): number {
  let at = j;
  if (t.at(at) === 'of' && (t.at(at + 1) === 'a' || t.at(at + 1) === 'an')) at += 2;
  else if (t.at(at) === 'of' && t.at(at + 1) === 'hour') at += 1;
  else if ((t.at(at) === 'an' || t.at(at) === 'a') && t.at(at - 1) === 'half') at += 1;
  if (at > j && (t.at(at) === 'percentage' || t.at(at) === 'point') && t.at(at - 1) === 'a') return at;
  if (at > j || t.at(at) === 'us' || t.at(at) === 'imperial' || t.at(at) === 'uk') {
    const skip = t.at(at) === 'us' || t.at(at) === 'imperial' || t.at(at) === 'uk' ? at + 1 : at;
    const unit = NAMES.get(t.at(skip)) ?? NAMES.get(`${t.at(skip)} ${t.at(skip + 1)}`);
    return unit?.kind === 'measure' ? skip : j;
  }
  return at;
}

/** "40-yard", "12-cent": the hyphen between number and unit. */
function joint(t: Tokens, j: number): number {
  const w = t.at(j);
  const dash = w === '-' || w === '\u2013';
  if (!dash || t.kind[j + 1] !== WORD) return j;
  return t.glued(j) === t.glued(j + 1) ? j + 1 : t.gap[j] === GLUED ? j + 1 : j;
}

const PERCENTS = wordClass(
  '% \uff05 \u066a percent percents pct per percentage percentages pc pp ppt ppts bps bp basis g c f time times fold x point points pts',
);

function percent(t: Tokens, j: number): UnitMatch | null {
  if (!t.is(j, PERCENTS)) return null;
  const w = t.at(j);
  switch (w) {
    case '%':
    case '\uff05':
    case '\u066a':
      return points(t, j + 1) ?? { unit: PERCENT, to: j + 1 };
    case 'percent':
    case 'percents':
    case 'pct':
      return points(t, j + 1) ?? { unit: PERCENT, to: j + 1 };
    case 'per':
      if (t.at(j + 1) === 'cent') return points(t, j + 2) ?? { unit: PERCENT, to: j + 2 };
      return t.at(j + 1) === '-' && t.at(j + 2) === 'cent' ? { unit: PERCENT, to: j + 3 } : null;
    case 'percentage':
    case 'percentages':
      return points(t, j + 1) ?? { unit: PERCENT, to: j + 1 };
    case 'pc':
      return { unit: PERCENT, to: j + 1 };
    case 'pp':
    case 'ppt':
    case 'ppts':
      return { unit: POINTS, to: j + 1 };
    case 'bps':
    case 'bp':
      return { unit: BASIS, to: j + 1 };
    case 'basis':
      if (t.at(j + 1) === '-' && isPoint(t.at(j + 2))) return { unit: BASIS, to: j + 3 };
      return isPoint(t.at(j + 1)) ? { unit: BASIS, to: j + 2 } : null;
    case 'g':
      return generation(t, j);
    case 'c':
    case 'f':
      return bareDegrees(t, j);
    case 'time':
      return t.at(j - 1) === '-' ? { unit: TIMES, to: j + 1 } : null;
    case 'times':
    case 'fold':
    case 'x':
      return times(t, j);
    default:
      return isPoint(w) && t.at(j + 1) !== 'per' ? { unit: POINT, to: j + 1 } : null;
  }
}

const HEAT = wordClass(
  'temperature temperatures warming degrees heat hot cold warm warmer colder cool cooler freezing frost weather thermometer high low highs lows celsius fahrenheit',
);

/** In degrees Fahrenheit; below it, "13F" is as well a form or a floor. */
const FREEZING = 32;

/** "-12C": a letter glued to digits is a temperature only where the sentence speaks of heat or cold. */
function bareDegrees(t: Tokens, j: number): UnitMatch | null {
  if (t.gap[j] !== GLUED || t.raw(j) === t.at(j) || t.kind[j - 1] !== NUMBER) return null;
  const name = t.at(j) === 'c' ? 'celsius' : 'fahrenheit';
  // "101F": nobody writes so many farads.
  if (t.at(j) === 'f' && t.digits(j - 1) > 0 && t.digits(j - 1) < 4 && Number(t.at(j - 1)) >= FREEZING)
    return { unit: NAMES.get(name)!, to: j + 1 };
  for (let k = Math.max(0, j - 12); k < j + 10; k++)
    if (t.is(k, HEAT)) return { unit: NAMES.get(name)!, to: j + 1 };
  return null;
}

/** "5G": a generation of mobile networks. */
function generation(t: Tokens, j: number): UnitMatch | null {
  const named =
    t.gap[j] === GLUED &&
    t.raw(j) === 'G' &&
    /^[2-7]$/.test(t.at(j - 1)) &&
    !(t.at(j - 2) === '.' && t.glued(j - 1));
  return named ? { unit: GENERATION, to: j + 1 } : null;
}

function times(t: Tokens, j: number): UnitMatch | null {
  if (t.at(j) === 'x' && t.gap[j] !== GLUED) return null;
  return { unit: TIMES, to: j + 1 };
}

function isPoint(w: string): boolean {
  return w === 'points' || w === 'point' || w === 'pts';
}

function points(t: Tokens, j: number): UnitMatch | null {
  const at = t.at(j) === '-' ? j + 1 : j;
  return isPoint(t.at(at)) ? { unit: POINTS, to: at + 1 } : null;
}

/** By first word, how many words the longest name has that begins with it. */
const WORDS_OF = new WordTable<number>();
/** What follows the first word of a name. */
const LATER_WORDS = new WordClass();
for (const table of [NAMES, MONEY_NAMES]) {
  for (const name of table.keys()) {
    const words = name.split(' ');
    WORDS_OF.set(words[0]!, Math.max(words.length, WORDS_OF.get(words[0]!) ?? 0));
    for (const word of words.slice(1)) LATER_WORDS.add(word);
  }
}

/** Names of units and money of up to four words, the longest first; hyphens count as spaces. */
function longest(t: Tokens, j: number): UnitMatch | null {
  if (t.kind[j] !== WORD && t.at(j) !== '\u00b0') return null;
  const most = t.of(j, WORDS_OF);
  if (most === undefined) return null;
  let phrase = '';
  let best: UnitMatch | null = null;
  let k = j;
  for (let words = 0; words < most && k < t.length; words++) {
    if (t.at(k) === '.' && t.glued(k) && /^(?:sq|cu|fl)$/.test(t.at(k - 1))) k++;
    if (k > j && (t.gap[k] === 2 || t.at(k) === '.')) break;
    if (t.at(k) === '-' && words > 0) k++;
    if (words > 0 && t.kind[k] === WORD && !t.is(k, LATER_WORDS)) break;
    phrase += (phrase ? ' ' : '') + t.at(k);
    k++;
    const unit = NAMES.get(phrase);
    if (unit !== undefined && allowed(t, j, k, phrase)) best = { unit, to: k };
    const code = MONEY_NAMES.get(phrase);
    if (code !== undefined && moneyAllowed(t, j, phrase)) best = { unit: currency(code), to: k };
  }
  return best;
}

/** What a unit or the way to one begins with; most words and signs after a number do not. */
const OPENERS = new WordClass([
  ...PERCENTS.keys(),
  ...WORDS_OF.keys(),
  ...SIGNS.keys(),
  ...CODE_WORDS.keys(),
  ...Array.from(SYMBOLS.keys(), firstWords).flat(),
  ...'of a an u us uk imperial \u00b0 \' " - \u2013'.split(' '),
]);

/** The first token of a symbol, also where its letters are parted from its digits ("m3"). */
function firstWords(symbol: string): string[] {
  const lower = lowerOf(symbol, 0, symbol.length);
  const letters = /^\p{L}+/u.exec(lower)?.[0] ?? lower.slice(0, 1);
  return [letters, /^[\p{L}\d]+/u.exec(lower)?.[0] ?? letters, lower.slice(0, 1)];
}

const SHORT_MONEY = new Set(['c', 'p', 'le', 'won', 'real', 'sen', 'dong']);

/** Lines of a screen, which nobody asks in pence. */
const LINES = /^(?:480|720|1080|1440|2160|4320)$/;

function moneyAllowed(t: Tokens, j: number, phrase: string): boolean {
  if (!SHORT_MONEY.has(phrase)) return true;
  if (phrase === 'c') return t.raw(j) === 'c' && t.gap[j] === GLUED;
  if (phrase === 'p')
    return (
      !t.is(j + 1, SCREENS) &&
      !LINES.test(t.at(j - 1)) &&
      t.raw(j) === 'p' &&
      (t.at(j + 1) !== '.' || t.kind[j + 2] === END || t.gap[j + 2] !== GLUED) &&
      t.at(j + 2) !== 'm'
    );
  return t.kind[j + 1] !== WORD || phrase === 'won' || phrase === 'dong';
}

/** A name that is also a plain word counts only where it cannot be one. */
function allowed(t: Tokens, from: number, to: number, phrase: string): boolean {
  if (phrase === 'in' || phrase === 'a') return false;
  if ((phrase === 'sec' || phrase === 'hr') && t.raw(from) !== phrase && t.gap[from] === SPACED) return false;
  if (phrase === 'second' && t.gap[from] === SPACED && t.at(from - 1) !== '-')
    return t.kind[from - 1] === NUMBER || t.at(to) !== 'of';
  if (phrase === 'stone' || phrase === 'grain' || phrase === 'cup' || phrase === 'bar')
    return t.kind[to] !== WORD || t.at(to) === 'of';
  if (phrase === 'bars' || phrase === 'moles' || phrase === 'grains') return false;
  return true;
}

/** The measure or money that is named or signed at token `j`, whatever stands before it; null where none is. */
export function namedUnit(t: Tokens, j: number): UnitMatch | null {
  return longest(t, j) ?? glued(t, j);
}

/** Symbols, also made of several glued tokens ("km/h", "°C", "lb-ft"); the longest first. */
function glued(t: Tokens, j: number): UnitMatch | null {
  if (t.kind[j] === END || t.kind[j] === NUMBER) return null;
  for (let k = Math.min(t.length, j + 4); k > j; k--) {
    if (!allGlued(t, j, k)) continue;
    if (k === j + 1 && t.end[j]! - t.start[j]! > LONGEST_SYMBOL) continue;
    const raw = t.slice(j, k);
    const unit = SYMBOLS.get(raw) ?? (k > j + 1 ? SYMBOLS.get(raw.replace(/\s+/g, ' ')) : undefined);
    if (unit !== undefined && symbolAllowed(t, j, k, raw)) return { unit, to: k };
  }
  return primes(t, j);
}

const LONGEST_SYMBOL = Math.max(...Array.from(SYMBOLS.keys(), (s) => s.length));

function allGlued(t: Tokens, j: number, k: number): boolean {
  for (let i = j + 1; i < k; i++)
    if (t.gap[i] !== GLUED && !(t.at(i) === 'ft' || t.at(i) === 'oz' || t.at(i - 1) === '\u00b0'))
      return false;
  return true;
}

function symbolAllowed(t: Tokens, j: number, k: number, raw: string): boolean {
  if (!RISKY_SYMBOLS.has(raw)) return true;
  if (raw === 'K' && (t.is(k, SCREENS) || t.at(j - 1) === '-')) return false;
  if (t.at(k) === '-' && t.glued(k) && t.kind[k + 1] === NUMBER) return false;
  if (t.gap[j] === GLUED || t.at(j - 1) === '-') return riskyGlued(t, k, raw);
  if (raw === 'in')
    return (
      (t.kind[k] !== WORD && t.kind[k] !== NUMBER && t.kind[k] !== MIXED) ||
      t.at(k) === 'or' ||
      t.at(k) === 'more'
    );
  if (raw === 'a') return t.at(k) === 'and' || t.at(k) === 'or';
  if (raw === 'min') return true;
  if (t.at(k) === '/' || t.at(k) === '^') return true;
  if (/^[A-Z]/.test(raw)) return t.kind[k] !== WORD || !t.capital(k) || raw === 'W';
  return t.kind[k] !== WORD || t.is(k, LINKS) || raw === 'min';
}

const LINKS = wordClass(
  'is of and or to in on at from by for with across long wide deep tall high more less above below per away',
);

function riskyGlued(t: Tokens, k: number, raw: string): boolean {
  if (raw === 'a' || raw === 'd') return false;
  if (raw === 'in') return t.kind[k] !== WORD || t.capital(k) === false;
  return t.gap[k] !== GLUED || t.kind[k] !== WORD;
}

/** 5' and 5'' and 5" are feet and inches. */
function primes(t: Tokens, j: number): UnitMatch | null {
  const w = t.at(j);
  if (t.gap[j] !== GLUED || (w !== '"' && w !== "'")) return null;
  if (t.kind[j + 1] === WORD && t.glued(j + 1)) return null;
  if (w === "'" && t.at(j + 1) === "'" && t.glued(j + 1)) return { unit: NAMES.get('inch')!, to: j + 2 };
  // "53.9" in quotes of its own, however many others stand before it.
  if (t.at(j - 2) === w && t.glued(j - 1)) return null;
  const closes = quoteOpen(t, j, w);
  return closes ? null : { unit: NAMES.get(w === '"' ? 'inch' : 'foot')!, to: j + 1 };
}

/** Whether a quotation that this mark may close is open: an odd number of marks before it, near by, that are not inches themselves. */
function quoteOpen(t: Tokens, j: number, mark: string): boolean {
  let open = false;
  for (let i = Math.max(0, j - 59); i < j; i++)
    if (t.at(i) === mark && (open || !isPrime(t, i))) open = !open;
  return open;
}

/** A mark glued to digits opens no quotation. */
function isPrime(t: Tokens, i: number): boolean {
  return t.kind[i - 1] === NUMBER && t.glued(i);
}

function money(t: Tokens, j: number): UnitMatch | null {
  if (t.kind[j] !== WORD || !t.is(j, CODE_WORDS)) return null;
  const code = codeOf(t.raw(j), t.gap[j] === GLUED);
  return code !== null && code.power === 0 ? { unit: currency(code.code), to: j + 1 } : null;
}

/** "20€", "10 $", "3.14US$": a sign after the amount, unless another amount follows it. */
function moneySign(t: Tokens, j: number): UnitMatch | null {
  const sign = t.of(j, SIGNS);
  if (sign !== undefined) {
    const opens =
      t.kind[j + 1] === NUMBER &&
      (t.glued(j + 1) || t.gap[j] !== GLUED) &&
      !(t.gap[j] === GLUED && t.gap[j + 1] === SPACED);
    if (opens && t.gap[j + 1] === GLUED) return null;
    if (
      t.kind[j + 1] === NUMBER &&
      t.gap[j] !== GLUED &&
      t.kind[j + 2] !== END &&
      t.of(j + 2, SIGNS) === undefined
    )
      return null;
    const tail = t.glued(j + 1) && t.at(j + 1) === 'ur' ? j + 2 : j + 1;
    return { unit: currency(sign), to: tail };
  }
  if (t.at(j) === 'us' && t.at(j + 1) === '$') return { unit: currency('USD'), to: j + 2 };
  return null;
}
