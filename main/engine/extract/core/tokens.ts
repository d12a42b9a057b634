/**
 * The tokens of a block as parallel columns, because there is one for every word: numbers in typed arrays, which are read fast
 * and are not grown again for the next block. Token offsets are UTF-16 code units of the whole text.
 */
import type { WordClass, WordSet, WordTable } from './classes';
import { columns, FIRST } from './columns';

export { FIRST, NOWHERE } from './columns';

/** Token kinds. What stands after the last token has END, what stands before the first none of these. */
export const END = 0;
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

/** Empty tokens that stand after the last at least, so that looking ahead never reads past a column's end. */
const AHEAD = 64;

/** The token has digits: a number, a vulgar fraction, or letters with digits inside. The language's own flags are below. */
export const NUMERIC = 1 << 14;
/** The token begins with a capital. */
const CAPITAL = 1 << 15;
const DIGITS_SHIFT = 16;

/** The flag of a number of `count` digits alone. */
export function digitsFlag(count: number): number {
  return Math.min(count, 255) << DIGITS_SHIFT;
}

/** The flag of a capital where ASCII letters begin with `code`. */
export function capitalFlag(code: number): number {
  return code >= 65 && code <= 90 ? CAPITAL : 0;
}

/** The flag of a capital for letters at `at` in any writing; letters with digits have it where they begin with an ASCII one. */
export function anyCapitalFlag(text: string, at: number, kind: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return capitalFlag(code);
  const first = text[at]!;
  return kind === WORD && first !== first.toLowerCase() ? CAPITAL : 0;
}

/** Code units that are taken in together where blocks are shorter: few enough to be still in the processor's cache when they are read. */
const WINDOW = 1 << 16;

/** The tokens of one block, which lie in the one place for them: they are there until the next block is parted into tokens. */
export class Tokens {
  /** One past the last token. */
  length = FIRST;
  /** The code unit offset of the first of `codes`. */
  base = 0;
  /** The first token of digits that a comma or point parts from more digits; -1 where there is none. */
  firstPair = -1;
  /** Where the run of digits and separators ends that is being parted into numbers; code unit offset. */
  runEnd = 0;
  /** The gap before the next token, where a walk over the text stopped before it. */
  pending = LINED;
  /** One past the last of `codes`; code unit offset. */
  private limit = 0;

  constructor(readonly text: string) {}

  /** Code unit offsets. */
  get start(): Int32Array {
    return columns.start;
  }

  get end(): Int32Array {
    return columns.end;
  }

  get kind(): Uint8Array {
    return columns.kind;
  }

  /** GLUED, SPACED or LINED: what stands between this token and the one before. */
  get gap(): Uint8Array {
    return columns.gap;
  }

  /** Word classes as the language marks them, below bit 14, NUMERIC and CAPITAL; how many digits a number of digits alone has, from bit 16 on. */
  get flag(): Int32Array {
    return columns.flag;
  }

  /** The number of the word among the words in classes; 0 where it is in none. */
  get word(): Uint16Array {
    return columns.word;
  }

  /** Folded and lower-cased. */
  get lower(): (string | undefined)[] {
    return columns.lower;
  }

  /** The code units of the text from `base` on: an array is read faster than a string. */
  get codes(): Uint16Array {
    return columns.codes;
  }

  /** Brings the code units from `from` to before `to` into `codes`, and as many that follow as are read at a time. */
  look(from: number, to: number): void {
    if (from >= this.base && to <= this.limit) return;
    const { text } = this;
    const end = Math.min(text.length, Math.max(to, from + WINDOW));
    columns.take(text.slice(from, end));
    this.base = from;
    this.limit = end;
  }

  /** Drops all tokens, so that the next block's can be put in their place; `seal` ends that one. */
  reset(): void {
    this.length = FIRST;
    this.firstPair = -1;
    this.pending = LINED;
  }

  /** Drops all tokens for good, so that the columns keep no part of the text in memory. */
  drop(): void {
    this.reset();
    this.seal();
  }

  /** Makes room for so many more tokens. */
  reserve(more: number): void {
    while (this.length + more > columns.kind.length) columns.grow();
  }

  /** Makes empty all that stands after the last token. */
  seal(): void {
    this.reserve(AHEAD);
    columns.clear(this.length);
  }

  /** The token as written. */
  raw(i: number): string {
    return this.text.slice(columns.start[i]!, columns.end[i]!);
  }

  /** The lower-cased token, or the empty text beyond either end. */
  at(i: number): string {
    return columns.lower[i] ?? '';
  }

  // What asks for one token is short enough for V8 to put it wherever it is asked: 27 bytes of its code at most.

  /** Whether token `i` is of a class of words. */
  is(i: number, wanted: WordClass): boolean {
    return !!wanted.bitsOf(this.word[i]!);
  }

  /** Whether token `i` is in a set of words. */
  among(i: number, words: WordSet): boolean {
    return words.holds(this.word[i]!);
  }

  /** What token `i` stands for in a table of words; undefined where it is not in it. */
  of<T>(i: number, table: WordTable<T>): T | undefined {
    return table.meaning(this.word[i]!);
  }

  /** Whether token `i` has one of the language's flags. */
  has(i: number, flags: number): boolean {
    return (this.flag[i]! & flags) !== 0;
  }

  /** Whether token `i` exists and is glued to the one before it. */
  glued(i: number): boolean {
    return columns.gap[i] === GLUED;
  }

  /** How many digits token `i` has, where it is a number of digits alone (no more are counted than 255); else 0. */
  digits(i: number): number {
    return columns.flag[i]! >> DIGITS_SHIFT;
  }

  /** Whether token `i` begins with a capital. */
  capital(i: number): boolean {
    return (this.flag[i]! & CAPITAL) !== 0;
  }

  /** Whether token `i` is written as its upper case is: in capitals, as far as it has letters. */
  upper(i: number): boolean {
    const { text } = this;
    const end = columns.end[i]!;
    for (let k = columns.start[i]!; k < end; k++) {
      const code = text.charCodeAt(k);
      if (code > 127) return this.raw(i) === this.at(i).toUpperCase();
      if (code >= 97 && code <= 122) return false;
    }
    return true;
  }

  /** The written text from token `a` to before token `b`. */
  slice(a: number, b: number): string {
    return b > a ? this.text.slice(columns.start[a]!, columns.end[b - 1]!) : '';
  }

  /** Adds a token; `word` is its number among the words in classes. */
  put(
    start: number,
    end: number,
    kind: number,
    gap: number,
    lower: string,
    flag: number,
    word: number,
  ): void {
    if (this.length === columns.kind.length) columns.grow();
    this.set(this.length++, start, end, kind, gap, lower, flag, word);
  }

  /** Puts a token in the place of token `i`. */
  set(
    i: number,
    start: number,
    end: number,
    kind: number,
    gap: number,
    lower: string,
    flag: number,
    word: number,
  ): void {
    columns.start[i] = start;
    columns.end[i] = end;
    columns.kind[i] = kind;
    columns.gap[i] = gap;
    columns.lower[i] = lower;
    columns.flag[i] = kind === NUMBER || kind === MIXED || kind === GLYPH ? flag | NUMERIC : flag;
    columns.word[i] = word;
  }

  /** Puts token `from` as it is in the place of token `to`. */
  move(from: number, to: number): void {
    columns.start[to] = columns.start[from]!;
    columns.end[to] = columns.end[from]!;
    columns.kind[to] = columns.kind[from]!;
    columns.gap[to] = columns.gap[from]!;
    columns.lower[to] = this.at(from);
    columns.flag[to] = columns.flag[from]!;
    columns.word[to] = columns.word[from]!;
  }
}
