/**
 * Words met before, so that a word that comes again costs neither a new string nor a look-up of its classes.
 * A store of fixed size that forgets; what it answers depends on the word alone.
 */

const SLOTS = 1 << 15;
/** Longer words hardly come again. Code units. */
export const LONGEST_KEPT = 20;

/** Folds one more ASCII letter or digit into the running hash of a word. */
export function hashed(hash: number, code: number): number {
  return Math.imul(hash, 31) + code;
}

/** Lower-case words with their classes, by slot. */
export class Lexicon {
  readonly words: string[] = new Array<string>(SLOTS).fill('');
  readonly flags: number[] = new Array<number>(SLOTS).fill(0);

  /** `flagsOf` says the classes of a lower-case word. */
  constructor(private readonly flagsOf: (lower: string) => number) {}

  /** The slot of the ASCII word of `text` from `from` to `to`, given the hash of its lower-cased letters; at most LONGEST_KEPT long. */
  slotOf(text: string, from: number, to: number, hash: number): number {
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    if (isAt(this.words[slot]!, text, from, to)) return slot;
    const other = slot ^ 1;
    if (isAt(this.words[other]!, text, from, to)) return other;
    this.words[other] = this.words[slot]!;
    this.flags[other] = this.flags[slot]!;
    return this.keep(slot, text, from, to);
  }

  private keep(slot: number, text: string, from: number, to: number): number {
    const codes: number[] = [];
    for (let i = from; i < to; i++) codes.push(lowered(text.charCodeAt(i)));
    const word = String.fromCharCode(...codes);
    this.words[slot] = word;
    this.flags[slot] = this.flagsOf(word);
    return slot;
  }
}

/** The lower case of an ASCII letter; any other code unit as it is. */
function lowered(code: number): number {
  return code >= 65 && code <= 90 ? code | 32 : code;
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) !== lowered(text.charCodeAt(from + i))) return false;
  return true;
}
