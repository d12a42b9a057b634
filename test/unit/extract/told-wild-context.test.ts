import { describe, expect, it } from 'vitest';
import { told } from './told';

// Phenomena that showed in texts the grammar had never been tried on: wire reports and pages that were scraped.

describe('change', () => {
  it.each([
    [
      'The country increased its duty on crude oil imports to 4.29 dollars from 3.29 dollars.',
      [
        'figure 4.29 dollars = 4.29 (10^-2); currency USD; up to; against 3.29 dollars',
        'figure 3.29 dollars = 3.29 (10^-2); currency USD; moves from',
      ],
      'a long object between the verb and the level',
    ],
    [
      'The economy grew at an annualised rate of 3.2 percent.',
      ['figure 3.2 percent = 3.2 (10^-1); percent percent; up by'],
      'a rate at which',
    ],
    [
      'Output was 46.8 tons, up from 45.6 tons.',
      [
        'figure 46.8 tons = 46.8 (10^-1); measure ton; up to; against 45.6 tons',
        'figure 45.6 tons = 45.6 (10^-1); measure ton; moves from',
      ],
      'the way it went stands behind the level',
    ],
    [
      'It earned 518 million euros in the first quarter ended Sept. 30, down from 572 million euros.',
      [
        'figure 518 million euros = 518000000 (10^6); currency EUR; down to; [in the first quarter ended Sept. 30] 2023-07/2023-09',
        'ordinal first = 1; of quarter',
        'date Sept. 30',
        'figure 572 million euros = 572000000 (10^6); currency EUR; moves from',
      ],
      'with a period between',
    ],
    [
      'Sales were 4.5% up from the year before.',
      ['figure 4.5% = 4.5 (10^-1); percent percent; up by; against the year before'],
      'no level named that was left: the difference',
    ],
    [
      'The metric grew by 9.8%, from $754 million to $828 million.',
      [
        'figure 9.8% = 9.8 (10^-1); percent percent; up by; against $754 million',
        'figure $754 million = 754000000 (10^6); currency USD; moves from',
        'figure $828 million = 828000000 (10^6); currency USD',
      ],
      'where it was and where it is, with the difference said',
    ],
    [
      'Exports fell 20%, from 1.5 to 1.2 million tons.',
      [
        'figure 20% = 20; percent percent; down by; against 1.5',
        'figure 1.5 = 1500000 (10^5); measure ton; moves from',
        'figure 1.2 million tons = 1200000 (10^5); measure ton',
      ],
      'the scale and unit are said once',
    ],
    [
      'Sales should change between -1% and +1%.',
      ['figure -1% and +1% = -1 to 1; percent percent'],
      'signs within a range',
    ],
    [
      'Americans lost $5,142 to fraud.',
      ['figure $5,142 = 5142; currency USD'],
      'what people lose is an amount of its own',
    ],
    [
      'There was a 22% decline in deaths from COVID-19 last week.',
      ['figure 22% = 22; percent percent; down by; [last week]', 'name 19 = 19; [last week]'],
      'a cause is no baseline',
    ],
    [
      'The lower-income towns are home to about half of the poor as compared to a third before.',
      ['figure half = 0.5 (10^-1); of poor; ~', 'ordinal third = 3; of before'],
      'a description with a hyphen moves nothing',
    ],
    ['Output has increased by a factor of 100.', ['figure 100 = 100; up by'], 'by a factor'],
    ['Deaths dropped below 300 a day.', ['figure 300 = 300; <; down to'], 'a level that was passed'],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('periods', () => {
  it.each([
    [
      "The bank lent 746 billion won in today's auction.",
      ['figure 746 billion won = 746000000000 (10^9); currency KRW; [today] 2024-07-15'],
      'what leads up to the noun is no part of its day',
    ],
    [
      'The 2017-2018 budget faces a $3 billion gap.',
      ['date 2017-2018', 'figure $3 billion = 3000000000 (10^9); currency USD; [2017-2018] 2017/2018'],
      'nor is the article of the noun',
    ],
    [
      'It was 46 percent in the 2019 fiscal year and 12 percent in fiscal 2023.',
      [
        'figure 46 percent = 46; percent percent; [in the 2019 fiscal year] 2019',
        'date 2019',
        'figure 12 percent = 12; percent percent; [in fiscal 2023] 2023',
        'date 2023',
      ],
      'years of a firm',
    ],
    [
      'It made 6.34 billion yuan in the July-August period.',
      ['figure 6.34 billion yuan = 6340000000 (10^7); currency CNY; [in the July-August] 2023-07/2023-08'],
      'two months before a noun',
    ],
    [
      'It was 7% this quarter, 13% in the prior quarter and 25% in the year-earlier quarter.',
      [
        'figure 7% = 7; percent percent; [this quarter]',
        'figure 13% = 13; percent percent; [in the prior quarter]',
        'figure 25% = 25; percent percent; [in the year-earlier quarter]',
      ],
      'quarters before',
    ],
    [
      'For the third quarter ended January 31, it earned 74.7 million euros.',
      [
        'ordinal third = 3; of quarter',
        'date January 31',
        'figure 74.7 million euros = 74700000 (10^5); currency EUR; [For the third quarter ended January 31] 2023-11/2024-01',
      ],
      'a quarter by its last day',
    ],
    [
      'Revenue in the three months ended in June rose 8%.',
      [
        'duration three months = 3; measure month',
        'figure 8% = 8; percent percent; up by; [in the three months ended in June] 2024-04/2024-06',
      ],
      'months by the last one',
    ],
    [
      'The office closed 654 cases from 2018 to last year.',
      ['figure 654 = 654; count cases; [from 2018 to last year] 2018/2023', 'date 2018'],
      'from a year to one that is named from today',
    ],
    [
      'Between November 2019 and the end of last year, 135 cases were closed.',
      [
        'date November 2019',
        'figure 135 = 135; count cases; [Between November 2019 and the end of last year] 2019-11/2023',
      ],
      'the same from a month to an end',
    ],
    [
      'It charged 62,000 people from January to November last year, and sales rose 5% in May last year.',
      [
        'figure 62,000 = 62000; count people; [from January to November last year] 2023-01/2023-11',
        'figure 5% = 5; percent percent; up by; [in May last year] 2023-05',
      ],
      'months of the year before',
    ],
    [
      'The 2004 Ocean Quake was of magnitude 9.0.',
      ['date 2004', 'figure 9.0 = 9 (10^-1); measure magnitude; [2004] 2004'],
      'a year within a name',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('who says so', () => {
  it.each([
    [
      'An investor group led by Robert Moss of Fort Worth, Texas said it owns 786,800 shares.',
      ['figure 786,800 = 786800; count shares; says investor group led by Robert Moss of Fort Worth, Texas'],
      'a place behind a place says nothing',
    ],
    [
      'In London, Lorrin Insurance said the 162,046-ton tanker was hit.',
      ['figure 162,046-ton = 162046; measure ton; says Lorrin Insurance'],
      'but a firm behind a place does',
    ],
    [
      'The loan will increase a previously announced sum to 5.1 million crowns.',
      ['figure 5.1 million = 5100000 (10^5); count crowns; up to'],
      'a description, no verb',
    ],
    [
      'Markets have been active and traders said around 200,000 tonnes were sold.',
      ['figure 200,000 tonnes = 200000; measure tonne; ~; says traders'],
      'only who stands behind the and',
    ],
    [
      'The budget for the year starting on Saturday forecasts revenue of 50.3 billion euros.',
      ['figure 50.3 billion euros = 50300000000 (10^8); currency EUR; [on Saturday]'],
      'no day forecasts',
    ],
    [
      'According to the Trade Board (its numbers are new), 12 firms left.',
      ['figure 12 = 12; count firms; says the Trade Board'],
      'a remark in brackets',
    ],
    [
      'Police arrested 30 suspects, according to the Ministry of Fair Trade (MFT) on Wednesday.',
      ['figure 30 = 30; count suspects; [on Wednesday]; says the Ministry of Fair Trade (MFT)'],
      'but a short form belongs to it, and the day does not',
    ],
    [
      'Northern Oil (NYSE:NOX) said profit fell 13%.',
      ['figure 13% = 13; percent percent; down by; says Northern Oil (NYSE:NOX)'],
      "a share's letters",
    ],
    [
      'A review of state data from May shows 1,200 cases.',
      ['figure 1,200 = 1200; count cases; [from May] 2024-05; says review of state data from May'],
      'data of a month',
    ],
    [
      'The company today reported earnings of 5 million euros.',
      ['figure 5 million euros = 5000000 (10^6); currency EUR; [today] 2024-07-15; says The company'],
      'when it said so',
    ],
    [
      'According to the annual work report of the State Board, 226,000 cases were heard.',
      ['figure 226,000 = 226000; count cases; says the annual work report of the State Board'],
      'a noun that could be a verb, within the source',
    ],
    [
      'It charged 62,000 people, the State Procuratorate revealed on Wednesday.',
      ['figure 62,000 = 62000; count people; says the State Procuratorate'],
      'a name before the day',
    ],
    [
      'Fires rose by 120, according to research in 2014 - ten times the number before.',
      [
        'figure 120 = 120; up by; [in 2014] 2014; says research',
        'date 2014',
        'figure ten times = 10; other count; [in 2014] 2014; says research',
      ],
      'what comes after the year or a dash',
    ],
    [
      'The People’s Daily said 32 people were hurt on Sunday.',
      ['figure 32 = 32; count people; [on Sunday]; says The People’s Daily'],
      'a name that ends as adverbs do',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});
