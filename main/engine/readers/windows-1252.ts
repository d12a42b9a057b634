/** The characters of bytes 0x80 to 0x9F. Source: WHATWG Encoding Standard, index windows-1252. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * Decodes Windows-1252, every byte of which is a character.
 * By our own table, because TextDecoder reads these 32 bytes as control characters in Node 20.18.3 and later and in
 * many releases after it (nodejs/node issue 56542): an apostrophe would vanish, and the euro sign before a figure too.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const codes = Array.from(bytes.subarray(start, start + CHUNK), codeOf);
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

/** Characters a call: well below the number of arguments a call can take. */
const CHUNK = 8192;

function codeOf(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte;
}
