/** A cheap look at text that may hold a number, so that blocks without one are not parted into tokens. */
import { classOf, DIGIT, FRACTION } from './chars';
import { letterOf } from './lexicon';

const DEAD = 0;
const ROOT = 1;
const FOUND = 2;
const LETTERS_POWER = 5;

/** Beginnings of words as an automaton: one step a letter, whatever its case. */
export class Anchors {
  private readonly steps: Uint16Array;

  /** `beginnings` are of lower-case ASCII letters; whatever word begins with one of them may be a number. */
  constructor(beginnings: readonly string[]) {
    const letters = beginnings.reduce((sum, b) => sum + b.length, 0);
    this.steps = new Uint16Array((FOUND + 1 + letters) << LETTERS_POWER);
    let states = FOUND + 1;
    for (const beginning of beginnings) {
      let state = ROOT;
      for (let i = 0; i < beginning.length && state !== FOUND; i++) {
        const at = (state << LETTERS_POWER) | letterOf(beginning.charCodeAt(i));
        if (i === beginning.length - 1) this.steps[at] = FOUND;
        else if (this.steps[at] === DEAD) this.steps[at] = states++;
        state = this.steps[at]!;
      }
    }
  }

  /** Whether a digit, a vulgar fraction or a word with one of the beginnings stands in `codes` from `from` to before `to`. */
  stand(codes: Uint16Array, from: number, to: number): boolean {
    const { steps } = this;
    let state = ROOT;
    for (let i = from; i < to; i++) {
      const code = codes[i]!;
      const letter = letterOf(code);
      if (letter > 0 && letter < 27) {
        state = steps[(state << LETTERS_POWER) | letter]!;
        if (state === FOUND) return true;
      } else {
        const c = classOf(code);
        if (c === DIGIT || c === FRACTION) return true;
        state = code === UNDERSCORE ? DEAD : ROOT;
      }
    }
    return false;
  }
}

/** Goes on with a word, as regular expressions have it. */
const UNDERSCORE = 95;
