import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapsIn, nextGap, type Span, sourcesAround, uncoveredOf } from '../../../renderer/coverage/gaps';

const spans = fc
  .uniqueArray(fc.nat(400), { maxLength: 30 })
  .map((starts) => starts.sort((a, b) => a - b))
  .map((starts) =>
    starts.map((start, at): Span => ({ start, end: Math.min(start + 3, starts[at + 1] ?? start + 3) })),
  );

describe('walking through numbers without a figure', () => {
  it('comes to every one of them once, forwards and backwards', () => {
    fc.assert(
      fc.property(spans, (numbers) => {
        for (const direction of ['next', 'previous'] as const) {
          const seen: Span[] = [];
          for (let at = nextGap(numbers, null, direction); at; at = nextGap(numbers, at, direction))
            seen.push(at);
          expect(direction === 'next' ? seen : seen.toReversed()).toEqual(numbers);
        }
      }),
    );
  });

  it('starts from a place between two', () => {
    const numbers = [
      { start: 2, end: 4 },
      { start: 10, end: 12 },
    ];
    expect(nextGap(numbers, { start: 5, end: 6 }, 'next')?.start).toBe(10);
    expect(nextGap(numbers, { start: 5, end: 6 }, 'previous')?.start).toBe(2);
    expect(nextGap(numbers, { start: 12, end: 12 }, 'next')).toBeNull();
  });

  it('goes on into the other sources that have some, round to the one it began in', () => {
    const sources = [
      { id: 'a', uncovered: 2 },
      { id: 'b', uncovered: 0 },
      { id: 'c', uncovered: null },
      { id: 'd', uncovered: 1 },
    ];
    expect(sourcesAround(sources, 'a', 'next')).toEqual(['d', 'a']);
    expect(sourcesAround(sources, 'b', 'previous')).toEqual(['a', 'd']);
    expect(sourcesAround(sources, null, 'next')).toEqual(['a', 'd']);
    expect(uncoveredOf(sources, undefined)).toBe(3);
    expect(uncoveredOf(sources, ['d', 'c'])).toBe(1);
  });
});

describe('the numbers of a selection', () => {
  it('are those it holds or lies in, not those it touches', () => {
    const numbers = [
      { start: 2, end: 5 },
      { start: 8, end: 9 },
    ];
    expect(gapsIn(numbers, { start: 3, end: 4 })).toEqual([numbers[0]]);
    expect(gapsIn(numbers, { start: 0, end: 20 })).toEqual(numbers);
    expect(gapsIn(numbers, { start: 5, end: 8 })).toEqual([]);
  });
});
