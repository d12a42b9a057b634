import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../../main/engine/domain/clopper-pearson';
import {
  cleanBound,
  drawnOf,
  nextUntyped,
  type PlanForm,
  planOf,
  seedOf,
} from '../../../renderer/modes/rekey/plan';

const form = (over: Partial<PlanForm> = {}): PlanForm => ({
  what: 'sample',
  size: '20',
  by: 'figures',
  seed: 'k7',
  confidence: 0.95,
  sided: 'one',
  ...over,
});

describe('a plan to type again', () => {
  it('takes a size in figures or in per cent, at least one and at most all', () => {
    expect(drawnOf(form(), 112)).toBe(20);
    expect(drawnOf(form(), 12)).toBe(12);
    expect(drawnOf(form({ what: 'all', size: 'x' }), 112)).toBe(112);
    expect(drawnOf(form({ by: 'percent', size: '10' }), 112)).toBe(12);
    expect(drawnOf(form({ by: 'percent', size: '0.1 %' }), 112)).toBe(1);
    // 30 % of 10 is 3 and not 4: doubles make it 3.0000000000000004 in places.
    expect(drawnOf(form({ by: 'percent', size: '7' }), 100)).toBe(7);
    for (const size of ['', '0', '-3', '2.5', 'many', '1e3']) expect(drawnOf(form({ size }), 112)).toBeNull();
    expect(drawnOf(form({ by: 'percent', size: '101' }), 112)).toBeNull();
  });

  it('asks the engine for what was chosen', () => {
    const from = { filter: { verdicts: ['query' as const] }, title: 'Query' };
    expect(planOf(form({ seed: ' k7 ' }), 112, from)).toEqual({
      ...from,
      count: 20,
      seed: 'k7',
      confidence: 0.95,
      sided: 'one',
    });
    expect(planOf(form({ what: 'all' }), 112, from)?.count).toBeNull();
    expect(planOf(form({ size: '' }), 112, from)).toBeNull();
  });

  it('tells beforehand what no error would say, as the statement will', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000 }),
        fc.constantFrom(0.9 as const, 0.95 as const, 0.99 as const),
        fc.constantFrom('one' as const, 'two' as const),
        (size, confidence, sided) => {
          const { upper } = clopperPearson(0, size, confidence, sided);
          expect(Number(cleanBound(size, { confidence, sided }))).toBeCloseTo(100 * upper, 1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('makes seeds that can be read out, and goes on at what was not typed', () => {
    expect(seedOf(Uint8Array.of(0, 1, 2, 29, 30, 255))).toMatch(/^[a-z2-9]{6}$/);
    expect(nextUntyped(['equal', null, 'differs', null], 2)).toBe(3);
    expect(nextUntyped(['equal', null, 'differs', 'equal'], 2)).toBe(1);
    expect(nextUntyped(['equal'], 0)).toBeNull();
  });
});
