import { describe, expect, it } from 'vitest';
import { told } from './told';

describe('units', () => {
  it.each([
    [
      '5 per cent, 6 percent, 7%, 8 pct and 9 percentage.',
      [
        'figure 5 per cent = 5; percent percent',
        'figure 6 percent = 6; percent percent',
        'figure 7% = 7; percent percent',
        'figure 8 pct = 8; percent percent',
        'figure 9 percentage = 9; percent percent',
      ],
      'shares',
    ],
    [
      'up 3 percentage points, 4 percent points, 5 pts and 6 bps',
      [
        'figure 3 percentage points = 3; percent percentage point; up by',
        'figure 4 percent points = 4; percent percentage point; up by',
        'figure 5 pts = 5; other point',
        'figure 6 bps = 6; measure basis point',
      ],
      'points',
    ],
    [
      '12 stone, 3 cups of tea, 4 bars, 5 grains of sand.',
      [
        'figure 12 stone = 12; measure stone',
        'figure 3 cups = 3; measure cup',
        'figure 4 = 4; count bars',
        'figure 5 = 5; count grains; of grains of sand',
      ],
      'plain words',
    ],
    [
      '12 US gallons, 3 imperial pints and 4 UK tons.',
      [
        'figure 12 US gallons = 12; measure gallon',
        'figure 3 imperial pints = 3; measure pint',
        'figure 4 UK tons = 4; measure ton',
      ],
      'countries before measures',
    ],
    [
      'a 5-mile run, a 3-foot wall, a 10-ton load.',
      [
        'figure 5-mile = 5; measure mile',
        'figure 3-foot = 3; measure foot',
        'figure 10-ton = 10; measure ton',
      ],
      'attributes',
    ],
    [
      '30 min, 20 sec, 10 hrs, 5 yrs.',
      [
        'figure 30 min = 30; measure minute',
        'figure 20 sec = 20; measure second',
        'figure 10 hrs = 10; measure hour',
        'figure 5 yrs = 5; measure year',
      ],
      'short times',
    ],
    [
      '7 cm, 7 mm, 7 km, 7 in, 7 ft, 7 yd, 7 mi.',
      [
        'figure 7 cm = 7; measure centimetre',
        'figure 7 mm = 7; measure millimetre',
        'figure 7 km = 7; measure kilometre',
        'figure 7 in = 7; measure inch',
        'figure 7 ft = 7; measure foot',
        'figure 7 yd = 7; measure yard',
        'figure 7 mi = 7; measure mile',
      ],
      'short lengths',
    ],
    [
      '7 g, 7 kg, 7 mg, 7 t, 7 lb, 7 oz.',
      [
        'figure 7 g = 7; measure gram',
        'figure 7 kg = 7; measure kilogram',
        'figure 7 mg = 7; measure milligram',
        'figure 7 t = 7; measure tonne',
        'figure 7 lb, 7 oz = 119; measure ounce',
      ],
      'short weights',
    ],
    [
      '7 l, 7 ml, 7 L, 7 gal, 7 cc.',
      [
        'figure 7 l = 7; measure litre',
        'figure 7 ml = 7; measure millilitre',
        'figure 7 L = 7; measure litre',
        'figure 7 gal = 7; measure gallon',
        'figure 7 cc = 7; measure millilitre',
      ],
      'short volumes',
    ],
    [
      '7 W, 7 kW, 7 MW, 7 V, 7 A, 7 J, 7 N, 7 Pa.',
      [
        'figure 7 W = 7; measure watt',
        'figure 7 kW = 7; measure kilowatt',
        'figure 7 MW = 7; measure megawatt',
        'figure 7 V = 7; measure volt',
        'figure 7 A = 7; measure ampere',
        'figure 7 J = 7; measure joule',
        'figure 7 N = 7; measure newton',
        'figure 7 Pa = 7; measure pascal',
      ],
      'short powers',
    ],
    [
      '7 MB, 7 GB, 7 TB, 7 kB, 7 Mbps.',
      [
        'figure 7 MB = 7; measure megabyte',
        'figure 7 GB = 7; measure gigabyte',
        'figure 7 TB = 7; measure terabyte',
        'figure 7 kB = 7; measure kilobyte',
        'figure 7 Mbps = 7; measure megabit per second',
      ],
      'sizes of data',
    ],
    [
      '5 lb-ft, 6 kg/m3, 8 people per square mile.',
      [
        'figure 5 lb-ft = 5; measure pound-foot',
        'figure 6 kg/m3 = 6; ratio kilogram per cubic metre',
        'figure 8 = 8; ratio person per square mile; of people',
      ],
      'rates',
    ],
    [
      '$5 per square foot, €6/kg, £7 an hour, 8 yen each.',
      [
        'figure $5 per square foot = 5; ratio dollar per square foot',
        'figure €6/kg = 6; ratio euro per kilogram',
        'figure £7 an hour = 7; ratio pound sterling per hour',
        'figure 8 yen = 8; currency JPY',
      ],
      'prices',
    ],
    [
      '5 euros a head, 6 dollars per person, 7 cents per mile a day.',
      [
        'figure 5 euros a head = 5; ratio euro per head',
        'figure 6 dollars per person = 6; ratio dollar per person',
        'figure 7 cents per mile = 7; ratio cent per mile',
      ],
      'prices in words',
    ],
    [
      '€1.2bn, £3m, $4k, ¥5tn, $6 b.',
      [
        'figure €1.2bn = 1200000000 (10^8); currency EUR',
        'figure £3m = 3000000 (10^6); currency GBP',
        'figure $4k = 4000 (10^3); currency USD',
        'figure ¥5tn = 5000000000000 (10^12); currency JPY',
        'figure $6 b = 6000000000 (10^9); currency USD',
      ],
      'money with scales',
    ],
    [
      '5 million US dollars, 6 billion Hong Kong dollars, 7 trillion won.',
      [
        'figure 5 million US dollars = 5000000 (10^6); currency USD',
        'figure 6 billion Hong Kong dollars = 6000000000 (10^9); currency HKD',
        'figure 7 trillion won = 7000000000000 (10^12); currency KRW',
      ],
      'names of money in words',
    ],
    [
      '5 Canadian dollars, 6 pounds sterling, 7 rand, 8 pesos, 9 reais.',
      [
        'figure 5 Canadian dollars = 5; currency CAD',
        'figure 6 pounds sterling = 6; currency GBP',
        'figure 7 rand = 7; currency ZAR',
        'figure 8 pesos = 8; currency peso',
        'figure 9 reais = 9; currency BRL',
      ],
      'more names',
    ],
    [
      'twice, 3 times as many, 4-fold, a factor of 5.',
      ['figure 3 times = 3; other count', 'figure 4-fold = 4; other count', 'figure 5 = 5'],
      'multiples',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('numbers in words and signs', () => {
  it.each([
    [
      'Zero, nil and nought boats; no boats.',
      ['figure Zero = 0', 'figure nil = 0; count boats', 'figure nought = 0; count boats'],
      'nothing',
    ],
    [
      'Twenty-one, thirty five, ninety-nine, a hundred one.',
      [
        'figure Twenty-one = 21',
        'figure thirty five = 35',
        'figure ninety-nine = 99',
        'figure a hundred one = 101',
      ],
      'tens',
    ],
    [
      'Five and a half, two and three quarters, one and two thirds.',
      [
        'figure Five and a half = 5.5 (10^-1)',
        'figure two and three quarters = 2.75 (10^-2)',
        'figure one and two thirds = 1.666666666666667 (10^-15)',
      ],
      'wholes and parts',
    ],
    [
      'A half, a quarter, three fifths, two-thirds, nine tenths, one hundredth.',
      [
        'figure A half = 0.5 (10^-1)',
        'figure a quarter = 0.25 (10^-2)',
        'figure three fifths = 0.6 (10^-1)',
        'figure two-thirds = 0.666666666666667 (10^-15)',
        'figure nine tenths = 0.9 (10^-1)',
        'figure one hundredth = 0.01 (10^-2)',
      ],
      'parts',
    ],
    [
      'Half of them, half the boats, half a mile, a quarter of a million.',
      [
        'figure Half = 0.5 (10^-1)',
        'figure half = 0.5 (10^-1); of boats',
        'figure half a mile = 0.5 (10^-1); measure mile',
        'figure a quarter of a million = 250000 (10^4)',
      ],
      'more parts',
    ],
    [
      '1.25 million, 12.5 thousand, 3 hundred, 7.0 billion, 0.50.',
      [
        'figure 1.25 million = 1250000 (10^4)',
        'figure 12.5 thousand = 12500 (10^2)',
        'figure 3 hundred = 300 (10^2)',
        'figure 7.0 billion = 7000000000 (10^8)',
        'figure 0.50 = 0.5 (10^-2)',
      ],
      'scales and last digits',
    ],
    [
      '1/2 cup, 5/8 inch, 2 1/2 miles, 3½ hours, ⅔ of it.',
      [
        'figure 1/2 cup = 0.5 (10^-1); measure cup',
        'figure 5/8 inch = 0.625 (10^-3); measure inch',
        'figure 2 1/2 miles = 2.5 (10^-1); measure mile',
        'figure 3½ hours = 210; measure minute',
        'figure ⅔ = 0.666666666666667 (10^-15)',
      ],
      'parts in signs',
    ],
    [
      'Three point one four, zero point five.',
      ['figure Three point one four = 3.14 (10^-2)', 'figure zero point five = 0.5 (10^-1)'],
      'points in words',
    ],
    [
      '2 lakh, 3 crore, 4 dozen.',
      ['figure 2 lakh = 200000 (10^5)', 'figure 3 crore = 30000000 (10^7)', 'figure 4 dozen = 48'],
      'scales of elsewhere',
    ],
    [
      '1,000,000 and 1000000 and 1 000 000 and 1.000.000,0.',
      [
        'figure 1,000,000 = 1000000',
        'figure 1000000 = 1000000',
        'figure 1 000 000 = 1000000',
        'figure 1.000.000,0 = 1000000 (10^-1)',
      ],
      'a million in four ways',
    ],
    [
      'Sixty-odd boats, 60-odd boats, sixty or so.',
      ['figure Sixty = 60; count boats; ~', 'figure 60 = 60; count boats; ~', 'figure sixty = 60; ~'],
      'odd ones',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});
