/**
 * Character classes and folding, one UTF-16 code unit to one, so that an offset into the folded
 * text is an offset into the text itself: the index map is the identity, and nothing is rewritten.
 */

export const OTHER = 0;
export const SPACE = 1;
export const NEWLINE = 2;
export const DIGIT = 3;
export const LETTER = 4;
export const IDEOGRAPH = 5;
/** A vulgar fraction such as one half, written as one character. */
export const FRACTION = 6;

/** The class of a UTF-16 code unit. Half a surrogate pair is OTHER: emoji never join a word. */
export function classOf(code: number): number {
  return CLASSES[code]!;
}

function asciiClassOf(c: number): number {
  if (c === 10 || c === 13) return NEWLINE;
  if (c <= 32) return SPACE;
  if (c >= 48 && c <= 57) return DIGIT;
  return (c >= 65 && c <= 90) || (c >= 97 && c <= 122) ? LETTER : OTHER;
}

function wideClassOf(code: number): number {
  if (code === 0xbc || code === 0xbd || code === 0xbe || (code >= 0x2150 && code <= 0x215e)) return FRACTION;
  if (isWideSpace(code)) return SPACE;
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return NEWLINE;
  if (code >= 0xff10 && code <= 0xff19) return DIGIT;
  if (code === 0xb5 || code === 0x2126 || code === 0x212a || code === 0x212b) return LETTER;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return OTHER;
  if (code < 0x2000) return LETTER;
  if (code < 0x3041) return OTHER;
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) return LETTER;
  if (code >= 0xd800 && code <= 0xf8ff) return OTHER;
  return code >= 0xfb00 && code <= 0xffff ? OTHER : IDEOGRAPH;
}

function isWideSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** One class for every code unit there is, so that scanning a text is one look-up for each. */
const CLASSES = new Uint8Array(0x10000);
for (let c = 0; c < CLASSES.length; c++) CLASSES[c] = c < 128 ? asciiClassOf(c) : wideClassOf(c);

const FOLDS = new Map<number, number>([
  [0x2018, 39],
  [0x2019, 39],
  [0x02bc, 39],
  [0x2032, 39],
  [0x201c, 34],
  [0x201d, 34],
  [0x2033, 34],
  [0x2010, 45],
  [0x2011, 45],
  [0x2212, 45],
  [0xfe63, 45],
  [0xff0d, 45],
  [0x2013, 0x2013],
  [0x2014, 0x2014],
  [0x2044, 47],
  [0x2215, 47],
  [0x301c, 126],
  [0xff5e, 126],
  [0x223c, 126],
  [0x2248, 126],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0x03bc, 0xb5],
  [0xfe69, 36],
]);

/** The plain form of a code unit: full-width to ASCII, curly to straight, minus to hyphen. */
export function fold(code: number): number {
  if (code < 128) return code;
  if (code >= 0xff01 && code <= 0xff5e) return code === 0xff5e ? 126 : code - 0xfee0;
  return FOLDS.get(code) ?? code;
}

/** Whether a code unit is an apostrophe of any form. */
export function isApostrophe(code: number): boolean {
  return fold(code) === 39;
}

/** Whether a word ends before a code unit for certain: no letter, no digit, and no apostrophe. */
export function endsWord(code: number): boolean {
  return WORD_ENDS[code] === 1;
}

const WORD_ENDS = Uint8Array.from(CLASSES, (c, code) =>
  c === LETTER || c === DIGIT || isApostrophe(code) ? 0 : 1,
);

/** The folded, lower-cased form of a slice; same length as the slice but for letters whose lower case is longer. */
export function lowerOf(text: string, start: number, end: number): string {
  const raw = text.slice(start, end);
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) > 127) return foldAll(raw).toLowerCase();
  return raw.toLowerCase();
}

function foldAll(raw: string): string {
  let out = '';
  for (let i = 0; i < raw.length; i++) out += String.fromCharCode(fold(raw.charCodeAt(i)));
  return out;
}
