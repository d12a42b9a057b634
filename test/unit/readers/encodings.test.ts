import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../main/engine/readers';
import { decodeWindows1252 } from '../../../main/engine/readers/windows-1252';
import { latin1 } from './read';

const read = (bytes: number[] | Uint8Array, name = 'a.txt') =>
  readSource({ name, bytes: Uint8Array.from(bytes) });
const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const utf16 = (text: string, swap: boolean) =>
  Array.from(text, (c) => c).flatMap((c) =>
    Array.from({ length: c.length }, (_, at) => c.charCodeAt(at)).flatMap((unit) => {
      const pair = [unit & 0xff, unit >> 8];
      return swap ? pair.reverse() : pair;
    }),
  );

/** 电信诈骗案件上升52％ in GB 2312: full-width percent sign included. */
const GB = [
  0xb5, 0xe7, 0xd0, 0xc5, 0xd5, 0xa9, 0xc6, 0xad, 0xb0, 0xb8, 0xbc, 0xfe, 0xc9, 0xcf, 0xc9, 0xfd, 0x35, 0x32,
  0xa3, 0xa5,
];

describe('encodings', () => {
  it('reads UTF-8 with and without byte order mark, and keeps the mark out of the text', () => {
    expect(read([0xef, 0xbb, 0xbf, ...utf8('Losses: €35')])).toMatchObject({
      text: 'Losses: €35',
      encoding: 'utf-8',
    });
    expect(read(utf8('Losses: €35'))).toMatchObject({ text: 'Losses: €35', encoding: 'utf-8', notes: [] });
  });

  it.each([
    ['utf-16le', [0xff, 0xfe], false],
    ['utf-16be', [0xfe, 0xff], true],
  ] as const)('reads %s by its mark, Chinese and surrogate pairs included', (encoding, mark, swap) => {
    const text = '诈骗案 26.7% 😀';
    expect(read([...mark, ...utf16(text, swap)])).toMatchObject({ text, encoding });
  });

  it('reads UTF-16 that lost its mark: half of the bytes are zero, which looks binary', () => {
    expect(read(utf16('Some 40,000 cases', false))).toMatchObject({
      text: 'Some 40,000 cases',
      encoding: 'utf-16le',
    });
  });

  it('replaces a lone surrogate in a UTF-16 file and says so', () => {
    const source = read([0xff, 0xfe, 0x00, 0xd8, ...utf16(' 12 cases', false)]);
    expect(source.text).toBe('\uFFFD 12 cases');
    expect(source.notes.join()).toContain('1 sequence');
  });

  it('reads a short GB18030 text: chardet finds five encodings equally likely there', () => {
    expect(read(GB)).toMatchObject({ text: '电信诈骗案件上升52％', encoding: 'gb18030', lang: 'zh' });
    expect(read(GB).notes.join()).toContain('gb18030');
  });

  it('reads GB18030 after a page of ASCII: the telling bytes come late', () => {
    const source = read([...utf8('Total 3,400 cases\n'.repeat(20_000)), ...GB]);
    expect(source.text.endsWith('电信诈骗案件上升52％')).toBe(true);
  });

  it('reads the four-byte characters of GB18030, which GBK does not have', () => {
    expect(read([...GB, 0x81, 0x39, 0xef, 0x30]).text).toBe('电信诈骗案件上升52％㐁');
  });

  it.each([
    // 0x92 followed by "s" is also a valid GBK pair: the apostrophe of "court's" turned into a Chinese character.
    [
      'curly apostrophes',
      'It\x92s the court\x92s view that 40,000 cases rose',
      'It’s the court’s view that 40,000 cases rose',
    ],
    ['one pound sign', 'Losses of \xa335 million were named', 'Losses of £35 million were named'],
    ['a euro sign before the figure', 'They paid \x8035 a month', 'They paid €35 a month'],
    ['a dash and accents', 'Caf\xe9 Na\xefve \x96 52 percent', 'Café Naïve – 52 percent'],
    ['two accented letters in a row', 'pay\xe9\xe9s \xe9t\xe9', 'payéés été'],
  ])('reads Windows-1252 with %s', (_, bytes, text) => {
    expect(read(latin1(bytes))).toMatchObject({ text, encoding: 'windows-1252' });
  });

  it('reads UTF-8 with a broken byte as UTF-8, not as a mess of Windows-1252', () => {
    const source = read([...utf8('Größe – “fünf” – Städte – 1.200 €'), 0xe2, 0x82]);
    expect(source.encoding).toBe('utf-8');
    expect(source.text).toContain('1.200 €');
    expect(source.notes.join()).toContain('1 sequence that is not valid utf-8');
  });

  it('reads every byte of Windows-1252 to a character of its own', () => {
    const all = decodeWindows1252(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    expect(new Set(all).size).toBe(256);
    expect(all.slice(0x80, 0xa0)).toContain('€');
    expect(all.slice(0xa0)).toBe(String.fromCharCode(...Array.from({ length: 96 }, (_, at) => 0xa0 + at)));
  });

  it('honours the encoding that a web page declares', () => {
    const page = (charset: string) => utf8(`<html><head><meta charset="${charset}"></head><body><p>`);
    // Two byte pairs are far too few for statistics.
    expect(read([...page('gb2312'), 0xd6, 0xd0, 0xb9, 0xfa, ...utf8(' 12</p>')], 'a.html').text).toContain(
      '中国 12',
    );
    expect(read([...page('iso-8859-1'), ...utf8('It'), 0x92, ...utf8('s 12</p>')], 'a.html').text).toContain(
      'It’s 12',
    );
    // Browsers save pages as UTF-8 and leave the old declaration in place.
    expect(read([...page('gbk'), ...utf8('中国 12 €</p>')], 'a.html').text).toContain('中国 12 €');
    expect(
      read([...page('no-such-thing'), ...utf8('It'), 0x92, ...utf8('s 12</p>')], 'a.html').text,
    ).toContain('It’s 12');
  });

  it('gives back any text that was encoded as UTF-8 or UTF-16 with a mark', () => {
    const plain = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => !/[\p{Cc}\uFEFF]/u.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        // A letter first, so that no signature of a binary file and no tag is met by chance.
        const whole = `Letter ${text}`;
        expect(read([0xef, 0xbb, 0xbf, ...utf8(whole)]).text).toBe(whole);
        expect(read([0xff, 0xfe, ...utf16(whole, false)]).text).toBe(whole);
        expect(read([0xfe, 0xff, ...utf16(whole, true)]).text).toBe(whole);
      }),
    );
  });
});
