/** Numbers of the page rather than of the text: list markers, weeks, registration and licence numbers, screen sizes, temperatures in a masthead. */
import { WordClass, wordClass } from '../core/classes';
import { END, LINED, NUMBER, SPACED, type Tokens, WORD } from '../core/tokens';
import { SIGNS } from './currency';
import type { Label } from './ids';

const REGISTRATION = wordClass(
  'ticker code number no nr license licence registration id code icp issn isbn ref reference docket permit',
);
/** Signs between the sides of a screen. */
export const SIZES = new WordClass(['*', 'x', '\u00d7']);

/** The label of a digits token that belongs to the page; null where it belongs to the text. */
export function readMarker(t: Tokens, i: number): Label | null {
  return (
    listMarker(t, i) ??
    footnote(t, i) ??
    paragraph(t, i) ??
    screen(t, i) ??
    registration(t, i) ??
    masthead(t, i) ??
    daysRoundClock(t, i)
  );
}

/** "1 )", "2)": but not the end of a bracket that holds more. */
function listMarker(t: Tokens, i: number): Label | null {
  if (t.digits(i) === 0 || t.digits(i) > 2) return null;
  const close = t.at(i + 1);
  const opens = t.gap[i] === LINED;
  const bracket = close === ')' && t.at(i - 1) !== '(' && !openBracket(t, i);
  const dotted = opens && close === '.' && t.glued(i + 1) && t.gap[i + 2] === SPACED && opensEntry(t, i + 2);
  return bracket || dotted ? { from: i, to: i + 1, kind: 'page' } : null;
}

/** "2. Sales", "6. 85% of them", "7. $500": a word, a mark of money, or an amount and not just more digits. */
function opensEntry(t: Tokens, j: number): boolean {
  if (t.kind[j] === NUMBER) return t.at(j + 1) === '%' || t.kind[j + 1] === WORD;
  return t.kind[j] === WORD || (t.is(j, SIGNS) && t.kind[j + 1] === NUMBER);
}

/** "… in fines [1]", "[12, 13]", "[4-6]": what points to a note, in square brackets. */
function footnote(t: Tokens, i: number): Label | null {
  if (t.digits(i) === 0 || t.digits(i) > 3) return null;
  const open = bracketAt(t, i, -1);
  const close = bracketAt(t, i, 1);
  return open >= 0 && close >= 0 && t.glued(open + 1) && t.glued(close)
    ? { from: i, to: i + 1, kind: 'page' }
    : null;
}

/** The square bracket that is reached from token `i` over numbers and what joins them; -1 where none is. */
function bracketAt(t: Tokens, i: number, step: 1 | -1): number {
  const wanted = step > 0 ? ']' : '[';
  for (let j = i + step, n = 0; n < LONGEST_NOTE; j += step, n++) {
    if (t.at(j) === wanted) return j;
    if (t.digits(j) === 0 && !t.is(j, NOTE_JOINS)) return -1;
  }
  return -1;
}

/** Tokens between the brackets of a note, at most. */
const LONGEST_NOTE = 12;
const NOTE_JOINS = new WordClass([',', '-', '\u2013', ';']);

/** "Article 17(3)": a number in brackets glued to one that names a part of a law or a book. */
function paragraph(t: Tokens, i: number): Label | null {
  if (t.at(i - 1) !== '(' || !t.glued(i) || !t.glued(i - 1) || t.at(i + 1) !== ')') return null;
  const part = t.kind[i - 2] === NUMBER && t.is(i - 3, PARTS_OF_LAW);
  return part ? { from: i, to: i + 1, kind: 'name' } : null;
}

const PARTS_OF_LAW = wordClass(
  'article articles section sections rule rules regulation paragraph clause act para art sec s',
);

function openBracket(t: Tokens, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 30; j--) {
    if (t.at(j) === ')') return false;
    if (t.at(j) === '(') return true;
  }
  return false;
}

/** "1024*768", "1920 x 1080": both sides whole, no unit after. */
function screen(t: Tokens, i: number): Label | null {
  if (!t.is(i + 1, SIZES) || !isSide(t, i) || !isSide(t, i + 2)) return null;
  return { from: i, to: i + 3, kind: 'page' };
}

function isSide(t: Tokens, i: number): boolean {
  const digits = t.digits(i);
  return digits >= 3 && digits <= 5;
}

/** "Registration Number: 130349", "License … 0108263". */
function registration(t: Tokens, i: number): Label | null {
  if (t.digits(i) < 4 || t.kind[i + 1] === WORD) return null;
  const colon = t.at(i - 1) === ':' || t.at(i - 1) === '#' || t.at(i - 1) === '.' ? i - 2 : i - 1;
  if (t.at(i).startsWith('0')) return { from: i, to: i + 1, kind: 'id' };
  return t.is(colon, REGISTRATION) ? { from: i, to: i + 1, kind: 'id' } : null;
}

/** "18.5 C" alone before a line that begins with a day: the weather in a page's head. */
function masthead(t: Tokens, i: number): Label | null {
  const degree = t.at(i + 1) === '\u00b0' ? i + 2 : i + 1;
  const scale = t.at(degree);
  if ((scale !== 'c' && scale !== 'f') || t.kind[i] !== NUMBER) return null;
  const alone = t.gap[i] === LINED && (t.gap[degree + 1] === LINED || t.kind[degree + 1] === END);
  return alone && t.kind[degree + 1] !== END ? { from: i, to: degree + 1, kind: 'page' } : null;
}

/** "24/7". */
function daysRoundClock(t: Tokens, i: number): Label | null {
  if (t.at(i) !== '24' || t.at(i + 1) !== '/' || !/^(?:7|365)$/.test(t.at(i + 2))) return null;
  return { from: i, to: t.at(i + 3) === '/' ? i + 5 : i + 3, kind: 'time' };
}
