import { describe, expect, it } from 'vitest';
import { told } from './told';

describe('dates and times', () => {
  it.each([
    [
      'It opens on 2024-03-05 and shuts on 2024-11-30T18:30Z.',
      ['date 2024-03-05', 'date 2024-11-30T18:30Z'],
      'ISO days, with and without a time',
    ],
    [
      'A ratio of 45/60/2023 is no day, nor is 40.50.60.',
      ['id 45/60/2023', 'id 40.50.60.'],
      'no day is the 45th',
    ],
    ['Doors shut at 10:15 and 22:40:05.', ['time 10:15', 'time 22:40:05'], 'clock times'],
    ['She ran it in 29:14.5 and he in 2:03:05.25.', ['duration 29:14.5', 'duration 2:03:05.25'], 'stopwatch'],
    [
      'A Boeing 737-800 with 132 people landed.',
      ['name 737-800 = 737 to 800', 'figure 132 = 132; count people'],
      'a type, which is no range',
    ],
    [
      'She left at 7 a.m. and came home at 11.30pm or 9 PM.',
      ['time 7 a.m.', 'time 11.30pm', 'time 9 PM'],
      'noon and its letters',
    ],
    [
      'The alarm went at 0641 GMT, and 2961 GMT is no time.',
      ['time 0641 GMT', 'figure 2961 = 2961; count GMT'],
      'four digits and a zone',
    ],
    [
      'The file 20161016 grew from 20161316 bytes.',
      ['date 20161016', 'figure 20161316 bytes = 20161316; measure byte; moves from'],
      'a day run together, and a month that is none',
    ],
    ['Backed up 2016 10 16 in full.', ['date 2016 10 16'], 'a day with spaces'],
    [
      'It began on Sept 6, ran to Dec. 1, 2022, and ended 21 October 2023.',
      ['date Sept 6', 'date Dec. 1, 2022', 'date 21 October 2023'],
      'months before and behind',
    ],
    [
      'It was the 3rd of November, or May twenty nine.',
      ['date 3rd of November', 'date May twenty nine'],
      'ordinals and words as days',
    ],
    [
      'In April 2017 and the winter of 2018-19 it grew.',
      ['date April 2017', 'date 2018-19'],
      'a month with its year, and a season',
    ],
    [
      'They meet at half past seven, at ten past 4, at eight o’clock and at 7 in the morning.',
      ['time half past seven', 'time ten past 4', 'time eight o’clock', 'time 7 in the morning'],
      'times in words',
    ],
    [
      'The town fell in 833 AD, rose in A.D. 1000 and 1260, and fell in 512 BC.',
      ['date 833 AD', 'date A.D. 1000 and 1260', 'date 512 BC'],
      'eras',
    ],
    [
      'It was nineteen eighty-four, then two thousand and twenty.',
      ['date nineteen eighty-four', 'figure two thousand and twenty = 2020'],
      'years as spoken',
    ],
    [
      'See you Friday 7/6, from 10/1 to 11/7; 3/4 of us came.',
      ['date 7/6', 'date 10/1', 'date 11/7', 'figure 3/4 = 0.75 (10^-2); [Friday]'],
      'a day and a month, and a fraction',
    ],
    [
      'The sale runs until 12/2025 and the lease to 12-2026.',
      ['date 12/2025', 'date 12-2026'],
      'a month and its year',
    ],
    [
      'Friday at 4 we meet, and from 3 to 8 yesterday we worked.',
      ['time 4', 'time 3 to 8'],
      'an hour near a day',
    ],
    [
      'The meeting is at 6.45, the rate is at 6.45.',
      ['time 6.45', 'figure 6.45 = 6.45 (10^-2)'],
      'an hour after an event, and a level',
    ],
    [
      'Between seven twenty-seven and eight thirty tomorrow she ran 5 miles.',
      ['time seven twenty-seven and eight thirty', 'figure 5 miles = 5; measure mile'],
      'minutes in words',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('years', () => {
  it.each([
    [
      'It sold 2000 boats in 2000, and 1850 cars in 1850.',
      [
        'figure 2000 = 2000; count boats; [in 2000] 2000',
        'date 2000',
        'figure 1850 = 1850; count cars; [in 1850] 1850',
        'date 1850',
      ],
      'round ones count before a plural',
    ],
    ['The 1990s, the 90s and the 1870s were dry.', ['date 1990s', 'date 90s', 'date 1870s'], 'decades'],
    [
      'Between 1600 and 1900 it grew; between 1600 and 1900 people came.',
      [
        'date 1600',
        'date 1900',
        'figure 1600 and 1900 = 1600 to 1900; count people; [Between 1600 and 1900] 1600/1900',
      ],
      'a pair of years, and a pair of counts',
    ],
    [
      'It rose to 2012 from 1998.',
      ['figure 2012 = 2012; up to; against 1998', 'date 1998'],
      'levels of an index',
    ],
    [
      'More than 2023 came, later than 2024.',
      ['figure 2023 = 2023; >', 'date 2024'],
      'an amount after "than", and a year',
    ],
    [
      'About 1950 boats, $1950 and 1950 km.',
      [
        'figure 1950 = 1950; count boats; ~',
        'figure $1950 = 1950; currency USD',
        'figure 1950 km = 1950; measure kilometre',
      ],
      'with a sign of amount beside it',
    ],
    [
      'The 1745 rising and the (1822) charter.',
      ['date 1745', 'date 1822'],
      'a year behind an article, and in brackets',
    ],
    [
      'It ran 2013-14, 2015/16 and 2014~2018.',
      ['date 2013-14', 'date 2015/16', 'date 2014~2018'],
      'spans of years',
    ],
    ['In 2019 Q1 and 2019-Q3 it fell.', ['date 2019', 'date 2019'], 'quarters behind the year'],
    [
      'By 1450 the town had walls; cut by 1450 it was small.',
      ['date 1450', 'figure 1450 = 1450; down by'],
      '"by" before a year and before an amount',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('names of machines and people', () => {
  it.each([
    [
      'Call +49 171 1234567 or (020) 7946 0958.',
      ['id +49 171 1234567', 'id (020) 7946 0958'],
      'telephone numbers',
    ],
    ['Call 555-0134 or 0171 234 567.', ['id 555-0134', 'id 0171 234 567'], 'short ones'],
    [
      'He paid 1234567 dollars for shares.',
      ['figure 1234567 dollars = 1234567; currency USD'],
      'long digits that are amounts',
    ],
    [
      'See https://port.example/2024/17 and docs.port.example.org/9 or mail a17@port.example.',
      ['id https://port.example/2024/17', 'id docs.port.example.org/9'],
      'addresses',
    ],
    [
      'Use 192.168.0.12, and v3.0.1-beta.',
      ['id 192.168.0.12,', 'id v3.0.1-beta.'],
      'addresses of machines, and versions',
    ],
    [
      'The key is 123e4567-e89b-12d3-a456-426614174000 here.',
      ['id 123e4567-e89b-12d3-a456-426614174000'],
      'a long key',
    ],
    [
      'The part 24703L202 fits the 3DX9 and F-16 but not 40kg bags.',
      ['id 24703L202', 'id 3DX9', 'name 16 = 16', 'figure 40kg = 40; measure kilogram'],
      'codes, and a unit glued on',
    ],
    ['Read /var/log/17.txt and C:\\logs\\18.txt.', ['id /var/log/17.txt', 'id C:\\logs\\18.txt.'], 'paths'],
    [
      'Its phone rang 14 times at 3000000 volts.',
      ['figure 14 times = 14; other count', 'figure 3000000 volts = 3000000; measure volt'],
      'long digits with a unit',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('numbers of the page', () => {
  it.each([
    [
      'Tasks:\n1. Row\n2. Bail 30 litres\n3) Rest',
      ['page 1', 'page 2', 'figure 30 litres = 30; measure litre', 'page 3'],
      'markers of a list',
    ],
    ['It has (see 4) and 5) in it.', ['figure 4 = 4', 'page 5'], 'a bracket that closes, one of a list'],
    [
      'Set it to 1024*768 or 1920 x 1080, or 20 x 30 cm.',
      [
        'page 1024*768',
        'page 1920 x 1080',
        'figure 20 = 20; [1920] 1920',
        'figure 30 cm = 30; measure centimetre; [1920] 1920',
      ],
      'sides of a screen, and of a sheet',
    ],
    ['Registration No: 130349. Ref 00817 is old.', ['id 130349', 'name 00817 = 817'], 'registered numbers'],
    ['18.5 C\nMonday was mild.', ['page 18.5 C'], 'the weather in the head of a page'],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('kinds', () => {
  it.each([
    [
      'The harbour beat the mill 3-1 and drew 2–2 there.',
      ['score 3 = 3', 'score 1 = 1', 'score 2 = 2', 'score 2 = 2'],
      'scores',
    ],
    [
      'Rates of 3-1 percent fell.',
      ['figure 3-1 percent = 3 to 1; percent percent'],
      'no score without a contest, nor with a unit',
    ],
    ['Ada Holm, 62, left.', ['age 62 = 62; measure year of age'], 'ages in apposition'],
    [
      'A 62-year-old, aged 16 to 22, at the age of 44, who was 10.',
      [
        'age 62-year-old = 62; measure year of age',
        'age 16 to 22 = 16 to 22; measure year of age',
        'age 44 = 44; measure year of age',
        'age 10 = 10; measure year of age',
      ],
      'ages as said',
    ],
    [
      'They came 3 years ago, over the past 8 weeks, for 5 days.',
      [
        'duration 3 years = 3; measure year; [over the past 8 weeks]',
        'duration 8 weeks = 8; measure week; [3 years ago] 2021',
        'duration 5 days = 5; measure day; [over the past 8 weeks]',
      ],
      'times that only date',
    ],
    [
      'It takes 3 hours and 20 minutes, or 45 seconds.',
      [
        'figure 3 hours = 3; measure hour',
        'figure 20 minutes = 20; measure minute',
        'figure 45 seconds = 45; measure second',
      ],
      'times that measure',
    ],
    [
      'Flight 370, Room 12, rooms 3, 4 and 5, and Section 8.',
      ['name 370 = 370', 'name 12 = 12', 'name 3 = 3', 'name 4 = 4', 'name 5 = 5', 'name 8 = 8'],
      'labels',
    ],
    [
      'The Nikkei 225, the S&P 500 and the Big 12.',
      ['name 225 = 225', 'name 500 = 500', 'name 12 = 12'],
      'names with numbers',
    ],
    [
      'An iPhone 14 and a Boeing 737 passed 575 Wilmot Road.',
      ['name 14 = 14', 'name 737 = 737', 'name 575 = 575'],
      'models and streets',
    ],
    [
      'No. 7 came first, number one again.',
      ['ordinal 7 = 7', 'ordinal first = 1', 'ordinal one = 1'],
      'ranks',
    ],
    [
      'On the one hand, one day, no one, one another, and one boat.',
      ['pronoun one = 1; count hand', 'pronoun one day = 1; measure day', 'pronoun one = 1; count boat'],
      'a word that is mostly no number',
    ],
    ['The Two Sessions saw Two Boats.', ['name Two = 2', 'figure Two = 2; count Boats'], 'a name in words'],
    [
      'The 737 MAX was late; the 737 boats were not.',
      ['name 737 = 737', 'figure 737 = 737; count boats'],
      'a model, and a count',
    ],
    [
      'Sub-7 and mid-20 rates, and last-32 ties.',
      ['figure 7 = 7; <', 'figure 20 = 20; count rates', 'name 32 = 32'],
      'hyphens before digits',
    ],
  ])('%s', (text, wanted, _why) => {
    expect(told(text)).toEqual(wanted);
  });
});
