import { describe, expect, it } from 'vitest';
import { told } from './told';

// Changes and what they are set against, in prose: each row is a whole reading.

describe('changes, and what they are set against', () => {
  it.each([
    [
      'Sales went up to $3 million from $2 million.',
      [
        'figure $3 million = 3000000 (10^6); currency USD; up to; against $2 million',
        'figure $2 million = 2000000 (10^6); currency USD; moves from',
      ],
      '"up to" behind a verb of going is a level reached',
    ],
    [
      'It went up 5% and down to 3%.',
      ['figure 5% = 5; percent percent; up by', 'figure 3% = 3; percent percent; down to'],
      'the difference, and the level',
    ],
    [
      'Profits more than tripled to $9 million from $2.8 million a year ago.',
      [
        'figure $9 million = 9000000 (10^6); currency USD; up to; against $2.8 million a year ago',
        'figure $2.8 million = 2800000 (10^5); currency USD; moves from; [a year ago] 2023',
      ],
      'a change of times between two levels',
    ],
    [
      'Sales fell by a fifth, to 20 million units, from 25 million.',
      [
        'figure a fifth = 0.2 (10^-1); down by',
        'figure 20 million = 20000000 (10^6); count units; moves to; against 25 million',
        'figure 25 million = 25000000 (10^6); count units; moves from',
      ],
      'the part lost, the level reached, the level left',
    ],
    [
      'Costs were cut to $30 from $45, a third less than in 2021.',
      [
        'figure $30 = 30; currency USD; down to; against $45',
        'figure $45 = 45; currency USD; moves from',
        'figure a third = 0.333333333333333 (10^-15); down by; against in 2021',
        'date 2021',
      ],
      'a passive change, and a comparison',
    ],
    [
      'Membership doubled to 400, halved to 200 and trebled by 2020.',
      ['figure 400 = 400; up to; [by 2020] 2020', 'figure 200 = 200; down to; [by 2020] 2020', 'date 2020'],
      'verbs that say how much',
    ],
    [
      'The tax will rise from 3% to 5% by 2030.',
      ['figure 3% to 5% = 3 to 5; percent percent; moves from; [by 2030] 2030', 'date 2030'],
      'two levels of one tax',
    ],
    [
      'The firm cut 300 of its 2,000 jobs, and 40 more left.',
      [
        'figure 300 = 300; count jobs; down by',
        'figure 2,000 = 2000; count jobs',
        'figure 40 = 40; count jobs',
      ],
      'what is cut, of what there was',
    ],
    [
      'Losses narrowed to $3 million from $5 million; margins widened to 12%.',
      [
        'figure $3 million = 3000000 (10^6); currency USD; down to; against $5 million',
        'figure $5 million = 5000000 (10^6); currency USD; moves from',
        'figure 12% = 12; percent percent; up to',
      ],
      'verbs of width',
    ],
    [
      'Unemployment edged down 0.1 point to 3.9 percent in July.',
      [
        'figure 0.1 point = 0.1 (10^-1); other point; down by; [in July] 2024-07',
        'figure 3.9 percent = 3.9 (10^-1); percent percent; moves to; [in July] 2024-07',
      ],
      'difference and level of one month',
    ],
    [
      'The price rose to US$5 million from HK$30 million.',
      [
        'figure US$5 million = 5000000 (10^6); currency USD; up to; against HK$30 million',
        'figure HK$30 million = 30000000 (10^6); currency HKD; moves from',
      ],
      'a level set against one in other money',
    ],
    [
      'Profit fell to $30 million from the $50 million of a year earlier.',
      [
        'figure $30 million = 30000000 (10^6); currency USD; down to; against the $50 million of a year earlier',
        'figure $50 million = 50000000 (10^6); currency USD; moves from; [of a year earlier] 2023',
      ],
      'a level left that is named with an article',
    ],
    [
      'The share rose 3 percent to 40.',
      ['figure 3 percent = 3; percent percent; up by', 'figure 40 = 40; moves to'],
      'a bare level behind a difference',
    ],
    [
      'Sales rose 8%, against 3% a year earlier.',
      ['figure 8% = 8; percent percent; up by', 'figure 3% = 3; percent percent; [a year earlier] 2023'],
      'a rival number with its own time',
    ],
    [
      'It employs 300 people, up 5% on 2022.',
      ['figure 300 = 300; count people', 'figure 5% = 5; percent percent; up by; against 2022', 'date 2022'],
      '"up on" a year',
    ],
    [
      'The gap is 3.5 percentage points, twice that of May.',
      ['figure 3.5 percentage points = 3.5 (10^-1); percent percentage point; [of May] 2024-05'],
      'percentage points stand alone',
    ],
    [
      'Exports, gaining 1.2% in February and 3.4% in January, recovered.',
      [
        'figure 1.2% = 1.2 (10^-1); percent percent; up by; [in February] 2024-02',
        'figure 3.4% = 3.4 (10^-1); percent percent; up by; [in January] 2024-01',
      ],
      'the same change in another month',
    ],
    [
      'Prices fell by 5 to 10 percent through 2023.',
      ['figure 5 to 10 percent = 5 to 10; percent percent; down by; [through 2023] 2023', 'date 2023'],
      'a range of a change, and a year that it went through',
    ],
    [
      'It raised 5 million to 6 million dollars, or between 3 and 4 million euros.',
      [
        'figure 5 million to 6 million dollars = 5000000 to 6000000 (10^6); currency USD',
        'figure 3 and 4 million euros = 3000000 to 4000000 (10^6); currency EUR',
      ],
      'ranges whose first number borrows from the second',
    ],
    [
      'Victims over 60 lost $18,000 each, 5% more than in 2020.',
      [
        'age 60 = 60; measure year of age; >',
        'figure $18,000 = 18000; currency USD',
        'figure 5% = 5; percent percent; up by; against in 2020',
        'date 2020',
      ],
      'what people lose is an amount of its own',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('harm, decimals and money of another kind', () => {
  it.each([
    [
      'The storm killed five people and injured 12, leaving 3 missing.',
      ['figure five = 5; count people', 'figure 12 = 12; count people', 'figure 3 = 3; count missing'],
      'who was hurt is of the kind of those who were killed, in words and digits alike',
    ],
    [
      'The storm killed one person and injured 12.',
      ['pronoun one = 1; count person', 'figure 12 = 12'],
      'a noun in the singular cannot be lent to twelve',
    ],
    [
      'The storm left five dead and injured 12.',
      ['figure five = 5; count dead', 'figure 12 = 12'],
      'nor can the dead be to the injured',
    ],
    [
      'The rate is point five percent, and rose by point two five percent.',
      [
        'figure point five percent = 0.5 (10^-1); percent percent',
        'figure point two five percent = 0.25 (10^-2); percent percent; up by',
      ],
      'decimals whose nought is not said',
    ],
    [
      'At this point five percent of the boats were left.',
      ['figure five percent = 5; percent percent'],
      'a point in time',
    ],
    [
      'It lent GH¢2.5 billion and GH₵300.',
      ['figure GH¢2.5 billion = 2500000000 (10^8); currency GHS', 'figure GH₵300 = 300; currency GHS'],
      'the cedi by its own sign, and by the one that keyboards have',
    ],
    [
      'The deficit will narrow to 3.1 percent, by a narrow 3 points.',
      ['figure 3.1 percent = 3.1 (10^-1); percent percent; down to', 'figure 3 points = 3; other point'],
      'a verb behind "will", else an adjective',
    ],
    [
      'The bank wrote off 3 million dollars.',
      ['figure 3 million dollars = 3000000 (10^6); currency USD'],
      'nothing is said by writing off',
    ],
    [
      'The Brae, Tarn-based company said sales fell 5 percent.',
      ['figure 5 percent = 5; percent percent; down by; says The Brae, Tarn-based company'],
      'a town with the place that it lies in',
    ],
    [
      'In March, Tarn-based Norvik said sales fell 5 percent.',
      ['figure 5 percent = 5; percent percent; down by; [In March] 2024-03; says Tarn-based Norvik'],
      'a month is no town',
    ],
  ])('reads %j', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
