import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  divide,
  isDecimal,
  lastSignificantPower,
  multiply,
  negate,
  powerOfTen,
  shift,
  subtract,
  toDecimal,
} from '../../../main/engine/domain/decimal';

const digits = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 20 }));
const decimal = digits.map(([units, places]) => {
  const negative = units < 0n;
  const text = (negative ? -units : units).toString().padStart(places + 1, '0');
  const cut = text.length - places;
  return (
    toDecimal(`${negative ? '-' : ''}${text.slice(0, cut)}${places ? `.${text.slice(cut)}` : ''}`) ?? '0'
  );
});

/** An independent reading of a decimal as a fraction over ten to the fortieth. */
const scaled = (text: string): bigint => {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(40, '0'));
  return text.startsWith('-') ? -units : units;
};

describe('canonical decimals', () => {
  it.each([
    ['007.50', '7.5', 'zeros that say nothing go'],
    ['-0.0', '0', 'there is no minus nought'],
    ['.5', '0.5', 'a point may lead'],
    ['12.', '12', 'or trail'],
    ['+3', '3', 'a plus says nothing'],
    ['', null, 'nothing is no number'],
    ['.', null, 'nor is a lone point'],
    ['1,000', null, 'grouping is the reader’s business'],
    ['1e5', null, 'no exponents'],
  ])('%s is %s: %s', (written, wanted, _why) => {
    expect(toDecimal(written)).toBe(wanted);
  });

  it('knows its own form', () => {
    for (const good of ['0', '-1', '0.05', '120', '-0.5']) expect(isDecimal(good)).toBe(true);
    for (const bad of ['-0', '01', '1.0', '.5', '1.', '', 'NaN', '1e3']) expect(isDecimal(bad)).toBe(false);
  });
});

describe('arithmetic is exact', () => {
  it('adds, subtracts and multiplies as whole numbers do', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(scaled(add(a, b))).toBe(scaled(a) + scaled(b));
        expect(scaled(subtract(a, b))).toBe(scaled(a) - scaled(b));
        expect(scaled(multiply(a, b)) * 10n ** 40n).toBe(scaled(a) * scaled(b));
        expect(isDecimal(add(a, b)) && isDecimal(multiply(a, b)) && isDecimal(negate(a))).toBe(true);
      }),
    );
  });

  it('does what doubles get wrong', () => {
    expect(add('0.1', '0.2')).toBe('0.3');
    expect(multiply('1.1', '3')).toBe('3.3');
    expect(add('9007199254740993', '0.1')).toBe('9007199254740993.1');
    expect(add('99999999999.9', '0.1')).toBe('100000000000');
    expect(subtract('0.3', '0.1')).toBe('0.2');
  });

  it('orders as whole numbers do', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const x = scaled(a);
        const y = scaled(b);
        expect(compare(a, b)).toBe(x < y ? -1 : x > y ? 1 : 0);
        expect(compare(absolute(a), '0')).not.toBe(-1);
      }),
    );
  });

  it('shifts by powers of ten and back', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: -30, max: 30 }), (a, n) => {
        expect(shift(shift(a, n), -n)).toBe(a);
        expect(isDecimal(shift(a, n))).toBe(true);
      }),
    );
    expect(shift('3.5', 9)).toBe('3500000000');
    expect(shift('-1', -3)).toBe('-0.001');
    expect(powerOfTen(-2)).toBe('0.01');
  });

  it.each([
    ['1', '3', '0.333333333333333', 'rounded down at fifteen places'],
    ['2', '3', '0.666666666666667', 'rounded up'],
    ['-1', '8', '-0.125', 'exact where it can be'],
    ['1', '0', null, 'nothing divides by nought'],
  ])('%s / %s is %s: %s', (a, b, wanted, _why) => {
    expect(divide(a, b)).toBe(wanted);
  });

  it.each([
    ['40000', 4],
    ['26.7', -1],
    ['0', 0],
    ['105', 0],
    ['3500000000', 8],
  ])('the last digit of %s that says something stands at ten to the %i', (value, power) => {
    expect(lastSignificantPower(value)).toBe(power);
  });
});
