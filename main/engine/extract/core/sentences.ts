/** Where sentences begin among tokens. The language says which words carry a point without ending a sentence. */
import { WordClass } from './classes';
import { FIRST, GLUED, LINED, NUMBER, SPACED, type Tokens, WORD } from './tokens';

/** Token index of every sentence's first token, ascending, with `length` at the end. */
export function sentenceStarts(t: Tokens, abbreviations: WordClass, connectors: WordClass): number[] {
  const starts = [FIRST];
  const { kind, gap, length } = t;
  for (let i = FIRST + 1; i < length; i++) {
    if (gap[i] === GLUED) {
      if (t.is(i - 1, POINT) && runsOn(t, i)) starts.push(i);
      continue;
    }
    const before = kind[i - 1];
    // Most tokens: on the line of a word or number, or of a sign that ends no sentence.
    if (gap[i] === SPACED && (before === WORD || before === NUMBER || !t.is(i - 1, LASTS))) continue;
    if (begins(t, i, abbreviations, connectors)) starts.push(i);
  }
  starts.push(length);
  return starts;
}

/** "on Thursday.Victims in", "May 24.On": a space that was lost behind a point, as pages that were scraped have it. */
function runsOn(t: Tokens, i: number): boolean {
  if (t.kind[i] !== WORD || !t.capital(i) || !isLower(t, i, 1) || t.gap[i + 1] === GLUED) return false;
  const before = i - 2;
  if (!t.glued(i - 1)) return false;
  if (t.kind[before] === NUMBER) return true;
  return t.kind[before] === WORD && t.end[before]! - t.start[before]! > 3 && isLower(t, before, 1);
}

/** Whether a letter of a token, counted from its beginning in code units, is a small ASCII one. */
function isLower(t: Tokens, i: number, letter: number): boolean {
  const code = t.text.charCodeAt(t.start[i]! + letter);
  return t.start[i]! + letter < t.end[i]! && code >= 97 && code <= 122;
}

/** What a sentence may end with. */
const LASTS = new WordClass(['.', '!', '?', '"', "'", ')', ']', '\u00bb']);

function begins(t: Tokens, i: number, abbreviations: WordClass, connectors: WordClass): boolean {
  const gap = t.gap[i];
  let j = i - 1;
  while (j > FIRST && t.is(j, CLOSERS) && t.glued(j)) j--;
  if (t.is(j, CRIES)) return true;
  if (t.is(j, POINT)) return endsAt(t, j, i, abbreviations);
  return gap === LINED && lineBreaks(t, i, connectors);
}

const CRIES = new WordClass(['!', '?']);
const POINT = new WordClass(['.']);
const CLOSERS = new WordClass(['"', "'", ')', ']', '\u00bb']);

function endsAt(t: Tokens, point: number, i: number, abbreviations: WordClass): boolean {
  if (t.gap[i] === LINED) return true;
  const before = t.at(point - 1);
  if (t.kind[point - 1] === WORD && t.glued(point)) {
    // "£890m. The", "12 ft. The": a unit behind digits is no initial, and ends its sentence before a capital.
    const unit = t.kind[point - 2] === NUMBER && t.glued(point - 1) && t.capital(i);
    if (!unit && before.length === 1 && before !== 'i') return false;
    if (!unit && t.is(point - 1, abbreviations)) return false;
  }
  if (t.capital(i) || t.kind[i] === NUMBER || t.kind[i] !== WORD) return true;
  return before.length > 3;
}

/** A new line begins a sentence unless the text plainly runs on over it. */
function lineBreaks(t: Tokens, i: number, connectors: WordClass): boolean {
  const before = t.at(i - 1);
  if (before === ',' || t.is(i - 1, connectors)) return false;
  const code = t.text.charCodeAt(t.start[i]!);
  return !(t.kind[i] === WORD && !t.capital(i) && code < 128);
}
