/** Digits that stand as those of amounts mostly do, so that no reader of dates, times, ids and page numbers need be asked. */
import { WordClass } from '../core/classes';
import { GLUED, SPACED, type Tokens, WORD } from '../core/tokens';
import { MONTHS, WEEKDAYS } from './calendar';
import { LINKS as CLOCK_LINKS, DAYS } from './clock';
import { SIGNS } from './currency';
import { ZONES } from './dates';
import { STOPS } from './words';
import { REIGNS, LINKS as YEAR_LINKS } from './years';

/** Before digits, these may make them a date, a time or a number to dial. */
const BEFORE = new WordClass([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...REIGNS.keys(),
  ...YEAR_LINKS.keys(),
  ...'of in at on to past ad number hotline helpline , . / : + ('.split(' '),
  ...'dial dials dialled dialed dialling dialing call calls called calling'.split(' '),
  ...'phone phoned phoning rang ring ringing'.split(' '),
]);

/** After digits, these may make them one; so may whatever nothing can be counted by. */
const AFTER = new WordClass([
  ...STOPS.keys(),
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...DAYS.keys(),
  ...ZONES.keys(),
  ...CLOCK_LINKS.keys(),
  ..."am pm a p b ad bc bce ce c f x o'clock oclock past min minutes day next last sharp pt".split(' '),
  ...'hotline helpline number call operator dispatcher'.split(' '),
]);

/** After the next word, these make digits a number to dial ("the 110 police hotline"). */
const DIALLED = new WordClass(['hotline', 'helpline', 'line', 'number']);

/** Code units of the shortest telephone number or date run together. */
const LONG = 7;

/** Whether digits token `i` is plainly no date, time, id or page number: an amount with its noun, scale or percent sign behind it. */
export function isPlain(t: Tokens, i: number): boolean {
  if (t.digits(i) === 4 || t.end[i]! - t.start[i]! >= LONG || t.is(i - 1, BEFORE)) return false;
  if (t.glued(i) && !(t.is(i - 1, SIGNS) && !t.glued(i - 1))) return false;
  if (t.kind[i + 1] === WORD) return t.gap[i + 1] === SPACED && !t.is(i + 1, AFTER) && !t.is(i + 2, DIALLED);
  return t.at(i + 1) === '%' && t.digits(i) < 4 && t.gap[i + 2] !== GLUED;
}
