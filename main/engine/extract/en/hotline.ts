/** Short telephone numbers that a text calls by name: "dialled 911", "the 110 hotline". */
import { wordClass } from '../core/classes';
import { type Tokens, WORD } from '../core/tokens';
import type { Label } from './ids';
import { STOPS, VERBS } from './words';

/** Emergency numbers known well enough to be named without a word that says so. */
const KNOWN = new Set(['911', '999', '112']);
const DIALS = wordClass('dial dials dialled dialed dialling dialing');
const CALLS = wordClass('call calls called calling phone phoned phoning rang ring ringing');
/** What a number that is "called" looks like where it is no count of people: three digits as services have them, or more, not round. */
const SHORT_CODE = /^(?!\d+00$)(?:[19]\d\d|[2-8]11|\d{4,6})$/;
const LINES = wordClass('hotline helpline');
const DETERMINERS = wordClass('the a this that its their our your');

const NEEDS = wordClass('emergency crisis help');
const ENDS = wordClass('line number');

/** The label of token `i` where it is three to six digits to be dialled; null where it may count something. */
export function readHotline(t: Tokens, i: number): Label | null {
  const digits = t.digits(i);
  if (digits < 3 || digits > 6) return null;
  return leads(t, i) || (follows(t, i) && !isCounting(t, i + 1)) ? { from: i, to: i + 1, kind: 'id' } : null;
}

/** "the 110 police hotline", "the 96110 number", "a 999 call". */
function leads(t: Tokens, i: number): boolean {
  if (t.kind[i + 1] !== WORD) return false;
  const w = t.at(i + 1);
  if (t.is(i + 1, LINES)) return true;
  if (w === 'number') return t.is(i - 1, DETERMINERS);
  if (w === 'call' || w === 'operator' || w === 'dispatcher') return KNOWN.has(t.at(i));
  if (t.kind[i + 2] !== WORD || t.is(i + 1, STOPS)) return false;
  return t.is(i + 2, LINES) || (t.is(i + 1, NEEDS) && t.is(i + 2, ENDS));
}

/** "dialled 911", "called 110", "calls to 911", "the hotline at 96110". */
function follows(t: Tokens, i: number): boolean {
  const w = t.at(i - 1);
  if (t.is(i - 1, DIALS) || t.is(i - 1, LINES)) return true;
  if (t.is(i - 1, CALLS)) return SHORT_CODE.test(t.at(i)) && t.at(i + 1) !== 'of';
  if (w === 'number' || w === 'at' || w === 'on' || w === ':') return t.is(i - 2, LINES);
  return w === 'to' && KNOWN.has(t.at(i)) && t.is(i - 2, CALLS);
}

/** Whether a word that could be counted stands at token `j`. */
function isCounting(t: Tokens, j: number): boolean {
  return t.kind[j] === WORD ? !t.is(j, STOPS) && !t.is(j, VERBS) : t.at(j) === '%' || t.at(j) === '-';
}
