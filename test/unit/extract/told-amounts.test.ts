import { describe, expect, it } from 'vitest';
import { told } from './told';

describe('several at once', () => {
  it.each([
    [
      'The twenty-fifth boat came eleventh, in its 3rd year.',
      ['ordinal twenty-fifth = 25; of boat', 'ordinal eleventh = 11', 'ordinal 3rd = 3; of year'],
      'ordinals',
    ],
    [
      'Bids came from one thousand and one ports, 12 of them new.',
      ['figure one thousand and one = 1001; count ports', 'figure 12 = 12; count ports'],
      'a hundred or thousand before "and"',
    ],
    [
      'She ran 26.2 miles in 2 hours 15 minutes.',
      [
        'figure 26.2 miles = 26.2 (10^-1); measure mile',
        'duration 2 hours = 2; measure hour',
        'duration 15 minutes = 15; measure minute',
      ],
      'a decimal and a chain of time',
    ],
    [
      'Shares closed at $12.40, up 35 cents, or 2.9%.',
      [
        'figure $12.40 = 12.4 (10^-2); currency USD',
        'figure 35 cents = 35; currency cent; up by',
        'figure 2.9% = 2.9 (10^-1); percent percent; up by',
      ],
      'a price and its change said twice',
    ],
    [
      'The board expects 4% to 5% growth next year.',
      ['figure 4% to 5% = 4 to 5; percent percent; up by; [next year] 2025'],
      'a unit said twice',
    ],
    [
      'He earned $40,000 a year, nearly twice the $21,000 of others.',
      ['figure $40,000 a year = 40000; ratio dollar per year', 'figure $21,000 = 21000; currency USD'],
      'a rate, and a bound word before a multiple',
    ],
    [
      'The bridge is 1.2 km long and 30 metres wide, and weighs 4,500 tonnes.',
      [
        'figure 1.2 km = 1.2 (10^-1); measure kilometre',
        'figure 30 metres = 30; measure metre',
        'figure 4,500 tonnes = 4500; measure tonne',
      ],
      'measures in a row',
    ],
    [
      'Rain of 12mm fell in 40 minutes, and 0.5 inches more by 9pm.',
      [
        'figure 12mm = 12; measure millimetre',
        'duration 40 minutes = 40; measure minute',
        'figure 0.5 inches = 0.5 (10^-1); measure inch',
        'time 9pm',
      ],
      'glued units and a time',
    ],
    [
      'Of 120 sailors, 43 were ill, 12 of them badly.',
      ['figure 120 = 120; count sailors', 'figure 43 = 43', 'figure 12 = 12'],
      'counts of a whole',
    ],
    [
      'It pays 6.5% on loans of up to €2 million for 10 years.',
      [
        'figure 6.5% = 6.5 (10^-1); percent percent',
        'figure €2 million = 2000000 (10^6); currency EUR; <=',
        'duration 10 years = 10; measure year',
      ],
      'percent, bound, money and term in one',
    ],
    [
      'At least 30 people were hurt, including 4 children, officials said on Monday.',
      ['figure 30 = 30; count people; >=; says officials', 'figure 4 = 4; count children; says officials'],
      'a bound, a part and a source',
    ],
    [
      'Its debt is 3.2 times its income, against 2.8 times in 2021.',
      [
        'figure 3.2 times = 3.2 (10^-1); other count',
        'figure 2.8 times = 2.8 (10^-1); other count; [in 2021] 2021',
        'date 2021',
      ],
      'multiples, and a period',
    ],
    [
      'The tide was 1.5 to 2 metres higher than in 2019.',
      ['figure 1.5 to 2 metres = 1.5 to 2 (10^-1); measure metre; up by; against in 2019', 'date 2019'],
      'a range that changes',
    ],
    [
      'Roughly a quarter of the 1,800 berths stood empty.',
      ['figure a quarter = 0.25 (10^-2); of berths; ~', 'figure 1,800 = 1800; count berths'],
      'a loose part of a whole',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('numbers', () => {
  it.each([
    [
      'Four thousand three hundred and twenty-one boats, one million two hundred thousand cars.',
      [
        'figure Four thousand three hundred and twenty-one = 4321; count boats',
        'figure one million two hundred thousand = 1200000 (10^3); count cars',
      ],
      'long numbers in words',
    ],
    [
      'One hundred and three quarters, two million and one half, one hundred thirty fifths.',
      [
        'figure One hundred and three quarters = 100.75 (10^-2)',
        'figure two million and one half = 2500000',
        'figure one hundred thirty fifths = 2.857142857142857 (10^-15)',
      ],
      'parts behind "and"',
    ],
    [
      'A hundred, a hundred and five, a thousand boats.',
      [
        'figure A hundred = 100 (10^2)',
        'figure a hundred and five = 105',
        'figure a thousand = 1000 (10^3); count boats',
      ],
      'an article for a one',
    ],
    [
      'Half a dozen, half a million, two and a half million, a third of them, three quarters of a mile.',
      [
        'figure Half a dozen = 6',
        'figure half a million = 500000 (10^5)',
        'figure two and a half million = 2500000 (10^5)',
        'figure a third = 0.333333333333333 (10^-15)',
        'figure three quarters of a mile = 0.75 (10^-2); measure mile',
      ],
      'parts',
    ],
    [
      'It has 2 ½ cups, ¾ litre, 3/4 of it, 1 3/4 miles.',
      [
        'figure 2 ½ cups = 2.5 (10^-1); measure cup',
        'figure ¾ litre = 0.75 (10^-2); measure litre',
        'figure 3/4 = 0.75 (10^-2)',
        'figure 1 3/4 miles = 1.75 (10^-2); measure mile',
      ],
      'parts in signs',
    ],
    [
      'Dozens came, hundreds of boats, tens of thousands of men, several hundred more.',
      [
        'vague Dozens = 12',
        'vague hundreds = 100 to 1000 (10^2); count boats',
        'vague tens of thousands = 10000 to 100000 (10^4); count men',
        'vague several hundred = 100 to 1000 (10^2)',
      ],
      'vague amounts',
    ],
    [
      'A couple of boats, a pair of oars, two dozen eggs.',
      ['vague A couple = 2; count boats', 'figure two dozen = 24; count eggs'],
      'groups',
    ],
    [
      '1,234,567.5 and 12,34,567 and 1.234.567,8 and 5,25.',
      [
        'figure 1,234,567.5 = 1234567.5 (10^-1)',
        'figure 12,34,567 = 1234567',
        'figure 1.234.567,8 = 1234567.8 (10^-1)',
        'figure 5,25 = 5.25 (10^-2)',
      ],
      'ways to group',
    ],
    [
      '40 000 people, 1 234 567 cars, 3 400 50 left.',
      [
        'figure 40 000 = 40000; count people',
        'figure 1 234 567 = 1234567; count cars',
        'figure 3 = 3',
        'figure 400 = 400',
        'figure 50 = 50',
      ],
      'groups of three with a space',
    ],
    [
      'Nine point nought four, two point two million, 1 point 5.',
      [
        'figure Nine point nought four = 9.04 (10^-2)',
        'figure two point two million = 2200000 (10^5)',
        'figure 1 point 5 = 1.5 (10^-1)',
      ],
      'points as spoken',
    ],
    [
      '3.5bn, 4m, 7k, 2.1 trn and 8 mn of it in yuan.',
      [
        'figure 3.5bn = 3500000000 (10^8)',
        'figure 4m = 4; measure metre',
        'figure 7k = 7000 (10^3)',
        'figure 2.1 trn = 2100000000000 (10^11)',
        'figure 8 mn = 8000000 (10^6)',
      ],
      'scales glued on',
    ],
    [
      '1.5e6, 10^6, 3 x 10^5 and 2e-3.',
      [
        'figure 1.5e6 = 1500000 (10^5)',
        'figure 10^6 = 1000000',
        'figure 3 x 10^5 = 300000 (10^5)',
        'figure 2e-3 = 0.002 (10^-3)',
      ],
      'powers',
    ],
    [
      'Minus five, -5, −7.5, (8) and - 9.',
      [
        'figure Minus five = -5',
        'figure -5 = -5',
        'figure −7.5 = -7.5 (10^-1)',
        'figure 8 = 8',
        'figure 9 = 9',
      ],
      'signs',
    ],
    [
      'It is .5, -.25 or $.50.',
      ['figure .5 = 0.5 (10^-1)', 'figure -.25 = -0.25 (10^-2)', 'figure $.50 = 0.5 (10^-2); currency USD'],
      'a point before digits',
    ],
    [
      'About 80, 000 , it said , and 1 . 6 billion , or 5 , 5.',
      [
        'figure 80, 000 = 80000; ~; says it',
        'figure 1 . 6 billion = 1600000000 (10^8); says it',
        'figure 5 = 5; says it',
        'figure 5 = 5; says it',
      ],
      'digits set apart',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('ranges', () => {
  it.each([
    [
      '5 to 10 boats, 3-4 km, 2–7 g, $62 to $68, between 3 and 5 metres, 10 through 12.',
      [
        'figure 5 to 10 = 5 to 10; count boats',
        'figure 3-4 km = 3 to 4; measure kilometre',
        'figure 2–7 g = 2 to 7; measure gram',
        'figure $62 to $68 = 62 to 68; currency USD',
        'figure 3 and 5 metres = 3 to 5; measure metre',
        'figure 10 through 12 = 10 to 12',
      ],
      'ranges',
    ],
    [
      '$89 to $93 billion, 4 or 5 men, from 12 to 15 percent, 75 -300mm.',
      [
        'figure $89 to $93 billion = 89000000000 to 93000000000 (10^9); currency USD',
        'figure 4 = 4; count men',
        'figure 5 = 5; count men',
        'figure 12 to 15 percent = 12 to 15; percent percent',
        'figure 75 -300mm = 75 to 300; measure millimetre',
      ],
      'one unit for both',
    ],
    [
      'It rose by $4 to $41, from 10 to 12.',
      [
        'figure $4 = 4; currency USD; up by; against 10',
        'figure $41 = 41; currency USD; moves to; against 10',
        'figure 10 to 12 = 10 to 12; currency USD',
      ],
      'steps, which are no ranges',
    ],
    [
      'More than 10 and less than 40 boats, at most 90 and at least 20 oars.',
      [
        'figure 10 and less than 40 = 10 to 40; count boats',
        'figure 90 and at least 20 = 20 to 90; count oars',
      ],
      'two bounds',
    ],
    [
      'Between about 5 and nearly 7 tonnes.',
      ['figure 5 and nearly 7 tonnes = 5 to 7; measure tonne; ~'],
      'bounds inside',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});
