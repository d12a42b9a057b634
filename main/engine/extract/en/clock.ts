/** Times of day that only their neighbourhood gives away: "Friday at 4", "between 3 and 8 yesterday", "5-6 pm". */
import { wordClass } from '../core/classes';
import { NUMBER, SYMBOL, type Tokens, WORD } from '../core/tokens';
import { MONTHS, WEEKDAYS } from './calendar';
import type { Label } from './ids';
import { SMALL, TENS } from './number-words';
import { STOPS } from './words';

/** Days from the time of speaking, and their parts. */
export const DAYS = wordClass(
  'today tomorrow yesterday tonight tonite tmr morning afternoon evening night noon midnight',
);
const MERIDIEM = wordClass('am pm');
const LEADS = wordClass('at around by from between before after till until circa to past than on');
/** What joins two hours. */
export const LINKS = wordClass('- \u2013 ~ to till until and');
const SHAPE = /^(?!0\.)(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?$/;

/** Whether an hour may stand at token `i`: 0 to 24, with or without minutes. */
function isHour(t: Tokens, i: number): boolean {
  return t.kind[i] === NUMBER
    ? t.digits(i) > 0
      ? t.digits(i) < 3 && Number(t.at(i)) <= 24
      : t.at(i).length < 6 && SHAPE.test(t.at(i))
    : (t.of(i, SMALL) ?? 99) <= 12 && t.at(i) !== 'zero';
}

/** A time at token `i` that its neighbours give away; null where the number may be an amount. */
export function readClock(t: Tokens, i: number): Label | null {
  if (!isHour(t, i) || isShare(t, i)) return null;
  const end = hourEnd(t, i);
  const range = rangeEnd(t, end);
  const to = range > 0 ? range : end;
  if (range > 0 && isMeridiem(t, to - 1)) return { from: i, to, kind: 'time' };
  if (counts(t, to)) return null;
  if (range > 0 && (hasColon(t, to) || afterTime(t, i))) return { from: i, to, kind: 'time' };
  if (to > i + 1 && t.kind[i] !== NUMBER && t.is(i + 1, TENS)) return { from: i, to, kind: 'time' };
  if (afterTime(t, i) || (t.is(i - 1, LEADS) && bareTime(t, i, to))) return { from: i, to, kind: 'time' };
  const lead = t.is(i - 1, LEADS) || t.is(i - 1, WEEKDAYS) || t.is(i - 1, DAYS);
  const near = nearDay(t, i, to);
  if (!near) return null;
  if (t.glued(i) && t.at(i - 1) === '-' && range === 0) return null;
  return lead || range > 0 || t.is(to, DAYS) || t.is(to, WEEKDAYS) ? { from: i, to, kind: 'time' } : null;
}

/** "from one in seven today": a part of so many, whatever day stands beside it. */
function isShare(t: Tokens, i: number): boolean {
  const number = (j: number) => t.kind[j] === NUMBER || t.is(j, SMALL) || t.is(j, TENS);
  return (t.at(i + 1) === 'in' && number(i + 2)) || (t.at(i - 1) === 'in' && number(i - 2));
}

/** After the hour, minutes in words: "seven twenty-seven", "three thirty". */
function hourEnd(t: Tokens, i: number): number {
  if (t.kind[i] === NUMBER) {
    const tail = t.at(i + 1) === ':' && t.glued(i + 1) && t.kind[i + 2] === NUMBER ? i + 3 : i + 1;
    return t.is(tail, MERIDIEM) ? tail + 1 : tail;
  }
  const at = t.at(i + 1) === '-' && t.glued(i + 1) && t.glued(i + 2) ? i + 2 : i + 1;
  const minutes = t.of(at, TENS);
  if (minutes === undefined || minutes > 50) return i + 1;
  const dash = t.at(at + 1) === '-' ? at + 2 : at + 1;
  return (t.of(dash, SMALL) ?? 10) < 10 ? dash + 1 : at + 1;
}

/** The end of "… to 7:30", "…-6 pm"; 0 where no second hour follows. */
function rangeEnd(t: Tokens, j: number): number {
  if (!t.is(j, LINKS) || !isHour(t, j + 1)) return 0;
  const end = hourEnd(t, j + 1);
  if (t.at(end) === 'p' || t.at(end) === 'a') return t.at(end + 1) === '.' ? Math.min(t.length, end + 4) : 0;
  return end;
}

function isMeridiem(t: Tokens, i: number): boolean {
  return t.is(i, MERIDIEM) || t.at(i) === 'm' || t.at(i) === '.';
}

function hasColon(t: Tokens, to: number): boolean {
  return t.at(to - 2) === ':';
}

/** "8am-3", "11:30 - 2": the hour is the second half of a range whose first is plainly a time. */
function afterTime(t: Tokens, i: number): boolean {
  if (!t.is(i - 1, LINKS) || t.at(i - 1) === 'and') return false;
  return t.is(i - 2, MERIDIEM) || t.at(i - 2) === 'm' || (t.at(i - 3) === ':' && t.glued(i - 3));
}

/** "at 6.45", "before 4" with nothing after: a time rather than a level. */
function bareTime(t: Tokens, i: number, to: number): boolean {
  const ends = t.kind[to] !== WORD && !/^[%$\u20ac\u00a3\u00b0/(-]$/.test(t.at(to));
  return ends && eventNear(t, i);
}

/** What has a time of day. */
const EVENTS = wordClass(
  'meet meeting meetings leave leaves start starts begin begins arrive arrives depart departs schedule scheduled appointment call wake speak speaks speaking broadcast kickoff dinner lunch breakfast reservation book pick',
);

function eventNear(t: Tokens, i: number): boolean {
  for (let j = i - 2; j >= 0 && j > i - 8; j--) if (t.is(j, EVENTS)) return true;
  return false;
}

/** Whether what follows is counted or measured, so that the number is no time. */
function counts(t: Tokens, j: number): boolean {
  if (t.kind[j] === SYMBOL) return t.is(j, MEASURES) || (t.at(j) === '-' && t.glued(j) && t.glued(j + 1));
  if (t.kind[j] !== WORD || t.gap[j] === 2) return false;
  const w = t.at(j);
  return !(
    t.is(j, STOPS) ||
    t.is(j, DAYS) ||
    t.is(j, WEEKDAYS) ||
    t.is(j, MONTHS) ||
    w === 'next' ||
    w === 'last' ||
    w === 'sharp' ||
    w === 'pt' ||
    w === 'est' ||
    w === 'p' ||
    w === 'tuesday'
  );
}

const MEASURES = wordClass('% $ \u20ac \u00b0');

const REACH = 5;

/** Whether the name of a day or a part of it stands within a few words. */
function nearDay(t: Tokens, i: number, to: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - REACH; j--) {
    if (t.at(j) === '.' && t.gap[j + 1] !== 0) break;
    if (isDay(t, j)) return true;
  }
  for (let j = to; j < to + REACH; j++) {
    if (t.at(j) === '.' && t.gap[j + 1] !== 0) break;
    if (isDay(t, j)) return true;
  }
  return false;
}

function isDay(t: Tokens, j: number): boolean {
  const w = t.at(j);
  if (t.kind[j] !== WORD) return isSlashDate(t, j);
  if ((w === 'week' || w === 'month') && /^(?:next|this|last)$/.test(t.at(j - 1))) return true;
  return (
    t.is(j, DAYS) ||
    (t.is(j, WEEKDAYS) && (w.length > 3 || w === 'sat' || w === 'mon' || w === 'tue' || w === 'fri'))
  );
}

function isSlashDate(t: Tokens, j: number): boolean {
  return t.kind[j] === NUMBER && t.at(j + 1) === '/' && t.kind[j + 2] === NUMBER && t.at(j + 3) === '/';
}

const DAYPARTS = wordClass('morning afternoon evening night tonight noon midnight');

const POINTED = /^\d{1,2}\.\d{2}$/;

/** What stands right behind an hour. */
const CLOCK_TAILS = wordClass("past o'clock oclock p a am pm in min minutes");

/** "seven p.m.", "eight o'clock", "half past seven", "at 7 in the morning", "Friday at 4". */
export function clockWords(t: Tokens, i: number): Label | null {
  if (!t.is(i + 1, CLOCK_TAILS) && t.at(i - 1) !== 'past' && t.at(i - 1) !== 'at') return null;
  const w = t.at(i);
  if ((w === 'half' || w === 'quarter') && t.at(i + 1) === 'past')
    return { from: i, to: i + 3, kind: 'time' };
  if (t.at(i + 1) === 'past' && (t.of(i + 2, SMALL) ?? 99) <= 12) return { from: i, to: i + 3, kind: 'time' };
  const hour =
    t.kind[i] === NUMBER
      ? w.length < 6 && (t.digits(i) > 0 ? t.digits(i) < 3 : POINTED.test(w)) && Number(w) < 25
      : (t.of(i, SMALL) ?? 99) <= 12;
  if (!hour) return null;
  const n1 = t.at(i + 1);
  if (n1 === "o'clock" || n1 === 'oclock') return { from: i, to: i + 2, kind: 'time' };
  if ((n1 === 'p' || n1 === 'a') && t.at(i + 2) === '.' && t.at(i + 3) === 'm')
    return { from: i, to: i + 4, kind: 'time' };
  if (n1 === 'am' || n1 === 'pm') return { from: i, to: i + 2, kind: 'time' };
  if (n1 === 'in' && t.at(i + 2) === 'the' && t.is(i + 3, DAYPARTS))
    return { from: i, to: i + 4, kind: 'time' };
  if (n1 === 'past' || ((n1 === 'min' || n1 === 'minutes') && t.at(i + 2) === 'past'))
    return { from: i, to: i + 3, kind: 'time' };
  if (
    (t.at(i - 1) === 'past' &&
      /^(?:half|quarter|min|minutes|\d+|five|ten|fifteen|twenty)$/.test(t.at(i - 2))) ||
    (t.at(i - 1) === 'at' && t.at(i - 2) === 'morning')
  )
    return { from: i, to: i + 1, kind: 'time' };
  return null;
}
