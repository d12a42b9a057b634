/**
 * Words met before, so that a word that comes again costs neither a new string nor a look-up of its classes.
 * A store of fixed size that forgets; what it answers depends on the word alone.
 *
 * A word of ASCII letters is its own key: six letters of five bits fill one int, and three ints hold the longest word kept.
 * Comparing keys is comparing words. Words lie in the order in which they were met, so that those which come most often, and
 * were met soon, lie close together: what is asked for at every word stays in the processor's nearest cache. Signs are looked
 * up by code unit.
 */
import { fold } from './chars';
import { numberOf } from './classes';

/** Words kept until all are forgotten. */
const WORDS = 1 << 14;
/** Bits of a hash by which a word is found. */
const HASH_BITS = 13;
/** Ints of a word: three of letters, one of flags and number. */
const ENTRY_POWER = 2;
const NUMBER_SHIFT = 16;
const LETTER_BITS = 5;
const LETTERS_PER_KEY = 6;
const TOP = LETTER_BITS * (LETTERS_PER_KEY - 1);

/** Longer words hardly come again. Code units. */
export const LONGEST_KEPT = 3 * LETTERS_PER_KEY;
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

/** Lower-case words with their classes, by place. */
export class Lexicon {
  /** The place of the first word met of every hash; 0 where none was. */
  private readonly firsts = new Uint16Array(1 << HASH_BITS);
  /** The place of the next word of the same hash. */
  private readonly nexts = new Uint16Array(WORDS);
  private readonly entries = new Int32Array(WORDS << ENTRY_POWER);
  private readonly words: string[] = Array.from({ length: WORDS }, () => '');
  /** One past the last place taken; place 0 holds no word. */
  private taken = 1;
  /** Number and folded text of each sign met before, by code unit. */
  private readonly signs = new Int32Array(0x10000).fill(UNMET);
  private readonly signTexts: string[] = Array.from({ length: 0x10000 }, () => '');
  /** The last letters read, as three keys. */
  private a = 0;
  private b = 0;
  private c = 0;

  /** `flagsOf` says the classes that a language marks on a lower-case word, as bits below bit 14. */
  constructor(private readonly flagsOf: (lower: string) => number) {}

  /** Reads the ASCII letters of `codes` from `from` up to `to` at most, of which the first is one; where they end. */
  read(codes: Uint16Array, from: number, to: number): number {
    let i = from;
    let key = 0;
    for (const end = Math.min(to, from + LETTERS_PER_KEY); i < end; i++) {
      const letter = codes[i]! | 32;
      if (letter < 97 || letter > 122) break;
      key = (key << LETTER_BITS) | (letter & 31);
    }
    this.a = key;
    this.b = 0;
    this.c = 0;
    return i < from + LETTERS_PER_KEY ? i : this.readOn(codes, i, to);
  }

  /** The letters after the first six. */
  private readOn(codes: Uint16Array, from: number, to: number): number {
    let b = 0;
    let c = 0;
    let i = from;
    for (; i < to; i++) {
      const letter = codes[i]! | 32;
      if (letter < 97 || letter > 122) break;
      // What leaves one key at the top comes into the next at the bottom.
      c = ((c << LETTER_BITS) | (b >>> TOP)) & 0x3fffffff;
      b = ((b << LETTER_BITS) & 0x3fffffff) | (letter & 31);
    }
    this.b = b;
    this.c = c;
    return i;
  }

  /** The place of the word read last, which was at most LONGEST_KEPT long and not empty. */
  place(): number {
    const { a, b, c, entries } = this;
    const hash =
      (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) >>> (32 - HASH_BITS);
    const first = this.firsts[hash]!;
    const at = first << ENTRY_POWER;
    const there = entries[at] === a && entries[at + 1] === b && entries[at + 2] === c;
    return there ? first : this.search(hash);
  }

  /** The place of that word where it is not the first of its hash; it takes one where it was not met before. */
  private search(hash: number): number {
    const { a, b, c, entries, nexts } = this;
    let last = 0;
    for (let place = this.firsts[hash]!; place > 0; place = nexts[place]!) {
      const at = place << ENTRY_POWER;
      if (entries[at] === a && entries[at + 1] === b && entries[at + 2] === c) return place;
      last = place;
    }
    if (this.taken === WORDS) {
      this.forget();
      last = 0;
    }
    const place = this.taken++;
    if (last > 0) nexts[last] = place;
    else this.firsts[hash] = place;
    this.keep(place);
    return place;
  }

  private forget(): void {
    this.firsts.fill(0);
    this.nexts.fill(0);
    this.taken = 1;
  }

  /** The word at a place, in lower case. */
  wordAt(place: number): string {
    return this.words[place]!;
  }

  /** Flags and number of the word at a place, as one int; `flagsIn` and `numberIn` part them. */
  entryAt(place: number): number {
    return this.entries[(place << ENTRY_POWER) + 3]!;
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

  /** Keeps the word read last. */
  private keep(place: number): void {
    const word = unique(
      String.fromCharCode(...lettersOf(this.a), ...lettersOf(this.c), ...lettersOf(this.b)),
    );
    const at = place << ENTRY_POWER;
    this.words[place] = word;
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
export function unique(word: string): string {
  return Object.keys({ [word]: 0 })[0] ?? word;
}
