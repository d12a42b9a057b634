import { describe, expect, it } from 'vitest';
import { told } from './told';

// Amounts and bounds in prose that the other tables do not hold: each row is a whole reading.

describe('amounts as they are written out', () => {
  it.each([
    [
      'The fund owes a hundred thousand million pesos.',
      ['figure a hundred thousand million pesos = 100000000000 (10^9); currency peso'],
      'scale words that are multiplied',
    ],
    [
      'Eight-inch pipes lie in the twentysecond street.',
      ['figure Eight-inch = 8; measure inch', 'ordinal twentysecond = 22; of street'],
      'a measure before its noun, and an ordinal that lost its hyphen',
    ],
    [
      'About four-fifths of voters stayed home; two hundredths of an inch was lost.',
      [
        'figure four-fifths = 0.8 (10^-1); of voters; ~',
        'figure two hundredths of an inch = 0.02 (10^-2); measure inch',
      ],
      'parts with and without a hyphen',
    ],
    [
      'The tax takes ten thousandths of the price.',
      ['figure ten thousandths = 0.01 (10^-2); of price'],
      'a plural ordinal is a part',
    ],
    [
      'Nine out of every ten shops closed, and one in every five stayed shut.',
      ['figure Nine out of every ten = 0.9 (10^-1); of shops', 'figure one in every five = 0.2 (10^-1)'],
      'shares that are counted off',
    ],
    [
      'It takes 1 in 250 of the tests.',
      ['figure 1 in 250 = 0.004 (10^-3); of tests'],
      'a share of more than a hundred',
    ],
    [
      'Half a million people marched, and half of them went home.',
      ['figure Half a million = 500000 (10^5); of people', 'figure half = 0.5 (10^-1)'],
      'half of a scale word, and half of them',
    ],
    [
      'Sales hit $3 t last year, with 5k visitors.',
      [
        'figure $3 t = 3000000000000 (10^12); currency USD; [last year] 2023',
        'figure 5k = 5000 (10^3); count visitors; [last year] 2023',
      ],
      'letters for scale words',
    ],
    [
      'It paid $40 mm for 3 mm of rain data and € 5 bn for the rest.',
      [
        'figure $40 mm = 40000000 (10^6); currency USD',
        'figure 3 mm = 3; measure millimetre',
        'figure € 5 bn = 5000000000 (10^9); currency EUR',
      ],
      'millions of money, and millimetres',
    ],
    [
      'It sold 3 bn shares.',
      ['figure 3 bn = 3000000000 (10^9); count shares'],
      'a short scale word set apart, without money',
    ],
    [
      'Sales ($ million): 30.5; profit: 3.2.',
      ['figure 30.5 = 30.5 (10^-1)', 'figure 3.2 = 3.2 (10^-1)'],
      'what amounts are given in is no amount',
    ],
    [
      'Sales in million dollars were 30.5; deaths per million rose to 40.',
      ['figure 30.5 = 30.5 (10^-1)', 'figure 40 = 40; up to'],
      'the same in words, and of a rate',
    ],
    [
      'The million-dollar question: a million dollar home.',
      [
        'figure million-dollar = 1000000 (10^6); currency USD',
        'figure a million dollar = 1000000 (10^6); currency USD',
      ],
      'a scale word that is an amount',
    ],
    [
      'The index fell to 1 234 567 from 2 345 678.',
      ['figure 1 234 567 = 1234567; down to; against 2 345 678', 'figure 2 345 678 = 2345678; moves from'],
      'groups parted by spaces',
    ],
    [
      'Tens of thousands of people fled, and hundreds more stayed.',
      [
        'vague Tens of thousands = 10000 to 100000 (10^4); count people',
        'vague hundreds = 100 to 1000 (10^2); count people',
      ],
      'vague amounts of two sizes',
    ],
    [
      'Turnover was 20 lakh rupees, up from 12 lakh.',
      [
        'figure 20 lakh rupees = 2000000 (10^5); currency INR; up to; against 12 lakh',
        'figure 12 lakh = 1200000 (10^5); currency INR; moves from',
      ],
      'scale words of India on both sides of a change',
    ],
    [
      'The deal cost Rs 500 crore, or INR 5 billion (about $60 million).',
      [
        'figure Rs 500 crore = 5000000000 (10^7); currency INR',
        'figure INR 5 billion = 5000000000 (10^9); currency INR',
        'figure $60 million = 60000000 (10^6); currency USD; ~; restates 1',
      ],
      'a sign in letters, a code, and a conversion',
    ],
    [
      'He bought two dozen eggs, half a dozen loaves and a pair of shoes.',
      ['figure two dozen = 24; count eggs', 'figure half a dozen = 6; count loaves'],
      'dozens and pairs',
    ],
    [
      'They sang for three score of guests, for scores of them.',
      ['figure three score = 60; count guests'],
      'a score is twenty only where it counts',
    ],
    [
      'A hundred and twenty-first guest came; it was the one hundred and fifth day.',
      ['ordinal A hundred and twenty-first = 121; of guest', 'ordinal one hundred and fifth = 105; of day'],
      'ordinals behind an "and"',
    ],
    [
      'It weighs 2.5 × 10^3 kg, or 2.5e3 kg, and 6.02 x 10^23 of them fit.',
      [
        'figure 2.5 × 10^3 kg = 2500 (10^2); measure kilogram',
        'figure 2.5e3 kg = 2500 (10^2); measure kilogram',
        'figure 6.02 x 10^23 = 602000000000000000000000 (10^21)',
      ],
      'powers of ten',
    ],
    [
      'The part is 1/1000 of an inch, 3 1/2 inches at the most, ½ inch at least.',
      [
        'figure 1/1000 of an inch = 0.001 (10^-3); measure inch',
        'figure 3 1/2 inches = 3.5 (10^-1); measure inch; <=',
        'figure ½ inch = 0.5 (10^-1); measure inch; >=',
      ],
      'fractions with bounds behind them',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('bounds around the number', () => {
  it.each([
    ['It takes 5 at most.', ['figure 5 = 5; <='], 'a bound behind the number'],
    [
      'The drone may not fly above 120 metres, 400 feet at most.',
      ['figure 120 metres = 120; measure metre; <=', 'figure 400 feet = 400; measure foot; <='],
      'what is denied is the other side, whatever may not be done',
    ],
    [
      'The fee must not cost more than $5; they did not sell less than 40.',
      ['figure $5 = 5; currency USD; <=', 'figure 40 = 40; >='],
      'denied with a verb between',
    ],
    [
      'It is not much more than 5 miles, and not only over 30 people came.',
      ['figure 5 miles = 5; measure mile; >', 'figure 30 = 30; count people; >'],
      'what only weakens a bound denies none',
    ],
    [
      'It needs 12 cars, and 5 at the most.',
      ['figure 12 = 12; count cars', 'figure 5 = 5; count cars; <='],
      'with an article',
    ],
    [
      'It needs 12 or more cars, 30+ vans, and 5 drivers.',
      ['figure 12 = 12; count cars; >=', 'figure 30 = 30; count vans; >=', 'figure 5 = 5; count drivers'],
      'bounds behind the number, before the noun',
    ],
    [
      'Not more than 5 of at least 20 boats sank; up to 3 people died.',
      ['figure 5 = 5; <=', 'figure 20 = 20; count boats; >=', 'figure 3 = 3; count people; <='],
      'bounds of the part and of the whole',
    ],
    [
      'Fewer than one in ten, or under 10%, came; more than half stayed.',
      [
        'figure one in ten = 0.1 (10^-1); <',
        'figure 10% = 10; percent percent; <',
        'figure half = 0.5 (10^-1); >',
      ],
      'bounds of shares in words',
    ],
    [
      'No fewer than 40 ships and as few as 3 tugs left.',
      ['figure 40 = 40; count ships; >=', 'figure 3 = 3; count tugs; >='],
      'bounds of two words',
    ],
    [
      'Sales were just under $5 million, well above the $3 million of 2022.',
      [
        'figure $5 million = 5000000 (10^6); currency USD; <; [of 2022] 2022',
        'figure $3 million = 3000000 (10^6); currency USD; [of 2022] 2022',
        'date 2022',
      ],
      'what others are compared with has no bound',
    ],
    [
      'They owe between $5 million and $6 million, some 3-4% of sales.',
      [
        'figure $5 million and $6 million = 5000000 to 6000000 (10^6); currency USD',
        'figure 3-4% = 3 to 4; percent percent; ~',
      ],
      'a range of money, and about a range',
    ],
    [
      'About 3-4% of 200 to 300 firms fail each year.',
      ['figure 3-4% = 3 to 4; percent percent; ~', 'figure 200 to 300 = 200 to 300; count firms'],
      'two ranges, one of them roughly',
    ],
    [
      'It was 40 to 50 times the limit, or 4,000 percent of it.',
      ['figure 40 to 50 times = 40 to 50; other count', 'figure 4,000 percent = 4000; percent percent'],
      'a range of times',
    ],
    [
      'Wait 5 min or so, then 30 s more.',
      ['figure 5 min = 5; measure minute; ~', 'figure 30 s = 30; measure second'],
      'roughly, said behind',
    ],
    [
      'It handed over 400 files and over 300 letters.',
      ['figure 400 = 400; count files', 'figure 300 = 300; count letters; >'],
      '"over" that belongs to a verb, and one that does not',
    ],
    [
      'He will get 750,000 euros plus costs and 5-plus meals.',
      ['figure 750,000 euros = 750000; currency EUR', 'figure 5 = 5; count meals; >='],
      '"plus" adds a thing, or bounds',
    ],
    [
      'The level was ≥ 5 mg and < 10 mg.',
      ['figure 5 mg = 5; measure milligram; >=', 'figure 10 mg = 10; measure milligram; <'],
      'signs of comparison',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});
