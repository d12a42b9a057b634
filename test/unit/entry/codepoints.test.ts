import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CodePoints, toCodePoints } from '../../../main/engine/domain/codepoints';

it('counts an emoji, and a rare ideograph, as one', () => {
  const text = 'a😀b𠀀c';
  expect(toCodePoints(text, [0, 1, 3, 4, 6, 7])).toEqual([0, 1, 2, 3, 4, 5]);
  expect(toCodePoints(text, [2, 5, 99, 0])).toEqual([1, 3, 5, 0]);
});

it('agrees with Array.from for any text, in any order of offsets, lone surrogates too', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '中', '😀', '\ud83d', '\ude00', '\n', '\0') });
  fc.assert(
    fc.property(texts, fc.array(fc.nat(40)), (text, raw) => {
      const whole = raw.map((n) => Math.min(n, text.length)).map((n) => (inPair(text, n) ? n - 1 : n));
      expect(toCodePoints(text, whole)).toEqual(whole.map((n) => Array.from(text.slice(0, n)).length));
    }),
  );
});

it('walks a long text once for many offsets', () => {
  const text = '数字😀'.repeat(250_000);
  // The first offset, 999,990, is 249,997 whole rounds of four code units (three code points) and two more.
  const offsets = Array.from({ length: 100_000 }, (_, n) => (99_999 - n) * 10);
  // A walk for each offset would take longer than a test may.
  expect(toCodePoints(text, offsets)[0]).toBe(749_993);
});

function inPair(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

it('goes on where the page before began, and back where it is asked to', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(fc.array(fc.nat(45), { maxLength: 4 }), { maxLength: 5 }),
      (text, pages) => {
        const points = new CodePoints(text);
        for (const page of pages) expect(points.of(page)).toEqual(toCodePoints(text, page));
      },
    ),
  );
});
