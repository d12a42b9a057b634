/** Periods that nothing happened in: what a figure is compared with ("from 2023", "the most since 2014", "the 1991-2020 average"). */
import { WordSet, wordClass } from '../core/classes';
import { MIXED, type Tokens, WORD } from '../core/tokens';
import { ED, ING } from './flags';
import { isYear, type Period } from './months';

const ONWARD = wordClass('to until through - onward onwards');

const MOVES = wordClass(
  'increase decrease rise fall drop decline up down percent cent % growth gain higher lower jump surge',
);

/** "the 1991-2020 average": a time that names what others are measured by. */
export const STANDARDS = wordClass('average averages mean level levels peak high low record baseline norm');

/** "since 2014", "since the campaign began in 2014": an interval without an end, as ISO 8601-2 writes it. */
export function openEnd(t: Tokens, i: number, found: Period): void {
  const year = t.at(i - 1) === 'year' && t.at(i - 2) === 'the' ? i - 3 : i;
  const since = t.at(year) === 'since' ? year : t.at(i) === 'in' ? sinceBefore(t, i) : -1;
  if (since < 0) return;
  found.from = since;
  if (found.iso && !found.iso.includes('/')) found.iso = `${found.iso}/..`;
}

/** After these, "on 2019" names what a change is measured against. */
const SHARES = wordClass('% percent cent point points pp');

/** What sets a span of time back. */
export const BACK = wordClass('ago earlier before');
const BEFORE_THIS = wordClass('same previous prior preceding year');

/** "from a year earlier", "from the same period", "from the previous quarter". */
function isEarlier(t: Tokens, j: number): boolean {
  if (t.at(j) === 'a') return t.is(j + 2, BACK);
  return t.at(j) === 'the' && t.is(j + 1, BEFORE_THIS);
}

/** "from the same period | in 2022", with "period" at token `j`. */
function isSame(t: Tokens, j: number): boolean {
  return t.at(j - 1) === 'same' && t.at(j - 2) === 'the' && t.among(j - 3, SAME_AS);
}

const SAME_AS = new WordSet(['from', 'than', 'with', 'to', 'over', 'on']);

/** The "since" of "since the campaign began in 2014", with "in" at token `i`; -1 where there is none. */
function sinceBefore(t: Tokens, i: number): number {
  for (let j = i - 1; j > i - 11 && (t.kind[j] === WORD || t.kind[j] === MIXED); j--)
    if (t.at(j) === 'since') return j;
  return -1;
}

/** "the most since 2014": so far back only the comparison goes. */
function isHighest(t: Tokens, since: number): boolean {
  return since > 0 && /^(?:most|least|best|worst|first|[a-z]+est)$/.test(t.at(since - 1));
}

const SET_AGAINST = new WordSet(['than', 'with', 'to', 'from', 'versus']);
const OWNERS = new WordSet(['its', 'the', 'their', 'our', 'his', 'her']);
const CHANGED = wordClass('unchanged changed different steady');
const THAT_YEAR = wordClass('the last');

/** Whether the period that begins at token `i` only names what something is compared with. */
export function isOrigin(t: Tokens, i: number): boolean {
  const w = t.at(i);
  if ((w === 'from' || w === 'over') && isEarlier(t, i + 1)) return true;
  // "softening from September's pace".
  if (w === 'from' && t.has(i - 1, ING)) return true;
  if (w === 'as' && t.at(i + 1) === 'today') return true;
  if (w === 'from' && t.is(i - 1, CHANGED)) return true;
  if (w === 'from') return !t.is(i + 2, ONWARD) && t.is(i - 1, MOVES);
  if (w === 'over' && t.is(i - 1, MOVES) && isYear(t, i + 1)) return true;
  if (w === 'on' && t.is(i - 1, SHARES) && (isYear(t, i + 1) || t.is(i + 1, THAT_YEAR))) return true;
  if (w === 'in' && isHighest(t, sinceBefore(t, i))) return true;
  if (w === 'since' && isHighest(t, i)) return true;
  if ((w === 'in' || w === 'of') && isSame(t, i - 1)) return true;
  // "faster than that of May".
  if (t.at(i - 1) === 'that' && t.among(i - 2, SET_AGAINST)) return true;
  const before = w === 'to' || w === 'with' ? t.at(i - 1) : t.at(i - 2);
  if (before === 'compared' || t.at(i - 1) === 'than' || t.at(i - 1) === 'versus') return true;
  // "less than recorded in 2017".
  if (t.at(i - 2) === 'than' && t.has(i - 1, ED)) return true;
  // "higher than its March forecast".
  return t.at(i - 2) === 'than' && t.among(i - 1, OWNERS);
}
