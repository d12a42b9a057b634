/** Reads one block of English: every number in it, in reading order. */

import type { ExtractContext, NumberKind } from '../../../../preload/contract/reading';
import { WordClass } from '../core/classes';
import type { Found } from '../core/language';
import { FIRST, GLYPH, NUMBER, NUMERIC, type Tokens, WORD } from '../core/tokens';
import type { Quantity } from './amount';
import { maybeAlone } from './article';
import { closeRange } from './between';
import { Block } from './block';
import { readClock } from './clock';
import { readDate } from './dates';
import { addSubject, type Made, makeFigure } from './figure';
import { AFTER_A, STARTS } from './flags';
import { type Label, readId } from './ids';
import { isMereWord } from './kinds';
import { startsPointed } from './numeral';
import { readMarker, SIZES } from './page';
import { isPlain } from './plain';
import { readQuantity } from './quantity';

/** Everything numeric in a block of English; readings of kinds that are not `wanted` (all are, where it is null) stay unfinished. */
export function readBlock(
  t: Tokens,
  context: ExtractContext,
  wanted: ReadonlySet<NumberKind> | null,
): Found[] {
  const block = new Block(t, context, wanted);
  const out: Found[] = [];
  let s = 0;
  let i = FIRST;
  let last: Made | null = null;
  let done = FIRST;
  const { length } = t;
  for (;;) {
    i = nextStart(t, i);
    if (i >= length) break;
    while (i >= block.starts[s + 1]!) s++;
    const label = readLabel(t, i);
    if (label !== null) {
      label.from = Math.max(label.from, done);
      out.push(labelled(t, label));
      done = Math.max(i + 1, label.to);
      i = Math.max(i + 1, label.to);
      continue;
    }
    const read = t.kind[i] === WORD && isMereWord(t, i) ? null : readQuantity(t, i);
    const q = read !== null ? closeRange(t, read) : null;
    if (q === null || q.to <= i) {
      i++;
      continue;
    }
    if (q.from < done) q.from = Math.min(done, q.numberFrom);
    done = q.to;
    const earlier: Made | null = last !== null && last.sentence === s ? last : null;
    const made: Made = makeFigure(block, s, q, earlier);
    if (earlier !== null && (isConversion(t, earlier.q, q) || isAlternative(t, earlier, q))) {
      made.found.restates = earlier.found;
      for (const m of [earlier, made]) if (!block.wants(m.found.kind)) addSubject(block, m);
      inherit(made.found, earlier.found);
      if (earlier.unit?.kind === 'currency') made.priced = earlier.unit;
    }
    out.push(made.found);
    last = made;
    i = after(t, made);
  }
  return out;
}

/** The token to go on from: past the number, and past a phrase that holds a model's number ("two 737 Max jets"). */
function after(t: Tokens, { q, phrase }: Made): number {
  if (phrase === null || phrase.from < q.to) return q.to;
  for (let j = phrase.from; j < phrase.to; j++) if (t.kind[j] === NUMBER) return phrase.to;
  return q.to;
}

/** The first token from `i` on that may begin a number; `t.length` where none does. */
function nextStart(t: Tokens, i: number): number {
  const { kind, flag, length } = t;
  for (let j = i; j < length; j++) {
    if ((flag[j]! & MAY_START) === 0) continue;
    const k = kind[j];
    if (k === NUMBER) return j > i && startsPointed(t, j - 1) ? j - 1 : j;
    if (k === GLYPH || (k === WORD && mayBeWord(t, j))) return j;
  }
  return length;
}

const MAY_START = NUMERIC | STARTS;

/** Whether a starter is more than an article. */
function mayBeWord(t: Tokens, i: number): boolean {
  const w = t.at(i);
  return (w !== 'a' && w !== 'an') || t.has(i + 1, AFTER_A) || maybeAlone(t, i);
}

/** What stands before digits inside an address. */
const INSIDE = new WordClass(['/', '.', '@', '#', '_', '=', ':', '?', '&']);

function readLabel(t: Tokens, i: number): Label | null {
  if (t.kind[i] === NUMBER && isPlain(t, i)) return null;
  if (t.kind[i] === NUMBER && t.glued(i) && t.is(i - 1, INSIDE)) {
    const id = readId(t, i);
    if (id !== null) return id;
  }
  if (t.kind[i] === NUMBER && t.is(i + 1, SIZES)) {
    const size = readMarker(t, i);
    if (size !== null) return size;
  }
  if (t.kind[i] === NUMBER) return readDate(t, i) ?? readId(t, i) ?? readClock(t, i) ?? readMarker(t, i);
  return t.kind[i] === WORD ? (readDate(t, i) ?? readClock(t, i)) : null;
}

function labelled(t: Tokens, l: Label): Found {
  const start = t.start[l.from]!;
  // A label that reaches for a word too many ("half past" at the very end) ends with the last.
  const end = t.end[Math.min(l.to, t.length) - 1]!;
  return { start, end, exact: t.text.slice(start, end), kind: l.kind, reading: null, restates: null };
}

/** "3.5 billion yuan ($488.3 million)": the second, in brackets, restates the first in another unit of the same kind. */
function isConversion(t: Tokens, a: Quantity, b: Quantity): boolean {
  if (a.unit === null || b.unit === null || b.from - a.to > FAR || a.unit.name === b.unit.name) return false;
  const { dimension } = a.unit;
  if (dimension !== b.unit.dimension || dimension === 'share' || dimension === 'time') return false;
  let j = b.from - 1;
  let steps = 0;
  while (j >= a.to && steps < 4 && t.at(j) !== '(') {
    j--;
    steps++;
  }
  return t.at(j) === '(' && j >= a.to && j - a.to <= 3;
}

/** From an amount to what restates it; tokens. */
const FAR = 8;

/** "296 hp (224 kW / 300 PS)": a third way to say it, behind a slash in the same brackets. */
function isAlternative(t: Tokens, a: Made, b: Quantity): boolean {
  return a.found.restates !== null && t.at(b.from - 1) === '/' && a.q.to === b.from - 1;
}

function inherit(b: Found, a: Found): void {
  if (a.reading === null || b.reading === null) return;
  const { bound, change, changeRole } = a.reading;
  if (b.reading.change === null && change !== null) {
    b.reading.change = change;
    b.reading.changeRole = changeRole;
  }
  if (b.reading.bound === '=' && bound !== '=' && bound !== '~') b.reading.bound = bound;
  b.reading.subject ??= a.reading.subject;
  b.reading.countedHead ??= a.reading.countedHead;
}

/** The first amount in tokens that a person selected, whatever kind it would be in a text; null where there is none. */
export function readPlain(t: Tokens, context: ExtractContext): Found | null {
  const block = new Block(t, context, null);
  for (let i = nextStart(t, FIRST); i < t.length; i = nextStart(t, i + 1)) {
    const q = readQuantity(t, i);
    if (q !== null && q.to > i) return makeFigure(block, 0, q, null).found;
  }
  return null;
}
