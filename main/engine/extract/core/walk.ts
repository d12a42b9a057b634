/**
 * The steps that most of a text takes: spaces, words of ASCII letters, and signs. One loop with all it touches at hand;
 * whatever needs a closer look is left to `tokenize.ts`.
 */
import { classOf, endsWord, LETTER, NEWLINE, OTHER, SPACE } from './chars';
import { flagsIn, type Lexicon, LONGEST_KEPT, numberIn } from './lexicon';
import { GLUED, LINED, SPACED, SYMBOL, type Tokens, WORD } from './tokens';

/** What one code unit is to the walker. */
const CLOSER_LOOK = 0;
const BLANK = 1;
const LINE_BREAK = 2;
const ASCII_LETTER = 3;
const SIGN = 4;

const STEPS = Uint8Array.from({ length: 0x10000 }, (_, code) => stepOf(code));

function stepOf(code: number): number {
  const c = classOf(code);
  if (c === SPACE) return BLANK;
  if (c === NEWLINE) return LINE_BREAK;
  if (c === LETTER) return code < 128 ? ASCII_LETTER : CLOSER_LOOK;
  // The first half of a surrogate pair makes one token with the second.
  return c === OTHER && !(code >= 0xd800 && code < 0xdc00) ? SIGN : CLOSER_LOOK;
}

/** Adds the tokens of `out`'s text from `from` on, up to one that needs a closer look or for which there is no room; where that stands. */
export type Walk = (out: Tokens, from: number, to: number) => number;

/** A walk of its own for each lexicon, so that a compiler knows where the words lie. */
export function walkWith(lexicon: Lexicon): Walk {
  return (out, from, to) => {
    const { base, codes, start, end, kind, gap: gaps, flag, word, lower } = out;
    const limit = to - base;
    const room = kind.length;
    let n = out.length;
    let gap = out.pending;
    let i = from - base;
    while (i < limit && n < room) {
      const code = codes[i]!;
      const step = STEPS[code]!;
      if (step === BLANK) {
        if (gap < SPACED) gap = SPACED;
        i++;
        continue;
      }
      if (step === ASCII_LETTER) {
        const j = lexicon.read(codes, i, limit);
        if (j - i > LONGEST_KEPT || (j < limit && !endsWord(codes[j]!))) break;
        const place = lexicon.place();
        const entry = lexicon.entryAt(place);
        start[n] = i + base;
        end[n] = j + base;
        kind[n] = WORD;
        gaps[n] = gap;
        flag[n] = flagsIn(entry) | capitalOf(code);
        word[n] = numberIn(entry);
        lower[n] = lexicon.wordAt(place);
        n++;
        i = j;
        gap = GLUED;
        // Behind a word there is mostly a space.
        if (i < limit && codes[i] === SPACE_CODE) {
          gap = SPACED;
          i++;
        }
        continue;
      }
      if (step === LINE_BREAK) {
        gap = LINED;
        i++;
        continue;
      }
      if (step !== SIGN) break;
      start[n] = i + base;
      end[n] = i + base + 1;
      kind[n] = SYMBOL;
      gaps[n] = gap;
      flag[n] = 0;
      word[n] = lexicon.signNumber(code);
      lower[n] = lexicon.signText(code);
      n++;
      i++;
      gap = GLUED;
    }
    out.length = n;
    out.pending = gap;
    return i + base;
  };
}

const SPACE_CODE = 32;

/** The flag of a capital where an ASCII letter is one, without a branch: the bit that lower-case letters have is bit 5. */
function capitalOf(code: number): number {
  return (~code & 32) << 10;
}
