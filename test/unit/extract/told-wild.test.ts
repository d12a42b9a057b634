import { describe, expect, it } from 'vitest';
import { told } from './told';

// Phenomena that showed in texts the grammar had never been tried on: wire reports and pages that were scraped.

describe('what scraped pages add and lose', () => {
  it.each([
    [
      'Complaints reach every office in the US.  Six years later there were 8.4 million.',
      ['duration Six years = 6; measure year', 'figure 8.4 million = 8400000 (10^5)'],
      'the end of a sentence is no mark of money',
    ],
    [
      'The mill paid $3.2 million in fines [1], and $1.1 million before [12, 13].',
      [
        'figure $3.2 million = 3200000 (10^5); currency USD',
        'page 1',
        'figure $1.1 million = 1100000 (10^5); currency USD',
        'page 12',
        'page 13',
      ],
      'what points to notes',
    ],
    [
      '6. 85% of the callers hung up.\n7. $500 was paid back.',
      ['page 6', 'figure 85% = 85; percent percent', 'page 7', 'figure $500 = 500; currency USD'],
      'numbers of entries before other numbers',
    ],
    [
      'Police seized 58 people on May 24.On June 23, they seized 7 more.',
      [
        'figure 58 = 58; count people; [on May 24] 2024-05-24',
        'date May 24',
        'date June 23',
        'figure 7 = 7; [On June 23] 2024-06-23',
      ],
      'a space that was lost behind a point',
    ],
    [
      'Romance schemes – 108,869\nTickets sold well.',
      ['figure 108,869 = 108869'],
      'the next line is another entry',
    ],
    [
      'See the notes A/C.3/48/L.15 and S/25492 on 14 villages.',
      ['id A/C.3/48/L.15', 'id S/25492', 'figure 14 = 14; count villages'],
      'the numbers of documents',
    ],
    [
      'Shares of Zin Chemical (HK:386) rose 5 percent.',
      ['name 386 = 386', 'figure 5 percent = 5; percent percent; up by'],
      'a share by its number',
    ],
    [
      'It lost 6.4 million yuan (nearly 1 million U.S. dollars) and 201,058 U.S. dollars.',
      [
        'figure 6.4 million yuan = 6400000 (10^5); currency CNY',
        'figure 1 million U.S. dollars = 1000000 (10^6); currency USD; ~; restates 0',
        'figure 201,058 U.S. dollars = 201058; currency USD',
      ],
      'a country written with points',
    ],
    [
      'He left 30 U.S. cents and 12 U.S. gallons.',
      ['figure 30 U.S. cents = 30; currency cent', 'figure 12 U.S. gallons = 12; measure gallon'],
      'the same before other units',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('numbers that name or date', () => {
  it.each([
    [
      'Repairs made one in 1952 and another in 1971.',
      ['pronoun one = 1; [in 1952] 1952', 'date 1952', 'date 1971'],
      'a year, no share',
    ],
    ['One in 1000 was late.', ['figure One in 1000 = 0.001 (10^-3)'], 'a round number is a share'],
    [
      'The call begins at 1400 MDT (1600 EDT) on 3 floors.',
      ['time 1400 MDT', 'time 1600 EDT', 'figure 3 = 3; count floors'],
      'times by their zones',
    ],
    ['It sold more in the entire 1986 year.', ['date 1986'], "the year's own name"],
    [
      'It reported 1986 earnings of 5 million euros.',
      ['date 1986', 'figure 5 million euros = 5000000 (10^6); currency EUR; [1986] 1986'],
      'earnings of a year, not so many earnings',
    ],
    ['They sold 2012 cars.', ['figure 2012 = 2012; count cars'], 'but cars are counted'],
    [
      'The board declared a two-for-one split and a 3-for-1 split.',
      [
        'name two = 2; says The board',
        'name one = 1; says The board',
        'name 3 = 3; says The board',
        'name 1 = 1; says The board',
      ],
      'sorts of splits',
    ],
    ['The mayor leads 63/37.', ['score 63/37 = 1.702702702702703 (10^-15)'], 'a split vote, no fraction'],
    ['He was away on April 27 and 28 for talks.', ['date April 27 and 28'], 'two days of one month'],
    [
      '85% of them are over 65, as most patients are over 70.',
      ['figure 85% = 85; percent percent', 'figure 65 = 65; >', 'age 70 = 70; measure year of age; >'],
      'ages without the word',
    ],
    [
      'After seven years, they had 12 shops.',
      ['duration seven years = 7; measure year', 'figure 12 = 12; count shops'],
      'how long ago says when',
    ],
    [
      'In the first three quarters of 2023 there were 40 cases.',
      [
        'ordinal first = 1; of three',
        'duration three quarters = 3; measure quarter',
        'date 2023',
        'figure 40 = 40; count cases; [In the first three quarters of 2023] 2023-01/2023-09',
      ],
      'quarters of a year are no part of it',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('bounds that are denied', () => {
  it.each([
    [
      'The loan will still not exceed 200 million euros.',
      ['figure 200 million euros = 200000000 (10^6); currency EUR; <='],
      'at most',
    ],
    [
      'It cannot exceed $5 million, did not exceed 40 tons and never exceeded 300 crowns.',
      [
        'figure $5 million = 5000000 (10^6); currency USD; <=',
        'figure 40 tons = 40; measure ton; <=',
        'figure 300 = 300; count crowns; <=',
      ],
      'three ways to say no',
    ],
    [
      'Fees should not be more than 3 percent, and must not fall below 2 percent.',
      ['figure 3 percent = 3; percent percent; <=', 'figure 2 percent = 2; percent percent; >=; down to'],
      'both sides',
    ],
    [
      'It paid <Norvik Co> of Moss 85 crowns, and >40 euros.',
      ['figure 85 = 85; count crowns', 'figure 40 euros = 40; currency EUR; >'],
      'the end of a name is no sign of comparison',
    ],
    [
      'Analysts estimated the 13-nation club was pumping too much.',
      ['figure 13 = 13; count nation; says Analysts'],
      'who estimates says nothing of the thirteen',
    ],
    [
      'They lived on $1.25 or less a day.',
      ['figure $1.25 = 1.25 (10^-2); currency USD; <='],
      'a bound before what it is of each',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('what is counted', () => {
  it.each([
    [
      'A further 1,282 Suspicious Activity Reports were filed.',
      ['figure 1,282 = 1282; count Reports; of Suspicious Activity Reports'],
      'a noun that could be a verb, before its verb',
    ],
    [
      '45,103 financial loss reports due to scams were filed.',
      ['figure 45,103 = 45103; count reports; of financial loss reports'],
      'the same before what they are due to',
    ],
    [
      'He played in two Western Hockey League (WHL) games.',
      ['figure two = 2; count games; of Western Hockey League (WHL) games'],
      'a short form in brackets within the phrase',
    ],
    [
      'It plans to add nine company-owned and franchised Major Video stores.',
      ['figure nine = 9; count stores; of company-owned and franchised Major Video stores; up by'],
      'what is counted stands behind two descriptions',
    ],
    [
      'The airline plans to expand its fleet to 58 from 30 aircraft.',
      [
        'figure 58 = 58; count aircraft; up to; against 30 aircraft',
        'figure 30 = 30; count aircraft; moves from',
      ],
      'the noun behind the second number',
    ],
    [
      'There are 150 still missing.',
      ['figure 150 = 150; count missing'],
      'who is missing, in spite of a word between',
    ],
    [
      'There were over 4,400, 5,900, and 7,600 individuals with degrees.',
      [
        'figure 4,400 = 4400; count individuals; >',
        'figure 5,900 = 5900',
        'figure 7,600 = 7600; count individuals',
      ],
      'the noun behind the last of a row',
    ],
    [
      'It is enough to supply 1,500 average European households.',
      ['figure 1,500 = 1500; count households; of average European households'],
      'average describes',
    ],
    [
      'It excludes the three highest and three lowest projections.',
      ['figure three = 3; count highest', 'figure three = 3; count projections; of lowest projections'],
      'a number ends the phrase of another',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});
