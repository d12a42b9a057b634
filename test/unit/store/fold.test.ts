import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../main/engine/store/fold';

describe('folding', () => {
  test.each([
    ['Café', 'cafe', 'accents of Latin'],
    ['Größe', 'grosse', 'sharp s, and an umlaut'],
    ['ＵＳ＄　１２', 'us$ 12', 'full width, as in Chinese papers'],
    ['诈骗', '诈骗', 'Chinese is left alone'],
    ['がか', 'がか', 'voiced marks change the word'],
    ['  a \n\t b  ', 'a b', 'white space is collapsed'],
    ['ﬁve', 'five', 'ligatures of bad PDFs'],
    ['İ', 'i', 'the dotted capital I of Turkish'],
    ['', null, 'empty is blank'],
    ['   ', null, 'so is white space'],
    [null, null, 'and nothing'],
  ] as const)('%j is %j: %s', (text, folded, _why) => {
    expect(fold(text)).toBe(folded);
  });

  test('of what is folded changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
      }),
    );
  });
});
