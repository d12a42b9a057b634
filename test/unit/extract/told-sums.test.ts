import { describe, expect, it } from 'vitest';
import { told } from './told';

// Money that is written with a capital before the sum, and numbers whose period another clause would take away.

describe('sums and clauses', () => {
  it.each([
    [
      'The fund paid R1.2 million for the mine and R500,000 for the road.',
      ['figure R1.2 million = 1200000 (10^5); currency ZAR', 'figure R500,000 = 500000; currency ZAR'],
      'the rand right before a sum: in groups, with a scale word',
    ],
    [
      'The strike cost N2.5bn in May, and N500 million more in June.',
      [
        'figure N2.5bn = 2500000000 (10^8); currency NGN; [in May] 2024-05',
        'figure N500 million = 500000000 (10^6); currency NGN; [in June] 2024-06',
      ],
      'the naira, in letters glued and apart',
    ],
    [
      'They seized powder worth P1,020,000 and one P1,000 bill.',
      ['figure P1,020,000 = 1020000; currency PHP', 'pronoun one = 1', 'figure P1,000 = 1000; currency PHP'],
      'the Philippine peso; "one P" is no penny',
    ],
    [
      'The hotel sold for Bt500 million.',
      ['figure Bt500 million = 500000000 (10^6); currency THB'],
      'the baht',
    ],
    [
      'The K200 million fund owns X1,020,000 and Q1.5 billion of land.',
      ['id X1,020,000', 'id Q1.5 billion'],
      'letters that are no known money: no part of what follows is a number',
    ],
    [
      'He took the R2 train in an N95 mask, read P1 and met the G7.',
      [],
      'letters with digits that are names',
    ],
    [
      'In 2019 exports rose 4 percent and in 2020 they fell 3 percent.',
      [
        'date 2019',
        'figure 4 percent = 4; percent percent; up by; [In 2019] 2019',
        'date 2020',
        'figure 3 percent = 3; percent percent; down by; [in 2020] 2020',
      ],
      'two clauses, two years: each number has that of its own',
    ],
    [
      'In 2019, exports were 40 tonnes, while in 2020 imports were 50 tonnes.',
      [
        'date 2019',
        'figure 40 tonnes = 40; measure tonne; [In 2019] 2019',
        'date 2020',
        'figure 50 tonnes = 50; measure tonne; [in 2020] 2020',
      ],
      'the second clause opens with its period, behind a comma',
    ],
    [
      'Exports rose 3 percent but in March imports fell.',
      ['figure 3 percent = 3; percent percent; up by'],
      'the period of the clause behind says nothing of this one',
    ],
    [
      'There were 30 cases in 2019 and 40 in 2020.',
      [
        'figure 30 = 30; count cases; [in 2019] 2019',
        'date 2019',
        'figure 40 = 40; count cases; [in 2020] 2020',
        'date 2020',
      ],
      'one clause with two numbers, a period behind each',
    ],
    [
      'Prices rose 4 percent in May and in June.',
      ['figure 4 percent = 4; percent percent; up by; [in May] 2024-05'],
      'two periods of one number: the first',
    ],
    [
      'He ran for 1,062 through the 2012 season.',
      ['figure 1,062 = 1062; [through the 2012 season] 2012', 'date 2012'],
      'a number up to a season, which is no range',
    ],
    [
      'Ages 5 through 8 pay 3 dollars.',
      ['age 5 through 8 = 5 to 8; measure year of age', 'figure 3 dollars = 3; currency USD'],
      'a range by "through"',
    ],
    [
      'The team is led by the 2007 champions, who won 58 matches.',
      ['date 2007', 'figure 58 = 58; count matches; [2007] 2007'],
      'a year that belongs to a noun stands without what leads to it',
    ],
    [
      'In the 2023 first quarter the firm earned 40 dollars.',
      [
        'date 2023',
        'ordinal first = 1; of quarter',
        'figure 40 dollars = 40; currency USD; [In the 2023 first quarter] 2023-01/2023-03',
      ],
      'the year before its quarter',
    ],
    [
      'Sales in the first seven months of the 2023/24 season were 40 tonnes.',
      [
        'ordinal first = 1; of seven',
        'duration seven months = 7; measure month',
        'date 2023/24',
        'figure 40 tonnes = 40; measure tonne; [in the first seven months of the 2023/24 season]',
      ],
      'a part of a season in two years',
    ],
    [
      'Sales grew 21 percent, according to the Motor Association compared with 7 percent growth in trucks.',
      [
        'figure 21 percent = 21; percent percent; up by; against 7 percent growth in trucks; says the Motor Association',
        'figure 7 percent = 7; percent percent; up by; says the Motor Association',
      ],
      'what is compared is no part of who says so',
    ],
  ])('reads %j', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('what is compared, and when', () => {
  it.each([
    [
      'According to the preliminary estimates, output was 40 tonnes.',
      ['figure 40 tonnes = 40; measure tonne; says the preliminary estimates'],
      'what is said is a noun, not the verb',
    ],
    [
      "According to the bank's forecasts, output will be 40 tonnes.",
      ["figure 40 tonnes = 40; measure tonne; says the bank's forecasts"],
      'the same of somebody',
    ],
    [
      'Output grew by 3.9 percent, 0.5 percentage point slower than in May.',
      [
        'figure 3.9 percent = 3.9 (10^-1); percent percent; up by',
        'figure 0.5 percentage point = 0.5 (10^-1); percent percentage point; down by; against in May',
      ],
      'a pace that is slower by a share',
    ],
    [
      'Sales rose 8 percent, 2.4 percentage points faster than a year earlier.',
      [
        'figure 8 percent = 8; percent percent; up by',
        'figure 2.4 percentage points = 2.4 (10^-1); percent percentage point; up by; against a year earlier',
      ],
      'a pace that is faster',
    ],
    [
      'The rate was 6.3 percent in June, 1.3 percentage points lower than that of May.',
      [
        'figure 6.3 percent = 6.3 (10^-1); percent percent; [in June] 2024-06',
        'figure 1.3 percentage points = 1.3 (10^-1); percent percentage point; down by; against that of May; [in June] 2024-06',
      ],
      'a level of another month, which is not that of the first number',
    ],
    [
      'The rate was 6.3 percent, unchanged from that in May.',
      ['figure 6.3 percent = 6.3 (10^-1); percent percent'],
      'unchanged from a level of another month',
    ],
    [
      'Growth for the first quarter was 6.4 percent, and 6.2 percent for the second quarter. Imports were 20 tonnes.',
      [
        'ordinal first = 1; of quarter; [for the second quarter]',
        'figure 6.4 percent = 6.4 (10^-1); percent percent; [for the first quarter]',
        'figure 6.2 percent = 6.2 (10^-1); percent percent; [for the second quarter]',
        'ordinal second = 2; of quarter; [for the first quarter]',
        'figure 20 tonnes = 20; measure tonne',
      ],
      'two periods in a sentence: the next sentence has neither for sure',
    ],
    [
      'Growth in 2023 was 6.4 percent. Imports were 20 tonnes.',
      [
        'date 2023',
        'figure 6.4 percent = 6.4 (10^-1); percent percent; [in 2023] 2023',
        'figure 20 tonnes = 20; measure tonne; [in 2023] 2023',
      ],
      'one period in a sentence: the next has it too',
    ],
    [
      'The rate was 69.5 percent last week, and 71.5 percent this time last year.',
      [
        'figure 69.5 percent = 69.5 (10^-1); percent percent; [last week]',
        'figure 71.5 percent = 71.5 (10^-1); percent percent; [this time last year]',
      ],
      'the same time a year back',
    ],
    [
      'That is three times more than last year, when 46 people lost 4 million dollars.',
      [
        'figure three times = 3; other count; up by; against last year',
        'figure 46 = 46; count people; [last year] 2023',
        'figure 4 million dollars = 4000000 (10^6); currency USD; [last year] 2023',
      ],
      'the year that was compared with is when the rest happened',
    ],
    [
      'The rate rose by 1 point from the pace recorded in May (revised).',
      ['figure 1 point = 1; other point; up by; against the pace recorded in May'],
      'what a change is measured against ends at a bracket',
    ],
  ])('reads %j', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('times by their distance, and rare forms', () => {
  it.each([
    [
      'Demand rose 4.2% compared with 2018, less than the 7.3% increase posted a year earlier.',
      [
        'figure 4.2% = 4.2 (10^-1); percent percent; up by; against 2018',
        'date 2018',
        'figure 7.3% = 7.3 (10^-1); percent percent; up by; [a year earlier] 2023',
      ],
      '"a year earlier" belongs to the number next to it',
    ],
    [
      'Stocks were 83 tonnes, against 85 tonnes in December and 99 tonnes a year ago.',
      [
        'figure 83 tonnes = 83; measure tonne',
        'figure 85 tonnes = 85; measure tonne; [in December] 2023-12',
        'figure 99 tonnes = 99; measure tonne; [a year ago] 2023',
      ],
      'the level of now is not that of a year ago',
    ],
    [
      'Profit was 30 dollars, against 2 dollars, or 41 cents, a year earlier.',
      [
        'figure 30 dollars = 30; currency USD',
        'figure 2 dollars = 2; currency USD; [a year earlier] 2023',
        'figure 41 cents = 41; currency cent; [a year earlier] 2023',
      ],
      'an amount and the same amount per share are both of a year ago',
    ],
    [
      'Sales in the December quarter were 6 million dollars.',
      ['figure 6 million dollars = 6000000 (10^6); currency USD; [in the December quarter] 2023-10/2023-12'],
      'the three months that end with December',
    ],
    [
      'Sales for the whole of 2012 were 5 million dollars.',
      ['date 2012', 'figure 5 million dollars = 5000000 (10^6); currency USD; [for the whole of 2012] 2012'],
      'the whole of a year',
    ],
    [
      'The December load factor was 59 percent.',
      ['figure 59 percent = 59; percent percent; [December] 2023-12'],
      'a month that belongs to a noun',
    ],
    [
      'Pressure was lowered on average 5 mm Hg.',
      ['figure 5 mm Hg = 5; measure millimetre of mercury; down by'],
      'two words between the verb and its number; a unit of two words',
    ],
    [
      'There was a sharp reduction in output by 13 tonnes, to 101 tonnes.',
      ['figure 13 tonnes = 13; measure tonne; down by', 'figure 101 tonnes = 101; measure tonne; moves to'],
      'a noun of change, what changes, and the level reached',
    ],
    [
      'Costs will fall to 17 percent over the next couple of years.',
      ['figure 17 percent = 17; percent percent; down to; [over the next couple of years]'],
      'a period without a number of its own',
    ],
    [
      'Rents rose by 5.0% compared with a rise of 2.6%. The rest fell.',
      [
        'figure 5.0% = 5 (10^-1); percent percent; up by; against a rise of 2.6%',
        'figure 2.6% = 2.6 (10^-1); percent percent; up by',
      ],
      'what is compared with ends with its sentence',
    ],
    [
      'The recession of 2007-9 cost one-and-a-half million jobs.',
      ['date 2007-9', 'figure one-and-a-half million = 1500000 (10^5); of jobs; [of 2007-9] 2007/2009'],
      'the last digit of a later year; a part behind hyphens',
    ],
    [
      'He paid ten grand for two grand pianos and 5 grand in tax.',
      [
        'figure ten grand = 10000 (10^3)',
        'figure two = 2; count pianos; of grand pianos',
        'figure 5 grand = 5000 (10^3)',
      ],
      'thousands in slang, and pianos',
    ],
  ])('reads %j', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
