/** A cheap look at text that may hold a number, so that blocks without one are not parted into tokens. */
import { classOf, DIGIT, FRACTION } from './chars';
import { letterOf } from './lexicon';

const SYMBOLS_POWER = 5;
/** States are the places of their rows, so that a step is one sum and one look. */
const DEAD = 0;
const ROOT = 1 << SYMBOLS_POWER;
const FOUND = 2 << SYMBOLS_POWER;

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
    this.steps = new Uint16Array(FOUND + ((1 + letters) << SYMBOLS_POWER));
    let next = FOUND;
    for (const beginning of beginnings) {
      let state = ROOT;
      for (let i = 0; i < beginning.length && state !== FOUND; i++) {
        const at = state + letterOf(beginning.charCodeAt(i));
        if (i === beginning.length - 1) this.steps[at] = FOUND;
        else if (this.steps[at] === DEAD) {
          next += 1 << SYMBOLS_POWER;
          this.steps[at] = next;
        }
        state = this.steps[at]!;
      }
    }
    for (let state = DEAD; state <= next; state += 1 << SYMBOLS_POWER) {
      this.steps[state + BETWEEN] = ROOT;
      this.steps[state + DIGITS] = FOUND;
    }
    // What was found is not lost again, so that several steps can be taken before it is asked for.
    this.steps.fill(FOUND, FOUND, FOUND + (1 << SYMBOLS_POWER));
  }

  /** Whether a digit, a vulgar fraction or a word with one of the beginnings stands in `codes` from `from` to before `to`. */
  stand(codes: Uint16Array, from: number, to: number): boolean {
    const { steps } = this;
    const symbols = SYMBOLS;
    let state = ROOT;
    let i = from;
    for (const whole = to - 3; i < whole; i += 4) {
      state = steps[state + symbols[codes[i]!]!]!;
      state = steps[state + symbols[codes[i + 1]!]!]!;
      state = steps[state + symbols[codes[i + 2]!]!]!;
      state = steps[state + symbols[codes[i + 3]!]!]!;
      if (state === FOUND) return true;
    }
    for (; i < to; i++) state = steps[state + symbols[codes[i]!]!]!;
    return state === FOUND;
  }
}
