import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../../main/engine/domain/decimal';
import { claimOf } from '../../../main/engine/domain/interval';
import { claimed } from '../../../main/engine/extract/core/claim';

const BOUNDS = ['=', '~', '<', '<=', '>', '>='] as const;

describe('the interval that a value claims', () => {
  it.each([
    ['26.7', -1, '26.65', '26.75', 'the last digit is stated'],
    ['12', 0, '11.5', '12.5', 'a whole number'],
    ['10', 0, '9.5', '10.5', 'a nought at the end borrows from the digit before it'],
    ['1', 0, '0.5', '1.5', 'one'],
    ['0', 0, '-0.5', '0.5', 'nothing has something below it'],
    ['0.1', -1, '0.05', '0.15', 'below one'],
    ['2.5', -2, '2.495', '2.505', 'a nought was stated behind the value'],
    ['-5', 0, '-5.5', '-4.5', 'a loss'],
    ['3500000000', 8, '3450000000', '3550000000', 'billions to one digit behind the point'],
    ['1000000', 6, '500000', '1500000', 'one million has nothing left to borrow'],
    ['12345', 3, '11845', '12845', 'more digits than were stated'],
  ])('%s stated to ten to the power %d: %s to %s (%s)', (value, precision, low, high) => {
    const statement = { value, value2: null, precision, bound: '=' as const };
    expect(claimed(statement, false)).toEqual({ low, lowOpen: false, high, highOpen: false });
  });

  it('is that of exact arithmetic, whatever the value', () => {
    const digits = fc.stringMatching(/^-?(?:0|[1-9]\d{0,16}|[1-9]\d{0,4}0{1,9})(?:\.\d{1,5})?$/);
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: -6, max: 12 }),
        fc.constantFrom(...BOUNDS),
        fc.boolean(),
        (text, precision, bound, below) => {
          const statement = { value: toDecimal(text)!, value2: null, precision, bound };
          expect(claimed(statement, below)).toEqual(claimOf(statement, below));
        },
      ),
      { numRuns: 5000 },
    );
  });
});
