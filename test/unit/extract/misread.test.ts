import { describe, expect, it } from 'vitest';
import { told } from './told';

describe('two numbers that stand together', () => {
  it.each([
    [
      'Ten million, one million.',
      ['figure Ten million = 10000000 (10^6)', 'figure one million = 1000000 (10^6)'],
      'the second is no smaller part of the first',
    ],
    [
      'Two hundred and fifty thousand, three thousand and six.',
      ['figure Two hundred and fifty thousand = 250000 (10^3)', 'figure three thousand and six = 3006'],
      'the same scale twice',
    ],
    [
      'One million, two hundred and fifty million.',
      ['figure One million = 1000000 (10^6)', 'figure two hundred and fifty million = 250000000 (10^6)'],
      'a greater one, its scale behind "and"',
    ],
    [
      'One million, two hundred thousand cars.',
      ['figure One million, two hundred thousand = 1200000 (10^3); count cars'],
      'a smaller part goes on',
    ],
    [
      'Jobs fell a third to 12,000.',
      ['figure a third = 0.333333333333333 (10^-15); down by', 'figure 12,000 = 12000; moves to'],
      'a part of what was, and the level reached',
    ],
    [
      'It cut its crew by half to 50 sailors.',
      ['figure half = 0.5 (10^-1); down by', 'figure 50 = 50; count sailors'],
      'the verb before its object',
    ],
    [
      'Use half to 3 cups, or a half to 2 litres, from a third to 40 percent.',
      [
        'figure half to 3 cups = 0.5 to 3 (10^-1); measure cup',
        'figure a half to 2 litres = 0.5 to 2 (10^-1); measure litre',
        'figure a third to 40 percent = 0.333333333333333 to 40 (10^-15); percent percent',
      ],
      'ranges that do begin with a part',
    ],
  ])('%s', (text, wanted, _why) => expect(told(text)).toEqual(wanted));
});

describe('signs of bounds', () => {
  it.each([
    ['Scores ≥ 30 and ≤12.', ['figure 30 = 30; >=', 'figure 12 = 12; <=']],
    [
      'Boats <30 metres, carts >30 tonnes.',
      ['figure 30 metres = 30; measure metre; <', 'figure 30 tonnes = 30; measure tonne; >'],
    ],
    ['It lies ≥-5 and ≤.5 of it.', ['figure -5 = -5; >=', 'figure .5 = 0.5 (10^-1); <=']],
    ['Fees of ⩾ $30, ≦ €40.', ['figure $30 = 30; currency USD; >=', 'figure €40 = 40; currency EUR; <=']],
  ])('%s', (text, wanted) => expect(told(text)).toEqual(wanted));
});
