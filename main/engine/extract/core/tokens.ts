/**
 * The tokens of a block as parallel columns, because there is one for every word: numbers in typed arrays, which are read fast
 * and are not grown again for the next block. Token offsets are UTF-16 code units of the whole text.
 */
import type { WordClass, WordTable } from './classes';

/** Token kinds. What stands before the first token has BEFORE, what stands after the last has END. */
export const END = 0;
export const WORD = 1;
export const NUMBER = 2;
export const SYMBOL = 3;
/** Letters with digits inside ("km2", "G70"): never a number by itself. */
export const MIXED = 4;
export const GLYPH = 5;
const BEFORE = 6;

/** How a token stands to the one before it. */
export const GLUED = 0;
export const SPACED = 1;
export const LINED = 2;
/** Of what stands after the last token. */
export const NOWHERE = 3;

/** The first real token. Empty ones stand before it, so that looking back a few tokens never reads before a column's beginning. */
export const FIRST = 8;
/** Empty tokens that stand after the last at least, so that looking ahead never reads past a column's end. */
const AHEAD = 64;
const ROOM = 256;

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

/** The tokens of one block. */
export class Tokens {
  start = new Int32Array(ROOM);
  end = new Int32Array(ROOM);
  kind = new Uint8Array(ROOM);
  /** GLUED, SPACED or LINED: what stands between this token and the one before. */
  gap = new Uint8Array(ROOM);
  /** Word classes as the language marks them, below bit 14, NUMERIC and CAPITAL; how many digits a number of digits alone has, from bit 16 on. */
  flag = new Int32Array(ROOM);
  /** The number of the word among the words in classes; 0 where it is in none. */
  word = new Uint16Array(ROOM);
  /** Folded and lower-cased. */
  readonly lower: (string | undefined)[] = [];
  /** One past the last token. */
  length = 0;
  /** The code units of the text from `base` on: an array is read faster than a string. */
  readonly codes: Uint16Array;
  /** The first token of digits that a comma or point parts from more digits; -1 where there is none. */
  firstPair = -1;
  /** Where the run of digits and separators ends that is being parted into numbers; code unit offset. */
  runEnd = 0;
  /** The gap before the next token, where a walk over the text stopped before it. */
  pending = LINED;
  /** One past the last token of the block before, and one past the empty ones behind it. */
  private was = 0;
  private sealed = 0;

  /** For tokens of `text` from `base` to `limit` at most; code unit offsets. */
  constructor(
    readonly text: string,
    readonly base = 0,
    limit = text.length,
  ) {
    this.codes = codesOf(text, base, limit);
    for (let i = 0; i < FIRST; i++) this.put(-1, -1, BEFORE, LINED, '', 0, 0);
    this.seal();
  }

  /** Drops all tokens, so that the columns serve for the next block; `seal` ends that one. */
  reset(): void {
    this.was = this.length;
    this.length = FIRST;
    this.firstPair = -1;
    this.pending = LINED;
  }

  /** Makes room for so many more tokens. */
  reserve(more: number): void {
    while (this.length + more > this.kind.length) this.grow();
  }

  /** Makes empty all that stands after the last token. What was made empty for the block before is so still. */
  seal(): void {
    const { length } = this;
    this.reserve(AHEAD);
    for (let i = length; i < this.was; i++) this.clear(i);
    for (let i = Math.max(length, this.sealed); i < length + AHEAD; i++) this.clear(i);
    this.sealed = Math.max(this.sealed, length + AHEAD);
  }

  private clear(i: number): void {
    this.start[i] = -1;
    this.end[i] = -1;
    this.kind[i] = END;
    this.gap[i] = NOWHERE;
    this.flag[i] = 0;
    this.word[i] = 0;
    this.lower[i] = '';
  }

  private grow(): void {
    this.start = twice(this.start, Int32Array);
    this.end = twice(this.end, Int32Array);
    this.kind = twice(this.kind, Uint8Array);
    this.gap = twice(this.gap, Uint8Array);
    this.flag = twice(this.flag, Int32Array);
    this.word = twice(this.word, Uint16Array);
  }

  /** The token as written. */
  raw(i: number): string {
    return this.text.slice(this.start[i]!, this.end[i]!);
  }

  /** The lower-cased token, or the empty text beyond either end. */
  at(i: number): string {
    return this.lower[i] ?? '';
  }

  /** Whether token `i` is of a class of words. */
  is(i: number, wanted: WordClass): boolean {
    return !!wanted.bitsOf(this.word[i]!);
  }

  /** What token `i` stands for in a table of words; undefined where it is not in it. */
  of<T>(i: number, table: WordTable<T>): T | undefined {
    const number = this.word[i]!;
    return table.bitsOf(number) ? table.meaning(number) : undefined;
  }

  /** Whether token `i` has one of the language's flags. */
  has(i: number, flags: number): boolean {
    return (this.flag[i]! & flags) !== 0;
  }

  /** Whether token `i` exists and is glued to the one before it. */
  glued(i: number): boolean {
    return this.gap[i] === GLUED;
  }

  /** How many digits token `i` has, where it is a number of digits alone (no more are counted than 255); else 0. */
  digits(i: number): number {
    return this.flag[i]! >> DIGITS_SHIFT;
  }

  /** Whether token `i` begins with a capital. */
  capital(i: number): boolean {
    return (this.flag[i]! & CAPITAL) !== 0;
  }

  /** The written text from token `a` to before token `b`. */
  slice(a: number, b: number): string {
    return b > a ? this.text.slice(this.start[a]!, this.end[b - 1]!) : '';
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
    const i = this.length++;
    if (i === this.kind.length) this.grow();
    this.start[i] = start;
    this.end[i] = end;
    this.kind[i] = kind;
    this.gap[i] = gap;
    this.lower[i] = lower;
    this.flag[i] = kind === NUMBER || kind === MIXED || kind === GLYPH ? flag | NUMERIC : flag;
    this.word[i] = word;
  }

  /** Adds the token `i` of another block as it is. */
  copy(from: Tokens, i: number): void {
    this.put(
      from.start[i]!,
      from.end[i]!,
      from.kind[i]!,
      from.gap[i]!,
      from.at(i),
      from.flag[i]!,
      from.word[i]!,
    );
  }
}

/** The code units of a part of a text, copied at once: asking a string for one after the other takes four times as long. */
function codesOf(text: string, from: number, to: number): Uint16Array {
  const length = to - from;
  const bytes = length <= KEPT.length >> 1 ? KEPT : Buffer.allocUnsafeSlow(2 * length);
  bytes.write(from === 0 && to === text.length ? text : text.slice(from, to), 'utf16le');
  return new Uint16Array(bytes.buffer, bytes.byteOffset, length);
}

/** Room for the code units of most texts, so that memory need not be asked for each; read only while a block is parted into tokens. */
const KEPT = Buffer.allocUnsafeSlow(1 << 22);

function twice<T extends Int32Array | Uint16Array | Uint8Array>(
  column: T,
  Column: new (length: number) => T,
): T {
  const out = new Column(2 * column.length);
  out.set(column);
  return out;
}
