import { describe, expect, it } from 'vitest';
import { told } from './told';

describe('units', () => {
  it.each([
    [
      'It is 5 feet 2 inches, 10 km 200 m, and 3 pounds 4 ounces.',
      [
        'figure 5 feet 2 inches = 62; measure inch',
        'figure 10 km 200 m = 10200; measure metre',
        'figure 3 pounds 4 ounces = 52; measure ounce',
      ],
      'chains',
    ],
    [
      'It lasts an hour and a half, 1 hour 30 minutes, 2 hours and a half.',
      [
        'figure an hour and a half = 90; measure minute',
        'figure 1 hour = 1; measure hour',
        'figure 30 minutes = 30; measure minute',
        'figure 2 hours and a half = 150; measure minute',
      ],
      'chains of time',
    ],
    [
      'It cost 3 dollars 50 cents, $20 and 43c, £5 20p.',
      [
        'figure 3 dollars 50 cents = 3.5 (10^-2); currency USD',
        'figure $20 and 43c = 20.43 (10^-2); currency USD',
        'figure £5 20p = 5.2 (10^-2); currency GBP',
      ],
      'chains of money',
    ],
    [
      '90 km/h, 9.8 m/s, 12 mi/h, 30 miles per gallon, 5 mg/dl.',
      [
        'figure 90 km/h = 90; measure kilometre per hour',
        'figure 9.8 m/s = 9.8 (10^-1); measure metre per second',
        'figure 12 mi/h = 12; measure mile per hour',
        'figure 30 miles per gallon = 30; measure mile per gallon',
        'figure 5 mg/dl = 5; ratio milligram per decilitre',
      ],
      'rates in signs',
    ],
    [
      '$5 a share, $58 per barrel, 40 cents a minute, 3 visits a week.',
      [
        'figure $5 a share = 5; ratio dollar per share',
        'figure $58 per barrel = 58; ratio dollar per barrel',
        'figure 40 cents a minute = 40; ratio cent per minute',
        'figure 3 = 3; ratio visit per week; of visits',
      ],
      'rates in words',
    ],
    [
      '37°C, -4 °F, 300 kelvin, 12 degrees below zero, 20 degrees.',
      [
        'figure 37°C = 37; measure celsius',
        'figure -4 °F = -4; measure fahrenheit',
        'figure 300 kelvin = 300; measure kelvin',
        'figure 12 degrees below zero = -12; measure degree',
        'figure 20 degrees = 20; measure degree',
      ],
      'heat',
    ],
    ['5\'10" pipes.', ['figure 5\'10" = 70; measure inch'], 'feet and inches in signs'],
    [
      '12 GB, 120Hz, 5G, 50 kWh, 3 hp, 20 mpg.',
      [
        'figure 12 GB = 12; measure gigabyte',
        'figure 120Hz = 120; measure hertz',
        'ordinal 5G = 5; other generation wireless',
        'figure 50 kWh = 50; measure kilowatt hour',
        'figure 3 hp = 3; measure horsepower',
        'figure 20 mpg = 20; measure mile per gallon',
      ],
      'signs of measure',
    ],
    [
      'US$3m, HK$4, A$5, C$6, R$7, NT$8, S$9.',
      [
        'figure US$3m = 3000000 (10^6); currency USD',
        'figure HK$4 = 4; currency HKD',
        'figure A$5 = 5; currency AUD',
        'figure C$6 = 6; currency CAD',
        'figure R$7 = 7; currency BRL',
        'figure NT$8 = 8; currency TWD',
        'figure S$9 = 9; currency SGD',
      ],
      'dollars of the world',
    ],
    [
      '€5, 5€, £6, ¥700, ₹80, Rs. 20.',
      [
        'figure €5 = 5; currency EUR',
        'figure 5€ = 5; currency EUR',
        'figure £6 = 6; currency GBP',
        'figure ¥700 = 700; currency JPY',
        'figure ₹80 = 80; currency INR',
        'figure Rs. 20 = 20; currency INR',
      ],
      'signs of money',
    ],
    [
      'USD 5, 6 EUR, 7 usd, CNY8 million, twenty MUSD.',
      [
        'figure USD 5 = 5; currency USD',
        'figure 6 EUR = 6; currency EUR',
        'figure 7 usd = 7; currency USD',
        'figure CNY8 million = 8000000 (10^6); currency CNY',
        'figure twenty MUSD = 20000000 (10^6); currency USD',
      ],
      'codes of money',
    ],
    [
      '5 dollars, 6 euros, 8 yen, 9 Swiss francs, 10 kronor, 11 rupees.',
      [
        'figure 5 dollars = 5; currency USD',
        'figure 6 euros = 6; currency EUR',
        'figure 8 yen = 8; currency JPY',
        'figure 9 Swiss francs = 9; currency CHF',
        'figure 10 kronor = 10; currency SEK',
        'figure 11 rupees = 11; currency INR',
      ],
      'names of money',
    ],
    [
      '3 percentage points, 5 basis points, 40 pct, 2 pp, 7 points, 4 times, 3x, ten-fold.',
      [
        'figure 3 percentage points = 3; percent percentage point',
        'figure 5 basis points = 5; measure basis point',
        'figure 40 pct = 40; percent percent',
        'figure 2 pp = 2; percent percentage point',
        'figure 7 points = 7; other point',
        'figure 4 times = 4; other count',
        'figure 3x = 3; other count',
        'figure ten-fold = 10; other count',
      ],
      'shares',
    ],
    [
      '5 sq km, 7 square feet, 3 cubic metres, 2 m², 4 m3, 6 acres.',
      [
        'figure 5 sq km = 5; measure square kilometre',
        'figure 7 square feet = 7; measure square foot',
        'figure 3 cubic metres = 3; measure cubic metre',
        'figure 2 m² = 2; measure square metre',
        'figure 4 m3 = 4; measure cubic metre',
        'figure 6 acres = 6; measure acre',
      ],
      'areas and rooms',
    ],
    [
      'One in four, 2 out of 3, 5 of the 12 boats.',
      [
        'figure One in four = 0.25 (10^-2)',
        'figure 2 out of 3 = 0.666666666666667 (10^-15)',
        'figure 5 = 5; count boats',
        'figure 12 = 12; count boats',
      ],
      'shares of a whole',
    ],
    [
      'A 12-cent-a-share rise, a 40-yard dash, a 7- or 8-inch pipe.',
      [
        'figure 12-cent-a-share = 12; ratio cent per share; up by',
        'figure 40-yard = 40; measure yard',
        'figure 7 = 7; measure inch',
        'figure 8-inch = 8; measure inch',
      ],
      'units in one word',
    ],
    [
      '3.5 billion yuan ($488.3 million), 296 hp (224 kW / 300 PS).',
      [
        'figure 3.5 billion yuan = 3500000000 (10^8); currency CNY',
        'figure $488.3 million = 488300000 (10^5); currency USD; restates 0',
        'figure 296 hp = 296; measure horsepower',
        'figure 224 kW = 224; measure kilowatt; restates 2',
        'figure 300 PS = 300; measure horsepower; restates 3',
      ],
      'said again in another unit',
    ],
    [
      'The 5-stone girl, 3 stone walls, 2 bars of soap, 7 grains.',
      [
        'figure 5 = 5; count stone',
        'figure 3 = 3; count walls; of stone walls',
        'figure 2 = 2; count bars; of bars of soap',
        'figure 7 = 7; count grains',
      ],
      'names that are plain words too',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});
