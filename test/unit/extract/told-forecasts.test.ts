import { describe, expect, it } from 'vitest';
import { told } from './told';

// Forecasts in pairs, rates among many, marks and notices: each row is a whole reading.

describe('forecasts, rates and notices', () => {
  it.each([
    [
      'The rate was 3.0 deaths per 100 000 people, and 4 deaths per one million.',
      [
        'figure 3.0 = 3 (10^-1); ratio death per 100,000; of deaths',
        'id 100 000 = 100000',
        'figure 4 = 4; ratio death per 1 million; of deaths',
        'id one million = 1000000 (10^6)',
      ],
      'what a rate is counted among, in groups and in words, is no hundred and no figure',
    ],
    [
      'The rate per 100,000 people ranged from 4.9 in Lund to 25.4 in Brae.',
      ['id 100,000 = 100000', 'figure 4.9 = 4.9 (10^-1)', 'figure 25.4 = 25.4 (10^-1)'],
      'nor are the people that it is counted among lent to the rates',
    ],
    [
      'The bank raised its forecast to 3.4%, higher than its March forecast.',
      ['figure 3.4% = 3.4 (10^-1); percent percent; up to; against its March forecast'],
      'the month is that of what it is compared with',
    ],
    [
      'It raised its estimate for 2022 to 7.8% from 6.4%, and for 2023 to 3% from 2.5%.',
      [
        'date 2022',
        'figure 7.8% = 7.8 (10^-1); percent percent; up to; against 6.4%; [for 2022] 2022',
        'figure 6.4% = 6.4 (10^-1); percent percent; moves from',
        'date 2023',
        'figure 3% = 3; percent percent; [for 2023] 2023',
        'figure 2.5% = 2.5 (10^-1); percent percent',
      ],
      'a year that opens the next pair',
    ],
    [
      'It lowered its 2022 forecast to 3% from 3.1% and its 2023 forecast to 2% from 3.2%.',
      [
        'date 2022',
        'figure 3% = 3; percent percent; down to; against 3.1%; [2022] 2022',
        'figure 3.1% = 3.1 (10^-1); percent percent; moves from',
        'date 2023',
        'figure 2% = 2; percent percent; [2023] 2023',
        'figure 3.2% = 3.2 (10^-1); percent percent',
      ],
      'or the noun of the next pair',
    ],
    [
      'The film jumped the $100 million mark at $101 million.',
      [
        'figure $100 million = 100000000 (10^6); currency USD',
        'figure $101 million = 101000000 (10^6); currency USD',
      ],
      'over a mark, and not by it',
    ],
    [
      'Sales bumped up to 67 boats from 66.',
      ['figure 67 = 67; count boats; up to; against 66', 'figure 66 = 66; count boats; moves from'],
      'no bound behind a verb',
    ],
    [
      'The bank cut the growth forecast of the town for the third quarter to 4%.',
      ['ordinal third = 3; of quarter', 'figure 4% = 4; percent percent; down to; [for the third quarter]'],
      'a long object between the verb and its level; a forecast that is no verb',
    ],
    [
      'It had 4 cases less than recorded in 2017, and 11 fewer boats than a year earlier.',
      [
        'figure 4 = 4; count cases; down by; against recorded in 2017',
        'date 2017',
        'figure 11 = 11; count boats; down by',
      ],
      'fewer behind the noun and before it',
    ],
    [
      'In the first half of the 2018-19 financial year it sold 40 boats.',
      [
        'ordinal first = 1; of half',
        'date 2018-19',
        'figure 40 = 40; count boats; [In the first half of the 2018-19 financial year]',
      ],
      'a half of a year that lies in two',
    ],
    [
      'Deaths: seven directly due to fire; six involving boats.',
      ['figure seven = 7', 'figure six = 6'],
      'words behind a number that are no noun',
    ],
    [
      'It employs 160 hourly and salaried crew members.',
      ['figure 160 = 160; count members; of hourly and salaried crew members'],
      'an adjective that ends as adverbs do',
    ],
    [
      'They were booked under 419/420/467 and Section 66(B), and paid 40 dollars.',
      ['id 419/420/467', 'id 66(B)', 'figure 40 dollars = 40; currency USD'],
      'numbers of sections',
    ],
    [
      'Pre-2021, firms sold 40 boats.',
      ['date 2021', 'figure 40 = 40; count boats; [Pre-2021]'],
      'not that year',
    ],
    [
      'Deaths have risen by 13% since the year 2000.',
      ['figure 13% = 13; percent percent; up by; [since the year 2000] 2000/..', 'date 2000'],
      'an open end',
    ],
    [
      'The bank announced on Thursday that it had lent 40 dollars.',
      ['figure 40 dollars = 40; currency USD; says The bank'],
      'the day on which it was said',
    ],
    [
      `${'"is it so", '.repeat(12)}"53.9", and "40"`,
      ['figure 53.9 = 53.9 (10^-1)', 'figure 40 = 40'],
      'quotes around a number are no inches, however many stand before them',
    ],
  ])('reads %j', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('arrivals, results and reports', () => {
  it.each([
    [
      'It brought the half-yearly total to 14.2 million boats.',
      ['figure 14.2 million = 14200000 (10^5); count boats'],
      'a half that is none',
    ],
    [
      'Arrivals for the first six months rose to 14.2 million.',
      [
        'ordinal first = 1; of six',
        'duration six months = 6; measure month',
        'figure 14.2 million = 14200000 (10^5); up to; [for the first six months]',
      ],
      'no span of months that ends at millions',
    ],
    [
      'Growth brought arrivals for the first six months to 14.2 million.',
      [
        'ordinal first = 1; of six',
        'duration six months = 6; measure month',
        'figure 14.2 million = 14200000 (10^5); [for the first six months]',
      ],
      'nor right behind them',
    ],
    [
      'The stay fell by 0.03 night to 1.5 nights.',
      [
        'figure 0.03 = 0.03 (10^-2); count night; down by',
        'figure 1.5 = 1.5 (10^-1); count nights; moves to',
      ],
      'a part of a night is no time of day',
    ],
    [
      '312 of the 384 U.S. ports gained.',
      ['figure 312 = 312', 'figure 384 = 384'],
      'a whole before a name with points in it',
    ],
    [
      'The population over 65 grew, and so did the over-65 crowd, by 300.',
      ['age 65 = 65; measure year of age; >', 'age 65 = 65; measure year of age', 'figure 300 = 300'],
      'limits of age',
    ],
    [
      'Some 204 million or 58 percent of residents left, 41 million or 12 percent came.',
      [
        'figure 204 million = 204000000 (10^6); ~',
        'figure 58 percent = 58; percent percent',
        'figure 41 million = 41000000 (10^6)',
        'figure 12 percent = 12; percent percent',
      ],
      'millions are not percent',
    ],
    [
      'Income of $39 was lower than $55, or $0.58 per share.',
      [
        'figure $39 = 39; currency USD',
        'figure $55 = 55; currency USD; <',
        'figure $0.58 per share = 0.58 (10^-2); ratio dollar per share',
      ],
      'what is compared with is no change',
    ],
    [
      'The number grew by 9% from 2010 to 2020.',
      ['figure 9% = 9; percent percent; up by; [from 2010 to 2020] 2010/2020', 'date 2010', 'date 2020'],
      'the time that it took is nothing to compare with',
    ],
    [
      'It killed 22 people, as traders expect more storms in coming days.',
      ['figure 22 = 22; count people'],
      'what is to come',
    ],
    [
      'The storm killed nine, the office said yesterday.',
      ['figure nine = 9; says the office'],
      'the day on which it was said, in a word',
    ],
    [
      'Norvik Monday reported a profit of $826.',
      ['figure $826 = 826; currency USD'],
      'the day before the verb',
    ],
    [
      'It held 129 men, up 13 percent from the same period in 2022.',
      [
        'figure 129 = 129; count men',
        'figure 13 percent = 13; percent percent; up by; against the same period in 2022',
        'date 2022',
      ],
      'the year of what it is compared with',
    ],
    [
      'Profit: $39 Mln. vs. $55 Mln. last year.',
      [
        'figure $39 Mln = 39000000 (10^6); currency USD',
        'figure $55 Mln = 55000000 (10^6); currency USD; [last year] 2023',
      ],
      'versus with a point',
    ],
    [
      'It made $82 or $0.76 per share, compared with $62 or $0.56 per share last year.',
      [
        'figure $82 = 82; currency USD',
        'figure $0.76 per share = 0.76 (10^-2); ratio dollar per share',
        'figure $62 = 62; currency USD; [last year] 2023',
        'figure $0.56 per share = 0.56 (10^-2); ratio dollar per share; [last year] 2023',
      ],
      'both ways of saying it are of that year, and nothing before',
    ],
    [
      'It has 107 hotels, with the number of rooms up 13 percent to 370.',
      [
        'figure 107 = 107; count hotels',
        'figure 13 percent = 13; percent percent; up by',
        'figure 370 = 370; moves to',
      ],
      'something else is counted since',
    ],
  ])('reads %j', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('what a change is measured against', () => {
  it.each([
    [
      'This is an 8.5 percent increase over 2013.',
      ['figure 8.5 percent = 8.5 (10^-1); percent percent; up by', 'date 2013'],
      'a year to compare with, and no number above which',
    ],
    [
      'That is a 12 percent rise over the $14 million of 2016.',
      [
        'figure 12 percent = 12; percent percent; up by; [of 2016] 2016',
        'figure $14 million = 14000000 (10^6); currency USD; [of 2016] 2016',
        'date 2016',
      ],
      'the level that was left is no rise of its own',
    ],
    [
      'It was one in five police reports (148).',
      ['figure one in five = 0.2 (10^-1); of police', 'figure 148 = 148'],
      'reports that nobody makes here',
    ],
    [
      'It had a surplus of Dollars 39 billion, and lent Rupees 5 crore.',
      [
        'figure Dollars 39 billion = 39000000000 (10^9); currency USD',
        'figure Rupees 5 crore = 50000000 (10^7); currency INR',
      ],
      'money by its name before the sum',
    ],
    [
      'The goal is to limit warming to 1.5C.',
      ['figure 1.5C = 1.5 (10^-1); measure celsius'],
      'degrees, as it is about warmth',
    ],
    [
      'Exports rose 11 percent from one year earlier in October, and 9 percent in September.',
      [
        'figure 11 percent = 11; percent percent; up by; against one year earlier; [in October] 2023-10',
        'duration one year = 1; measure year; moves from; [in October] 2023-10',
        'figure 9 percent = 9; percent percent; [in September] 2023-09',
      ],
      'what is told by its distance ends there',
    ],
    [
      'In October sales rose 13 percent over the same month last year to $27.',
      [
        'figure 13 percent = 13; percent percent; up by; against the same month last year; [In October] 2023-10',
        'figure $27 = 27; currency USD; [In October] 2023-10',
      ],
      'over the same month',
    ],
    [
      'Trade grew 5 percent in the first 10 months this year.',
      [
        'figure 5 percent = 5; percent percent; up by; [in the first 10 months this year] 2024-01/2024-10',
        'ordinal first = 1; of 10',
        'duration 10 months = 10; measure month',
      ],
      'a year without a preposition',
    ],
    [
      "Prices rose 15% in October, softening from September's pace of over 19%.",
      [
        "figure 15% = 15; percent percent; up by; against September's pace of over 19%; [in October] 2023-10",
        'figure 19% = 19; percent percent; >; [September] 2023-09',
      ],
      'whose the pace was',
    ],
    [
      "Sales of $24 in 1986 were down from the prior year's $42.",
      [
        'figure $24 = 24; currency USD; [in 1986] 1986',
        'date 1986',
        'figure $42 = 42; currency USD; [prior year]',
      ],
      'what stands before keeps its own year',
    ],
    [
      'A 7% growth in power from clean sources was seen.',
      ['figure 7% = 7; percent percent; up by'],
      'where it comes from is nothing to compare with',
    ],
    [
      'There are twice as many as 10 years ago. Some 20 firms closed.',
      ['duration 10 years = 10; measure year; <=', 'figure 20 = 20; count firms; ~'],
      'a distance is not carried on',
    ],
  ])('reads %j', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
