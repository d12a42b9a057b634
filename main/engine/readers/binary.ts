/** Files known by their first bytes, and how to call them in a sentence. */
const SIGNATURES: readonly (readonly [number[], string])[] = [
  [ascii('%PDF-'), 'a PDF document'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an office document'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old office document'],
  [[0x89, ...ascii('PNG')], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [ascii('GIF8'), 'a picture'],
  [ascii('SQLite format 3\0'), 'a database or a Tickmark project'],
  [[0x1f, 0x8b], 'a compressed file'],
  [[0x7f, ...ascii('ELF')], 'a program'],
];

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

/** What a file with these first bytes is called, or null when the bytes are not a known binary file's. */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte));
  return known?.[1] ?? null;
}

/**
 * Whether a decoded text is really something else: more than one control character in a hundred, and at least four.
 * (Text holds nearly none; random or compressed bytes hold 10 % or more. Four, so that a short note with one stray NUL is
 * still read.) Tab, LF, VT, FF, CR and ESC are found in old texts and do not count.
 */
export function looksBinary(text: string): boolean {
  const sample = text.length <= 2 * SAMPLE ? text : text.slice(0, SAMPLE) + text.slice(-SAMPLE);
  let controls = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (isStrayControl(sample.charCodeAt(at))) controls += 1;
  }
  return controls >= 4 && controls * 100 > sample.length;
}

/** UTF-16 code units looked at, at each end of the text. */
const SAMPLE = 256 * 1024;

function isStrayControl(code: number): boolean {
  if (code < 0x20) return !(code >= 0x09 && code <= 0x0d) && code !== 0x1b;
  return code >= 0x7f && code <= 0x9f && code !== 0x85;
}
