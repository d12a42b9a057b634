/**
 * Where the tokens of a block and the code units that they are made of lie. There is one of it, which every block uses anew, in one
 * constant object: a compiler that knows where an array lies needs neither look for it nor ask what it is, and it is asked for a
 * hundred times a number. Only a block larger than any page makes one of the arrays anew, and is read a little slower for it.
 */

/** Tokens of the largest block for which nothing is made anew, and code units of it. */
const TOKENS = 1 << 16;
const CODES = 1 << 19;

/** The kind and the gap of what stands before the first token. */
const BEFORE = 6;
const LINED = 2;
/** The gap of what stands after the last token. */
export const NOWHERE = 3;
/** The first real token. Empty ones stand before it, so that looking back a few tokens never reads before a column's beginning. */
export const FIRST = 8;

/** Tokens in columns, and the code units of a part of a text. */
class Columns {
  start = new Int32Array(TOKENS).fill(-1);
  end = new Int32Array(TOKENS).fill(-1);
  kind = new Uint8Array(TOKENS).fill(BEFORE, 0, FIRST);
  gap = new Uint8Array(TOKENS).fill(NOWHERE).fill(LINED, 0, FIRST);
  flag = new Int32Array(TOKENS);
  word = new Uint16Array(TOKENS);
  readonly lower: (string | undefined)[] = Array.from({ length: TOKENS }, () => '');
  codes = new Uint16Array(CODES);
  private bytes = Buffer.from(this.codes.buffer);
  /** One past the last token that is not empty, when a block was read last. */
  private filled = FIRST;

  /** Makes room for twice as many tokens. */
  grow(): void {
    const { length } = this.kind;
    this.start = twice(this.start, Int32Array, -1);
    this.end = twice(this.end, Int32Array, -1);
    this.kind = twice(this.kind, Uint8Array, 0);
    this.gap = twice(this.gap, Uint8Array, NOWHERE);
    this.flag = twice(this.flag, Int32Array, 0);
    this.word = twice(this.word, Uint16Array, 0);
    for (let i = 0; i < length; i++) this.lower.push('');
  }

  /** Makes empty all that stands from token `length` on; what was never filled is so still. */
  clear(length: number): void {
    for (let i = length; i < this.filled; i++) {
      this.start[i] = -1;
      this.end[i] = -1;
      this.kind[i] = 0;
      this.gap[i] = NOWHERE;
      this.flag[i] = 0;
      this.word[i] = 0;
      this.lower[i] = '';
    }
    this.filled = length;
  }

  /** Takes in the code units of a text, all at once: asking a string for one after the other takes four times as long. */
  take(text: string): void {
    if (text.length > this.codes.length) {
      this.codes = new Uint16Array(2 * text.length);
      this.bytes = Buffer.from(this.codes.buffer);
    }
    this.bytes.write(text, 'utf16le');
  }
}

function twice<T extends Int32Array | Uint16Array | Uint8Array>(
  column: T,
  Column: new (length: number) => T,
  empty: number,
): T {
  const out = new Column(2 * column.length).fill(empty) as T;
  out.set(column);
  return out;
}

/** The tokens that were made last. */
export const columns = new Columns();
