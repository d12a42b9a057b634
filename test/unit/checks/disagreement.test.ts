import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disagreement } from '../../../main/engine/checks';
import { slip } from '../../../main/engine/checks/slip';
import { readable } from '../../../main/engine/checks/words';
import { shift } from '../../../main/engine/domain/decimal';
import { EMPTY_READING } from '../../../main/engine/domain/reading';
import type { Recorded } from '../../../preload/contract/model';
import type { Reading } from '../../../preload/contract/reading';

const stated: Reading = {
  ...EMPTY_READING,
  value: '8200',
  interval: { low: '8199.5', lowOpen: false, high: '8200.5', highOpen: false },
  unit: 'suspects',
  counted: 'fraud suspects',
  countedHead: 'suspects',
  why: 'a count of suspects',
};

function check(read: Partial<Reading>, recorded: Partial<Recorded>, exact = ''): string | null {
  const reading = { ...stated, ...read };
  const { value, value2, bound, unitKind, unit, counted, change, period, attribution } = reading;
  const same = { value, value2, bound, unitKind, unit, counted, change, period, attribution, note: '' };
  return disagreement({ ...same, ...recorded }, reading, exact);
}

describe('the grid against its passage', () => {
  it('agrees with itself', () => expect(check({}, {})).toBeNull());

  it('says so where the passage holds no number', () => {
    const recorded = { ...stated, note: '' };
    expect(disagreement(recorded, null, 'no number here')).toBe(
      'Tickmark could not read a number in this passage.',
    );
  });

  it('compares by value, not as text', () => {
    // Text that is not canonical can only come from a damaged or foreign file; it is still the same number.
    expect(check({ value: '26.7' }, { value: '26.70' })).toBeNull();
  });

  it.each<[string, Partial<Reading>, Partial<Recorded>, string, string]>([
    [
      'ten-fold',
      {},
      { value: '82000' },
      '',
      'The passage says 8,200; the grid says 82,000: ten times as much.',
    ],
    ['a tenth', {}, { value: '820' }, '', 'The passage says 8,200; the grid says 820: a tenth as much.'],
    [
      'a decimal lost',
      { value: '26.7' },
      { value: '267' },
      '',
      'The passage says 26.7; the grid says 267: ten times as much.',
    ],
    [
      'a share for a per cent',
      { value: '40' },
      { value: '0.4' },
      '',
      'The passage says 40; the grid says 0.4: a hundredth as much.',
    ],
    [
      'many powers',
      { value: '1' },
      { value: '10000' },
      '',
      'The passage says 1; the grid says 10,000: 10,000 times as much.',
    ],
    [
      'few powers',
      { value: '10000' },
      { value: '1' },
      '',
      'The passage says 10,000; the grid says 1: 1/10,000 as much.',
    ],
    [
      'swapped',
      { value: '82300' },
      { value: '83200' },
      '',
      'The passage says 82,300; the grid says 83,200: two digits are swapped.',
    ],
    [
      'one digit',
      { value: '40000' },
      { value: '60000' },
      '',
      'The passage says 40,000; the grid says 60,000: one digit differs.',
    ],
    [
      'one missing',
      { value: '12345' },
      { value: '1235' },
      '',
      'The passage says 12,345; the grid says 1,235: a digit is missing.',
    ],
    [
      'one too many',
      { value: '1234' },
      { value: '12334' },
      '',
      'The passage says 1,234; the grid says 12,334: a digit is too many.',
    ],
    [
      'sign',
      { value: '-5' },
      { value: '5' },
      '',
      'The passage says −5; the grid says 5: only the sign differs.',
    ],
    ['no name', { value: '5' }, { value: '17' }, '', 'The passage says 5; the grid says 17.'],
    ['rounded away', { value: '52.3' }, { value: '52' }, '', 'The passage says 52.3; the grid says 52.'],
    [
      'scale missed',
      { value: '3500000000', scale: '1000000000' },
      { value: '3.5' },
      '3.5\nbillion',
      'The passage says “3.5 billion”, which is 3,500,000,000; the grid says 3.5: the scale was missed.',
    ],
    [
      'million for billion',
      { value: '3500000000', scale: '1000000000' },
      { value: '3500000' },
      '3.5 billion',
      'The passage says “3.5 billion”, which is 3,500,000,000; the grid says 3,500,000: a thousandth as much.',
    ],
  ])('%s', (_, read, recorded, exact, words) => expect(check(read, recorded, exact)).toBe(words));

  it.each<[string, Partial<Reading>, Partial<Recorded>, string | null]>([
    ['same', { value: '5', value2: '10' }, {}, null],
    [
      'only one end',
      { value: '5', value2: '10' },
      { value2: null },
      'The passage gives a range, 5 to 10; the grid has only 5.',
    ],
    [
      'a range of one',
      { value: '5' },
      { value2: '10' },
      'The passage says 5; the grid has a range, 5 to 10.',
    ],
    [
      'swapped',
      { value: '5', value2: '10' },
      { value: '10', value2: '5' },
      'The ends of the range are swapped: the passage says 5 to 10.',
    ],
    [
      'the end',
      { value: '5', value2: '10' },
      { value2: '100' },
      'The passage’s range ends at 10; the grid says 100: ten times as much.',
    ],
    [
      'the start',
      { value: '5', value2: '10' },
      { value: '6' },
      'The passage’s range begins at 5; the grid says 6.',
    ],
    [
      'both',
      { value: '15', value2: '20' },
      { value: '1.5', value2: '21' },
      'The passage’s range begins at 15; the grid says 1.5: a tenth as much. The passage’s range ends at 20; the grid says 21: one digit differs.',
    ],
  ])('range: %s', (_, read, recorded, words) => expect(check(read, recorded)).toBe(words));

  it.each<[string, Partial<Reading>, Partial<Recorded>, string | null]>([
    [
      'money',
      { unitKind: 'currency', unit: 'CNY' },
      { unit: 'USD' },
      'The passage says “CNY”; the grid says “USD”: the unit differs.',
    ],
    [
      'money, no unit',
      { unitKind: 'currency', unit: 'CNY' },
      { unit: null },
      'The passage says “CNY”; the grid has no unit.',
    ],
    [
      'money, blank unit',
      { unitKind: 'currency', unit: 'CNY' },
      { unit: ' ' },
      'The passage says “CNY”; the grid has no unit.',
    ],
    ['case is no unit', { unitKind: 'currency', unit: 'CNY' }, { unit: 'cny ' }, null],
    [
      'points for per cent',
      { unitKind: 'percent', unit: 'percentage point' },
      { unit: 'percent' },
      'The passage says percentage points; the grid says per cent: the unit differs.',
    ],
    ['singular', {}, { unit: 'suspect' }, null],
    ['a word of what is counted', {}, { unit: 'fraud suspects' }, null],
    [
      'another thing',
      {},
      { unit: 'defendants' },
      'The passage counts “suspects”; the grid says “defendants”: the unit differs.',
    ],
    [
      'a piece of a word',
      {},
      { unit: 'spec' },
      'The passage counts “suspects”; the grid says “spec”: the unit differs.',
    ],
    ['counts need no unit', {}, { unit: null }, null],
    ['a bare number contradicts no unit', { unit: null }, { unit: 'USD', unitKind: 'currency' }, null],
    ['kind', {}, { unitKind: 'other' }, 'The passage gives a count; the grid records something else.'],
  ])('unit: %s', (_, read, recorded, words) => expect(check(read, recorded)).toBe(words));

  it('holds the bound apart from the value', () => {
    expect(check({ value: '52', bound: '<' }, {})).toBeNull();
    expect(check({ value: '52', bound: '<' }, { bound: '=' })).toBe(
      'The passage says less than 52; the grid says “exactly”.',
    );
  });

  it('sees a rise recorded as a fall, and nothing where one is silent', () => {
    expect(check({ change: 'up' }, { change: 'down' })).toBe(
      'The passage tells of a rise; the grid of a fall.',
    );
    expect(check({ change: 'up' }, { change: null })).toBeNull();
    expect(check({ change: null }, { change: 'down' })).toBeNull();
  });

  it('tells everything that differs', () => {
    expect(check({}, { value: '82000', unit: 'cars', bound: '~' })?.match(/\./g)).toHaveLength(3);
  });
});

const decimals = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.integer({ min: -12, max: 12 }))
  .map(([digits, power]) => shift(digits.toString(), power));

describe('any value', () => {
  it('is found to differ exactly where it is another number', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(check({ value: a }, { value: a })).toBeNull();
        if (a !== b) expect(check({ value: a }, { value: b })).toContain(readable(b));
      }),
    );
  });

  it('moved by powers of ten is told as that, whatever its digits', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: -9, max: 9 }), (value, powers) => {
        fc.pre(powers !== 0);
        expect(slip(value, shift(value, powers))).toMatch(/ as much$/);
      }),
    );
  });

  it('with two neighbouring digits exchanged is told as swapped, or as a power of ten where that is what it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{2,20}$/), fc.nat(18), (digits, at) => {
        fc.pre(at + 1 < digits.length && digits[at] !== digits[at + 1] && !(at === 0 && digits[1] === '0'));
        const other = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
        expect(slip(digits, other)).toMatch(/swapped|as much/);
      }),
    );
  });
});
