/**
 * One linear pass from a block of text to tokens, kept as parallel arrays because there is one for every word.
 * Token offsets are UTF-16 code units of the whole text.
 */

import { classOf, DIGIT, FRACTION, fold, IDEOGRAPH, LETTER, lowerOf, NEWLINE, SPACE } from './chars';
import { readDigits } from './digits';
import { hashed, Lexicon, LONGEST_KEPT } from './lexicon';

/** Token kinds. */
export const WORD = 1;
export const NUMBER = 2;
export const SYMBOL = 3;
/** Letters with digits inside ("km2", "G70"): never a number by itself. */
export const MIXED = 4;
export const GLYPH = 5;

/** How a token stands to the one before it. */
export const GLUED = 0;
export const SPACED = 1;
export const LINED = 2;

/**
 * The first real token. Empty ones stand before it, so that looking back a few tokens never reads
 * before an array's beginning, which would make every later read of that array slow.
 */
export const FIRST = 8;

/** What one token holds; nothing beyond the last. */
type Column<T> = (T | undefined)[];

const DIGITS_SHIFT = 16;

/** The flag of a number of `count` digits alone. */
export function digitsFlag(count: number): number {
  return Math.min(count, 255) << DIGITS_SHIFT;
}

/** The tokens of one block. */
export class Tokens {
  readonly start: Column<number> = [];
  readonly end: Column<number> = [];
  readonly kind: Column<number> = [];
  /** GLUED, SPACED or LINED: what stands between this token and the one before. */
  readonly gap: Column<number> = [];
  /** Folded and lower-cased. */
  readonly lower: Column<string> = [];
  /** Word classes as the language marks them, below bit 16; how many digits a number of digits alone has, from there on. */
  readonly flag: Column<number> = [];
  /** One past the last token. */
  length = 0;
  /** The code units of the text from `base` on, as far as they were loaded: an array is read faster than a string. */
  codes = new Uint16Array(0);
  base = 0;
  /** Where the run of digits and separators ends that is being parted into numbers; code unit offset. */
  runEnd = 0;

  constructor(readonly text: string) {
    for (let i = 0; i < FIRST; i++) this.put(-1, -1, 0, LINED, '', 0);
  }

  /**
   * Drops all tokens, so that the arrays serve for the next block. They are emptied in place rather than cut:
   * growing them again for each block costs more than reading it.
   */
  reset(): void {
    for (let i = FIRST; i < this.length; i++) {
      this.start[i] = undefined;
      this.end[i] = undefined;
      this.kind[i] = undefined;
      this.gap[i] = undefined;
      this.lower[i] = undefined;
      this.flag[i] = undefined;
    }
    this.length = FIRST;
  }

  /** Loads the code units of the text from `from` to `to`. */
  load(from: number, to: number): void {
    const { text } = this;
    if (this.codes.length < to - from) this.codes = new Uint16Array(2 * (to - from));
    const { codes } = this;
    this.base = from;
    this.runEnd = from;
    for (let i = from; i < to; i++) codes[i - from] = text.charCodeAt(i);
  }

  /** The token as written. */
  raw(i: number): string {
    return this.text.slice(this.start[i]!, this.end[i]!);
  }

  /** The lower-cased token, or the empty text beyond either end. */
  at(i: number): string {
    return this.lower[i] ?? '';
  }

  /** Whether token `i` exists and is glued to the one before it. */
  glued(i: number): boolean {
    return this.gap[i] === GLUED;
  }

  /** How many digits token `i` has, where it is a number of digits alone (no more are counted than 255); else 0. */
  digits(i: number): number {
    return (this.flag[i] ?? 0) >> DIGITS_SHIFT;
  }

  /** Whether token `i` begins with a capital. */
  capital(i: number): boolean {
    const at = this.start[i];
    if (at === undefined) return false;
    const c = this.text.charCodeAt(at);
    if (c < 128) return c >= 65 && c <= 90;
    const ch = this.text[at]!;
    return this.kind[i] === WORD && ch !== ch.toLowerCase();
  }

  /** The written text from token `a` to before token `b`. */
  slice(a: number, b: number): string {
    return b > a ? this.text.slice(this.start[a]!, this.end[b - 1]!) : '';
  }

  add(start: number, end: number, kind: number, gap: number): void {
    this.put(start, end, kind, gap, lowerOf(this.text, start, end), 0);
  }

  /** Adds a token whose folded form is not just its lower case. */
  put(start: number, end: number, kind: number, gap: number, lower: string, flag: number): void {
    const i = this.length++;
    this.start[i] = start;
    this.end[i] = end;
    this.kind[i] = kind;
    this.gap[i] = gap;
    this.lower[i] = lower;
    this.flag[i] = flag;
  }
}

/** Says whether letters before digits ("USD115") are a word of their own, given the token before them. */
export type SplitsBeforeDigits = (lower: string, before: string) => boolean;

/** What a language tells the tokenizer. */
export interface TokenRules {
  readonly splits: SplitsBeforeDigits;
  /** Word classes of a lower-case word, as bits. */
  readonly flagsOf: (lower: string) => number;
}

/** What was met before, by language. */
const LEXICONS = new WeakMap<TokenRules, Lexicon>();

function lexiconOf(rules: TokenRules): Lexicon {
  const known = LEXICONS.get(rules);
  if (known) return known;
  const made = new Lexicon(rules.flagsOf);
  LEXICONS.set(rules, made);
  return made;
}

/** Fills `out` with the tokens of its text from `from` to `to`, in place of what it held. */
export function tokenize(out: Tokens, from: number, to: number, rules: TokenRules): Tokens {
  const lexicon = lexiconOf(rules);
  out.reset();
  out.load(from, to);
  const { codes } = out;
  let gap = LINED;
  let i = from;
  while (i < to) {
    const c = classOf(codes[i - from]!);
    if (c === SPACE || c === NEWLINE) {
      if (c === NEWLINE) gap = LINED;
      else if (gap < SPACED) gap = SPACED;
      i++;
      continue;
    }
    if (c === LETTER) i = word(out, i, to, gap, rules, lexicon);
    else if (c === DIGIT) i = number(out, i, to, gap);
    else i = other(out, i, gap, c);
    gap = GLUED;
  }
  return out;
}

function other(out: Tokens, i: number, gap: number, c: number): number {
  const { text } = out;
  const code = text.charCodeAt(i);
  const pair = code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
  const end = i + (pair ? 2 : 1);
  const kind = c === FRACTION ? GLYPH : c === IDEOGRAPH ? WORD : SYMBOL;
  if (code < 128) out.put(i, end, kind, gap, text[i]!, 0);
  else out.add(i, end, kind, gap);
  return i + (pair ? 2 : 1);
}

/** Digits, with points and commas that stand between digits; and a leading point is left a symbol. */
function number(out: Tokens, from: number, to: number, gap: number): number {
  const end = from < out.runEnd ? out.runEnd : runEnd(out, from, to);
  out.runEnd = end;
  return end - from >= LONGEST ? piece(out, from, end, gap) : split(out, from, end, gap);
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
  out.put(from, i, NUMBER, gap, lowerOf(out.text, from, i), digitsFlag(i - from));
  return i;
}

/** Longer runs than this are never one number with separators; the run's end is found once for all its pieces. */
const LONGEST = 40;

/** A run such as "3,4,5" is three numbers with commas between them; "1,234.5" is one. */
function split(out: Tokens, from: number, to: number, gap: number): number {
  const run = lowerOf(out.text, from, to);
  if (!run.includes('.') && !run.includes(',')) {
    out.put(from, to, NUMBER, gap, run, digitsFlag(to - from));
    return to;
  }
  const { used } = readDigits(run);
  const lower = run.slice(0, used);
  const plain = !lower.includes('.') && !lower.includes(',');
  out.put(from, from + used, NUMBER, gap, lower, plain ? digitsFlag(used) : 0);
  return from + used;
}

function isApostrophe(code: number): boolean {
  return fold(code) === 39;
}

function word(
  out: Tokens,
  from: number,
  to: number,
  gap: number,
  rules: TokenRules,
  lexicon: Lexicon,
): number {
  const { text, codes, base } = out;
  const first = from - base;
  const end = to - base;
  let hash = 0;
  let k = first;
  for (; k < end; k++) {
    const letter = codes[k]! | 32;
    if (letter < 97 || letter > 122) break;
    hash = hashed(hash, letter);
  }
  let i = k + base;
  if (i - from > LONGEST_KEPT || i === from || (i < to && runsOn(text, i, to)))
    i = rareWord(out, from, to, gap, rules);
  else {
    const slot = lexicon.slotOf(codes, first, k, hash);
    out.put(from, i, WORD, gap, lexicon.words[slot]!, lexicon.flags[slot]!);
  }
  if (i < to && isApostrophe(text.charCodeAt(i)) && isPossessive(text, i, to)) {
    out.put(i, i + 2, SYMBOL, GLUED, "'s", 0);
    return i + 2;
  }
  return i;
}

/** Whether the word before `i` goes on with a digit, an apostrophe, or a letter beyond ASCII. */
function runsOn(text: string, i: number, to: number): boolean {
  const c = classOf(text.charCodeAt(i));
  return c === LETTER || c === DIGIT || isInner(text, i, to);
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
      if (!mixed && rules.splits(lowerOf(text, from, i), gap === GLUED ? out.at(out.length - 1) : '')) break;
      mixed = true;
      i++;
    } else if (isInner(text, i, to)) i += 2;
    else break;
  }
  const lower = lowerOf(text, from, i);
  out.put(from, i, mixed ? MIXED : WORD, gap, lower, mixed ? 0 : rules.flagsOf(lower));
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
