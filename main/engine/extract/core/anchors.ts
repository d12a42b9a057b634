/** A cheap look at text that may hold a number, so that blocks without one are not parted into tokens. */
import { classOf, DIGIT, FRACTION } from './chars';
import { letterOf } from './lexicon';

const DEAD = 0;
const ROOT = 1;
const FOUND = 2;
const SYMBOLS_POWER = 5;

/** What the automaton sees in a code unit: a letter (1 to 26), a digit or a fraction, an underscore, or the end of a word. */
const BETWEEN = 0;
const DIGITS = 27;
const UNDERSCORE = 28;

/** One symbol for every code unit there is. */
const SYMBOLS = Uint8Array.from({ length: 0x10000 }, (_, code) => symbolOf(code));

function symbolOf(code: number): number {
  const letter = letterOf(code);
  if (letter > 0 && letter < 27) return letter;
  const c = classOf(code);
  if (c === DIGIT || c === FRACTION) return DIGITS;
  // It goes on with a word, as regular expressions have it.
  return code === 95 ? UNDERSCORE : BETWEEN;
}

/** Beginnings of words as an automaton: one step a code unit, whatever the case of letters. */
export class Anchors {
  private readonly steps: Uint16Array;

  /** `beginnings` are of lower-case ASCII letters; whatever word begins with one of them may be a number. */
  constructor(beginnings: readonly string[]) {
    const letters = beginnings.reduce((sum, b) => sum + b.length, 0);
    this.steps = new Uint16Array((FOUND + 1 + letters) << SYMBOLS_POWER);
    let states = FOUND + 1;
    for (const beginning of beginnings) {
      let state = ROOT;
      for (let i = 0; i < beginning.length && state !== FOUND; i++) {
        const at = (state << SYMBOLS_POWER) | letterOf(beginning.charCodeAt(i));
        if (i === beginning.length - 1) this.steps[at] = FOUND;
        else if (this.steps[at] === DEAD) this.steps[at] = states++;
        state = this.steps[at]!;
      }
    }
    for (let state = DEAD; state < states; state++) {
      this.steps[(state << SYMBOLS_POWER) | BETWEEN] = ROOT;
      this.steps[(state << SYMBOLS_POWER) | DIGITS] = FOUND;
    }
  }

  /** Whether a digit, a vulgar fraction or a word with one of the beginnings stands in `codes` from `from` to before `to`. */
  stand(codes: Uint16Array, from: number, to: number): boolean {
    const { steps } = this;
    let state = ROOT;
    for (let i = from; i < to; i++) {
      state = steps[(state << SYMBOLS_POWER) | SYMBOLS[codes[i]!]!]!;
      if (state === FOUND) return true;
    }
    return false;
  }
}
