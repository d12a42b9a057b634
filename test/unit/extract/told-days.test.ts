import { describe, expect, it } from 'vitest';
import { told } from './told';

describe('dates and times', () => {
  it.each([
    [
      'It came on 2023-11-05T09:30:15.250+01:00 sharp, or 2023-11-05 09:30.',
      ['date 2023-11-05T09:30:15.250+01:00', 'date 2023-11-05 09:30'],
      'a day with an hour, parts of a second and a zone',
    ],
    [
      'Paid 5.12.2023, 05/12/23 and 31-jan-24.',
      ['date 5.12.2023', 'date 05/12/23', 'date 31-jan-24'],
      'short years',
    ],
    ['At 23:59:59 or 9:05 p.m. it rang.', ['time 23:59:59', 'time 9:05 p.m.'], 'the last second of a day'],
    [
      'It is 5 pm, 5pm, 5 p.m., 5.30 am and 1230pm.',
      ['time 5 pm', 'time 5pm', 'time 5 p.m.', 'time 5.30 am', 'time 1230pm'],
      'letters of the half day',
    ],
    [
      '0930 hrs, 1745 CET and 2300 UTC were noted.',
      ['time 0930 hrs', 'time 1745 CET', 'time 2300 UTC'],
      'zones and hours',
    ],
    [
      '19991231 and 20240230 were on it, 18991231 was not.',
      ['date 19991231', 'date 20240230', 'figure 18991231 = 18991231'],
      'days run together',
    ],
    [
      'Sat 5 Oct and Sunday, Oct. 6, 2024 were wet.',
      ['date 5 Oct', 'date Oct. 6, 2024'],
      'days of the week beside',
    ],
    [
      'Sales in March 2023, in mar 2024 and by Sept. 2025 rose.',
      ['date March 2023', 'date mar 2024', 'date Sept. 2025'],
      'months with years',
    ],
    [
      'Around 44 BC, 300 B.C., 79 CE and AD 43 it burned.',
      ['date 44 BC', 'date 300 B.C', 'date 79 CE', 'date AD 43'],
      'eras',
    ],
    [
      'It opened in nineteen hundred and closed in nineteen ninety-nine.',
      ['figure nineteen hundred = 1900 (10^2)', 'date nineteen ninety-nine'],
      'years as spoken',
    ],
    [
      'By Monday 6/3 or between 2/1 and 3/1 we go; we ate 2/3 of it.',
      ['date 6/3', 'date 2/1', 'date 3/1', 'figure 2/3 = 0.666666666666667 (10^-15); [By Monday]'],
      'slashes',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('kinds', () => {
  it.each([
    [
      'She turned 40, he is 38, and who was 7?',
      [
        'age 40 = 40; measure year of age',
        'age 38 = 38; measure year of age',
        'age 7 = 7; measure year of age',
      ],
      'ages',
    ],
    [
      'A 3-month-old pup, 5 years of age, and aged between 4 and 9.',
      [
        'age 3-month-old = 3; measure month of age',
        'age 5 years of age = 5; measure year of age',
        'age 4 and 9 = 4 to 9; measure year of age',
      ],
      'other ages',
    ],
    [
      'The 10-day trip, a 5-year plan and a 90-minute talk.',
      [
        'duration 10-day = 10; measure day',
        'duration 5-year = 5; measure year',
        'duration 90-minute = 90; measure minute',
      ],
      'times as attributes',
    ],
    [
      'Within 2 days, 3 weeks later, 4 months before.',
      [
        'duration 2 days = 2; measure day',
        'duration 3 weeks = 3; measure week',
        'duration 4 months = 4; measure month',
      ],
      'times that date',
    ],
    ['See page 14, table 3 and chapter 9.', ['name 14 = 14', 'name 3 = 3', 'name 9 = 9'], 'parts of a book'],
    [
      'Gate 5, gates 6 and 7, platform 8 and Highway 61.',
      ['name 5 = 5', 'name 6 = 6', 'name 7 = 7', 'name 8 = 8', 'name 61 = 61'],
      'places with numbers',
    ],
    [
      'The FTSE 100, the Nasdaq 100 and the Dow fell 2%.',
      ['name 100 = 100', 'name 100 = 100', 'figure 2% = 2; percent percent; down by'],
      'indexes',
    ],
    ['A Boeing 747, an Airbus A320 and a MiG-29.', ['name 747 = 747', 'name 29 = 29'], 'machines'],
    [
      'He lives at 12 Mill Lane, 7 Quay St and 1600 Long Hill Road.',
      ['name 12 = 12', 'name 7 = 7', 'name 1600 = 1600'],
      'streets',
    ],
    ['Number 5, no. 6 and #7 were drawn.', ['ordinal 5 = 5', 'ordinal 6 = 6', 'name 7 = 7'], 'ranks'],
    ['One of them, this one, that one and the one who left.', ['pronoun One = 1'], 'pronouns'],
    [
      'One boat left; one in ten sank; it is one.',
      ['pronoun One = 1; count boat', 'figure one in ten = 0.1 (10^-1)', 'pronoun one = 1'],
      'one as a count',
    ],
    [
      'Bus 42 had 42 seats, and Route 9 has 9 stops.',
      ['name 42 = 42', 'figure 42 = 42; count seats', 'name 9 = 9', 'figure 9 = 9; count stops'],
      'labels and counts',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('days of one month', () => {
  it.each([
    [
      'From 3 to 9 May it sold 45 boats.',
      ['date 3 to 9 May', 'figure 45 = 45; count boats; [From 3 to 9 May] 2024-05-03/2024-05-09'],
      'days before their month',
    ],
    [
      'Between May 3 and 9 crews sold 45 boats.',
      ['date May 3 and 9', 'figure 45 = 45; count boats; [Between May 3 and 9] 2024-05-03/2024-05-09'],
      'behind it: nine crews they are not, as "between" needs its other end',
    ],
    [
      'Between 3 and 9 May 2023 it sold 45 boats.',
      [
        'date 3 and 9 May 2023',
        'figure 45 = 45; count boats; [Between 3 and 9 May 2023] 2023-05-03/2023-05-09',
      ],
      'with a year',
    ],
    [
      'On 3-9 May it sold 45 boats, and from Sept. 3rd to 9th, 2023, it sold 40.',
      [
        'date 3-9 May',
        'figure 45 = 45; count boats; [On 3-9 May] 2024-05-03/2024-05-09',
        'date Sept. 3rd to 9th, 2023',
        'figure 40 = 40; [from Sept. 3rd to 9th, 2023] 2023-09-03/2023-09-09',
      ],
      'with a dash; with ordinals',
    ],
    [
      'The period March 9 to 20 named in the plan cost 40 dollars.',
      ['date March 9 to 20', 'figure 40 dollars = 40; currency USD; [March 9 to 20] 2024-03-09/2024-03-20'],
      'a participle behind them is nothing that 20 could count',
    ],
    [
      'On 30 and 31 May it sold 12 boats.',
      ['date 30 and 31 May', 'figure 12 = 12; count boats; [On 30 and 31 May] 2024-05-30/2024-05-31'],
      'two days that follow one another',
    ],
    [
      'On 3 and 31 May it sold 12 boats.',
      ['date 3 and 31 May', 'figure 12 = 12; count boats; [31 May] 2024-05-31'],
      'two that do not are no span',
    ],
    [
      'From 9 to 3 May is no time, 30-31 February none: 5 boats.',
      ['date 9 to 3 May', 'date 30-31 February', 'figure 5 = 5; count boats; [31 February]'],
      'days that run backwards, and days that are none',
    ],
    [
      'Between 3 and 9 boats were sold in May.',
      ['figure 3 and 9 = 3 to 9; count boats; [in May] 2024-05'],
      'the same words about boats',
    ],
  ])('reads %j', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
