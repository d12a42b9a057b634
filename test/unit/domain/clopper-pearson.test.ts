import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../../main/engine/domain/clopper-pearson';
import { statementOf } from '../../../main/engine/domain/statement';

describe('Clopper and Pearson', () => {
  // Two-sided 95 %, as tables of exact binomial limits print them.
  it.each([
    [0, 10, 0, 0.3085],
    [1, 10, 0.0025, 0.445],
    [3, 10, 0.0667, 0.6525],
    [5, 10, 0.1871, 0.8129],
    [10, 10, 0.6915, 1],
    [0, 20, 0, 0.1684],
    [1, 20, 0.0013, 0.2487],
    [10, 100, 0.049, 0.1762],
    [50, 100, 0.3983, 0.6017],
    [1, 1000, 0.0000253, 0.0055589],
  ])('%i of %i, two-sided 95 %%', (errors, size, lower, upper) => {
    const bounds = clopperPearson(errors, size, 0.95, 'two');
    expect(bounds.lower).toBeCloseTo(lower, 4);
    expect(bounds.upper).toBeCloseTo(upper, 4);
  });

  it('gives one error of twenty at most 21.61 %, one-sided', () => {
    const { lower, upper } = clopperPearson(1, 20, 0.95, 'one');
    expect(lower).toBe(0);
    expect(upper).toBeCloseTo(0.2161, 4);
  });

  const sample = fc
    .integer({ min: 1, max: 400 })
    .chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size)));
  const confidence = fc.double({ min: 0.5, max: 0.999, noNaN: true });

  it('has its closed form where there is no error', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), confidence, (size, level) => {
        expect(clopperPearson(0, size, level, 'one').upper).toBeCloseTo(1 - (1 - level) ** (1 / size), 9);
      }),
    );
  });

  it('holds the share that was seen, and mirrors: what is wrong and what is right are one question', () => {
    fc.assert(
      fc.property(sample, confidence, ([errors, size], level) => {
        const { lower, upper } = clopperPearson(errors, size, level, 'two');
        const mirror = clopperPearson(size - errors, size, level, 'two');
        expect(lower).toBeLessThanOrEqual(errors / size + 1e-9);
        expect(upper).toBeGreaterThanOrEqual(errors / size - 1e-9);
        expect(lower).toBeCloseTo(1 - mirror.upper, 9);
        expect(upper).toBeCloseTo(1 - mirror.lower, 9);
      }),
    );
  });

  it('grows with the errors and with the confidence, and shrinks with the sample', () => {
    fc.assert(
      fc.property(sample, confidence, confidence, ([errors, size], a, b) => {
        const upper = (k: number, n: number, level: number) => clopperPearson(k, n, level, 'one').upper;
        if (errors < size) expect(upper(errors + 1, size, a)).toBeGreaterThanOrEqual(upper(errors, size, a));
        expect(upper(errors, size, Math.max(a, b))).toBeGreaterThanOrEqual(
          upper(errors, size, Math.min(a, b)) - 1e-12,
        );
        expect(upper(errors, size + 1, a)).toBeLessThanOrEqual(upper(errors, size, a) + 1e-12);
        const two = clopperPearson(errors, size, a, 'two');
        expect(two.upper).toBeGreaterThanOrEqual(upper(errors, size, a) - 1e-12);
      }),
    );
  });

  it('refuses what is no sample and no confidence', () => {
    for (const [errors, size] of [
      [-1, 5],
      [6, 5],
      [0.5, 5],
      [0, Number.NaN],
    ] as const) {
      expect(() => clopperPearson(errors, size, 0.95, 'one')).toThrow(RangeError);
    }
    for (const level of [0, 1, 95, Number.NaN]) {
      expect(() => clopperPearson(0, 5, level, 'one')).toThrow(RangeError);
    }
  });
});

describe('the statement', () => {
  const base = { population: 112, rekeyed: 20, errors: 1, confidence: 0.95, sided: 'one' as const };
  it.each([
    [
      {},
      '20 of 112 re-keyed, 1 error: at most 21.6 % wrong with 95 % confidence (exact Clopper–Pearson, one-sided).',
    ],
    [
      { sided: 'two' as const },
      '20 of 112 re-keyed, 1 error: between 0.1 % and 24.9 % wrong with 95 % confidence (exact Clopper–Pearson, two-sided).',
    ],
    [{ rekeyed: 0, errors: 0 }, 'None of 112 re-keyed yet.'],
    [{ rekeyed: 112, errors: 0 }, 'All 112 re-keyed, 0 errors: 0 % wrong.'],
    [
      { population: 1_200_000, rekeyed: 5000, errors: 0, confidence: 0.995 },
      '5,000 of 1,200,000 re-keyed, 0 errors: at most 0.1 % wrong with 99.5 % confidence (exact Clopper–Pearson, one-sided).',
    ],
  ])('%o', (over, sentence) => {
    expect(statementOf({ ...base, ...over }).sentence).toBe(sentence);
  });
});
