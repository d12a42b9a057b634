import { count, replaced } from './freeze';
import { guessEncoding } from './guess-encoding';
import { decodeWindows1252 } from './windows-1252';

/** A decoded file. Line ends, NUL and lone surrogates are not yet seen to: `freeze` does that. */
export interface Decoded {
  text: string;
  /** As the WHATWG Encoding Standard names it, in small letters. */
  encoding: string;
  notes: string[];
}

/**
 * Turns bytes into text: by the byte order mark, else as UTF-8 where the bytes are valid UTF-8 (other encodings almost
 * never are), else by the encoding that the document declares (`declared`, of a web page), else by the bytes' statistics.
 * Never throws: bytes that mean nothing become U+FFFD, and a note says how many.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byMark(bytes);
  if (marked !== null) return asTold(bytes, marked);
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null && !hasZeros(bytes)) return { text: utf8, encoding: 'utf-8', notes: [] };
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return asTold(bytes, wide);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', notes: [] };
  if (isDamagedUtf8(bytes)) return asTold(bytes, 'utf-8');
  const told = declared === null ? null : knownLabel(declared);
  if (told !== null && told !== 'utf-8' && !told.startsWith('utf-16')) return asTold(bytes, told);
  return guessed(bytes);
}

function guessed(bytes: Uint8Array): Decoded {
  const decoded = asTold(bytes, guessEncoding(bytes));
  decoded.notes.unshift(
    `The file does not say how its letters are encoded; it was read as ${decoded.encoding}. ` +
      'If letters look wrong, save it as UTF-8 and import it again.',
  );
  return decoded;
}

function asTold(bytes: Uint8Array, encoding: string): Decoded {
  const exact = strictly(bytes, encoding);
  if (exact !== null) return { text: exact, encoding, notes: [] };
  const text = new TextDecoder(encoding).decode(bytes);
  const bad = count(text, /\uFFFD/g);
  return {
    text,
    encoding,
    notes: [`${replaced(bad, `sequence that is not valid ${encoding}`)} Look at figures near it.`],
  };
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding that a byte order mark tells, or null. (UTF-32, whose mark begins as UTF-16's does, is told apart earlier.) */
function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Whether the file begins with the byte order mark of UTF-32, which TextDecoder does not know. */
export function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  const little = a === 0xff && b === 0xfe && c === 0 && d === 0;
  return little || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}

function hasZeros(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SAMPLE).includes(0);
}

/** UTF-16 without a mark, known by the zeros that western letters leave in every other byte; else null. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  const seen = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < seen; at += 1) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = seen / 2 / 3;
  if (odd > many && even * 20 < odd) return 'utf-16le';
  if (even > many && odd * 20 < even) return 'utf-16be';
  return null;
}

/** UTF-8 with a few broken bytes (a cut download, a stray byte): ten good sequences at least for each bad one. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const text = new TextDecoder('utf-8').decode(bytes.subarray(first, first + SAMPLE), { stream: true });
  const bad = count(text, /\uFFFD/g);
  const good = count(text, /[^\p{ASCII}\uFFFD]/gu);
  return good > 0 && good >= 10 * bad;
}

/** Bytes looked at to tell encodings apart. */
const SAMPLE = 256 * 1024;

function knownLabel(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}
