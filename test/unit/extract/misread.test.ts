import { describe, expect, it } from 'vitest';
import { reading } from './read';
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
      ['figure half = 0.5 (10^-1); down by', 'figure 50 = 50; count sailors; moves to'],
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

describe('numbers that only name', () => {
  it.each([
    [
      'It sold 12 345 678 shares and 9\u202f876\u202f543.5 tonnes, 1 850 francs.',
      [
        'figure 12 345 678 = 12345678; count shares',
        'figure 9\u202f876\u202f543.5 tonnes = 9876543.5 (10^-1); measure tonne',
        'figure 1 850 francs = 1850; currency CHF',
      ],
      'groups with something counted or measured are an amount',
    ],
    [
      'They paid $12 345 678, € 12 345 678 or 12 345 678 %.',
      [
        'figure $12 345 678 = 12345678; currency USD',
        'figure € 12 345 678 = 12345678; currency EUR',
        'figure 12 345 678 % = 12345678; percent percent',
      ],
      'or with a mark of money',
    ],
    [
      'Call 12 345 678 for help, or tel: 12 345 678 hours may vary. Mine is 12 345 678".',
      ['id 12 345 678', 'id 12 345 678', 'id 12 345 678'],
      'but not what a word for telephones opens, nor what a quotation mark ends',
    ],
    [
      'Version 2.4.11 came, then release 10.12.20 on 2.4.11 or version 10.12.2020.',
      ['id 2.4.11', 'id 10.12.20', 'date 2.4.11', 'date 10.12.2020'],
      'a version; a whole year makes it a day',
    ],
    [
      'On May 35 it sank. By May 97 it was up, in May 60 boats ran.',
      ['figure 35 = 35; [On May] 2024-05', 'date May 97', 'figure 60 = 60; count boats; [in May] 2024-05'],
      'no month has so many days',
    ],
    [
      'They called the 110 hotline, dialled 911, phoned 112 and rang the 96110 number.',
      ['id 110', 'id 911', 'id 112', 'id 96110'],
      'short numbers to be dialled',
    ],
    [
      'A 999 call came; the 119 emergency line, the 12345 city hotline, the helpline at 1098 and calls to 911.',
      ['id 999', 'id 119', 'id 12345', 'id 1098', 'id 911'],
      'what they are called by',
    ],
    [
      'They called 300 voters, called 110 of them, dialled 400 numbers. Calls to 300 clinics rose. The hotline took 911 calls.',
      [
        'figure 300 = 300; count voters',
        'figure 110 = 110; count voters',
        'figure 400 = 400; count numbers',
        'figure 300 = 300; count clinics',
        'figure 911 = 911; count calls',
      ],
      'what is counted, dialled or not',
    ],
  ])('%s', (text, wanted, _why) => expect(told(text)).toEqual(wanted));
});

describe('clauses', () => {
  it.each([
    [
      'Sales were 36 in H1 2023; Q4 2022 was 37.',
      [
        'figure 36 = 36; [in H1 2023] 2023-01/2023-06',
        'date 2023',
        'date 2022',
        'figure 37 = 37; [Q4 2022] 2022-10/2022-12',
      ],
      'a semicolon parts; "in" before a quarter is no inch',
    ],
    [
      'At sea in 2021 the whole crew of all its boats lost 36: Q4 2022 was 37.',
      [
        'date 2021',
        'figure 36 = 36; down by; [in 2021] 2021',
        'date 2022',
        'figure 37 = 37; [Q4 2022] 2022-10/2022-12',
      ],
      'so does a colon',
    ],
    [
      'In March 2023 it sold: 36 cars; 40 vans.',
      [
        'date March 2023',
        'figure 36 = 36; count cars; [In March 2023] 2023-03',
        'figure 40 = 40; count vans; [In March 2023] 2023-03',
      ],
      'where the clause has no period, that of another serves',
    ],
  ])('%s', (text, wanted, _why) => expect(told(text)).toEqual(wanted));

  it('part a sentence of any length', () => {
    const text = `In 2021 ${'ran '.repeat(298)}36 boats.`;
    expect(told(text)).toEqual(['date 2021', 'figure 36 = 36; count boats; [In 2021] 2021']);
  });
});

describe('what a bare number is compared with', () => {
  it.each([
    ['Sales were 63 the year before.', ['figure 63 = 63'], 'when, not what'],
    [
      'It sold 80 cars, from 63 the previous month and 70 the month before.',
      [
        'figure 80 = 80; count cars',
        'figure 63 = 63; count cars; [the previous month] 2024-06',
        'figure 70 = 70; count cars',
      ],
      'the noun is that of the number before',
    ],
    [
      'Turnout was 62 per cent, up from 57.',
      [
        'figure 62 per cent = 62; percent percent; up to; against 57',
        'figure 57 = 57; percent percent; moves from',
      ],
      'a share against a share',
    ],
    [
      'The rate fell to 4.5%, compared with 5 a year earlier.',
      [
        'figure 4.5% = 4.5 (10^-1); percent percent; down to; against 5 a year earlier',
        'figure 5 = 5; percent percent; [a year earlier] 2023',
      ],
      'in other words',
    ],
    [
      'Sales rose 12% from 300, and 5% against 1,200.',
      [
        'figure 12% = 12; percent percent; up by; against 300',
        'figure 300 = 300; moves from',
        'figure 5% = 5; percent percent',
        'figure 1,200 = 1200',
      ],
      'a difference lends nothing, nor does a share to what can be none',
    ],
  ])('%s', (text, wanted, _why) => expect(told(text)).toEqual(wanted));

  it('is said to be borrowed', () => {
    const why = (text: string, exact: string) => reading(text, exact).why;
    expect(why('Turnout was 62 per cent, up from 57.', '57')).toBe(
      "'percent' borrowed from the number before it; 'up' (from)",
    );
    expect(why('It sold 80 cars, from 63 before.', '63')).toBe(
      "counts 'cars' borrowed from the number before it",
    );
    expect(why('Turnout was 62 per cent, up from 57 per cent.', '57')).toBe(
      "percent after the number; 'up' (from)",
    );
  });
});

describe('brackets of accountants', () => {
  it.each([
    [
      'Losses were €(1.2)bn, $(3.4) million and $(1,250).',
      [
        'figure €(1.2)bn = -1200000000 (10^8); currency EUR',
        'figure $(3.4) million = -3400000 (10^5); currency USD',
        'figure $(1,250) = -1250; currency USD',
      ],
      'the sign before the bracket',
    ],
    [
      'It made US$(12345678) or £ (0.12) per share, $(2.5m) in all.',
      [
        'figure US$(12345678) = -12345678; currency USD',
        'figure £ (0.12) per share = -0.12 (10^-2); ratio pound sterling per share',
        'figure $(2.5m) = -2500000 (10^5); currency USD',
      ],
      'what stands before and after',
    ],
    [
      'The gain ($488.3 million) was small. It (€5bn) cost 5 $ (4.6).',
      [
        'figure $488.3 million = 488300000 (10^5); currency USD; up by',
        'figure €5bn = 5000000000 (10^9); currency EUR',
        'figure 5 $ = 5; currency USD',
        'figure 4.6 = 4.6 (10^-1)',
      ],
      'prose in brackets',
    ],
  ])('%s', (text, wanted, _why) => expect(told(text)).toEqual(wanted));
});
