/** Numbers that only name a thing: telephone numbers, addresses on the net, part numbers, versions, hashes. */
import { classOf, NEWLINE, SPACE } from '../core/chars';
import { LINED, MIXED, NUMBER, type Tokens, WORD } from '../core/tokens';
import { ISO_CODES, isMoneyPrefix } from './currency';
import { PLURAL } from './flags';
import { readHotline } from './hotline';
import { moneyBefore } from './money';
import { readPhrase } from './nouns';
import { SCALES } from './number-words';
import { spacedGroups } from './numeral';
import { matchUnit } from './units';

/** A labelled stretch of tokens. */
export interface Label {
  from: number;
  to: number;
  kind: 'date' | 'time' | 'id' | 'name' | 'page' | 'score' | 'ordinal' | 'duration' | 'age' | 'pronoun';
}

/** A chunk longer than this is nothing a person wrote: a hash, coded data, a list for machines. */
const REACH = 200;

const NET =
  /:\/\/|^www\.|@[\w[]|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|io|co|cn|uk|de|ai|am|pm|info|biz|tv|me|us|au|ca|sa)(?:[/:?#].*)?$/i;
const IP4 = /^\D{0,2}\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d+)?\D{0,2}$/;
const IP6 = /^[\da-f]*:[\da-f:.]*:[\da-f]*$/i;
const GUID = /^\W?[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}\W{0,2}$/i;
const CODE = /^(?=.*\d)(?=.*[a-z])[a-z\d]+(?:[-_/.][a-z\d]+)*$/i;
const VERSION = /^v?\d+(?:\.\d+){2,}[a-z\d-]*$/i;
/** "A/C.3/48/L.15", "S/25492": the number of a document, in capitals with strokes. */
const DOCUMENT = /^[A-Z]{1,5}(?:\/[A-Z\d.]+)+$/;
const PATHLIKE = /^(?:\/|~\/|[a-z]:\\|\.\/)[\w./\\-]+$/i;

/** A stretch of text without spaces, as code unit offsets, whether it is an address, and whether letters are among it. */
interface Chunk {
  start: number;
  end: number;
  address: boolean;
  letters: boolean;
}

/** The chunk that was looked at last, by token list: the numbers of one chunk follow one another. */
const lastChunk = new WeakMap<Tokens, Chunk>();

/** The chunk of text without spaces around token `i`; worked out once for all its tokens. */
function chunkAround(t: Tokens, i: number): Chunk {
  const known = lastChunk.get(t);
  if (known !== undefined && known.start <= t.start[i]! && t.end[i]! <= known.end) return known;
  const { text } = t;
  let start = t.start[i]!;
  let end = t.end[i]!;
  const low = Math.max(0, start - REACH);
  while (start > low && !isSpace(text.charCodeAt(start - 1))) start--;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
  const chunk = surveyed(text, start, end);
  lastChunk.set(t, chunk);
  return chunk;
}

/** What one look at the characters of a chunk says; most chunks need no pattern to be seen as no address. */
function surveyed(text: string, start: number, end: number): Chunk {
  const chunk: Chunk = { start, end, address: false, letters: false };
  if (end - start > REACH) return chunk;
  let points = 0;
  let marks = end - start >= GUID_LENGTH;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const letter = isLetter(code);
    if (letter) chunk.letters = true;
    if (code === 46) points += i > start && i < end - 1 ? (isLetter(text.charCodeAt(i + 1)) ? 2 : 1) : 0;
    else if (code === 58 || code === 47 || code === 64 || code === 92 || isDoubleU(text, i)) marks = true;
  }
  if (marks || points > 1) chunk.address = isAddress(bare(text.slice(start, end)));
  return chunk;
}

/** Digits of a GUID, with no hyphens. */
const GUID_LENGTH = 32;

/** "ww" at `i`, as at the head of an address. */
function isDoubleU(text: string, i: number): boolean {
  return (text.charCodeAt(i) | 32) === 119 && (text.charCodeAt(i + 1) | 32) === 119;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** Without the brackets, quotes and points around it. */
function bare(chunk: string): string {
  return chunk.replace(/[.,;:!?)\]}'"\u2019\u201d]+$/, '').replace(/^[([{'"\u2018\u201c]+/, '');
}

/** Spaces part chunks, and so does writing that knows none. */
function isSpace(code: number): boolean {
  if (code >= FIRST_IDEOGRAPHIC) return true;
  const c = classOf(code);
  return c === SPACE || c === NEWLINE;
}

/** From here on: CJK radicals, punctuation, ideographs, kana, full-width forms. */
const FIRST_IDEOGRAPHIC = 0x2e80;

/** Whether digits token `i` stands in an address, hash, version or part number; the label covers its whole chunk. */
export function readId(t: Tokens, i: number): Label | null {
  if (isTornOff(t, i)) return { from: i - 2, to: t.is(i + 1, SCALES) ? i + 2 : i + 1, kind: 'id' };
  const numbered = readNumbered(t, i);
  if (numbered > i) return { from: i, to: numbered, kind: 'id' };
  const chunk = chunkAround(t, i);
  const alone = chunk.start === t.start[i] && chunk.end === t.end[i];
  if (chunk.address && !alone)
    return { from: firstAt(t, i, chunk.start), to: lastAt(t, i, chunk.end), kind: 'id' };
  if (chunk.end - chunk.start > REACH) return { from: i, to: lastAt(t, i, chunk.end), kind: 'id' };
  const phone = readPhone(t, i) ?? readHotline(t, i);
  if (phone !== null) return phone;
  const code = chunk.letters && !alone && !isMoneyPrefix(t.at(i - 1), '', t.text, t.start[i]!);
  return code ? mixedCode(t, i, chunk) : null;
}

/** "K1,020,000", "K1.2 million": the rest of a number whose first digits belong to letters that are no known money. */
function isTornOff(t: Tokens, i: number): boolean {
  if (t.kind[i - 2] !== MIXED || !t.glued(i) || !t.glued(i - 1)) return false;
  if (t.at(i - 1) === ',') return GROUPS_ONLY.test(t.at(i));
  return t.at(i - 1) === '.' && t.is(i + 1, SCALES);
}

/** Past "419/420/467" or "66(B)", numbers of sections and the like; `i` where there is none. */
function readNumbered(t: Tokens, i: number): number {
  const sign = t.at(i + 1);
  if (!t.glued(i + 1) || (sign !== '/' && sign !== '(')) return i;
  if (sign === '(') {
    const letter = t.kind[i + 2] === WORD && t.at(i + 2).length === 1 && t.glued(i + 2);
    return letter && t.at(i + 3) === ')' && t.glued(i + 3) && t.digits(i) > 0 ? i + 4 : i;
  }
  let j = i;
  while (t.at(j + 1) === '/' && t.glued(j + 1) && t.digits(j + 2) > 0 && t.glued(j + 2)) j += 2;
  return j > i + 2 ? j + 1 : i;
}

const GROUPS_ONLY = /^\d{3}(?:,\d{3})*(?:\.\d+)?$/;

function isAddress(chunk: string): boolean {
  return (
    NET.test(chunk) ||
    IP4.test(chunk) ||
    GUID.test(chunk) ||
    VERSION.test(chunk) ||
    (IP6.test(chunk) && /:.*:/.test(chunk) && !/^\d{1,2}:\d{2}:\d{2}(?:\.\d+)?$/.test(chunk)) ||
    PATHLIKE.test(chunk)
  );
}

function firstAt(t: Tokens, i: number, start: number): number {
  let j = i;
  while (j > 0 && t.start[j - 1]! >= start) j--;
  return j;
}

function lastAt(t: Tokens, i: number, end: number): number {
  let j = i + 1;
  while (j < t.length && t.start[j]! < end) j++;
  return j;
}

const PHONE = /\+?\(?\+?\d[\d\-./() ]{5,24}\d(?:\s?(?:x|ext\.?)\s?\d{2,6})?/y;

/** A telephone number: digits in groups parted by spaces, hyphens, points or brackets; nine digits or more, or a leading nought or plus. */
function readPhone(t: Tokens, i: number): Label | null {
  if (!mayBePhone(t, i)) return null;
  if (t.at(i).includes(',') || isGroupedAmount(t, i)) return null;
  const from = phoneStart(t, i);
  PHONE.lastIndex = t.start[from]!;
  const m = PHONE.exec(t.text);
  if (m === null) return null;
  const found = m[0];
  if (!isPhone(t, found, from)) return null;
  const to = lastAt(t, i, t.start[from]! + found.length);
  return { from, to, kind: 'id' };
}

/** "12 345 678 shares", "$12 345 678": groups of three with a mark of money before, or a unit or a plural noun after. */
function isGroupedAmount(t: Tokens, i: number): boolean {
  const n = t.kind[i + 1] === NUMBER ? spacedGroups(t, i) : null;
  if (n === null || CALLS.test(t.at(/^[:.]$/.test(t.at(i - 1)) ? i - 2 : i - 1))) return false;
  if (moneyBefore(t, i) !== null || (!/^["']$/.test(t.at(n.to)) && matchUnit(t, n.to) !== null)) return true;
  const counted = t.gap[n.to] === LINED ? null : readPhrase(t, n.to, false);
  return (counted !== null && t.has(counted.head, PLURAL)) || t.is(n.to, SCALES);
}

/** What a telephone number follows. */
const CALLS =
  /^(?:call|calls|calling|phone|phoning|telephone|tel|fax|ring|ringing|dial|dialling|dialing|text|contact|number|hotline|helpline|mobile|cell|whatsapp)$/;

/** Seven digits at once, or a separator and more digits. */
function mayBePhone(t: Tokens, i: number): boolean {
  if (t.end[i]! - t.start[i]! >= 7 || t.at(i - 1) === '+' || t.at(i + 1) === '(' || t.at(i + 1) === 'x')
    return true;
  if (t.kind[i + 1] === NUMBER) return t.gap[i + 1] !== 2;
  const next = t.text.charCodeAt(t.end[i]!);
  if (next !== 45 && next !== 46 && next !== 47 && next !== 40 && next !== 41) return false;
  return t.kind[i + 2] === NUMBER || t.kind[i + 3] === NUMBER;
}

function phoneStart(t: Tokens, i: number): number {
  let j = i;
  while (j > 0 && (t.at(j - 1) === '(' || t.at(j - 1) === '+') && t.glued(j)) j--;
  return j;
}

function isPhone(t: Tokens, found: string, from: number): boolean {
  if (!hasDigits(found, 7)) return false;
  const { groups, separators, digits } = parted(found);
  if (digits > 17 || /\d{3}\.\d{3}\.\d{3}$/.test(found)) return false;
  if (
    /^(?:[%\u20ac]|,\d)/.test(t.text.slice(t.start[from]! + found.length, t.start[from]! + found.length + 2))
  )
    return false;
  if (found.startsWith('+') || found.startsWith('(+')) return true;
  if (/^\(?0\d/.test(found)) return separators.length <= 8;
  if (groups.length === 1) return digits >= 7 && !isRound(found) && !measured(t, from);
  if (separators.includes('.') && groups.length < 3) return false;
  if (/\s\d{1,2}$/.test(found) && groups.length === 2) return false;
  return groups.length >= 3
    ? groupsLikePhone(groups, separators)
    : groups.length === 2 && pairLikePhone(groups, separators);
}

/** The groups of digits, and what stands between and around them. */
function parted(found: string): { groups: string[]; separators: string; digits: number } {
  const groups: string[] = [];
  let separators = '';
  let digits = 0;
  for (let i = 0; i < found.length; ) {
    let end = i;
    while (end < found.length && isDigit(found.charCodeAt(end))) end++;
    if (end > i) {
      groups.push(found.slice(i, end));
      digits += end - i;
      i = end;
    } else separators += found[i++];
  }
  return { groups, separators, digits };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether so many digits are among the characters, or more. */
function hasDigits(text: string, wanted: number): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    if (isDigit(text.charCodeAt(i))) digits++;
  }
  return digits >= wanted;
}

function isRound(found: string): boolean {
  return /0{3,}$/.test(found);
}

/** Digits with a unit, a noun or a money mark beside them are an amount, however long. */
function measured(t: Tokens, i: number): boolean {
  const next = t.kind[i + 1];
  if (next === WORD && t.gap[i + 1] !== 2)
    return !/^(?:or|and|for|to|now|today|please|is|if|at|in)$/.test(t.at(i + 1));
  return (
    /^[$\u00a3\u20ac\u00a5]$/.test(t.at(t.at(i - 1) === '(' ? i - 2 : i - 1)) ||
    t.at(i + 1) === '%' ||
    t.at(i + 1) === '$'
  );
}

function groupsLikePhone(groups: string[], separators: string): boolean {
  const digits = groups.join('').length;
  if (/[-(]/.test(separators)) return digits >= 7 && groups.every((g) => g.length <= 8);
  return (
    digits >= 8 &&
    (groups.length > 3 || groups.some((g) => g.length !== 3) || digits >= 9) &&
    groups.slice(1).every((g) => g.length >= 2)
  );
}

function pairLikePhone(groups: string[], separators: string): boolean {
  const [a, b] = groups as [string, string];
  const digits = a.length + b.length;
  if (/^[-]$/.test(separators))
    return (a.length === 3 && b.length === 4) || (digits >= 10 && a !== b && a.length !== b.length);
  if (/[()]/.test(separators)) return digits >= 8;
  return separators === ' ' && ((a.length === 4 && b.length === 4) || (a.length <= 4 && b.length >= 7));
}

/** "24703L202", "3DX": digits run on into letters and digits that are no unit. */
function mixedCode(t: Tokens, i: number, { start, end }: Chunk): Label | null {
  const chunk = bare(t.text.slice(start, end));
  if (DOCUMENT.test(chunk) && !ISO_CODES.has(chunk.slice(0, 3)))
    return { from: firstAt(t, i, start), to: lastAt(t, i, end), kind: 'id' };
  if (!CODE.test(chunk) || !/\d[a-z]+\d|[a-z]-?\d+[a-z]|\d[a-z]+-\d|^[a-z]+-?\d+-\d/i.test(chunk))
    return null;
  if (/^\d+(?:[.,]\d+)?(?:[a-z]{1,6}[23]?|e[-+\u2212]?\d+|x10-\d+)(?:\/[a-z]{1,4}[23]?)?$/i.test(chunk))
    return null;
  if (/^\d+-?[a-z]+-\d+(?:-?[a-z]+)?$/i.test(chunk) || /^(?:sub|mid|pre|post|non|over|under)-/i.test(chunk))
    return null;
  return { from: firstAt(t, i, start), to: lastAt(t, i, end), kind: 'id' };
}
