/** What a change is measured against: "compared with the year before", "from 2023", "year-on-year". */
import { wordClass } from '../core/classes';
import { type Tokens, WORD } from '../core/tokens';

/** The tokens that name a baseline; `lead` is the token that opens it ("from", "compared"). */
export interface Baseline {
  lead: number;
  from: number;
  to: number;
}

const REACH = 22;
const YEARLY = wordClass('year quarter month');

/** The baseline of a change at tokens `from` to before `to`, within the sentence that ends before `end`; null where none is named. */
export function readBaseline(t: Tokens, from: number, to: number, end: number): Baseline | null {
  return onYear(t, from, to, end) ?? named(t, to, end);
}

/** "year-on-year", "year over year", "annually", just before or after. */
function onYear(t: Tokens, from: number, to: number, end: number): Baseline | null {
  for (let j = Math.max(0, from - 8); j < Math.min(end, to + 6); j++) {
    if (!t.is(j, YEARLY)) continue;
    const dash = t.at(j + 1) === '-' ? 1 : 0;
    const link = t.at(j + 1 + dash);
    if ((link === 'on' || link === 'over') && t.at(j + 2 + 2 * dash) === t.at(j))
      return { lead: j, from: j, to: j + 3 + 2 * dash };
  }
  return null;
}

function named(t: Tokens, to: number, end: number): Baseline | null {
  for (let j = to; j < Math.min(end, to + REACH); j++) {
    const w = t.at(j);
    if (w === ';' || w === '.') return null;
    const open = opens(t, j, to);
    if (open > 0) {
      const stop = phraseEnd(t, open, end);
      return stop > open ? { lead: j, from: open, to: stop } : null;
    }
  }
  return null;
}

/** The token after the words that open a baseline at `j`; 0 where none do. */
function opens(t: Tokens, j: number, to: number): number {
  const w = t.at(j);
  const next = t.at(j + 1);
  if ((w === 'compared' || w === 'comparing') && (next === 'with' || next === 'to')) return j + 2;
  if (w === 'versus' || w === 'vs') return j + 1;
  if (w === 'from' && j <= to + 4 && j >= to) return j + 1;
  if (w === 'than' && j <= to + 3 && /^(?:higher|lower|more|less|fewer|better|worse)$/.test(t.at(j - 1)))
    return j + 1;
  if (
    w === 'on' &&
    j === to &&
    (next === 'the' || next === 'a') &&
    /^(?:year|month|quarter|previous)$/.test(t.at(j + 2))
  )
    return j + 1;
  return 0;
}

function phraseEnd(t: Tokens, from: number, end: number): number {
  let j = from;
  while (j < end && j < from + 10) {
    const w = t.at(j);
    if (
      w === ',' ||
      w === '.' ||
      w === ';' ||
      w === ')' ||
      w === 'and' ||
      w === 'while' ||
      w === 'but' ||
      w === 'to' ||
      w === 'according'
    )
      break;
    if (t.kind[j] === WORD && (w === 'with' || w === 'as')) break;
    j++;
  }
  return j;
}
