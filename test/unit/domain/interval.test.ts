import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../main/engine/domain/decimal';
import { claimOf, relate, slipOf } from '../../../main/engine/domain/interval';
import type { Bound, Interval } from '../../../preload/contract/reading';

const claim = (value: string, precision: number, bound: Bound = '=', value2: string | null = null) =>
  claimOf({ value, value2, precision, bound });
const ends = ({ low, lowOpen, high, highOpen }: Interval) =>
  `${lowOpen ? '(' : '['}${low ?? ''}, ${high ?? ''}${highOpen ? ')' : ']'}`;

describe('what a statement claims', () => {
  it.each([
    ['26.7', -1, '=', null, '[26.65, 26.75]', 'half of the last digit said, either way'],
    ['3500000000', 8, '=', null, '[3450000000, 3550000000]', '3.5 billion'],
    ['14', 0, '=', null, '[13.5, 14.5]', 'a whole number'],
    ['-2.50', -2, '=', null, '[-2.505, -2.495]', 'two digits said, though one is nought'],
    ['5', 0, '=', '10', '[4.5, 10.5]', 'a range, rounded at both ends'],
    ['4.8', -1, '=', '4.7', '[4.65, 4.85]', 'a falling range still has its low end first'],
    ['1200', 0, '>', null, '(1200, )', 'more than'],
    ['1200', 0, '>=', null, '[1200, )', 'at least'],
    ['300', 0, '<', null, '(, 300)', 'under'],
    ['700', 0, '<=', null, '(, 700]', 'up to'],
    ['40000', 0, '~', null, '[35000, 45000]', 'some 40,000: half of the last digit that is not nought'],
    [
      '127',
      0,
      '~',
      null,
      '[120.65, 133.35]',
      'about 127: one part in twenty, which is more than half a unit',
    ],
  ] as const)('%s (10^%i) %s %s claims %s: %s', (value, precision, bound, value2, wanted, _why) => {
    expect(ends(claim(value, precision, bound, value2))).toBe(wanted);
  });

  it('"nearly" stays below', () => {
    expect(ends(claimOf({ value: '52', value2: null, precision: 0, bound: '~' }, true))).toBe('[49.4, 52)');
  });

  it('always holds the value itself, unless the bound shuts it out', () => {
    const value = fc.integer({ min: -1e9, max: 1e9 }).map(String);
    fc.assert(
      fc.property(
        value,
        fc.integer({ min: -3, max: 3 }),
        fc.constantFrom('=', '~', '<=', '>='),
        (v, p, bound) => {
          const { low, high } = claim(v, p, bound);
          expect(low === null || compare(low, v) <= 0).toBe(true);
          expect(high === null || compare(v, high) <= 0).toBe(true);
        },
      ),
    );
  });
});

describe('whether two claims agree', () => {
  it.each([
    [
      'a rounder statement of the same',
      claim('28.6', -1),
      claimOf({ value: '30', value2: null, precision: 0, bound: '~' }, true),
      'agree',
    ],
    ['over 98 holds 98.2', claim('98.2', -1), claim('98', 0, '>'), 'agree'],
    ['a digit lost', claim('82000', 0), claim('8200', 0), 'conflict'],
    ['more than 5 and less than 5', claim('5', 0, '>'), claim('5', 0, '<'), 'conflict'],
    ['at least 5 and at most 5 meet in one point', claim('5', 0, '>='), claim('5', 0, '<='), 'agree'],
    ['at least 5 and less than 5 do not', claim('5', 0, '>='), claim('5', 0, '<'), 'conflict'],
  ] as const)('%s', (_why, a, b, wanted) => {
    expect(relate(a, b)).toBe(wanted);
    expect(relate(b, a)).toBe(wanted);
  });
});

describe('naming a slip', () => {
  const slip = (a: string, b: string, units: [string | null, string | null] = ['x', 'x']) =>
    slipOf({ value: a, unit: units[0] }, { value: b, unit: units[1] });
  it.each([
    ['82000', '8200', 'ten-fold', 'a nought too few'],
    ['3.5', '3500000000', 'scale', 'billion forgotten'],
    ['1858', '1585', null, 'three digits moved are no slip we name'],
    ['1858', '1885', 'digit-swap', 'neighbours changed places'],
    ['12.5', '15.2', 'digit-swap', 'also over the point'],
    ['-5', '5', 'sign', 'a minus lost'],
    ['5', '5', null, 'nothing differs'],
    ['17', '71', 'digit-swap', 'two digits'],
    ['0', '10', null, 'nought has no digits to share'],
  ] as const)('%s beside %s: %s (%s)', (a, b, wanted, _why) => {
    expect(slip(a, b)).toBe(wanted);
    expect(slip(b, a)).toBe(wanted);
  });

  it('the same number in another unit', () => {
    expect(slip('2.2', '2.2', ['percent', 'percentage point'])).toBe('unit');
  });
});
