import { analyse, type Match } from 'chardet';
import { decodeWindows1252 } from './windows-1252';

/** Bytes that are looked at: enough for the statistics, few enough to be quick on a large file. */
const SAMPLE = 128 * 1024;

/** chardet gives 10 to every multi-byte encoding that fits a short text, so 10 or less tells nothing. */
const TELLING = 10;

/** Latin encodings that chardet confuses with Windows-1252 when few letters are accented. */
const LATIN = /^(?:windows-125[02478]|ISO-8859-(?:1|2|9))$/;

/**
 * The likeliest encoding of bytes that are neither UTF-8 nor marked, as a label that TextDecoder takes.
 * chardet decides where it is confident; a short text in which every sign is a common Chinese one is GB18030; the rest is
 * Windows-1252, in which every byte means something.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = telling(bytes);
  const ranked = analyse(sample).filter((match) => match.confidence > TELLING && decodes(sample, match.name));
  const paired = pairedShare(sample);
  const multibyte = ranked.find((match) => isMultibyte(match.name));
  if (paired > 0.9 && multibyte) return label(multibyte.name);
  if (paired > 0.9 && commonHanShare(sample) > 0.6) return 'gb18030';
  const top = ranked[0];
  if (!top || (isMultibyte(top.name) && paired < 0.3)) return 'windows-1252';
  return LATIN.test(top.name) && isWesternToo(sample, top, ranked) ? 'windows-1252' : label(top.name);
}

/** Whether Windows-1252, the commonest of the Latin encodings, is as good a guess as the one on top. */
function isWesternToo(sample: Uint8Array, top: Match, ranked: Match[]): boolean {
  const plain = ranked.find((match) => /^(?:windows-1252|ISO-8859-1)$/.test(match.name));
  if (plain !== undefined && plain.confidence + 10 >= top.confidence) return true;
  return top.confidence < 30 || new TextDecoder(top.name).decode(sample) === decodeWindows1252(sample);
}

/** The part of the file from its first byte that is not ASCII: what comes before it tells nothing. */
function telling(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  // One line of context before it; an even cut is not needed, as ASCII is one byte in every encoding guessed here.
  const start = Math.max(0, first - 64);
  return bytes.subarray(start, start + SAMPLE);
}

function label(name: string): string {
  return name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase();
}

function isMultibyte(name: string): boolean {
  return /^(?:GB18030|Big5|EUC-|Shift_JIS|ISO-2022)/.test(name);
}

/** Whether the sample is valid in that encoding, but for a character cut at its end; false too for one unknown here. */
function decodes(sample: Uint8Array, name: string): boolean {
  try {
    new TextDecoder(name, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Share of the non-ASCII bytes that stand in runs of even length, as the pairs of a Chinese text do and "é" does not. */
function pairedShare(sample: Uint8Array): number {
  let high = 0;
  let paired = 0;
  for (let at = 0; at < sample.length; ) {
    let end = at;
    while (end < sample.length && (sample[end] ?? 0) >= 0x80) end += 1;
    const isFour = (end - at) % 2 === 1 && isFourBytes(sample, end - 1);
    const run = end - at + (isFour ? 1 : 0);
    high += run;
    // The last run may be cut by the sample's end.
    if (run % 2 === 0 || end === sample.length) paired += run;
    at = end + (isFour ? 3 : 1);
  }
  return high === 0 ? 0 : paired / high;
}

/** Whether a four-byte character of GB18030 begins at `at`: high byte, digit, high byte, digit. */
function isFourBytes(sample: Uint8Array, at: number): boolean {
  const isDigit = (byte = 0) => byte >= 0x30 && byte <= 0x39;
  return isDigit(sample[at + 1]) && (sample[at + 2] ?? 0) > 0x80 && isDigit(sample[at + 3]);
}

/**
 * Share of the byte pairs that are punctuation or among the 3,755 commonest Chinese characters.
 * Source: GB/T 2312, rows 1 to 3 (first byte A1 to A3) and level 1 (first byte B0 to D7, second A1 to FE).
 */
function commonHanShare(sample: Uint8Array): number {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at + 1 < sample.length; ) {
    const lead = sample[at] ?? 0;
    const trail = sample[at + 1] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const usual = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7);
    pairs += 1;
    if (usual && trail >= 0xa1) common += 1;
    at += 2;
  }
  return pairs < 2 ? 0 : common / pairs;
}
