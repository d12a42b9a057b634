import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, Reading } from '../../../preload/contract';
import { readAmount } from '../../../renderer/figures/amount';
import {
  groupDigits,
  intervalWords,
  readWords,
  shiftDown,
  shownFraction,
  statedText,
} from '../../../renderer/figures/stated';
import { unitAfter } from '../../../renderer/figures/unitWords';
import { claimWords } from '../../../renderer/review/reading';
import { figure, reading } from './figure';

const stated = (over: Partial<Figure>, scale = '1', exact = '') =>
  statedText(figure({ ...over, read: reading({ scale }), passage: { ...figure().passage, exact } }));

describe('the stated form of a value', () => {
  it('keeps the scale word that the passage used', () => {
    expect(stated({ value: '10000000000', bound: '>' }, '1000000000')).toBe('> 10 billion');
    expect(stated({ value: '1370000000', bound: '~' }, '1000000000')).toBe('≈ 1.37 billion');
    expect(stated({ value: '40000', bound: '~' })).toBe('≈ 40,000');
    expect(stated({ value: '-12.50' })).toBe('−12.50');
  });

  it('says the scale in the script of the passage', () => {
    expect(stated({ value: '43000' }, '10000', '4.3万')).toBe('4.3万');
  });

  it('gives the plain number where a scale word would need more digits than it saves', () => {
    expect(stated({ value: '1234567891' }, '1000000000')).toBe('1,234,567,891');
    // A slip of the keyboard in a row of billions must look like one.
    expect(stated({ value: '100000' }, '1000000000')).toBe('100,000');
    expect(stated({ value: '500000000' }, '1000000000')).toBe('0.5 billion');
  });

  it('joins a range, with the scale word once', () => {
    expect(stated({ value: '3000000', value2: '5000000' }, '1000000')).toBe('3–5 million');
  });

  it('tells two levels from a range, also where one of them was corrected', () => {
    const read = reading({ value: '12', value2: '15', changeRole: 'from' });
    const rose = figure({ value: '12', value2: '15', read });
    expect(statedText(rose)).toBe('12 → 15');
    expect(claimWords(rose)).toBeNull();
    expect(statedText({ ...rose, value2: '16' })).toBe('12 → 16');
    expect(statedText({ ...rose, value2: null })).toBe('12');
    expect(statedText({ ...rose, read: { ...read, changeRole: 'by' } })).toBe('12–15');
  });
});

describe('the room for a fraction', () => {
  it.each([
    ['.5', '.5', 'what was stated stays'],
    ['.123456', '.123456', 'six digits can be a precision'],
    ['.666666666666667', '.6666…', 'a division that does not end says that it goes on'],
    ['.00012345678', '.0001234…', 'leading zeros are no digits of the value'],
    ['', '', 'a whole number has none'],
  ])('shows %s as %s: %s', (fraction, shown) => expect(shownFraction(fraction)).toBe(shown));
});

const digits = fc.bigInt({ min: 0n, max: 10n ** 25n });

describe('arithmetic on decimals as text', () => {
  it('moves the point without losing a digit', () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 12 }), fc.boolean(), (n, power, minus) => {
        const shifted = shiftDown(`${minus && n > 0n ? '-' : ''}${n}`, power);
        const [whole = '', after = ''] = shifted.replace('-', '').split('.');
        expect(BigInt(whole + after.padEnd(power, '0'))).toBe(n);
        expect(shifted).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      }),
    );
  });

  it('groups what readAmount takes apart again', () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 999 }), (n, after) => {
        const value = after ? `${n}.${after}5` : `${n}`;
        const { whole, fraction } = groupDigits(value);
        expect(readAmount(whole + fraction)).toBe(value);
      }),
    );
  });

  it.each([
    ['3.5 billion', '3500000000'],
    ['1,200', '1200'],
    ['-.5', '-0.5'],
    ['−4', '-4'],
    ['12万', '120000'],
    ['１２', '12'],
    ['7%', '7'],
    ['0.0', '0'],
    ['-0', '0'],
  ])('reads %s as %s', (text, value) => expect(readAmount(text)).toBe(value));

  it.each(['', 'many', '5 apples', '1e6', '3-5', '-', 'million'])('does not read “%s”', (text) => {
    expect(readAmount(text)).toBeNull();
  });
});

describe('an interval in words', () => {
  it('says from where to where, from one side, or exactly', () => {
    const closed = { low: '26.65', lowOpen: false, high: '26.75', highOpen: false };
    expect(intervalWords(closed)).toBe('from 26.65 to 26.75');
    expect(intervalWords({ ...closed, high: '26.65' })).toBe('exactly 26.65');
    expect(intervalWords({ ...closed, low: '1200', lowOpen: true, high: null })).toBe('above 1,200');
    expect(intervalWords({ ...closed, low: null, high: '52', highOpen: true })).toBe('below 52');
  });
});

describe('the true value that a figure claims', () => {
  const claim = (over: Partial<Reading>, kind: Figure['unitKind'] = 'count') =>
    claimWords(figure({ unitKind: kind, read: reading(over) }));

  it('says nothing of a count of whole things, half of which nobody means', () => {
    expect(
      claim({ interval: { low: '81999.5', lowOpen: false, high: '82000.5', highOpen: false } }),
    ).toBeNull();
  });

  it('is said of a loose count, and of what can be parted', () => {
    const loose = { low: '77900', lowOpen: false, high: '86100', highOpen: false };
    expect(claim({ interval: loose })).toBe('from 77,900 to 86,100');
    const close = { low: '81999.5', lowOpen: false, high: '82000.5', highOpen: false };
    expect(claim({ interval: close }, 'measure')).toBe('from 81,999.5 to 82,000.5');
    expect(claim({ interval: { ...loose, high: null } })).toBe('at least 77,900');
  });
});

describe('a unit after its value', () => {
  it.each([
    ['62', 'year of age', 'years of age'],
    ['1', 'year of age', 'year of age'],
    ['0.5', 'foot', 'feet'],
    ['90', 'kilometre per hour', 'kilometres per hour'],
    ['90', 'kilometer per hour', 'kilometers per hour'],
    ['12', 'square metre', 'square metres'],
    ['30', 'degree Celsius', 'degrees Celsius'],
    ['400', 'euro per month', 'euros per month'],
    // Plural already, a code, a sign, a noun of two words whose end is counted.
    ['7', 'defendants', 'defendants'],
    ['7', 'EUR', 'EUR'],
    ['7', '°C', '°C'],
    ['7', 'rented warehouses', 'rented warehouses'],
  ])('%s %s is said “%s %s”', (value, unit, said) => {
    expect(unitAfter({ unit, value, value2: null })).toBe(said);
  });

  it('is that of many for a span that begins at one', () => {
    expect(unitAfter({ unit: 'year', value: '1', value2: '3' })).toBe('years');
    expect(unitAfter({ unit: null, value: '1', value2: null })).toBe('');
  });
});

describe('what selected words read as', () => {
  it('says the number before it says why', () => {
    const loose = reading({ bound: '~', value: '40000', unit: 'cases', why: "counts 'cases'; 'about'" });
    expect(readWords('40,000', loose)).toBe("≈ 40,000 cases: counts 'cases'; 'about'");
    const share = reading({
      value: '0.666666666666667',
      unit: null,
      unitKind: 'ratio',
      why: 'rate or share',
    });
    expect(readWords('two thirds', share)).toBe('0.6666…: rate or share');
    const percent = reading({ value: '5', unit: 'percent', unitKind: 'percent', why: 'percent after it' });
    expect(readWords('5 percent', percent)).toBe('5 %: percent after it');
  });
});
