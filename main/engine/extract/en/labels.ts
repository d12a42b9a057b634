/** Numbers inside names: "7-Eleven", "401(k)", "Web 2.0", "the Big Three", "seat 12A", "under-21s". */
import { wordClass } from '../core/classes';
import { GLUED, LINED, MIXED, NUMBER, type Tokens, WORD } from '../core/tokens';
import type { Quantity } from './amount';
import { PLURAL } from './flags';
import { isPlural, STOPS, VERBS } from './words';

/** "Boeing 737-800": two numbers of three digits behind a name, and nothing counted. */
export function isTypeNumber(t: Tokens, q: Quantity): boolean {
  const shape = q.joined === '-' && q.unit === null && q.scalePower === 0 && q.to - q.from === 3;
  if (!shape || t.digits(q.from) !== 3 || t.digits(q.to - 1) !== 3 || !t.glued(q.from + 1)) return false;
  const before = q.from - 1;
  return t.kind[before] === WORD && t.capital(before) && !t.is(before, STOPS) && ends(t, q);
}

/** What has versions with a point. */
const VERSIONED = wordClass(
  'web industry version ios android release build usb bluetooth html java python macos os firmware patch update series',
);
/** What seats and rooms are numbered in, with a letter after the number. */
const SEATS = wordClass('seat row gate room flat apartment unit section appendix form platform bay rule');
const BEFORE = wordClass('last final');

/** Whether the amount `q`, which has no unit, is a part of a name by the signs or capitals around it. */
export function isSignedName(t: Tokens, q: Quantity): boolean {
  const { from, to } = q;
  if (t.at(to) === '-' && (isSplit(t, to) || hyphened(t, q))) return true;
  if (t.at(from - 3) === '-' && isSplit(t, from - 3)) return true;
  return (
    (t.at(from - 1) === ':' && isTicker(t, q)) ||
    (t.at(to) === '(' && lettered(t, q)) ||
    (t.is(from - 1, VERSIONED) && versioned(t, q)) ||
    (t.glued(from) && glued(t, q)) ||
    (q.form === 'words' && spelled(t, q))
  );
}

/** "(HK:386)": a share by its exchange and number. */
function isTicker(t: Tokens, q: Quantity): boolean {
  const i = q.from;
  if (!t.glued(i) || !t.glued(i - 1) || t.kind[i - 2] !== WORD) return false;
  const exchange = t.raw(i - 2);
  return exchange.length > 1 && exchange === exchange.toUpperCase() && q.to - i === 1;
}

/** "a two-for-one split", "3-for-2": both numbers say which sort it is; the hyphen is token `j`. */
function isSplit(t: Tokens, j: number): boolean {
  return t.at(j + 1) === 'for' && t.at(j + 2) === '-' && t.glued(j + 1) && t.glued(j + 2);
}

/** "7-Eleven": digits and a name in one word. */
function hyphened(t: Tokens, q: Quantity): boolean {
  if (t.kind[q.from] !== NUMBER || !t.glued(q.to) || !t.glued(q.to + 1)) return false;
  return (
    t.kind[q.to + 1] === WORD &&
    t.capital(q.to + 1) &&
    t.kind[q.to + 2] !== NUMBER &&
    !t.has(q.to + 2, PLURAL)
  );
}

/** "401(k)". */
function lettered(t: Tokens, q: Quantity): boolean {
  return t.glued(q.to) && t.at(q.to + 1).length === 1 && t.at(q.to + 2) === ')' && t.kind[q.to + 1] === WORD;
}

/** "Web 2.0", "iOS 14.5". */
function versioned(t: Tokens, q: Quantity): boolean {
  return t.kind[q.from] === NUMBER && /^\d{1,2}\.\d{1,2}$/.test(t.at(q.from));
}

/** "COP26", "PM2.5": digits glued to capitals that are no money. */
function glued(t: Tokens, q: Quantity): boolean {
  if (t.at(q.from - 1) === '.' && t.kind[q.from - 2] === MIXED && t.glued(q.from - 1)) return true;
  const j = t.at(q.from) === '.' ? q.from : q.from - 1;
  return t.at(j) === '.' ? t.kind[j - 1] === MIXED && t.glued(j) : t.kind[j] === WORD && t.capital(j);
}

/** "the Big Three", "Ocean's Eleven", "the Group of Seven": capitals all through, and nothing counted. */
function spelled(t: Tokens, q: Quantity): boolean {
  if (q.to - q.from !== 1 || !t.capital(q.from) || t.gap[q.from] === LINED) return false;
  const before = t.at(q.from - 1);
  if (before === '-' && t.glued(q.from) && t.glued(q.from - 1) && t.kind[q.from - 2] === NUMBER) return true;
  const named =
    before === "'s" || before === 'of'
      ? t.capital(q.from - 2)
      : t.capital(q.from - 1) && !t.is(q.from - 1, VERBS);
  if (!named || t.is(q.from - 2, STOPS)) return named && t.at(q.from - 2) === 'the' && ends(t, q);
  return ends(t, q);
}

function ends(t: Tokens, q: Quantity): boolean {
  return t.kind[q.to] !== WORD || t.is(q.to, STOPS) || t.is(q.to, VERBS);
}

/** Whether a unit after the number is none: "seat 12A", "under-21s", "Three Mile Island". */
export function isUnitOfName(t: Tokens, q: Quantity): boolean {
  const unit = t.at(q.to - 1);
  if (unit.length === 1 && t.gap[q.to - 1] === GLUED) {
    if (t.is(q.from - 1, SEATS) && t.capital(q.to - 1)) return true;
    return unit === 's' && t.at(q.from - 1) === '-' && /^(?:under|over)$/.test(t.at(q.from - 2));
  }
  if (q.form !== 'words' || !t.capital(q.from) || !t.capital(q.to - 1) || q.to - q.from !== 2) return false;
  return (
    !isPlural(unit) && t.capital(q.to) && t.kind[q.to] === WORD && q.value !== '1' && t.gap[q.to] !== LINED
  );
}

/** "the top 50", "a top-five place", "in the last 16": a place on a list. */
export function isPlace(t: Tokens, q: Quantity): boolean {
  const j = t.at(q.from - 1) === '-' ? q.from - 2 : q.from - 1;
  const placed = t.at(j) === 'top' || (t.is(j, BEFORE) && t.at(j - 1) === 'the');
  if (!placed || q.unit !== null || q.joined !== null || q.scalePower > 0) return false;
  for (let k = q.to; k < q.to + 4 && t.kind[k] === WORD && !t.is(k, STOPS); k++)
    if (t.has(k, PLURAL)) return false;
  return t.at(q.to) !== 'of' && t.at(q.to) !== '-';
}

/** "Table 3.2", "section 4.10": the parts of a book are numbered with points. */
export function isNumberedPlate(t: Tokens, from: number, to: number): boolean {
  if (to - from !== 1 || !t.is(from - 1, PLATES) || t.gap[from] === LINED) return false;
  return /^\d{1,2}\.\d{1,2}$/.test(t.at(from));
}

const PLATES = wordClass(
  'table tables figure figures fig section sections chapter chapters appendix annex box',
);

/** "scp-173 m": a single letter after a code is no unit. */
export function isLetterCode(t: Tokens, q: Quantity): boolean {
  if (
    t.at(q.to - 1) === 's' &&
    t.gap[q.to - 1] === GLUED &&
    t.capital(q.from - 1) &&
    /^\d{3}$/.test(t.at(q.from))
  )
    return true;
  const code =
    t.at(q.from - 1) === '-' && t.glued(q.from) && t.glued(q.from - 1) && t.kind[q.from - 2] === WORD;
  return code && !t.is(q.from - 2, PREFIXES) && t.at(q.to - 1).length === 1 && t.gap[q.to - 1] !== GLUED;
}

/** What a hyphen joins to a number without naming anything: "sub-7", "mid-20"; but "last-32" and "F-16" are names. */
export const PREFIXES = wordClass('sub mid pre post non over under near up to from about plus minus');
