import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTEXT, passageAt, passageFault, splitsPair } from '../../../main/engine/domain/passage';

/** Emoji outside the basic plane, joined families, flags, CJK beyond the basic plane, combining marks: whatever is more than one code unit. */
const NASTY = ['📒', '👩‍👩‍👧', '🇨🇳', '𠀀', 'é', '诈骗', 'a', ' ', '\n', '3.5'];
const text = fc
  .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 200 })
  .map((parts) => parts.join(''));
const spans = text.chain((whole) =>
  fc
    .tuple(fc.nat(whole.length), fc.nat(whole.length))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({ whole, start: Math.min(a, b), end: Math.max(a, b) })),
);

const LONE = /[\ud800-\udfff]/u;

describe('a passage', () => {
  test('covers what was selected, cuts no character in two, and is in the text where it says', () => {
    fc.assert(
      fc.property(spans, ({ whole, start, end }) => {
        const passage = passageAt(whole, start, end);
        expect(passage.start).toBeLessThanOrEqual(start);
        expect(passage.end).toBeGreaterThanOrEqual(end);
        expect(passage.end - passage.start).toBeLessThanOrEqual(end - start + 2);
        expect(whole.slice(passage.start, passage.end)).toBe(passage.exact);
        expect(whole.slice(0, passage.start).endsWith(passage.prefix)).toBe(true);
        expect(whole.slice(passage.end).startsWith(passage.suffix)).toBe(true);
        for (const part of [passage.exact, passage.prefix, passage.suffix])
          expect(LONE.test(part)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('has as much context as there is, up to its limit', () => {
    fc.assert(
      fc.property(spans, ({ whole, start, end }) => {
        const passage = passageAt(whole, start, end);
        const before = Math.min(CONTEXT, passage.start);
        expect(passage.prefix.length).toBeGreaterThanOrEqual(before - 1);
        expect(passage.prefix.length).toBeLessThanOrEqual(CONTEXT);
        expect(passage.suffix.length).toBeGreaterThanOrEqual(
          Math.min(CONTEXT, whole.length - passage.end) - 1,
        );
        expect(passage.suffix.length).toBeLessThanOrEqual(CONTEXT);
      }),
    );
  });

  test('of a passage is the same passage', () => {
    fc.assert(
      fc.property(spans, ({ whole, start, end }) => {
        const passage = passageAt(whole, start, end);
        expect(passageAt(whole, passage.start, passage.end)).toEqual(passage);
        expect(splitsPair(whole, passage.start) || splitsPair(whole, passage.end)).toBe(false);
      }),
    );
  });

  test('needs words within the text', () => {
    expect(passageFault(10, 3, 3)).toMatch(/empty/);
    expect(passageFault(10, 5, 3)).toMatch(/empty/);
    expect(passageFault(10, -1, 3)).toMatch(/outside/);
    expect(passageFault(10, 3, 11)).toMatch(/outside/);
    expect(passageFault(10, 0, 10)).toBeNull();
  });
});
