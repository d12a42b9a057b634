import { describe, expect, it } from 'vitest';
import { told } from './told';

describe('periods', () => {
  it.each([
    [
      'In the past 3 years it sold 8, over the next two months 9.',
      [
        'duration 3 years = 3; measure year',
        'figure 8 = 8; [In the past 3 years]',
        'duration two months = 2; measure month; [In the past 3 years]',
        'figure 9 = 9; [over the next two months]',
      ],
      'spans from the day of writing',
    ],
    [
      'In the second quarter of 2023 it sold 12 boats.',
      [
        'ordinal second = 2; of quarter',
        'date 2023',
        'figure 12 = 12; count boats; [In the second quarter of 2023] 2023-04/2023-06',
      ],
      'a quarter',
    ],
    [
      'In the first nine months of this year it sold 13.',
      [
        'ordinal first = 1; of nine',
        'duration nine months = 9; measure month',
        'figure 13 = 13; [In the first nine months of this year] 2024-01/2024-09',
      ],
      'months in words',
    ],
    [
      'During the 2022-23 season it sold 14.',
      ['date 2022-23', 'figure 14 = 14; [During the 2022-23] 2022/2023'],
      'a season',
    ],
    [
      'Between March and May 2023 it sold 15 boats.',
      ['date May 2023', 'figure 15 = 15; count boats; [Between March and May 2023] 2023-03/2023-05'],
      'months of one year',
    ],
    [
      'From 2019 to 2021 it sold 16 boats a year.',
      [
        'date 2019',
        'date 2021',
        'figure 16 = 16; ratio boat per year; of boats; [From 2019 to 2021] 2019/2021',
      ],
      'years',
    ],
    [
      'Until 2020 it sold 17, since 2021 18, after 2022 19.',
      [
        'date 2020',
        'figure 17 = 17; [since 2021] 2021/..',
        'date 2021',
        'figure 18 = 18; [since 2021] 2021/..',
        'date 2022',
        'figure 19 = 19; [after 2022] 2022',
      ],
      'leads',
    ],
    ['Today it sold 24, tonight 25.', ['figure 24 = 24; [tonight]', 'figure 25 = 25; [tonight]'], 'today'],
    [
      'Profit rose 26% from 2022, and 27% compared with last year.',
      [
        'figure 26% = 26; percent percent; up by; against 2022',
        'date 2022',
        'figure 27% = 27; percent percent',
      ],
      'only what is compared with',
    ],
    [
      'For two consecutive years it sold 33.',
      ['duration two = 2; measure year', 'figure 33 = 33; [For two consecutive years]'],
      'in a row',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('ranges and signs', () => {
  it.each([
    [
      '$5-$7, 5-7 dollars, €5 to €7 million, 5%-7%.',
      [
        'figure $5-$7 = 5 to 7; currency USD',
        'figure 5-7 dollars = 5 to 7; currency USD',
        'figure €5 to €7 million = 5000000 to 7000000 (10^6); currency EUR',
        'figure 5%-7% = 5 to 7; percent percent',
      ],
      'ranges of money and shares',
    ],
    [
      'between $5 and $7 a share, from 5 to 7 km.',
      [
        'figure $5 and $7 a share = 5 to 7; ratio dollar per share',
        'figure 5 to 7 km = 5 to 7; measure kilometre',
      ],
      'between and from',
    ],
    [
      '-$5, $-5, (5), +5 and -5%.',
      [
        'figure -$5 = -5; currency USD',
        'figure $-5 = -5; currency USD',
        'figure 5 = 5',
        'figure +5 = 5; up by',
        'figure -5% = -5; percent percent',
      ],
      'signs',
    ],
    [
      'A range of 3 to 4 million people; 3 million to 4 million cars.',
      [
        'figure 3 to 4 million = 3000000 to 4000000 (10^6); count people',
        'figure 3 million to 4 million = 3000000 to 4000000 (10^6); count cars',
      ],
      'a scale said once and twice',
    ],
    [
      '10-20 mg, 10mg-20mg, 10 - 20 mg, 10 to about 20 mg.',
      [
        'figure 10-20 mg = 10 to 20; measure milligram',
        'figure 10mg-20mg = 10 to 20; measure milligram',
        'figure 10 - 20 mg = 10 to 20; measure milligram',
        'figure 10 to about 20 mg = 10 to 20; measure milligram',
      ],
      'ways to write one',
    ],
    [
      'It went from just over 5 to nearly 7 tonnes.',
      ['figure 5 to nearly 7 tonnes = 5 to 7; measure tonne; >'],
      'bounds at both ends',
    ],
    [
      '5 years to 7 years, 5 feet to 7 miles.',
      [
        'figure 5 years to 7 years = 5 to 7; measure year',
        'figure 5 feet = 5; measure foot',
        'figure 7 miles = 7; measure mile',
      ],
      'units that fit and that do not',
    ],
    [
      '10,000–12,000 men, 1.5–2.5 percent, 3 – 4 m.',
      [
        'figure 10,000–12,000 = 10000 to 12000; count men',
        'figure 1.5–2.5 percent = 1.5 to 2.5 (10^-1); percent percent',
        'figure 3 – 4 m = 3 to 4; measure metre',
      ],
      'long dashes',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});
