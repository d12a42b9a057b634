/** One linear pass from a block of text to its tokens. */
import {
  classOf,
  DIGIT,
  endsWord,
  FRACTION,
  fold,
  IDEOGRAPH,
  isApostrophe,
  LETTER,
  lowerOf,
  OTHER,
} from './chars';
import { numbered, numberOf } from './classes';
import { isOneNumber, readDigits } from './digits';
import { flagsIn, Lexicon, LONGEST_KEPT, numberIn, unique } from './lexicon';
import {
  anyCapitalFlag,
  capitalFlag,
  digitsFlag,
  GLUED,
  GLYPH,
  MIXED,
  NUMBER,
  SYMBOL,
  type Tokens,
  WORD,
} from './tokens';
import { type Walk, walkWith } from './walk';

/**
 * Says whether letters before digits ("USD115") are a word of their own, given the token before them where they are glued
 * to it, and the text with the offset of the first digit, in UTF-16 code units.
 */
export type SplitsBeforeDigits = (lower: string, before: string, text: string, at: number) => boolean;

/** What a language tells the tokenizer. */
export interface TokenRules {
  readonly splits: SplitsBeforeDigits;
  /** Word classes of a lower-case word, as bits below bit 14. */
  readonly flagsOf: (lower: string) => number;
  /** The same of letters with digits inside. */
  readonly mixedFlagsOf: (lower: string) => number;
}

/** What was met before of a language, and the walk over its words. */
interface Known {
  lexicon: Lexicon;
  walk: Walk;
}

const KNOWN = new WeakMap<TokenRules, Known>();

function knownOf(rules: TokenRules): Known {
  const known = KNOWN.get(rules);
  if (known !== undefined) return known;
  const lexicon = new Lexicon(rules.flagsOf);
  const made = { lexicon, walk: walkWith(lexicon) };
  KNOWN.set(rules, made);
  return made;
}

/** Fills `out` with the tokens of its text from `from` to `to`, in place of what it held. */
export function tokenize(out: Tokens, from: number, to: number, rules: TokenRules): Tokens {
  const { lexicon, walk } = knownOf(rules);
  out.look(from, to);
  out.reset();
  out.runEnd = from;
  const { codes, base } = out;
  let i = from;
  for (;;) {
    out.reserve(ROOM);
    i = walk(out, i, to);
    if (i >= to) break;
    if (out.length === out.kind.length) continue;
    const c = classOf(codes[i - base]!);
    const gap = out.pending;
    if (c === LETTER) i = word(out, i, to, gap, rules, lexicon);
    else if (c === DIGIT) i = number(out, i, to, gap);
    else i = other(out, i, gap, c, lexicon);
    out.pending = GLUED;
  }
  out.seal();
  return out;
}

/** Room that a walk finds at least; tokens. */
const ROOM = 32;

function other(out: Tokens, i: number, gap: number, c: number, lexicon: Lexicon): number {
  const { text } = out;
  const code = out.codes[i - out.base]!;
  const pair = code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
  const end = i + (pair ? 2 : 1);
  if (pair || c === IDEOGRAPH) {
    const lower = lowerOf(text, i, end);
    const kind = c === IDEOGRAPH ? WORD : SYMBOL;
    out.put(i, end, kind, gap, lower, anyCapitalFlag(text, i, kind), numberOf(lower));
  } else {
    const number = lexicon.signNumber(code);
    out.put(i, end, c === FRACTION ? GLYPH : SYMBOL, gap, lexicon.signText(code), 0, number);
  }
  return end;
}

/** Digits, with points and commas that stand between digits; and a leading point is left a symbol. */
function number(out: Tokens, from: number, to: number, gap: number): number {
  const end = from < out.runEnd ? out.runEnd : runEnd(out, from, to);
  out.runEnd = end;
  if (out.firstPair < 0 && isPair(out)) out.firstPair = out.length - 2;
  return end - from >= LONGEST ? piece(out, from, end, gap) : split(out, from, end, gap);
}

/** Whether the last two tokens are digits and what may join them to the digits that follow. */
function isPair(out: Tokens): boolean {
  if (out.kind[out.length - 2] !== NUMBER) return false;
  const mark = out.at(out.length - 1);
  return mark === ',' || mark === '.';
}

/** Where a run of digits, and of points and commas between digits, ends. */
function runEnd(out: Tokens, from: number, to: number): number {
  const { codes, base } = out;
  let i = from + 1;
  while (i < to) {
    const code = codes[i - base]!;
    if (classOf(code) === DIGIT) i++;
    else if (isSeparator(code) && i + 1 < to && classOf(codes[i + 1 - base]!) === DIGIT) i += 2;
    else break;
  }
  return i;
}

function isSeparator(code: number): boolean {
  const f = fold(code);
  return f === 44 || f === 46;
}

/** The first digits of a run too long to be one number. */
function piece(out: Tokens, from: number, to: number, gap: number): number {
  const { codes, base } = out;
  let i = from + 1;
  while (i < to && classOf(codes[i - base]!) === DIGIT) i++;
  out.put(from, i, NUMBER, gap, lowerOf(out.text, from, i), digitsFlag(i - from), 0);
  return i;
}

/** Longer runs than this are never one number with separators; the run's end is found once for all its pieces. */
const LONGEST = 40;

/** A run such as "3,4,5" is three numbers with commas between them; "1,234.5" is one. */
function split(out: Tokens, from: number, to: number, gap: number): number {
  const { codes, base } = out;
  const mark = digitsEnd(codes, from - base, to - base) + base;
  if (mark === to) {
    out.put(from, to, NUMBER, gap, digitsOf(out, from, to), digitsFlag(to - from), 0);
    return to;
  }
  const run = runOf(out, from, mark, to);
  const used = isOneNumber(run) ? run.length : readDigits(run).used;
  const lower = used < run.length ? run.slice(0, used) : run;
  const plain = !lower.includes('.') && !lower.includes(',');
  out.put(from, from + used, NUMBER, gap, lower, plain ? digitsFlag(used) : 0, 0);
  return from + used;
}

/** Digits and separators in ASCII. Those of usual numbers are put together from what was met before, which costs less than a part of the text. */
function runOf(out: Tokens, from: number, mark: number, to: number): string {
  const { codes, base } = out;
  const sign = codes[mark - base]!;
  const usual = mark > from && (sign === POINT || sign === COMMA);
  if (!usual || digitsEnd(codes, mark + 1 - base, to - base) + base < to)
    return foldedDigits(out.text, from, to);
  return digitsOf(out, from, mark) + (sign === POINT ? '.' : ',') + digitsOf(out, mark + 1, to);
}

const POINT = 46;
const COMMA = 44;

/** The ASCII digits of `out`'s text from `from` to before `to`. */
function digitsOf(out: Tokens, from: number, to: number): string {
  if (to - from > FEW) return out.text.slice(from, to);
  const { codes, base } = out;
  let at = 1;
  for (let i = from; i < to; i++) at = 10 * at + codes[i - base]! - NOUGHT;
  const known = DIGITS[at]!;
  if (known !== '') return known;
  const made = unique(String(at).slice(1));
  DIGITS[at] = made;
  return made;
}

const NOUGHT = 48;
/** Digits that are kept as strings when they were met; so many are years, days, percentages and groups. */
const FEW = 4;
/** By their value behind a one, so that noughts before them count. */
const DIGITS: string[] = Array.from({ length: 20_000 }, () => '');

/** Digits and separators in ASCII; they have no case. */
function foldedDigits(text: string, from: number, to: number): string {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) > 127) return lowerOf(text, from, to);
  return text.slice(from, to);
}

/** The number of the ending of "the board's". */
const POSSESSIVE = numbered("'s");

/** Where ASCII digits end, which are their own folded text; all by place in `codes`. */
function digitsEnd(codes: Uint16Array, from: number, to: number): number {
  let i = from;
  while (i < to && codes[i]! >= 48 && codes[i]! <= 57) i++;
  return i;
}

function word(
  out: Tokens,
  from: number,
  to: number,
  gap: number,
  rules: TokenRules,
  lexicon: Lexicon,
): number {
  const { codes, base } = out;
  const first = from - base;
  const i = lexicon.read(codes, first, to - base) + base;
  const plain = i > from && i - from <= LONGEST_KEPT;
  if (plain && (i === to || endsWord(codes[i - base]!))) return keptWord(out, from, i, gap, lexicon);
  const end =
    plain && !runsOn(codes[i - base]!, out.text, i, to)
      ? keptWord(out, from, i, gap, lexicon)
      : rareWord(out, from, to, gap, rules);
  if (end >= to || !isApostrophe(codes[end - base]!) || !isPossessive(out.text, end, to)) return end;
  out.put(end, end + 2, SYMBOL, GLUED, "'s", 0, POSSESSIVE);
  return end + 2;
}

/** The word that the lexicon read last. */
function keptWord(out: Tokens, from: number, to: number, gap: number, lexicon: Lexicon): number {
  const place = lexicon.place();
  const entry = lexicon.entryAt(place);
  const flags = flagsIn(entry) | capitalFlag(out.codes[from - out.base]!);
  out.put(from, to, WORD, gap, lexicon.wordAt(place), flags, numberIn(entry));
  return to;
}

/** Whether the word before `i` goes on with a digit, an apostrophe, or a letter beyond ASCII. */
function runsOn(code: number, text: string, i: number, to: number): boolean {
  const c = classOf(code);
  return c === LETTER || c === DIGIT || (c === OTHER && isInner(text, i, to));
}

/** A word of more than a few plain letters. */
function rareWord(out: Tokens, from: number, to: number, gap: number, rules: TokenRules): number {
  const { text } = out;
  let i = from;
  let mixed = false;
  while (i < to) {
    const c = classOf(text.charCodeAt(i));
    if (c === LETTER) i++;
    else if (c === DIGIT) {
      const before = gap === GLUED ? out.at(out.length - 1) : '';
      if (!mixed && rules.splits(lowerOf(text, from, i), before, text, i)) break;
      mixed = true;
      i++;
    } else if (isInner(text, i, to)) i += 2;
    else break;
  }
  const lower = lowerOf(text, from, i);
  const kind = mixed ? MIXED : WORD;
  const flags = mixed ? rules.mixedFlagsOf(lower) : rules.flagsOf(lower);
  out.put(from, i, kind, gap, lower, flags | anyCapitalFlag(text, from, kind), numberOf(lower));
  return i;
}

/** An apostrophe inside a word ("don't"), but not one that begins a possessive. */
function isInner(text: string, i: number, to: number): boolean {
  if (!isApostrophe(text.charCodeAt(i)) || i + 1 >= to || classOf(text.charCodeAt(i + 1)) !== LETTER)
    return false;
  return !isPossessive(text, i, to);
}

/** An apostrophe and an s that end the word. */
function isPossessive(text: string, i: number, to: number): boolean {
  if (i + 1 >= to || (text.charCodeAt(i + 1) | 32) !== 115) return false;
  return i + 2 >= to || classOf(text.charCodeAt(i + 2)) !== LETTER;
}
