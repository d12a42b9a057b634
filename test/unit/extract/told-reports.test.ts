import { describe, expect, it } from 'vitest';
import { told } from './told';

// Sentences as reports of firms, markets and offices have them: each row is a whole reading.

describe('reports', () => {
  it.each([
    [
      'The fee was a fifth of a percentage point.',
      ['figure a fifth of a percentage point = 0.2 (10^-1); percent percentage point'],
      'a part of a unit',
    ],
    [
      'Prices rose 5.2%/year, 3%/yr and 4 percent each year, 2% every month.',
      [
        'figure 5.2%/year = 5.2 (10^-1); ratio percentage per year; up by',
        'figure 3%/yr = 3; ratio percentage per year; up by',
        'figure 4 percent each year = 4; ratio percentage per year; up by',
        'figure 2% every month = 2; ratio percentage per month',
      ],
      'percent by the year, four ways',
    ],
    [
      'Of 40 boats, 12 were sold, 20 were kept and eight sank.',
      ['figure 40 = 40; count boats', 'figure 12 = 12', 'figure 20 = 20', 'figure eight = 8'],
      'a whole and its parts',
    ],
    [
      'About 30 boats, or a tenth of the fleet, sank in May alone.',
      [
        'figure 30 = 30; count boats; ~; [in May] 2024-05',
        'figure a tenth = 0.1 (10^-1); of fleet; [in May] 2024-05',
      ],
      'a count and its share',
    ],
    [
      'Some 300,000 more people have jobs than a year ago.',
      ['figure 300,000 = 300000; count people; ~; up by'],
      'a change behind the number',
    ],
    [
      'Costs are 30% lower, 5 points higher and 3 times as high as before.',
      [
        'figure 30% = 30; percent percent; down by',
        'figure 5 points = 5; other point; up by',
        'figure 3 times = 3; other count',
      ],
      'changes by adjective',
    ],
    [
      'It costs as much as $30, as little as $5, as many as 40 people buy it.',
      [
        'figure $30 = 30; currency USD; <=',
        'figure $5 = 5; currency USD; >=',
        'figure 40 = 40; count people; <=',
      ],
      'bounds of three words',
    ],
    [
      'The deficit widened by 0.3 points to 4.1% of GDP, against 3.8% in 2022.',
      [
        'figure 0.3 points = 0.3 (10^-1); other point; up by',
        'figure 4.1% = 4.1 (10^-1); percent percent; moves to',
        'figure 3.8% = 3.8 (10^-1); percent percent; [in 2022] 2022',
        'date 2022',
      ],
      'difference, level, and another year',
    ],
    [
      'Output is unchanged from the 30 units of May.',
      ['figure 30 = 30; count units; [of May] 2024-05'],
      'no change at all',
    ],
    [
      'Growth of 2.1% was below the 2.5% that analysts had forecast.',
      ['figure 2.1% = 2.1 (10^-1); percent percent; up by', 'figure 2.5% = 2.5 (10^-1); percent percent'],
      'a forecast is no bound',
    ],
    [
      'The 30% fall in sales, the largest in 10 years, cut profit to $3 million.',
      [
        'figure 30% = 30; percent percent; down by',
        'duration 10 years = 10; measure year',
        'figure $3 million = 3000000 (10^6); currency USD; down to',
      ],
      'a change before its noun, and a level',
    ],
    [
      'With sales down 5% and costs up 3%, the firm lost $30 million.',
      [
        'figure 5% = 5; percent percent; down by',
        'figure 3% = 3; percent percent; up by',
        'figure $30 million = 30000000 (10^6); currency USD',
      ],
      'changes without a verb',
    ],
    [
      'Revenue: $30 million, up 5%. Profit: $3 million, down 2%.',
      [
        'figure $30 million = 30000000 (10^6); currency USD',
        'figure 5% = 5; percent percent; up by',
        'figure $3 million = 3000000 (10^6); currency USD',
        'figure 2% = 2; percent percent; down by',
      ],
      'lines of a report',
    ],
    [
      'He drove at 30 mph, 50 km/h, then at 20 miles an hour.',
      [
        'figure 30 mph = 30; measure mile per hour',
        'figure 50 km/h = 50; measure kilometre per hour',
        'figure 20 miles an hour = 20; measure mile per hour',
      ],
      'speeds',
    ],
    [
      'Its speed of 30 metres per second is 108 km per hour.',
      [
        'figure 30 metres per second = 30; measure metre per second',
        'figure 108 km per hour = 108; measure kilometre per hour',
      ],
      'speeds in words',
    ],
    [
      'The 3-year, $30 million plan covers 40 towns.',
      [
        'duration 3-year = 3; measure year',
        'figure $30 million = 30000000 (10^6); currency USD',
        'figure 40 = 40; count towns',
      ],
      'two measures before a noun',
    ],
    [
      'Its 12,000-strong crew and 300-odd boats are 5 years old.',
      [
        'figure 12,000 = 12000; count crew',
        'figure 300 = 300; count boats; ~',
        'age 5 years old = 5; measure year of age',
      ],
      'numbers with an ending',
    ],
    [
      'Children under 5 and people over 65 pay $3, those aged 6 to 17 $2.',
      [
        'age 5 = 5; measure year of age; <',
        'age 65 = 65; measure year of age; >',
        'figure $3 = 3; currency USD',
        'age 6 to 17 = 6 to 17; measure year of age',
        'figure $2 = 2; currency USD',
      ],
      'ages with bounds',
    ],
    [
      'In a poll of 1,000 adults, 45% said yes, with a margin of error of 3 points.',
      [
        'figure 1,000 = 1000; count adults',
        'figure 45% = 45; percent percent',
        'figure 3 points = 3; other point',
      ],
      'a poll',
    ],
    [
      'The 95% confidence interval is 2.1 to 3.4, p < 0.05, n = 300.',
      [
        'figure 95% = 95; percent percent',
        'figure 2.1 to 3.4 = 2.1 to 3.4 (10^-1)',
        'figure 0.05 = 0.05 (10^-2); <',
        'figure 300 = 300',
      ],
      'a table in words',
    ],
    [
      "Around 8 o'clock some 30 men came; 20 minutes later 5 left.",
      [
        "time 8 o'clock",
        'figure 30 = 30; count men; ~',
        'duration 20 minutes = 20; measure minute',
        'figure 5 = 5',
      ],
      'an hour, and a time that passed',
    ],
    [
      'It opened 30 shops in the last 3 months, 5 of them in Rome.',
      [
        'figure 30 = 30; count shops; [in the last 3 months]',
        'duration 3 months = 3; measure month',
        'figure 5 = 5; count shops; [in the last 3 months]',
      ],
      'a part of what was counted before',
    ],
    [
      'The Dow fell 3.5 points, or 0.1 percent, to 30,123.45.',
      [
        'figure 3.5 points = 3.5 (10^-1); other point; down by',
        'figure 0.1 percent = 0.1 (10^-1); percent percent; down by',
        'figure 30,123.45 = 30123.45 (10^-2); moves to',
      ],
      'the same change twice, and a level',
    ],
    [
      'Brent rose 30 cents to $82.15 a barrel; gold was $5 lower at $1,900.',
      [
        'figure 30 cents = 30; currency cent; up by',
        'figure $82.15 a barrel = 82.15 (10^-2); ratio dollar per barrel; moves to',
        'figure $5 = 5; currency USD; down by',
        'figure $1,900 = 1900; currency USD',
      ],
      'prices and their changes',
    ],
    [
      'One euro buys $1.08; 100 yen buy 65 cents.',
      [
        'figure One euro = 1; currency EUR',
        'figure $1.08 = 1.08 (10^-2); currency USD',
        'figure 100 yen = 100; currency JPY',
        'figure 65 cents = 65; currency cent',
      ],
      'rates of exchange',
    ],
    [
      'Of the $5.2 billion, $3 billion is debt, and the rest, some 40%, is cash.',
      [
        'figure $5.2 billion = 5200000000 (10^8); currency USD',
        'figure $3 billion = 3000000000 (10^9); currency USD',
        'figure 40% = 40; percent percent; ~',
      ],
      'a sum and its parts',
    ],
    [
      'Four in ten of the 2,300 adults asked, and 58% of women, disagreed.',
      [
        'figure Four in ten = 0.4 (10^-1); of adults',
        'figure 2,300 = 2300; count adults',
        'figure 58% = 58; percent percent',
      ],
      'shares of a poll',
    ],
    [
      'The court fined the bank $4.5 million and jailed two of its five directors for 3 years.',
      [
        'figure $4.5 million = 4500000 (10^5); currency USD',
        'figure two = 2; count directors',
        'figure five = 5; count directors',
        'duration 3 years = 3; measure year',
      ],
      'a fine, people, and a term',
    ],
    [
      'Rates range from 3.5% to 4.25%, up from 3% to 3.5% in 2022.',
      [
        'figure 3.5% to 4.25% = 3.5 to 4.25 (10^-2); percent percent; up to; against 3%; [in 2022] 2022',
        'figure 3% to 3.5% = 3 to 3.5 (10^-1); percent percent; moves from; [in 2022] 2022',
        'date 2022',
      ],
      'ranges on both sides',
    ],
    [
      'The quake, of magnitude 6.2, struck 30 km south of Lund at 3:15 a.m. on May 4.',
      [
        'figure 6.2 = 6.2 (10^-1); measure magnitude; [on May 4] 2024-05-04',
        'figure 30 km = 30; measure kilometre; [on May 4] 2024-05-04',
        'time 3:15 a.m.',
        'date May 4',
      ],
      'a place and a time',
    ],
    [
      'At least 30 people died and more than 200 were hurt, officials said.',
      [
        'figure 30 = 30; count people; >=; says officials',
        'figure 200 = 200; count people; >; says officials',
      ],
      'bounds, and who says so',
    ],
    [
      'Inflation, at 3.1% in May, eased from 3.4% in April, the office said on Tuesday.',
      [
        'figure 3.1% = 3.1 (10^-1); percent percent; [in May] 2024-05; says the office',
        'figure 3.4% = 3.4 (10^-1); percent percent; moves from; [in April] 2024-04; says the office',
      ],
      'a level in the middle of its sentence',
    ],
    [
      'Net profit for the quarter was $3.2 million, or 45 cents a share, compared with $2.9 million, or 41 cents, a year earlier.',
      [
        'figure $3.2 million = 3200000 (10^5); currency USD',
        'figure 45 cents a share = 45; ratio cent per share',
        'figure $2.9 million = 2900000 (10^5); currency USD; [a year earlier] 2023',
        'figure 41 cents = 41; currency cent; [a year earlier] 2023',
      ],
      'pairs of amounts',
    ],
    [
      'The fund raised its stake in Norvik to 7.5% from 5%, buying 1.2 million shares at $30 each.',
      [
        'figure 7.5% = 7.5 (10^-1); percent percent; up to; against 5%',
        'figure 5% = 5; percent percent; moves from',
        'figure 1.2 million = 1200000 (10^5); count shares',
        'figure $30 = 30; currency USD',
      ],
      'a stake and what was paid',
    ],
    [
      'The dollar closed at 34.59 on Saturday.',
      ['figure 34.59 = 34.59 (10^-2); [on Saturday]'],
      'a price behind "at" is no hour',
    ],
    [
      'As of today it has 30 boats.',
      ['figure 30 = 30; count boats; [of today] 2024-07-15'],
      'a level of the day itself',
    ],
    [
      'It sold 5 ~ 10 boats and 30 to ~40 cars.',
      ['figure 5 ~ 10 = 5 to 10; count boats', 'figure 30 to ~40 = 30 to 40; count cars'],
      'a wave that joins, and one that bounds',
    ],
    ['Police say 30 boats sank.', ['figure 30 = 30; count boats; says Police'], 'a plural that says so'],
    [
      'The storm left 30 dead and 50 injured people in 4 towns.',
      [
        'figure 30 = 30; count dead',
        'figure 50 = 50; count people; of injured people',
        'figure 4 = 4; count towns',
      ],
      'the dead are counted',
    ],
    [
      'The loss was $(5.2) million, after a profit of $3 million.',
      [
        'figure $(5.2) million = -5200000 (10^5); currency USD',
        'figure $3 million = 3000000 (10^6); currency USD',
      ],
      'a loss in brackets behind its sign',
    ],
    [
      'It earned USD 40 MM on 3 bn shares.',
      ['figure USD 40 MM = 40000000 (10^6); currency USD', 'figure 3 bn = 3000000000 (10^9); count shares'],
      'millions in capitals',
    ],
    [
      'He owns one hundred and one boats, a thousand and one oars, two hundred thirty cars.',
      [
        'figure one hundred and one = 101; count boats',
        'figure a thousand and one = 1001; count oars',
        'figure two hundred thirty = 230; count cars',
      ],
      'numbers in words with "and" and without',
    ],
    [
      'In May it sold 30, 40 in June and 50 in July.',
      [
        'figure 30 = 30; [In May] 2024-05',
        'figure 40 = 40; [in June] 2024-06',
        'figure 50 = 50; [in July] 2024-07',
      ],
      'months on either side of their number',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});
