import { describe, expect, it } from 'vitest';
import { told } from './told';

describe('bounds', () => {
  it.each([
    [
      'More than 5, over 6, at least 7, up to 8, less than 9, under 10, no more than 11.',
      [
        'figure 5 = 5; >',
        'figure 6 = 6; >',
        'figure 7 = 7; >=',
        'figure 8 = 8; <=',
        'figure 9 = 9; <',
        'figure 10 = 10; <',
        'figure 11 = 11; <=',
      ],
      'bounds before',
    ],
    [
      'About 12, nearly 13, almost 14, roughly 15, some 16, around 17, an estimated 18.',
      [
        'figure 12 = 12; ~',
        'figure 13 = 13; ~',
        'figure 14 = 14; ~',
        'figure 15 = 15; ~',
        'figure 16 = 16; ~',
        'figure 17 = 17; ~',
        'figure 18 = 18; ~',
      ],
      'loose ones',
    ],
    [
      '19 or more, 20 and above, 21 or less, 22 or fewer, 23 or so, 24+, 25 at least, 26 plus.',
      [
        'figure 19 = 19; >=',
        'figure 20 = 20; >=',
        'figure 21 = 21; <=',
        'figure 22 = 22; <=',
        'figure 23 = 23; ~',
        'figure 24 = 24; >=',
        'figure 25 = 25; >=',
        'figure 26 = 26; >=',
      ],
      'bounds behind',
    ],
    [
      'It went up to 30, over the past 31 weeks, over the 32 boats.',
      [
        'figure 30 = 30; up to; [over the past 31 weeks]',
        'duration 31 weeks = 31; measure week',
        'figure 32 = 32; count boats; [over the past 31 weeks]',
      ],
      'words that bound nothing',
    ],
    [
      'As many as 33 boats, as much as $34, no fewer than 35, not less than 36, in excess of 37, close to 38.',
      [
        'figure 33 = 33; count boats; <=',
        'figure $34 = 34; currency USD; <=',
        'figure 35 = 35; currency USD; >=',
        'figure 36 = 36; >=',
        'figure 37 = 37; >',
        'figure 38 = 38; ~',
      ],
      'longer ones',
    ],
    [
      '> 39, >= 40, < 41, <= 42, ~43.',
      [
        'figure 39 = 39; >',
        'figure 40 = 40; >=',
        'figure 41 = 41; <',
        'figure 42 = 42; <=',
        'figure 43 = 43; ~',
      ],
      'signs',
    ],
    [
      'Less than 46 or equal, 47 or older, 48 or younger, more than or equal to 49.',
      ['figure 46 = 46; <=', 'figure 47 = 47; >=', 'figure 48 = 48; <=', 'figure 49 = 49; >='],
      'equal ones',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('changes', () => {
  it.each([
    [
      'Sales rose 26% to 40,000 in May from 32,000 in April.',
      [
        'figure 26% = 26; percent percent; up by; against 32,000 in April; [in May] 2024-05',
        'figure 40,000 = 40000; moves to; against 32,000 in April; [in May] 2024-05',
        'figure 32,000 = 32000; moves from; [in April] 2024-04',
      ],
      'by, to and from',
    ],
    [
      'Prices fell by 3 dollars, down from 9, and are up 4% on the year.',
      [
        'figure 3 dollars = 3; currency USD; down by; against 9',
        'figure 9 = 9; currency USD; moves from',
        'figure 4% = 4; percent percent; up by; against the year',
      ],
      'down and up',
    ],
    [
      'A 5% increase, a rise of 6%, 7% higher, a drop of 8 points, growth of 9%.',
      [
        'figure 5% = 5; percent percent; up by',
        'figure 6% = 6; percent percent; up by',
        'figure 7% = 7; percent percent; up by',
        'figure 8 points = 8; other point; down by',
        'figure 9% = 9; percent percent; up by',
      ],
      'nouns of change',
    ],
    [
      'It increased year on year by 12%, compared with 14% a year earlier.',
      [
        'figure 12% = 12; percent percent; up by; against year on year',
        'figure 14% = 14; percent percent; [a year earlier] 2023',
      ],
      'a baseline',
    ],
    [
      'It grew 3%, slower than the 5% of 2022, versus 4% before.',
      [
        'figure 3% = 3; percent percent; up by; against the 5% of 2022',
        'figure 5% = 5; percent percent; [of 2022] 2022',
        'date 2022',
        'figure 4% = 4; percent percent',
      ],
      'the first of two that it is compared with',
    ],
    [
      'Costs were cut in half; staff shrank from 400 to 250; it lost 190 points, or 0.6%.',
      [
        'figure half = 0.5 (10^-1)',
        'figure 400 to 250 = 400 to 250; moves from',
        'figure 190 points = 190; other point; down by',
        'figure 0.6% = 0.6 (10^-1); percent percent; down by',
      ],
      'more verbs',
    ],
    ['Riders added 3 goals.', ['figure 3 = 3; count goals'], 'verbs that change nothing'],
    [
      'Exports gained +0.2%, imports slipped -0.3%.',
      [
        'figure +0.2% = 0.2 (10^-1); percent percent; up by',
        'figure -0.3% = -0.3 (10^-1); percent percent; down by',
      ],
      'signs',
    ],
    [
      'The rate, which had climbed steadily to 7.1%, dropped sharply by 0.4 points.',
      [
        'figure 7.1% = 7.1 (10^-1); percent percent; up to',
        'figure 0.4 points = 0.4 (10^-1); other point; down by',
      ],
      'adverbs between',
    ],
    [
      'Up 5.8 per cent year-on-year, the port handled 31 ships.',
      [
        'figure 5.8 per cent = 5.8 (10^-1); percent percent; up by; against year-on-year',
        'figure 31 = 31; count ships',
      ],
      'the change comes first',
    ],
    [
      'Output was down 2.3%, Brae by 2.6%.',
      [
        'figure 2.3% = 2.3 (10^-1); percent percent; down by',
        'figure 2.6% = 2.6 (10^-1); percent percent; down by',
      ],
      'the verb of the number before',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('periods', () => {
  it.each([
    [
      'It sold 5 boats last year, 6 this month, 7 in the previous quarter.',
      [
        'figure 5 = 5; count boats; [last year] 2023',
        'figure 6 = 6; [this month] 2024-07',
        'figure 7 = 7; [in the previous quarter]',
      ],
      'from the day of writing',
    ],
    [
      'In the first 10 months of 2023 it sold 9, in the first half of the year 10.',
      [
        'ordinal first = 1; of 10; [in the first half of the year] 2024-01/2024-06',
        'duration 10 months = 10; measure month; [in the first half of the year] 2024-01/2024-06',
        'date 2023',
        'figure 9 = 9; [in the first half of the year] 2024-01/2024-06',
        'ordinal first = 1; of half; [In the first 10 months of 2023] 2023-01/2023-10',
        'figure 10 = 10; [in the first half of the year] 2024-01/2024-06',
      ],
      'parts of a year',
    ],
    [
      'In December 2024 18 boats, on Dec. 1, 2022 20 boats, on 8 March 2024 21 boats.',
      [
        'date December 2024',
        'figure 18 = 18; count boats; [In December 2024] 2024-12',
        'date Dec. 1, 2022',
        'figure 20 = 20; count boats; [In December 2024] 2024-12',
        'date 8 March 2024',
        'figure 21 = 21; count boats; [on 8 March 2024] 2024-03-08',
      ],
      'days and months',
    ],
    [
      'In the 1990s it had 22 boats, in 2013-14 23 boats, in mid-2015 24 boats, in late 2016 25.',
      [
        'date 1990s',
        'figure 22 = 22; count boats; [In the 1990s]',
        'date 2013-14',
        'figure 23 = 23; count boats; [in 2013-14] 2013/2014',
        'date 2015',
        'figure 24 = 24; count boats; [in mid-2015] 2015',
        'date 2016',
        'figure 25 = 25; [in late 2016] 2016',
      ],
      'years',
    ],
    [
      'It had 30 boats in 2020. It also has 31 oars. It rose from 32 in 2019.',
      [
        'figure 30 = 30; count boats; [in 2020] 2020',
        'date 2020',
        'figure 31 = 31; count oars; [in 2020] 2020',
        'figure 32 = 32; moves from; [in 2019] 2019',
        'date 2019',
      ],
      'carried over',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('sources', () => {
  it.each([
    [
      'According to the harbour board, 5 boats sank.',
      ['figure 5 = 5; count boats; says the harbour board'],
      'according to',
    ],
    [
      '"We lost 6 boats," said Ada Holm, the harbour master.',
      ['figure 6 = 6; count boats; down by; says Ada Holm'],
      'said and a name',
    ],
    [
      'The report showed that 7 boats sank. It added that 8 were old.',
      ['figure 7 = 7; count boats; says The report', 'figure 8 = 8; says The report'],
      'a report, and a pronoun carried over',
    ],
    [
      'Holm, a member of the board, said 9 boats sank. Some 10 were new.',
      ['figure 9 = 9; count boats; says Holm', 'figure 10 = 10; ~; says Holm'],
      'over an apposition',
    ],
    [
      'Data from the port show 11 boats. Officials have also reported 12.',
      ['figure 11 = 11; count boats; says the port', 'figure 12 = 12; says Officials'],
      'data',
    ],
    [
      'According to plan, 13 boats sailed. It was said that 14 sank.',
      ['figure 13 = 13; count boats', 'figure 14 = 14'],
      'no sources',
    ],
    [
      'J. R. Holm told the board that 18 boats sank.',
      ['figure 18 = 18; count boats; says J. R. Holm'],
      'initials',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('what is counted', () => {
  it.each([
    [
      'It counted 5 cases of serious theft, 6 telecom and internet firms, 7 of the 12 boats.',
      [
        'figure 5 = 5; count cases; of cases of serious theft',
        'figure 6 = 6; count firms; of telecom and internet firms',
        'figure 7 = 7; count boats',
        'figure 12 = 12; count boats',
      ],
      'long phrases',
    ],
    [
      '8 more men, 9 or more women, 10 other boats, 11 additional crew.',
      [
        'figure 8 = 8; count men',
        'figure 9 = 9; count women; >=',
        'figure 10 = 10; count boats',
        'figure 11 = 11; count crew',
      ],
      'words that lead',
    ],
    [
      '460 cars came, 13 killed and 14 injured people.',
      ['figure 460 = 460; count cars', 'figure 13 = 13', 'figure 14 = 14; count people; of injured people'],
      'borrowed and with participles',
    ],
    [
      'One of the board’s largest buys, another oar or two, 15 high-profile guests.',
      [
        'pronoun One = 1; count buys; of largest buys',
        'figure two = 2; count oar',
        'figure 15 = 15; count guests; of high-profile guests',
      ],
      'owners and others',
    ],
    [
      '16 people died, 17 said no, 18 is old, 19 were left, 20 living rooms.',
      [
        'figure 16 = 16; count people',
        'figure 17 = 17',
        'figure 18 = 18',
        'figure 19 = 19',
        'figure 20 = 20; count rooms; of living rooms',
      ],
      'verbs end a phrase',
    ],
    [
      'Two new 737 Max jets and 3 Type-45 ships.',
      ['figure Two = 2; count jets; of new 737 Max jets', 'figure 3 = 3; count ships; of Type-45 ships'],
      'numbers in a name',
    ],
    [
      '21 tests per day, 22 visits a week, 23 previous years, 24 times.',
      [
        'figure 21 = 21; ratio test per day; of tests; [previous years]',
        'figure 22 = 22; ratio visit per week; of visits; [previous years]',
        'duration 23 = 23; measure year; [previous years]',
        'figure 24 times = 24; other count; [previous years]',
      ],
      'counts that are rates or times',
    ],
    [
      'It took 280 million of the 1.5 billion shekels.',
      [
        'figure 280 million = 280000000 (10^6); currency ILS',
        'figure 1.5 billion shekels = 1500000000 (10^8); currency ILS',
      ],
      'a part of a whole',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});
