/**
 * Words met before, so that a word that comes again costs neither a new string nor a look-up of its classes.
 * A store of fixed size that forgets; what it answers depends on the word alone.
 */

const SLOTS = 1 << 15;
/** Longer words hardly come again. Code units. */
export const LONGEST_KEPT = 20;

/** Folds one more ASCII letter into the running hash of a word. */
export function hashed(hash: number, code: number): number {
  return Math.imul(hash, 31) + code;
}

/** Lower-case words with their classes, by slot. */
export class Lexicon {
  readonly words: string[] = new Array<string>(SLOTS).fill('');
  readonly flags: number[] = new Array<number>(SLOTS).fill(0);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly letters = new Uint8Array(SLOTS * LONGEST_KEPT);

  /** `flagsOf` says the classes of a lower-case word. */
  constructor(private readonly flagsOf: (lower: string) => number) {}

  /** The slot of the ASCII word in `codes` from `from` to `to`, given the hash of its lower-cased letters; at most LONGEST_KEPT long. */
  slotOf(codes: Uint16Array, from: number, to: number, hash: number): number {
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    if (this.isAt(slot, codes, from, to)) return slot;
    const other = slot ^ 1;
    if (this.isAt(other, codes, from, to)) return other;
    this.keep(other, this.words[slot]!, this.flags[slot]!);
    const word = lowered(codes, from, to);
    this.keep(slot, word, this.flagsOf(word));
    return slot;
  }

  private isAt(slot: number, codes: Uint16Array, from: number, to: number): boolean {
    if (this.lengths[slot] !== to - from) return false;
    const { letters } = this;
    let k = slot * LONGEST_KEPT;
    for (let i = from; i < to; i++) if (letters[k++] !== (codes[i]! | 32)) return false;
    return true;
  }

  private keep(slot: number, word: string, flag: number): void {
    this.words[slot] = word;
    this.flags[slot] = flag;
    this.lengths[slot] = word.length;
    for (let i = 0; i < word.length; i++) this.letters[slot * LONGEST_KEPT + i] = word.charCodeAt(i);
  }
}

/** The lower case of ASCII letters, as a string of its own: a slice would keep the whole text that it was cut from. */
function lowered(codes: Uint16Array, from: number, to: number): string {
  const letters: number[] = [];
  for (let i = from; i < to; i++) letters.push(codes[i]! | 32);
  return String.fromCharCode(...letters);
}
