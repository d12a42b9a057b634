import { describe, expect, it } from 'vitest';
import { told } from './told';

// Who says so, and what is no figure at all: each row is a whole reading.

describe('who says so', () => {
  it.each([
    [
      'Two in five said they would move.',
      ['figure Two in five = 0.4 (10^-1)'],
      'how many say so is said by nobody here',
    ],
    [
      'A third of farmers said it had rained.',
      ['figure A third = 0.333333333333333 (10^-15); of farmers'],
      'the same with a noun',
    ],
    [
      'Half of those polled said prices rose by 3%.',
      ['figure Half = 0.5 (10^-1)', 'figure 3% = 3; percent percent; up by; says Half of those polled'],
      'what they say is theirs, how many they are is not',
    ],
    [
      'Anna Holm, 43, who runs the fund, said 30 firms failed.',
      ['age 43 = 43; measure year of age; says Anna Holm', 'figure 30 = 30; count firms; says Anna Holm'],
      'an age between the name and who it is',
    ],
    [
      'Anna Holm, who runs the fund, said 30 firms failed.',
      ['figure 30 = 30; count firms; says Anna Holm'],
      'the same without one',
    ],
    [
      'Mr. Lee told the panel 300 people had left.',
      ['figure 300 = 300; count people; says Lee'],
      'told to somebody',
    ],
    [
      'The minister told Anna Holm the fund had 40 members.',
      ['figure 40 = 40; count members; says The minister'],
      'told to a name',
    ],
    [
      'The mayor of Lund, in a letter, said 30 trees fell.',
      ['figure 30 = 30; count trees; says The mayor of Lund'],
      'a remark between name and verb',
    ],
    [
      'Officials in Lund, Sweden, said 30 trees fell.',
      ['figure 30 = 30; count trees; says Officials in Lund'],
      'a place behind a place',
    ],
    [
      'The bank added 300 jobs and added that 40 people left.',
      ['figure 300 = 300; count jobs; up by', 'figure 40 = 40; count people'],
      'a verb that adds, and one that says',
    ],
    [
      'The bank pointed to a loss of $30 million, and pointed out that 40 people left.',
      [
        'figure $30 million = 30000000 (10^6); currency USD; says The bank',
        'figure 40 = 40; count people; says The bank',
      ],
      'two ways to point',
    ],
    [
      'According to the report by Anna Holm, a quarter of firms failed.',
      ['figure a quarter = 0.25 (10^-2); of firms; says the report by Anna Holm'],
      'whose report it is',
    ],
    ['Police put the death toll at 40.', ['figure 40 = 40; says Police'], 'a number that is put somewhere'],
    [
      'Norvik (NYSE:NOR) said it sold 30 boats.',
      ['figure 30 = 30; count boats; says Norvik (NYSE:NOR)'],
      'a mark of an exchange behind a name',
    ],
    [
      'Markets have been quiet and traders said 30 boats sank.',
      ['figure 30 = 30; count boats; says traders'],
      'an "and" between two clauses',
    ],
    [
      'It sold 30 boats, the firm said on Monday. It built 40.',
      ['figure 30 = 30; count boats; says the firm', 'figure 40 = 40; says the firm'],
      'carried over to the next sentence',
    ],
    [
      'Firms law requires 30 boats according to plan.',
      ['figure 30 = 30; count boats'],
      'a plan tells nobody anything',
    ],
    [
      'Data from the bureau on Friday showed that 30 firms failed.',
      ['figure 30 = 30; count firms; says the bureau'],
      'when it was said is no part of who said it',
    ],
    [
      'The report said 30 boats sank. "We counted 40," he said.',
      ['figure 30 = 30; count boats; says The report', 'figure 40 = 40; says The report'],
      'a pronoun is the one before',
    ],
    [
      'The U.S. Treasury said it sold 30 notes, said Ann Poe, a banker, in Rome.',
      ['figure 30 = 30; count notes; says The U.S. Treasury'],
      'the first verb says it',
    ],
    [
      'The group later this month reported that 30 boats sank.',
      ['figure 30 = 30; count boats; [this month] 2024-07; says The group'],
      'a time between who says it and the verb',
    ],
    [
      'A previously announced plan cut 30 boats.',
      ['figure 30 = 30; count boats; down by'],
      'what describes a noun says nothing',
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('numbers that are no figures', () => {
  it.each([
    [
      'Call 020 7946 0958, +1 (555) 010-0199 or 555-0199 before May 3.',
      ['id 020 7946 0958', 'id +1 (555) 010-0199', 'id 555-0199', 'date May 3'],
      'telephone numbers',
    ],
    [
      'See RFC 2616, ISO 9001:2015, page 34 and section 4.2.1 of it.',
      [
        'name 2616 = 2616; [2015] 2015',
        'name 9001 = 9001; [2015] 2015',
        'date 2015',
        'name 34 = 34; [2015] 2015',
        'id 4.2.1',
      ],
      'documents and their parts',
    ],
    [
      'The host 10.0.0.1 runs version 3.11.2 of 20240501.',
      ['id 10.0.0.1', 'id 3.11.2', 'date 20240501'],
      'addresses and versions',
    ],
    [
      'He lives at 221 Baker Street, in room 14 on 5th Avenue.',
      ['name 221 = 221', 'name 14 = 14', 'ordinal 5th = 5; of Avenue'],
      'addresses',
    ],
    [
      'The Boeing 737 and the A320 carry 180 people each.',
      ['name 737 = 737', 'figure 180 = 180; count people'],
      'models, and what they carry',
    ],
    [
      'They won 3-2 after a 2-2 draw, and 105-98 at home.',
      ['score 3 = 3', 'score 2 = 2', 'score 2 = 2', 'score 2 = 2', 'score 105 = 105', 'score 98 = 98'],
      'scores',
    ],
    [
      'Open 24/7, the shop serves 24 people in 7 hours.',
      ['date 24/7', 'figure 24 = 24; count people', 'duration 7 hours = 7; measure hour'],
      'round the clock, and the same digits as numbers',
    ],
    [
      'It is on the one hand 5% and at first 3%.',
      [
        'pronoun one = 1; count hand',
        'figure 5% = 5; percent percent',
        'ordinal first = 1; of 3',
        'figure 3% = 3; percent percent',
      ],
      'idioms',
    ],
    [
      'Ann Poe, 43, and Bo Ek, aged 12, had 3 boats; a 30-year-old had none.',
      [
        'age 43 = 43; measure year of age',
        'age 12 = 12; measure year of age',
        'figure 3 = 3; count boats',
        'age 30-year-old = 30; measure year of age',
      ],
      'ages in four places',
    ],
    [
      'Chapter 3 of Part II has 4 tables; Table 5 has 12 rows.',
      ['name 3 = 3', 'figure 4 = 4; count tables', 'name 5 = 5', 'figure 12 = 12; count rows'],
      'parts of a book, and rows',
    ],
    [
      '1) Take 3 eggs. 2) Boil them for 5 minutes.',
      ['page 1', 'figure 3 = 3; count eggs', 'page 2', 'duration 5 minutes = 5; measure minute'],
      'numbers of a list',
    ],
    [
      'In the 2nd round of the 5th cup, 3 of 8 teams left.',
      [
        'ordinal 2nd = 2; of round',
        'ordinal 5th = 5; of cup',
        'figure 3 = 3; count teams',
        'figure 8 = 8; count teams',
      ],
      'ordinals',
    ],
    [
      'See fig. 3, p. 7 and Fig. 8.',
      ['name 3 = 3', 'name 7 = 7', 'name 8 = 8'],
      'parts of a book, shortened',
    ],
    ['The film is in 1080p.', ['name 1080 = 1080'], 'lines of a screen are no pence'],
    [
      'Rooms 101, 102 and 103 hold 30 people each; seat 14 is free.',
      ['name 101 = 101', 'name 102 = 102', 'name 103 = 103', 'figure 30 = 30; count people', 'name 14 = 14'],
      'a list of rooms',
    ],
    [
      'Louis XIV reigned 72 years; World War II killed 60 million.',
      ['figure 72 years = 72; measure year', 'figure 60 million = 60000000 (10^6)'],
      'kings and wars',
    ],
    ['It is ranked 12th, up from 15th place.', ['ordinal 12th = 12', 'ordinal 15th = 15; of place'], 'ranks'],
    [
      'The phone has a 6.1-inch screen, 4K video and 12 megapixels.',
      [
        'figure 6.1-inch = 6.1 (10^-1); measure inch',
        'name 4 = 4',
        'figure 12 megapixels = 12; measure megapixel',
      ],
      'screens',
    ],
    [
      'A magnitude 6.2 earthquake killed 30 people.',
      ['figure 6.2 = 6.2 (10^-1); measure magnitude', 'figure 30 = 30; count people'],
      'a magnitude before what shook',
    ],
    [
      'The test scored 8 out of 10, 85/100 and 4/5 stars.',
      [
        'figure 8 out of 10 = 0.8 (10^-1)',
        'figure 85/100 = 0.85 (10^-2)',
        'figure 4/5 = 0.8 (10^-1); of stars',
      ],
      'marks of a test',
    ],
    [
      'Its shares closed at 38-1/2, up 1/4, on volume of 400,000.',
      ['figure 38-1/2 = 38.5 (10^-1)', 'figure 1/4 = 0.25 (10^-2); up by', 'figure 400,000 = 400000'],
      'prices in eighths',
    ],
    ['The vote was 52 to 48.', ['figure 52 = 52', 'figure 48 = 48'], 'a vote'],
    [
      'Item 4: 30 boats. Item 5: 20 cars.',
      ['name 4 = 4', 'figure 30 = 30; count boats', 'name 5 = 5', 'figure 20 = 20; count cars'],
      'items of a list',
    ],
    [
      'Form 990 says 40 boats sank; the 10-K says 30.',
      ['name 990 = 990', 'figure 40 = 40; count boats', 'name 10 = 10', 'figure 30 = 30'],
      'forms',
    ],
    [
      'The U.N. Resolution 2254 asks 15 states.',
      ['name 2254 = 2254', 'figure 15 = 15; count states'],
      'acts with numbers',
    ],
    [
      'Flight 370 had 239 people on board; Route 66 has 2 lanes.',
      ['name 370 = 370', 'figure 239 = 239; count people', 'name 66 = 66', 'figure 2 = 2; count lanes'],
      'names with numbers',
    ],
    ['The ISBN is 978-3-16-148410-0, the hash 3f2a9c too.', ['id 978-3-16-148410-0', 'id 3f2a9c'], 'ids'],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});
