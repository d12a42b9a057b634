import { describe, expect, it } from 'vitest';
import { told } from './told';

// When it was: each row is a whole reading.

describe('days and months', () => {
  it.each([
    [
      'It sold 30 boats on 2023-04-05.',
      ['figure 30 = 30; count boats; [on 2023-04-05] 2023-04-05', 'date 2023-04-05'],
      'a day written year first is no span of years',
    ],
    [
      'It sold 30 boats in 2023-04, and 40 in the 2009-10 season.',
      [
        'figure 30 = 30; count boats; [in 2023-04] 2023-04',
        'date 2023-04',
        'figure 40 = 40; count boats; [in the 2009-10] 2009/2010',
        'date 2009-10',
      ],
      'a month written year first, and a span of years',
    ],
    [
      'On May 4th, 2023, it sold 30 boats.',
      ['date May 4th, 2023', 'figure 30 = 30; count boats; [On May 4th, 2023] 2023-05-04'],
      'a day with its ordinal',
    ],
    [
      'On the 4th of May 2023 it sold 30 boats, on 3rd June 40.',
      [
        'date 4th of May 2023',
        'figure 30 = 30; count boats; [On the 4th of May 2023] 2023-05-04',
        'date 3rd June',
        'figure 40 = 40; [on 3rd June] 2024-06-03',
      ],
      'a day before its month, with and without "of"',
    ],
    [
      'On Feb 30th it sold 5 boats.',
      ['date Feb 30th', 'figure 5 = 5; count boats; [On Feb 30th]'],
      'no such day',
    ],
    [
      'From May 3 to June 9, 2023 it sold 12 cars.',
      [
        'date May 3',
        'date June 9, 2023',
        'figure 12 = 12; count cars; [From May 3 to June 9, 2023] 2023-05-03/2023-06-09',
      ],
      'a year that both days share',
    ],
    [
      'From 3 May 2023 until 4 June 2023 it sold 12 cars.',
      [
        'date 3 May 2023',
        'date 4 June 2023',
        'figure 12 = 12; count cars; [From 3 May 2023 until 4 June 2023] 2023-05-03/2023-06-04',
      ],
      'days with a year each',
    ],
    [
      'From December 20 to January 5, 2024 it sold 9 cars.',
      [
        'date December 20',
        'date January 5, 2024',
        'figure 9 = 9; count cars; [From December 20 to January 5, 2024] 2023-12-20/2024-01-05',
      ],
      'days on both sides of the new year',
    ],
    [
      'It shipped 30 units from January to March of 2023 and 40 from April to June.',
      [
        'figure 30 = 30; count units; [from January to March of 2023] 2023-01/2023-03',
        'date March of 2023',
        'figure 40 = 40; count units; [from April to June] 2024-04/2024-06',
      ],
      'months with their year, and months without',
    ],
    [
      'In the three months to the end of March it sold 12 cars.',
      [
        'duration three months = 3; measure month',
        'figure 12 = 12; count cars; [In the three months to the end of March] 2024-01/2024-03',
      ],
      'a span up to the end of a month',
    ],
    [
      'In the six months to June 2023 it sold 50 vans.',
      [
        'duration six months = 6; measure month',
        'date June 2023',
        'figure 50 = 50; count vans; [In the six months to June 2023] 2023-01/2023-06',
      ],
      'a span up to a month of a year',
    ],
    [
      'This June it sold 5 boats, next June it will sell 6.',
      ['figure 5 = 5; count boats; [This June] 2024-06', 'figure 6 = 6; [next June]'],
      'months near by',
    ],
    [
      'Last September it sold 5 boats.',
      ['figure 5 = 5; count boats; [Last September] 2023-09'],
      'the last month of that name',
    ],
    [
      'In the first nine months it sold 5 boats.',
      [
        'ordinal first = 1; of nine',
        'duration nine months = 9; measure month',
        'figure 5 = 5; count boats; [In the first nine months]',
      ],
      'months of a year that is not said',
    ],
    [
      'In Q3 2023 it sold 9 boats.',
      ['date 2023', 'figure 9 = 9; count boats; [In Q3 2023] 2023-07/2023-09'],
      'a quarter by letter',
    ],
    [
      'In the five years to 2023 it lost 30 boats.',
      [
        'duration five years = 5; measure year',
        'date 2023',
        'figure 30 = 30; count boats; down by; [In the five years to 2023] 2019/2023',
      ],
      'years up to one, which is no end of a range',
    ],
    [
      'In the 10 years to 2030 the town will build 3,000 to 4,000 homes.',
      [
        'duration 10 years = 10; measure year',
        'date 2030',
        'figure 3,000 to 4,000 = 3000 to 4000; count homes; [In the 10 years to 2030] 2021/2030',
      ],
      'the same, beside a range',
    ],
    [
      'Over 10 years to March 2023 it lost 30 boats.',
      [
        'duration 10 years = 10; measure year; >',
        'date March 2023',
        'figure 30 = 30; count boats; down by; [Over 10 years to March 2023] 2013-04/2023-03',
      ],
      'years up to a month',
    ],
    [
      'He left on 5/4; from 5/4 to 6/4 it was shut.',
      ['date 5/4', 'date 5/4', 'date 6/4'],
      'days with a stroke',
    ],
    [
      'Between May 3 and May 9 it sold 30.',
      ['date May 3', 'date May 9', 'figure 30 = 30; [Between May 3 and May 9] 2024-05-03/2024-05-09'],
      'two days with their month',
    ],
    [
      'In 2023/24 profit was $3 million.',
      ['date 2023/24', 'figure $3 million = 3000000 (10^6); currency USD; [In 2023/24] 2023/2024'],
      'a year of accounts',
    ],
    [
      'Profit in 1999/2000 was $3 million.',
      ['date 1999/2000', 'figure $3 million = 3000000 (10^6); currency USD; [in 1999/2000] 1999/2000'],
      'the same in full',
    ],
    [
      'On 2010-11-12 it sold 30 boats.',
      ['date 2010-11-12', 'figure 30 = 30; count boats; [On 2010-11-12] 2010-11-12'],
      'a day whose month might be a later year',
    ],
    [
      'It ran 12-15 March, March 12–15, from 1 to 3 May 2023, and May 3 and 4.',
      ['date 12-15 March', 'date March 12–15', 'date 1 to 3 May 2023', 'date May 3 and 4'],
      'days of one month, four ways',
    ],
    [
      'It met on 3-May-2023, 3/May/2023 and 3 May, 2023.',
      ['date 3-May-2023', 'date 3/May/2023', 'date 3 May, 2023'],
      'days with dashes, strokes and a comma',
    ],
    [
      'In the 1990s it sold 30 boats.',
      ['date 1990s', 'figure 30 = 30; count boats; [In the 1990s]'],
      'a decade',
    ],
    [
      'In the mid-1990s it sold 40.',
      ['date 1990s', 'figure 40 = 40; [In the mid-1990s]'],
      'a part of a decade',
    ],
    [
      'The 9/11 attacks killed 2,977 people.',
      ['date 9/11', 'figure 2,977 = 2977; count people'],
      'a day that is a name',
    ],
    [
      'The meeting is at 3 p. m., 10 A.M. EST, 12 noon and 8:30.',
      ['time 3 p. m.', 'time 10 A.M.', 'time 12', 'time 8:30'],
      'hours with points, a zone and a word',
    ],
    [
      'As of May 1, 300 people had left; as of 2020 it was 30.',
      [
        'date May 1',
        'figure 300 = 300; count people; [of May 1] 2024-05-01',
        'date 2020',
        'figure 30 = 30; [of 2020] 2020',
      ],
      'a day before a number, and a year',
    ],
    [
      'Since May 3 it has sold 30 boats.',
      ['date May 3', 'figure 30 = 30; count boats; [Since May 3] 2024-05-03/..'],
      'a period that is still open',
    ],
    [
      'By the end of May 2023 it had sold 30 boats.',
      ['date May 2023', 'figure 30 = 30; count boats; [By the end of May 2023] 2023-05'],
      'the end of a month',
    ],
    [
      'The 2023 budget of $3 million is 5% above the 2022 one.',
      [
        'date 2023',
        'figure $3 million = 3000000 (10^6); currency USD; [2023] 2023',
        'figure 5% = 5; percent percent; [2022] 2022',
        'date 2022',
        'pronoun one = 1; [2022] 2022',
      ],
      'years that describe',
    ],
    [
      'By 2030, 40% of cars will be electric, 25% in 2025.',
      [
        'date 2030',
        'figure 40% = 40; percent percent; [By 2030] 2030',
        'figure 25% = 25; percent percent; [in 2025] 2025',
        'date 2025',
      ],
      'a year before its number, and one behind',
    ],
    [
      'He paid $2,019 in 2019, and 2019 euros in 2020.',
      [
        'figure $2,019 = 2019; currency USD; [in 2019] 2019',
        'date 2019',
        'figure 2019 euros = 2019; currency EUR; [in 2020] 2020',
        'date 2020',
      ],
      'years, and amounts that look like them',
    ],
    [
      'It costs between 1500 and 2000 dollars.',
      ['figure 1500 and 2000 dollars = 1500 to 2000; currency USD'],
      'a range that looks like years',
    ],
    [
      'In 1,500 shops and 2,000 homes the power failed in 2024.',
      [
        'figure 1,500 = 1500; count shops; [in 2024] 2024',
        'figure 2,000 = 2000; count homes; [in 2024] 2024',
        'date 2024',
      ],
      'counts with a comma, and a year',
    ],
    [
      'Three years ago it sold 5 boats.',
      ['duration Three years = 3; measure year', 'figure 5 = 5; count boats; [Three years ago] 2021'],
      'so many years back',
    ],
    [
      'In the year-ago period it sold 5 boats.',
      ['figure 5 = 5; count boats; [In the year-ago period]'],
      'a period named by how long ago it was',
    ],
    [
      'Between 1995 and 1998 it built 40 boats, from 2001 to 2003 30.',
      [
        'date 1995',
        'date 1998',
        'figure 40 = 40; count boats; [Between 1995 and 1998] 1995/1998',
        'date 2001',
        'date 2003',
        'figure 30 = 30; [from 2001 to 2003] 2001/2003',
      ],
      'spans of years, each with its number',
    ],
    [
      'The 2020-2021 winter saw 40 storms.',
      ['date 2020-2021', 'figure 40 = 40; count storms; [The 2020-2021] 2020/2021'],
      'a span of years before its noun',
    ],
    [
      'The shop opens at half past nine, at 9.30 p.m., at 5 a.m. and at 17:00-18:30 on Sat.',
      ['time half past nine', 'time 9.30 p.m.', 'time 5 a.m.', 'time 17:00', 'time 18:30'],
      'hours, spoken and written',
    ],
    [
      'It runs from 5 to 6:30 pm and from 9 am till noon.',
      ['time 5 to 6:30 pm', 'time 9 am'],
      'hours that run to others',
    ],
    [
      'It opens at ten past five, and at 7:45:30 GMT the gap was 5 seconds.',
      ['time ten past five', 'time 7:45:30', 'figure 5 seconds = 5; measure second'],
      'minutes past, seconds and a zone',
    ],
    [
      'We may 3 times a day march 40 miles.',
      ['figure 3 times a day = 3; ratio count per day', 'figure 40 miles = 40; measure mile'],
      'two months that are verbs',
    ],
    [
      'In fiscal 2024 it sold 5 boats, in the 2019 fiscal year 4.',
      [
        'date 2024',
        'figure 5 = 5; count boats; [In fiscal 2024] 2024',
        'date 2019',
        'figure 4 = 4; [in the 2019 fiscal year] 2019',
      ],
      'years of a firm',
    ],
    [
      'In late 2023 it sold 5 boats, at the end of 2022 4, in mid-2021 3.',
      [
        'date 2023',
        'figure 5 = 5; count boats; [In late 2023] 2023',
        'date 2022',
        'figure 4 = 4; [at the end of 2022] 2022',
        'date 2021',
        'figure 3 = 3; [in mid-2021] 2021',
      ],
      'parts of years',
    ],
    [
      'Over the past 8 weeks it sold 5 boats, for the third straight month.',
      [
        'duration 8 weeks = 8; measure week',
        'figure 5 = 5; count boats; [Over the past 8 weeks]',
        'ordinal third = 3; of straight; [Over the past 8 weeks]',
      ],
      'a span that ends now, and months in a row',
    ],
    [
      'It sold 5 boats from 2018 to last year.',
      ['figure 5 = 5; count boats; [from 2018 to last year] 2018/2023', 'date 2018'],
      'from a year to a word',
    ],
    [
      'In the first half of 2023 it sold 5 boats.',
      [
        'ordinal first = 1; of half',
        'date 2023',
        'figure 5 = 5; count boats; [In the first half of 2023] 2023-01/2023-06',
      ],
      'half of a year',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});
