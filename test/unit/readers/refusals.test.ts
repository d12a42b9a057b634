import { describe, expect, it } from 'vitest';
import { MAX_SOURCE_BYTES, readPasted, readSource } from '../../../main/engine/readers';
import { latin1, readText, refusalOf } from './read';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('files that cannot become a source', () => {
  const refused: [string, string, Uint8Array, string, RegExp][] = [
    ['an empty file', 'a.txt', new Uint8Array(), 'empty', /holds no text/],
    ['blank lines only', 'a.md', utf8('\uFEFF \r\n\t\n'), 'empty', /holds no text/],
    [
      'a page drawn by scripts',
      'a.html',
      utf8('<html><body><div id=root></div><script>1</script></body></html>'),
      'empty',
      /drawn by scripts/,
    ],
    ['a PDF with the wrong name', 'a.txt', latin1('%PDF-1.7\n1 0 obj'), 'binary', /a PDF document/],
    ['an office document', 'a.docx', latin1('PK\x03\x04\x14\x00'), 'binary', /office document/],
    ['a Tickmark project', 'a.tickmark', latin1('SQLite format 3\0\x10\0'), 'binary', /Tickmark project/],
    [
      'random bytes',
      'a.txt',
      Uint8Array.from({ length: 5000 }, (_, n) => (n * n * 31 + (n >> 3) * 7) & 0xff),
      'binary',
      /not a text file/,
    ],
    ['zeros', 'a.txt', new Uint8Array(4096), 'binary', /not a text file/],
    ['rich text', 'a.rtf', utf8('{\\rtf1\\ansi 12 ships}'), 'unreadable', /RTF/],
    [
      'a web archive',
      'a.html',
      utf8('From: <Saved by a browser>\nSubject: x\nMIME-Version: 1.0\n\n<html>12'),
      'unreadable',
      /MHTML/,
    ],
    ['UTF-32', 'a.txt', Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'unreadable', /UTF-32/],
    [
      'one byte too many',
      'big.txt',
      new Uint8Array(MAX_SOURCE_BYTES + 1),
      'too-large',
      /is 51 MB; a source may be at most 50 MB/,
    ],
    ['100 MB', 'big.txt', new Uint8Array(100 * 1024 * 1024), 'too-large', /is 100 MB/],
  ];

  it.each(refused)('%s', (_, name, bytes, code, sentence) => {
    const refusal = refusalOf(name, bytes);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(sentence);
    // What happened, what is safe, what to do.
    expect(refusal.message).toContain(`“${name}”`);
    expect(refusal.message).toContain('Nothing of it was added to the project.');
    expect(refusal.message).toMatch(/(Save|Split|Check|Open) .+\.$/);
  });

  it('refuse nothing that is text: one control character, old print marks, a form feed', () => {
    expect(readText('a.txt', 'a\x01b\f12\x1b[0m').text).toBe('a\x01b\f12\x1b[0m');
  });

  it('accept a file of exactly the largest size', () => {
    const bytes = new Uint8Array(MAX_SOURCE_BYTES).fill(0x61);
    expect(readSource({ name: 'big.txt', bytes }).text.length).toBe(MAX_SOURCE_BYTES);
  });

  it('refuse blank pasted text', () => {
    expect(() => readPasted(' \n')).toThrow('holds no text');
  });
});
