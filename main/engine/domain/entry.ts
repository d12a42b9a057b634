/**
 * What people type into a value cell, read exactly: no binary floating point, and nothing guessed.
 *
 * Reading is English: one point is the decimal point ("1.200" is 1.2), commas group ("1,200" is 1200).
 * What can only be continental is read as that ("1.200,5", "1.200.000", "1 200,5"); what could be both is refused
 * with a reason: "1,5", "5m" (million or metres), and "(5)", minus five to an accountant and a remark to anyone else.
 */
import type { Decimal } from '../../../preload/contract/reading';
import { negate, shift, toDecimal } from './decimal';

/** A value, or why the text is none, as a sentence for the analyst. */
export type Entry = { ok: true; value: Decimal } | { ok: false; why: string };

/** More digits than any document states; keeps a pasted page out of the arithmetic. */
const LONGEST = 120;
/** Powers of ten that "1e…" may ask for; more would be a slip, and would fill the cell with zeros. */
const LARGEST_POWER = 60;

/** Powers of ten by scale word, lower case. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['k', 3],
  ['thousand', 3],
  ['lakh', 5],
  ['mn', 6],
  ['mln', 6],
  ['million', 6],
  ['crore', 7],
  ['b', 9],
  ['bn', 9],
  ['bln', 9],
  ['billion', 9],
  ['tn', 12],
  ['trn', 12],
  ['trillion', 12],
  ['quadrillion', 15],
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['萬', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['億', 8],
  ['十亿', 9],
  ['百亿', 10],
  ['千亿', 11],
  ['万亿', 12],
]);

/** Letters that are a scale to one reader and a unit to another; a slip here would be a million-fold. */
const TWO_WAYS: ReadonlyMap<string, string> = new Map([
  ['m', 'million or metres'],
  ['t', 'trillion or tonnes'],
]);

const BLANK = /[\s\u200b\u2060]/u;
const CORE = /^([+-]?)\s*([\d.,' ]*\d[\d.,']*)(.*)$/u;
const EXPONENT = /^e([+-]?\d{1,4})$/i;

/** Reads a typed value: grouped digits, decimals, scale words ("3.5bn", "12万"), a sign, a per cent sign; "1e6" too. */
export function parseEntry(text: string): Entry {
  const plain = foldEntry(text);
  if (plain === '') return refuse('The value is empty. Type a number such as 1,200 or 3.5 billion.');
  if (plain.length > LONGEST) return refuse(`This is too long for a value (over ${LONGEST} characters).`);
  const early = refusal(plain);
  if (early !== null) return refuse(early);
  const match = CORE.exec(plain);
  if (!match) return refuse(`“${plain}” is not a number. Type digits, such as 1,200 or 3.5 billion.`);
  const digits = readGroups(match[2]!.trim());
  if (!digits.ok) return digits;
  const power = powerOf(match[3]!.trim());
  if (typeof power === 'string') return refuse(power);
  const value = shift(digits.value, power);
  return { ok: true, value: match[1] === '-' ? negate(value) : value };
}

function refuse(why: string): Entry {
  return { ok: false, why };
}

/** Full-width forms, blanks, minus signs and apostrophes in their plain ASCII form; everything else as it is. */
function foldEntry(text: string): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code >= 0xff01 && code <= 0xff5e) out += String.fromCharCode(code - 0xfee0);
    else if (BLANK.test(char)) out += ' ';
    else if (char === '’' || char === '‘') out += "'";
    else if (/[\u2010-\u2013\u2212\ufe63]/.test(char)) out += '-';
    else out += char;
  }
  return out.trim().replace(/ +/g, ' ');
}

/** Shapes that hold a number but are not one value; the reason for each. */
function refusal(plain: string): string | null {
  if (/^\(.*\)$/.test(plain)) {
    const inside = plain.slice(1, -1).trim();
    return `“${plain}” could mean -${inside} or ${inside}. Type the one that is meant, without brackets.`;
  }
  if (/\d\s*(?:-|~|to|至|到)\s*[\d.]/i.test(plain.replace(/e-\d/i, ''))) {
    return 'A range has two cells: type its lower value here and its upper value in the second one.';
  }
  if (/^[<>≤≥~≈]|\d\s*\+$/u.test(plain))
    return 'Type the number alone: “about” or “more than” goes into the bound.';
  if (/\d\s*[/⁄]\s*\d|[¼-¾⅐-⅞]/u.test(plain))
    return 'Type a fraction as a decimal, for example 0.25 for 1/4.';
  const sign = /^[+-]?\s*(\p{Sc}|[A-Z]{2,3}\$?|[A-Z]\$)\s*\d/u.exec(plain);
  return sign ? `Type the number alone: “${sign[1]}” goes into the unit.` : null;
}

/** The power of ten that what follows the digits stands for, or why it cannot be read. */
function powerOf(rest: string): number | string {
  if (rest === '') return 0;
  const exponent = EXPONENT.exec(rest);
  if (exponent) {
    const power = Number(exponent[1]);
    return Math.abs(power) <= LARGEST_POWER
      ? power
      : `A power of ten beyond ${LARGEST_POWER} is not accepted.`;
  }
  const word = rest
    .replace(/(?:%|per ?cent)$/i, '')
    .trim()
    .toLowerCase();
  if (word === '') return 0;
  const ways = TWO_WAYS.get(word);
  if (ways) return `“${word}” could be ${ways}. Type the scale in full, or no scale.`;
  const power = SCALES.get(word) ?? SCALES.get(word.replace(/s$/, ''));
  return power ?? `“${rest}” cannot be read here. Type the number alone; the unit has its own cell.`;
}

const WESTERN = /^\d{1,3}(?:([,' ])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
const INDIAN = /^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?$/;
const POINTS = /^\d{1,3}(?:\.\d{3}){2,}$/;
const CONTINENTAL = /^\d{1,3}(?:\.\d{3})+,\d+$/;
const APART_COMMA = /^\d{1,3}([' ])\d{3}(?:\1\d{3})*,(?:\d{1,2}|\d{4,})$/;

/** Digits with their grouping and decimal mark, where there is only one way to read them. */
function readGroups(digits: string): Entry {
  const plain = /^\d*\.?\d*$/.test(digits) ? toDecimal(digits) : null;
  if (plain !== null) return { ok: true, value: plain };
  if (/^0+[,' .]/.test(digits)) return refuse(ambiguous(digits));
  if (WESTERN.test(digits) || INDIAN.test(digits)) return settled(digits.replace(/[,' ]/g, ''));
  if (POINTS.test(digits)) return settled(digits.replaceAll('.', ''));
  if (CONTINENTAL.test(digits) || APART_COMMA.test(digits)) {
    return settled(digits.replace(/[.' ]/g, '').replace(',', '.'));
  }
  return refuse(ambiguous(digits));
}

function settled(plain: string): Entry {
  const value = toDecimal(plain);
  return value === null ? refuse(`“${plain}” is not a number.`) : { ok: true, value };
}

function ambiguous(digits: string): string {
  const comma = /^(\d*),(\d+)$/.exec(digits);
  if (comma) {
    return `“${digits}” could be ${comma[1] || '0'}.${comma[2]} or a slip in the grouping. Type a point before decimals, or no comma.`;
  }
  return `“${digits}” is not grouped as numbers are. Type the digits without separators, and a point before decimals.`;
}
