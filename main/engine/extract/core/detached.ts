/**
 * Texts whose punctuation was set apart from words ("1 . 6 billion", "80 , 000 people") as corpora do:
 * the digits are joined again as one token, which still spans the text as written.
 */
import { digitsFlag, FIRST, NUMBER, SPACED, type Tokens } from './tokens';

/** Whether the tokens come from such a text: a comma or full stop after a space. */
function isDetached(t: Tokens): boolean {
  for (let i = FIRST + 1; i < t.length && i < 400; i++) {
    const w = t.at(i);
    if ((w === ',' || w === '.' || w === ';' || w === ')') && t.gap[i] === SPACED) return true;
  }
  return false;
}

/** The digits that begin at token `i` when what follows belongs to them, and the token after; null where it does not. */
function joined(t: Tokens, i: number, detached: () => boolean): { digits: string; to: number } | null {
  if (t.kind[i] !== NUMBER || t.kind[i + 2] !== NUMBER || t.digits(i) === 0) return null;
  const mark = t.at(i + 1);
  if (mark === ',') return thousands(t, i, detached);
  const point = mark === '.' && t.gap[i + 1] === SPACED && t.gap[i + 2] === SPACED && detached();
  return point && isShort(t, i + 2) ? { digits: `${t.at(i)}.${t.at(i + 2)}`, to: i + 3 } : null;
}

function isShort(t: Tokens, i: number): boolean {
  const digits = t.digits(i);
  return digits > 0 && digits <= 3;
}

/** "80, 000": nobody lists "000"; other groups only in detached texts. */
function thousands(t: Tokens, i: number, detached: () => boolean): { digits: string; to: number } | null {
  if (!isShort(t, i) || t.at(i).startsWith('0')) return null;
  let digits = t.at(i);
  let j = i + 1;
  while (j < i + 8 && t.at(j) === ',' && t.kind[j + 1] === NUMBER && t.gap[j + 1] === SPACED) {
    const group = t.at(j + 1);
    if (t.digits(j + 1) !== 3 || !(group === '000' || detached())) break;
    digits += group;
    j += 2;
  }
  return j > i + 1 ? { digits, to: j } : null;
}

/** Joins set-apart digits among the tokens; gives the same tokens back. */
export function rejoin(t: Tokens): Tokens {
  if (t.firstPair < 0) return t;
  let known: boolean | null = null;
  const detached = () => {
    known ??= isDetached(t);
    return known;
  };
  for (let i = t.firstPair; i < t.length; i++) {
    const join = joined(t, i, detached);
    if (join !== null) return close(t, i, detached());
  }
  return t;
}

/** Joins set-apart digits from token `first` on, where the first of them are, and moves up what follows. */
function close(t: Tokens, first: number, detached: boolean): Tokens {
  const known = () => detached;
  let n = first;
  for (let i = first; i < t.length; n++) {
    const join = joined(t, i, known);
    if (join !== null) {
      const { digits, to } = join;
      t.set(n, t.start[i]!, t.end[to - 1]!, NUMBER, t.gap[i]!, digits, flagOf(digits), 0);
    } else t.move(i, n);
    i = join !== null ? join.to : i + 1;
  }
  t.length = n;
  t.seal();
  return t;
}

function flagOf(digits: string): number {
  return digits.includes('.') ? 0 : digitsFlag(digits.length);
}
