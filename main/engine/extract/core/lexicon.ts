/**
 * Words met before, so that a word that comes again costs neither a new string nor a look-up of its classes.
 * A store of fixed size that forgets; what it answers depends on the word alone.
 *
 * A word of ASCII letters is its own key: six letters of five bits fill one int, and three ints hold the longest word kept.
 * Comparing keys is comparing words, and a word's keys and classes lie side by side in memory. Signs are looked up by code unit.
 */
import { fold } from './chars';
import { numberOf } from './classes';

const SLOTS = 1 << 14;
/** Slots that a word may lie in: neighbours, so that all of them are one line of the processor's cache. */
const WAYS = 4;
/** Ints of a slot: three of letters, one of flags and number. */
const SLOT_POWER = 2;
const NUMBER_SHIFT = 16;
const LETTER_BITS = 5;
const LETTERS_PER_KEY = 6;
const TOP = LETTER_BITS * (LETTERS_PER_KEY - 1);
/** The bits of a hash that choose the first of a word's slots. */
const FIRST_SLOTS = (SLOTS - 1) & -WAYS;

/** Longer words hardly come again. Code units. */
export const LONGEST_KEPT = 3 * LETTERS_PER_KEY - 1;
/** Of a sign that was not met before. */
const UNMET = -1;

/** 1 to 26 for an ASCII letter of either case; below or above for anything else. */
export function letterOf(code: number): number {
  return (code | 32) - 96;
}

/** The language's flags in an entry. */
export function flagsIn(entry: number): number {
  return entry & ((1 << NUMBER_SHIFT) - 1);
}

/** The number of the word among those in classes in an entry; 0 where it is in none. */
export function numberIn(entry: number): number {
  return entry >>> NUMBER_SHIFT;
}

/** Lower-case words with their classes, by slot. */
export class Lexicon {
  private readonly words: string[] = new Array<string>(SLOTS).fill('');
  private readonly entries = new Int32Array(SLOTS << SLOT_POWER);
  /** Number and folded text of each sign met before, by code unit. */
  private readonly signs = new Int32Array(0x10000).fill(UNMET);
  private readonly signTexts: string[] = new Array<string>(0x10000).fill('');
  /** The last letters read, as three keys. */
  private a = 0;
  private b = 0;
  private c = 0;

  /** `flagsOf` says the classes that a language marks on a lower-case word, as bits below bit 14. */
  constructor(private readonly flagsOf: (lower: string) => number) {}

  /** Reads the ASCII letters of `codes` from `from` up to `to` at most, of which the first is one; where they end. */
  read(codes: Uint16Array, from: number, to: number): number {
    let a = 0;
    let b = 0;
    let c = 0;
    let i = from;
    for (; i < to; i++) {
      const letter = codes[i]! | 32;
      if (letter < 97 || letter > 122) break;
      // What leaves one key at the top comes into the next at the bottom.
      c = (c << 5) | (b >>> 25);
      b = ((b << 5) & 0x3fffffff) | (a >>> 25);
      a = ((a << 5) & 0x3fffffff) | (letter & 31);
    }
    this.a = a;
    this.b = b;
    this.c = c;
    return i;
  }

  /** The slot of the word read last, which was at most LONGEST_KEPT long and not empty. */
  slot(): number {
    const { a, b, c, entries } = this;
    const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
    const first = (hash ^ (hash >>> 15)) & FIRST_SLOTS;
    const at = first << SLOT_POWER;
    const there = entries[at] === a && entries[at + 1] === b && entries[at + 2] === c;
    return there ? first : this.search(first);
  }

  /** The slot of that word where it is not the first of those it may lie in; one is made where it was not met before. */
  private search(first: number): number {
    const { a, b, c, entries } = this;
    for (let slot = first + 1; slot < first + WAYS; slot++) {
      const at = slot << SLOT_POWER;
      if (entries[at] === a && entries[at + 1] === b && entries[at + 2] === c) return slot;
    }
    this.keep(first);
    return first;
  }

  /** The word of a slot, in lower case. */
  wordAt(slot: number): string {
    return this.words[slot]!;
  }

  /** Flags and number of the word of a slot, as one int; `flagsIn` and `numberIn` part them. */
  entryAt(slot: number): number {
    return this.entries[(slot << SLOT_POWER) + 3]!;
  }

  /** The number among the words in classes of a sign that is one code unit; 0 where it is in none. */
  signNumber(code: number): number {
    const known = this.signs[code]!;
    return known === UNMET ? this.keepSign(code) : known;
  }

  /** The folded text of a sign whose number was asked for. */
  signText(code: number): string {
    return this.signTexts[code]!;
  }

  private keepSign(code: number): number {
    const text = unique(String.fromCharCode(fold(code)).toLowerCase());
    this.signTexts[code] = text;
    this.signs[code] = numberOf(text);
    return this.signs[code]!;
  }

  /** Keeps the word read last in the first of its slots; those there move on, and the last is forgotten. */
  private keep(slot: number): void {
    const word = unique(
      String.fromCharCode(...lettersOf(this.c), ...lettersOf(this.b), ...lettersOf(this.a)),
    );
    const at = slot << SLOT_POWER;
    this.entries.copyWithin(at + (1 << SLOT_POWER), at, (slot + WAYS - 1) << SLOT_POWER);
    this.words.copyWithin(slot + 1, slot, slot + WAYS - 1);
    this.words[slot] = word;
    this.entries[at] = this.a;
    this.entries[at + 1] = this.b;
    this.entries[at + 2] = this.c;
    this.entries[at + 3] = (numberOf(word) << NUMBER_SHIFT) | this.flagsOf(word);
  }
}

/** The lower-case letters of a key, as code units. */
function lettersOf(key: number): number[] {
  const out: number[] = [];
  for (let shift = TOP; shift >= 0; shift -= LETTER_BITS) {
    const letter = (key >>> shift) & 31;
    if (letter > 0) out.push(letter + 96);
  }
  return out;
}

/** The one string that the engine keeps for these letters, as it does for every key: comparing it is comparing two pointers. */
function unique(word: string): string {
  return Object.keys({ [word]: 0 })[0] ?? word;
}
