import { describe, expect, it } from 'vitest';
import { told } from './told';

// Units that are easily missed, in words, letters and signs: each row is a whole reading.

describe('units where they are easily missed', () => {
  it.each([
    [
      'The tank holds 3 cu ft of gas, 5 cu. ft. of water and 8 fl. oz. of oil.',
      [
        'figure 3 cu ft = 3; measure cubic foot',
        'figure 5 cu. ft = 5; measure cubic foot',
        'figure 8 fl. oz = 8; measure fluid ounce',
      ],
      'abbreviations with points',
    ],
    [
      'The house has 1,200 sq. ft. of floor.',
      ['figure 1,200 sq. ft = 1200; measure square foot'],
      'a point inside a unit',
    ],
    [
      'The man is 5\'11" tall, his brother 6\'2", and his sister 5\'4".',
      [
        'figure 5\'11" = 71; measure inch',
        'figure 6\'2" = 74; measure inch',
        'figure 5\'4" = 64; measure inch',
      ],
      'inches are no quotation marks for each other',
    ],
    ['She is 5\' 4" tall.', ['figure 5\' 4" = 64; measure inch'], 'feet and inches set apart'],
    [
      'He called it "a record", at 12".',
      ['figure 12" = 12; measure inch'],
      'inches behind a quotation that was closed',
    ],
    [
      'He wrote "a 12" record is a record", she said.',
      ['figure 12 = 12; says He'],
      'a mark that closes a quotation is no inch',
    ],
    [
      'Highs reach 101F, the oven 350F; the capacitor has 5 F.',
      [
        'figure 101F = 101; measure fahrenheit',
        'figure 350F = 350; measure fahrenheit',
        'figure 5 F = 5; measure farad',
      ],
      'nobody writes so many farads',
    ],
    [
      'The temperature hit 38C in Madrid and 40C in Seville.',
      ['figure 38C = 38; measure celsius', 'figure 40C = 40; measure celsius'],
      'a letter behind digits where heat is spoken of',
    ],
    [
      'A stamp costs 60p and a sweet 5c; the screen shows 1080p video.',
      ['figure 60p = 60; currency penny', 'figure 5c = 5; currency cent', 'name 1080 = 1080'],
      'pence, cents, and lines of a screen',
    ],
    [
      'The bulb uses 60W and the phone 5 W at rest, the line 10 MW.',
      [
        'figure 60W = 60; measure watt',
        'figure 5 W = 5; measure watt',
        'figure 10 MW = 10; measure megawatt',
      ],
      'watts glued and set apart',
    ],
    [
      'Rates rose by twenty-five per-cent and fell a half-point later.',
      [
        'figure twenty-five per-cent = 25; percent percent; up by',
        'figure a half-point = 0.5 (10^-1); other point; down by',
      ],
      'a unit with a hyphen of its own',
    ],
    [
      'Output was three-times that of 2019.',
      ['figure three-times = 3; other count; [of 2019] 2019', 'date 2019'],
      'times, with a hyphen and without',
    ],
    [
      'The river rose 3-fold, its level by 2.5x and its flow 20-fold.',
      [
        'figure 3-fold = 3; other count; up by',
        'figure 2.5x = 2.5 (10^-1); other count',
        'figure 20-fold = 20; other count',
      ],
      'three ways to say times',
    ],
    [
      'It is a 12-percent rise and a 20-per-cent share.',
      ['figure 12-percent = 12; percent percent; up by', 'figure 20-per-cent = 20; percent percent'],
      'percent before a noun',
    ],
    [
      'A 5G network covers 40% of homes; the device weighs 5g.',
      [
        'ordinal 5G = 5; other generation wireless',
        'figure 40% = 40; percent percent',
        'figure 5g = 5; measure gram',
      ],
      'a generation of networks, and grams',
    ],
    [
      'The plot is 20 acres, 5 ha more than the 300 sq km park needs.',
      [
        'figure 20 acres = 20; measure acre',
        'figure 5 ha = 5; measure hectare',
        'figure 300 sq km = 300; measure square kilometre',
      ],
      'areas by word, symbol and two symbols',
    ],
    [
      'It drinks 6.5 litres per 100 km and does 40 miles per gallon.',
      [
        'figure 6.5 litres per 100 km = 6.5 (10^-1); measure litre per 100 kilometre',
        'figure 40 miles per gallon = 40; measure mile per gallon',
      ],
      'what a car needs, both ways round',
    ],
    [
      'The car burns 6 litres per 100 kilometres, or 6 l/100 km.',
      [
        'figure 6 litres per 100 kilometres = 6; measure litre per 100 kilometre',
        'figure 6 l/100 km = 6; measure litre per 100 kilometre',
      ],
      'a rate over a hundred, in words and signs',
    ],
    [
      'The 500-mile road cost $2.5m a mile; it took 3 1/2 years.',
      [
        'figure 500-mile = 500; measure mile',
        'figure $2.5m a mile = 2500000 (10^5); ratio dollar per mile',
        'figure 3 1/2 years = 3.5 (10^-1); measure year',
      ],
      'a unit before its noun, a rate of money, a mixed number',
    ],
    [
      'They ran 26 miles 385 yards in 2 hours 15 minutes 30 seconds.',
      [
        'figure 26 miles 385 yards = 46145; measure yard',
        'duration 2 hours = 2; measure hour',
        'duration 15 minutes = 15; measure minute',
        'duration 30 seconds = 30; measure second',
      ],
      'two units as one amount, three as a time',
    ],
    ['The baby weighs 7 lb 3 oz.', ['figure 7 lb 3 oz = 115; measure ounce'], 'two units of mass'],
    [
      'The call took an hour and a half.',
      ['figure an hour and a half = 90; measure minute'],
      'a spoken part of an hour',
    ],
    [
      'He earns £12 an hour, or $30,000 per annum.',
      [
        'figure £12 an hour = 12; ratio pound sterling per hour',
        'figure $30,000 per annum = 30000; ratio dollar per year',
      ],
      'rates of pay',
    ],
    [
      'The fare is £3.50, €4, ¥500, 12 francs or 30 Swiss francs.',
      [
        'figure £3.50 = 3.5 (10^-2); currency GBP',
        'figure €4 = 4; currency EUR',
        'figure ¥500 = 500; currency JPY',
        'figure 12 francs = 12; currency CHF',
        'figure 30 Swiss francs = 30; currency CHF',
      ],
      'money by sign and by name',
    ],
    [
      'It paid 5 dollars and 20 cents for each, $1 and fifty cents for two.',
      [
        'figure 5 dollars and 20 cents = 5.2 (10^-2); currency USD',
        'figure $1 and fifty cents = 1.5 (10^-2); currency USD',
        'figure two = 2',
      ],
      'dollars and cents are one amount',
    ],
    [
      'The firm has NT$30 billion, A$5m, C$20 and R$15.5 million.',
      [
        'figure NT$30 billion = 30000000000 (10^9); currency TWD',
        'figure A$5m = 5000000 (10^6); currency AUD',
        'figure C$20 = 20; currency CAD',
        'figure R$15.5 million = 15500000 (10^5); currency BRL',
      ],
      'dollars of many countries, and a real',
    ],
    [
      'A US$20 note, 20 US$ and $20US are the same; so are 5 USD and USD5.',
      [
        'figure US$20 = 20; currency USD',
        'figure 20 US$ = 20; currency USD',
        'figure $20US = 20; currency USD',
        'figure 5 USD = 5; currency USD',
        'figure USD5 = 5; currency USD',
      ],
      'one currency, five ways',
    ],
    [
      'Prices start at 20 euros/month or €200/yr.',
      ['figure 20 euros/month = 20; ratio euro per month', 'figure €200/yr = 200; ratio euro per year'],
      'rates with a stroke',
    ],
    [
      'The toll is 500 yen, or y=450 with the card; Singapore asks S$4.',
      [
        'figure 500 yen = 500; currency JPY',
        'figure y=450 = 450; currency JPY',
        'figure S$4 = 4; currency SGD',
      ],
      'signs in letters',
    ],
    [
      'It costs 5 eur a day, 20 US dollars a week.',
      [
        'figure 5 eur a day = 5; ratio euro per day',
        'figure 20 US dollars a week = 20; ratio dollar per week',
      ],
      'a code in small letters, a country before the money',
    ],
    [
      'The loan was for 5.5 mln dlrs and 3.2 billion dollars more.',
      [
        'figure 5.5 mln dlrs = 5500000 (10^5); currency USD',
        'figure 3.2 billion dollars = 3200000000 (10^8); currency USD',
      ],
      "an agency's abbreviations",
    ],
    [
      'The fund lost ($5.2 million) in May and earned $3 million in June.',
      [
        'figure $5.2 million = 5200000 (10^5); currency USD; [in May] 2024-05',
        'figure $3 million = 3000000 (10^6); currency USD; [in June] 2024-06',
      ],
      'a loss in brackets',
    ],
    [
      'The yield fell 25 basis points to 4.1% in May; the spread is 3bp.',
      [
        'figure 25 basis points = 25; measure basis point; down by; [in May] 2024-05',
        'figure 4.1% = 4.1 (10^-1); percent percent; moves to; [in May] 2024-05',
        'figure 3bp = 3; measure basis point; [in May] 2024-05',
      ],
      'basis points in words and glued',
    ],
    [
      'Support fell from 45 pct to 40 pct, a drop of 5 pts.',
      [
        'figure 45 pct to 40 pct = 45 to 40; percent percent; moves from',
        'figure 5 pts = 5; other point; down by',
      ],
      'points of a poll',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});
