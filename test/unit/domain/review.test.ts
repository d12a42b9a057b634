import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedAgain, rekeyDiffers } from '../../../main/engine/domain/rekey';
import { sampleOf } from '../../../main/engine/domain/sample';
import type { Recorded } from '../../../preload/contract';

const ITEMS = Array.from({ length: 40 }, (_, at) => at);

describe('a random sample', () => {
  it('is drawn again by the same seed, has each item once, and as many as there are at most', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.nat(50), fc.string(), (list, count, seed) => {
        const items = list.map((_, at) => at);
        const drawn = sampleOf(items, count, seed);
        expect(sampleOf(items, count, seed)).toEqual(drawn);
        expect(new Set(drawn).size).toBe(Math.min(count, items.length));
      }),
    );
  });

  it('is the beginning of a longer one', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.string(), (count, seed) => {
        expect(sampleOf(ITEMS, 40, seed).slice(0, count)).toEqual(sampleOf(ITEMS, count, seed));
      }),
    );
  });

  it('draws every item about as often, at every place', () => {
    const runs = 4000;
    const seen = ITEMS.map(() => 0);
    const first = ITEMS.map(() => 0);
    for (let run = 0; run < runs; run++) {
      const drawn = sampleOf(ITEMS, 10, `seed ${run}`);
      for (const item of drawn) seen[item]! += 1;
      first[drawn[0]!]! += 1;
    }
    // Five standard deviations of a binomial count; the seeds are fixed, so this never fails by chance.
    const wide = (share: number) => 5 * Math.sqrt(runs * share * (1 - share));
    for (const count of seen) expect(Math.abs(count - runs / 4)).toBeLessThan(wide(1 / 4));
    for (const count of first) expect(Math.abs(count - runs / 40)).toBeLessThan(wide(1 / 40));
  });
});

const recorded = (over: Partial<Recorded>) => ({
  value: '41000',
  value2: null,
  bound: '=' as const,
  ...over,
});

describe('typing again', () => {
  it.each([
    ['41,000', {}, 'grouped'],
    ['41 thousand', {}, 'with its scale'],
    ['41,000 fraud cases', {}, 'with what is counted'],
    ['nearly 52 percent', { value: '52', bound: '~' }, 'with its bound'],
    ['52%', { value: '52', bound: '~' }, 'the bound is not asked for'],
    ['$488.3 million', { value: '488300000' }, 'with a sign of money'],
    ['US$488.3 million', { value: '488300000' }, 'with the country before it'],
    ['3.5 billion yuan', { value: '3500000000' }, 'with its unit'],
    ['27 to 30', { value: '27', value2: '30' }, 'a range'],
    ['27–30 percent', { value: '27', value2: '30' }, 'a range with a dash and a unit'],
    ['30-27', { value: '27', value2: '30' }, 'a range the other way round'],
    ['15 to 12', { value: '15', value2: '12' }, 'where something was, and lower down where it went'],
    ['12 → 15', { value: '12', value2: '15' }, 'a move as the desk writes it'],
    ['between 27 and 30', { value: '27', value2: '30' }, 'a range in words'],
    ['more than 1,200', { value: '1200', bound: '>' }, 'an open one'],
    ['-5', { value: '-5' }, 'below nought'],
  ] as const)('“%s” is equal to what is recorded', (text, over, _why) => {
    const typed = readTypedAgain(text);
    expect(typed).toMatchObject({ ok: true });
    if (typed.ok) expect(rekeyDiffers(recorded(over), typed)).toBeNull();
  });

  it.each([
    ['4,100', {}, /ten times as much/, 'ten-fold'],
    ['14,000', {}, /two digits are swapped/, 'swapped'],
    ['3.5', { value: '3500000000' }, /a billion times as much/, 'the scale was left out'],
    ['27 to 31', { value: '27', value2: '30' }, /27 to 31; recorded is 27 to 30/, 'one end of a range'],
    ['27', { value: '27', value2: '30' }, /27; recorded is 27 to 30/, 'half a range'],
    ['at least 41,000', {}, /the same, but you typed “at least”; recorded is “exactly”/, 'the bound'],
  ] as const)('“%s” differs, and how is said', (text, over, how, _why) => {
    const typed = readTypedAgain(text);
    if (!typed.ok) throw new Error(typed.why);
    expect(rekeyDiffers(recorded(over), typed)).toMatch(how);
  });

  it.each(['', 'many', '5 m', '1,2,3', 'to', '27 to many', 'somewhere'])('“%s” is no number', (text) => {
    expect(readTypedAgain(text)).toMatchObject({ ok: false });
  });
});
