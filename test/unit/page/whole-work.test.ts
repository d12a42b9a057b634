import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONE_PART, onward, type WholeWork } from '../../../renderer/app/wholeWork';

const told = (done: number, total: number | null) => ({ done, total, label: 'Reading' });

/** The share of the whole after each word of it. */
function shares(parts: readonly number[], steps: readonly [number, number | null][]): number[] {
  let whole: WholeWork | null = null;
  return steps.map(([done, total]) => {
    whole = onward(whole, told(done, total), parts);
    return whole.share;
  });
}

describe('how far the whole of long work is', () => {
  it('goes on from part to part, where each had a bar of its own', () => {
    const steps: [number, number | null][] = [
      [0, 13],
      [13, 13],
      [0, 13],
      [6.5, 13],
      [0, 8000],
      [8000, 8000],
      [0, null],
    ];
    const got = shares([0.1, 0.5, 0.3], steps).map((share) => Math.round(share * 100));
    expect(got).toEqual([0, 10, 10, 35, 60, 90, 90]);
  });

  it('goes on where there are more parts than were reckoned with', () => {
    const got = shares(ONE_PART, [
      [2, 2],
      [1, 2],
      [2, 2],
      [5, 10],
      [10, 10],
    ]);
    expect(got[0]).toBeCloseTo(0.95);
    expect(got.at(-1)).toBeLessThan(1);
    expect(got.at(-1)).toBeGreaterThan(0.97);
  });

  it('never goes back, and never beyond the whole, whatever is told', () => {
    const step = fc.tuple(fc.nat(50), fc.option(fc.nat(40), { nil: null }));
    const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 });
    fc.assert(
      fc.property(parts, fc.array(step, { minLength: 1 }), (widths, steps) => {
        const got = shares(widths, steps);
        got.forEach((share, at) => {
          expect(share).toBeGreaterThanOrEqual(got[at - 1] ?? 0);
          expect(share).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
