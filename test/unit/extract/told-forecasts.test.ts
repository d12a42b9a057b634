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
  ])('reads %j', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
