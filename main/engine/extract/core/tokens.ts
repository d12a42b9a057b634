/**
 * One linear pass from a block of text to tokens, kept as parallel arrays because there is one for every word.
 * Token offsets are UTF-16 code units of the whole text.
 */

import { classOf, DIGIT, FRACTION, fold, IDEOGRAPH, LETTER, lowerOf, NEWLINE, SPACE } from './chars';
import { readDigits } from './digits';

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

/** The tokens of one block. */
export class Tokens {
  readonly start: number[] = [];
  readonly end: number[] = [];
  readonly kind: number[] = [];
  /** GLUED, SPACED or LINED: what stands between this token and the one before. */
  readonly gap: number[] = [];
  /** Folded and lower-cased. */
  readonly lower: string[] = [];

  constructor(readonly text: string) {}

  get length(): number {
    return this.start.length;
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
    return this.gap[i] === GLUED && i > 0;
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
    this.put(start, end, kind, gap, lowerOf(this.text, start, end));
  }

  /** Adds a token whose folded form is not just its lower case. */
  put(start: number, end: number, kind: number, gap: number, lower: string): void {
    this.start.push(start);
    this.end.push(end);
    this.kind.push(kind);
    this.gap.push(gap);
    this.lower.push(lower);
  }
}

/** Says whether letters before digits ("USD115") are a word of their own, given the token before them. */
export type SplitsBeforeDigits = (lower: string, before: string) => boolean;

/** Tokens of `text` from `from` to `to`. */
export function tokenize(text: string, from: number, to: number, splits: SplitsBeforeDigits): Tokens {
  const out = new Tokens(text);
  let gap = LINED;
  let i = from;
  while (i < to) {
    const c = classOf(text.charCodeAt(i));
    if (c === SPACE || c === NEWLINE) {
      gap = c === NEWLINE ? LINED : Math.max(gap, SPACED);
      i++;
      continue;
    }
    const next =
      c === LETTER
        ? word(out, i, to, gap, splits)
        : c === DIGIT
          ? number(out, i, to, gap)
          : other(out, i, gap, c);
    i = next;
    gap = GLUED;
  }
  return out;
}

function other(out: Tokens, i: number, gap: number, c: number): number {
  const code = out.text.charCodeAt(i);
  const pair = code >= 0xd800 && code < 0xdc00 && i + 1 < out.text.length;
  out.add(i, i + (pair ? 2 : 1), c === FRACTION ? GLYPH : c === IDEOGRAPH ? WORD : SYMBOL, gap);
  return i + (pair ? 2 : 1);
}

/** Digits, with points and commas that stand between digits; and a leading point is left a symbol. */
function number(out: Tokens, from: number, to: number, gap: number): number {
  const { text } = out;
  let i = from + 1;
  let sawSeparator = false;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (classOf(code) === DIGIT) {
      i++;
      continue;
    }
    if (i - from > LONGEST && sawSeparator) break;
    const f = fold(code);
    if ((f === 44 || f === 46) && i + 1 < to && classOf(text.charCodeAt(i + 1)) === DIGIT) {
      i += 2;
      sawSeparator = true;
    } else break;
  }
  return split(out, from, i, gap);
}

/** Longer runs than this are never one number with separators; splitting them piecewise keeps the pass linear. */
const LONGEST = 80;

/** A run such as "3,4,5" is three numbers with commas between them; "1,234.5" is one. */
function split(out: Tokens, from: number, to: number, gap: number): number {
  const run = lowerOf(out.text, from, to);
  if (!/[.,]/.test(run)) {
    out.add(from, to, NUMBER, gap);
    return to;
  }
  const used = run.length > LONGEST ? run.search(/[.,]/) : readDigits(run).used;
  out.add(from, from + used, NUMBER, gap);
  return from + used;
}

function isApostrophe(code: number): boolean {
  return fold(code) === 39;
}

function word(out: Tokens, from: number, to: number, gap: number, splits: SplitsBeforeDigits): number {
  const { text } = out;
  let i = from + 1;
  let mixed = false;
  while (i < to) {
    const code = text.charCodeAt(i);
    const c = classOf(code);
    if (c === LETTER) {
      i++;
      continue;
    }
    if (c === DIGIT) {
      if (!mixed && splits(lowerOf(text, from, i), gap === GLUED ? out.at(out.length - 1) : '')) break;
      mixed = true;
      i++;
      continue;
    }
    if (isApostrophe(code) && i + 1 < to && classOf(text.charCodeAt(i + 1)) === LETTER) {
      if (isPossessive(text, i, to)) break;
      i += 2;
      continue;
    }
    break;
  }
  out.add(from, i, mixed ? MIXED : WORD, gap);
  if (i < to && isApostrophe(text.charCodeAt(i)) && isPossessive(text, i, to)) {
    out.add(i, i + 2, SYMBOL, GLUED);
    return i + 2;
  }
  return i;
}

/** An apostrophe and an s that end the word. */
function isPossessive(text: string, i: number, to: number): boolean {
  if (i + 1 >= to || (text.charCodeAt(i + 1) | 32) !== 115) return false;
  return i + 2 >= to || classOf(text.charCodeAt(i + 2)) !== LETTER;
}
