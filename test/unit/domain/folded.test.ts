import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFolded, foldQuery, foldText } from '../../../main/engine/domain/folded';

/** What is nasty about folding: longer or shorter when folded, composed of several code units, or of none. */
const NASTY = [
  'İ', // lower case has two code units, one of them an accent
  'ı',
  'ß', // two letters
  'ẞ',
  'ﬁ', // a ligature
  'Ａ', // full width
  '４１', // full-width digits
  '㎏', // one character, two letters
  'é', // composed
  'e\u0301', // the same, not composed
  'o\u0302\u0301', // two marks
  'Σ',
  'ς', // final sigma
  '📒', // a surrogate pair
  '👩‍⚖️', // joined by a zero-width joiner, with a selector
  '1\u20e3', // a keycap
  '\u00ad', // a soft hyphen is nothing
  '\u200b',
  '\u00a0', // a blank that is not the space
  '\r\n',
  '  \t',
  '\u3000',
  '诈骗',
  'が',
  'か\u3099',
  'ｶﾞ', // half width, voiced
  '한',
  '\u1112\u1161\u11ab', // the same in letters
  '½',
  '…',
  '\u0301', // a mark on nothing
  '𝟓', // a mathematical digit
];

const text = fc
  .array(
    fc.oneof(fc.constantFrom(...NASTY), fc.stringMatching(/^[ -~]{1,6}$/), fc.string({ unit: 'grapheme' })),
    {
      maxLength: 20,
    },
  )
  .map((parts) => parts.join('').toWellFormed());

describe('folded text', () => {
  it('leads every span back to a span that folds to what holds it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
        const { folded, spanOf } = bound(whole);
        if (folded === '') return;
        const start = from % folded.length;
        const end = Math.min(folded.length, start + 1 + (length % 6));
        const span = spanOf(start, end);
        expect(span.start).toBeLessThan(span.end);
        const slice = whole.slice(span.start, span.end);
        expect(foldText(slice).folded).toContain(folded.slice(start, end));
      }),
    );
  });

  it('covers the text without a gap, in order: where one span ends the next one begins or only what folds to nothing lies between', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { folded, spanOf } = bound(whole);
        let last = { start: -1, end: 0 };
        for (let at = 0; at < folded.length; at++) {
          const span = spanOf(at, at + 1);
          if (span.start === last.start) {
            expect(span.end).toBe(last.end);
            continue;
          }
          expect(span.start).toBeGreaterThanOrEqual(last.end);
          expect(foldText(whole.slice(last.end, span.start)).folded).toBe('');
          last = span;
        }
        expect(foldText(whole.slice(last.end)).folded).toBe('');
      }),
    );
  });

  it('finds each piece of a text in it, at its place', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...NASTY, 'Port', '40,000'), text, (before, sought, after) => {
        const query = foldQuery(sought);
        if (query === '') return;
        const whole = `${before}|${sought}|${after}`;
        const at: [number, number][] = [];
        const count = findFolded(foldText(whole), query, (start, end) => at.push([start, end]));
        expect(count).toBe(at.length);
        const place = before.length + 1;
        expect(at.some(([start, end]) => start >= place && end <= place + sought.length)).toBe(true);
      }),
    );
  });

  it('folds once and for all, the same whatever stands beside it', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(foldText(`${a}|${b}`).folded).toBe(`${foldText(a).folded}|${foldText(b).folded}`);
      }),
    );
  });

  it.each([
    ['accents', 'Éléphants', 'elephants', 'Éléphants'],
    ['full width', 'um ４１，０００ Fälle', '41,000', '４１，０００'],
    ['half of a sharp s', 'Straße', 'stras', 'Straß'],
    ['a ligature', 'the oﬃce of', 'office', 'oﬃce'],
    ['a break of the line', 'the port\r\n   court', 'port court', 'port\r\n   court'],
    ['a soft hyphen', 'de\u00adfraud\u00aded', 'defrauded', 'de\u00adfraud\u00aded'],
    ['dotted capital I', 'İSTANBUL', 'istanbul', 'İSTANBUL'],
    ['Chinese beside an emoji', '📒诈骗案📒', '诈骗', '诈骗'],
    ['half-width kana', 'ﾃﾞｰﾀ', 'データ', 'ﾃﾞｰﾀ'],
  ])('%s', (_, whole, sought, exact) => {
    const found: string[] = [];
    findFolded(foldText(whole), foldQuery(sought), (start, end) => found.push(whole.slice(start, end)));
    expect(found).toEqual([exact]);
  });
});

function bound(whole: string) {
  const text = foldText(whole);
  return { folded: text.folded, spanOf: (start: number, end: number) => text.spanOf(start, end) };
}
