/** Where a story is sent from, before its first sentence: "BEIJING, July 23 (Xinhua) --", "PORT ALDEN –". */
import { wordClass } from '../core/classes';
import { FIRST, GLUED, LINED, type Tokens, WORD } from '../core/tokens';

/** Tokens that a dateline has at most. */
const LONGEST = 16;
const DASHES = wordClass('- -- \u2013 \u2014');

/** The starts of sentences, with one more behind each dateline: its day is when the story was sent, and its place no subject. */
export function behindDatelines(t: Tokens, starts: number[]): number[] {
  let out: number[] | null = null;
  for (let s = 0; s < starts.length; s++) {
    const start = starts[s]!;
    const opens = start === FIRST || t.gap[start] === LINED;
    const behind = opens ? behindDateline(t, start, starts[s + 1]) : 0;
    if (behind > 0) out ??= starts.slice(0, s);
    out?.push(start);
    if (behind > 0) out?.push(behind);
  }
  return out ?? starts;
}

function behindDateline(t: Tokens, start: number, end: number | undefined): number {
  return end === undefined || !isCapitals(t, start) ? 0 : endOf(t, start, end);
}

/** The token behind the dateline that begins at token `start`; 0 where there is none. */
function endOf(t: Tokens, start: number, end: number): number {
  const last = Math.min(end - 1, start + LONGEST);
  let places = true;
  for (let i = start + 1; i < last; i++) {
    if (t.is(i, DASHES) && t.gap[i] !== GLUED) return places || t.at(i - 1) === ')' ? over(t, i, end) : 0;
    places &&= t.at(i) === ',' || isCapitals(t, i);
  }
  return 0;
}

function over(t: Tokens, dash: number, end: number): number {
  let i = dash;
  while (i < end && t.is(i, DASHES)) i++;
  return i < end && t.gap[i] !== GLUED && t.capital(i) ? i : 0;
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122;

function isUpper(t: Tokens, i: number): boolean {
  const { text } = t;
  for (let k = t.start[i]!; k < t.end[i]!; k++) {
    const code = text.charCodeAt(k);
    if (isSmall(code)) return false;
    if (code > 127) return t.raw(i) === t.raw(i).toUpperCase();
  }
  return true;
}

/** Whether a word is written in capitals alone, two at least. */
function isCapitals(t: Tokens, i: number): boolean {
  if (t.kind[i] !== WORD || !t.capital(i)) return false;
  if (t.end[i]! - t.start[i]! < 2 || isSmall(t.text.charCodeAt(t.start[i]! + 1))) return false;
  return isUpper(t, i);
}
