import { describe, expect, it } from 'vitest';
import { kinds, values } from './read';

describe('what is no figure', () => {
  it.each([
    ['It opened on 14 May 2024.', 'a day'],
    ['It opened on May 14, 2024.', 'the American way'],
    ['It opened on the 3rd of November.', 'an ordinal day'],
    ['It has run since 1998 and closes in 2031.', 'bare years'],
    ['The 2019 floods and the winter of 1962-63 were worse.', 'years before nouns, and a span of them'],
    ['In the 1970s and the 80s it grew.', 'decades'],
    ['Founded in 1492, rebuilt in 833 AD.', 'old years'],
    ['Updated: 2023-12-01 09:36', 'a stamp'],
    ['Doors open at 7:30 p.m. and close at 11 pm.', 'times of day'],
    ['It starts at half past seven.', 'a time in words'],
    ['Meet me on Friday at 4.', 'a bare hour beside a day'],
    ['Between 3 and 8 yesterday it rained.', 'hours'],
    ['Due 11/20, or 5/17/2018 at the latest.', 'days with slashes'],
    ['In the first 10 months of 2023 it rained.', 'a period'],
    ['Three years ago it rained for two weeks.', 'durations that only say when'],
    ['Ann Hale, 62, drove the van.', 'an age in apposition'],
    ['A 26-year-old driver and children aged 5 to 14 were hurt.', 'ages'],
    ['The third quarter was the second-best.', 'ordinals'],
    ['She beat him 6-4, 3-6, 7-5.', 'a score'],
    ['Call 020 7946 0958 or +49 171 1234567.', 'telephone numbers'],
    ['See https://example.org/notes/2024/17 or mail a17@example.org.', 'addresses'],
    ['The server 192.168.0.17/24 runs release 3.2.1.', 'addresses of machines, and a version'],
    ['Part 24703L202 fits the F-16 and the A320.', 'part numbers'],
    ['Windows 11 and the S&P 500 were in Section 230.', 'names'],
    ['They live at 575 Wilton Road.', 'a house number'],
    ['Best seen at 1024*768 or 1920 x 1080.', 'screens'],
    ['Registration Number: 130349', 'a registration'],
    ['Help is there 24/7.', 'round the clock'],
    ['One of them came; the other one stayed, and no one cried.', 'the word one'],
    ['Two Sessions opened in Beijing.', 'a name in words'],
    ['There is zero tolerance for it.', 'an idiom'],
    ['Hundreds of people came, thousands left.', 'vague amounts'],
    ['Steps: 1) wash, 2) dry.', 'markers of a list'],
    ['Rooms 3, 4 and 5 are shut.', 'labels in a row'],
    ['It ran from May 3 to 9 March and in mid-2019.', 'months that are also words, and a part of a year'],
    ['Sales in 2019 Q1 and in 2020-Q3.', 'quarters of years'],
    ['Between 1750 and 1850, and from 2014 to 2018.', 'pairs of years'],
    ['They met on 12/04/2021 and 2020/Sep/23.', 'written dates of other orders'],
    ['On 20161016 and 2016 10 16 it rained.', 'dates run together and apart'],
    ['It was nineteen eighty-four, or two thousand and ten.', 'the first a year in words', ['2010']],
    ['The train of 0641 GMT and 10:30 am.', 'four digits before a time zone'],
    ['Open 5-6 pm, from 8am-3 and from three thirty to four thirty.', 'ranges of hours'],
    ['It fell in 49 B.C. and in 1600 BC, rebuilt A.D. 1000 and 1260.', 'years of an era'],
    ['On the 3rd of May, 2019, or May of 1987.', 'more orders of a date'],
    ['It was published in 1610 and reissued (1850).', 'a year in brackets'],
    ['Meet at five on 12/04/2021, or at noon.', 'a bare hour beside a written date'],
    ['Seats 3 or 4.', 'labels joined by or'],
    ['In week 23 of last year, day 3.', 'numbered spans'],
    ['He got to No. 1, then to number 7.', 'ranks'],
    ['The 737 MAX and the 49ers.', 'a model and a team'],
    ['A 30-year loan and a two-week trip.', 'attributes of time'],
    ['Over the past 8 weeks, and six minutes later.', 'more durations that date'],
    ['ISO 3888-2 and the TPP-11 of zone 4.', 'standards and treaties', ['4']],
    ['Talks between the two failed, and the group split in two.', 'words for what was named before'],
    ['Day three was wet, and series two failed.', 'labels that a word numbers'],
    ['It reached the top 50.', 'a place on a list'],
    ['The king (ruled 830-846) fell in battle in 363.', 'years of three digits'],
    ['She will speak at 23.45.', 'a time with a point'],
    ['A one-day strike, and one day later the next.', 'one in spans of time'],
    ['The three-bedroom flat has a five-star view and a six-speed lift.', 'words that say what sort'],
    ['Her 401(k) was seen in a 7-Eleven.', 'names with signs in them'],
    ['Web 2.0 and Industry 4.0 ran on iOS 14.5.', 'versions with a point'],
    ['The Fab Four and the Big Three met the Group of Seven.', 'capitals all through'],
    ['He sat in seat 12A on Three Mile Island.', 'a letter and a word that are no units'],
    ['The under-21s lost in the last 16.', 'an age group, and a round'],
    ['A top 10 finish and a top-five place.', 'places before a noun'],
    ['At COP26 they measured PM2.5 again.', 'digits glued to capitals that are no money'],
    ['Apollo 11 landed, and Rule 10b-5 was filed with the 10-K.', 'names before a verb, forms with letters'],
    ['It has an f/1.8 lens.', 'the opening of a lens'],
    ['Seas could rise 3 feet by 2100.', 'a year to come', ['3']],
    ['Formula 1 has a 20-something star.', 'a name at the beginning, and a vague age'],
    [
      'I left here 2 years 1 month 21 days later, at five-thirty tomorrow.',
      'a chain of spans, a time with a hyphen',
    ],
    ['They met on june first two thousand and thirty two.', 'a year in words'],
    ['A 4K screen shows 1080p video.', 'sizes of pictures'],
    ['Women under 30 and people over 65 voted.', 'ages of people'],
    ['They raised the age to 21.', 'an age that is set'],
    ['Ticker 600036; licence no. 0108263.', 'codes'],
  ] as [string, string, string[]?][])('%s (%s)', (text, _why, rest) => {
    expect(values(text)).toEqual(rest ?? []);
  });
});

describe('what looks like one of these and is a figure', () => {
  it.each([
    ['In 2019 people of 1999 villages voted in 2,019 booths.', ['2019'], 'only the grouped one'],
    ['About 1,500 of 2000 residents left.', ['1500', '2000'], 'a round number before a plural'],
    ['The engine has 1998 cc and 2010 kg.', ['1998', '2010'], 'a unit follows'],
    ['It grew at 3.30 percent.', ['3.3'], 'no time of day'],
    ['The boat is 62 years old and 9 m long.', ['9'], 'an age, and a length'],
    ['The tower took 14 months to build.', ['14'], 'a duration that measures'],
    ['The yield is 3-5 tonnes.', ['3..5'], 'no score'],
    ['In Syria 300 people died.', ['300'], 'a count after a name'],
    ['One per cent of one mile is short.', ['1', '1'], 'one with a unit'],
    ['Last week two people died, and the storm resulted in 363.', ['2', '363'], 'no label, and no year'],
    ['He bought 13% and on Sunday 5.5% more.', ['13', '5.5'], 'a share after a day'],
    ['She won the 3,000m steeplechase and the 400m hurdles.', ['3000', '400'], 'metres run, no millions'],
    ['Perhaps 11 landed, and Ohio lost 12.', ['11', '12'], 'a word of doubt is no name'],
    ['The last 16 miles were hard.', ['16'], 'what the last ones are is said'],
    ['The top three seeds won.', ['3'], 'a count after top'],
    ['It lost 12345678 dollars.', ['12345678'], 'long, but money'],
    ['A sub-7 nanometre process and a three-foot wall.', ['7', '3'], 'a prefix, and an attribute'],
  ] as const)('%s', (text, wanted, _why) => {
    expect(values(text)).toEqual(wanted);
  });
});

describe('asking for more', () => {
  const text =
    'In 2020 Ann Hale, 62, ran for two hours, finished third and met hundreds of fans, one of them twice.';

  it('labels everything numeric', () => {
    expect(kinds(text)).toEqual([
      'date 2020',
      'age 62',
      'duration two hours',
      'ordinal third',
      'vague hundreds',
      'pronoun one',
    ]);
  });

  it('takes in whatever states a quantity, but no date', () => {
    expect(values(text, 'all')).toEqual(['62', '2', '3', '100..1000', '1']);
  });

  it('takes in the kinds that are named', () => {
    expect(values(text, ['age', 'vague'])).toEqual(['62', '100..1000']);
  });

  it.each([
    ['a dollar', ['1'], 'alone in its block, an article is a one'],
    ['single', ['1'], 'so is this'],
    ['It costs a dollar.', [], 'but not in a sentence'],
    ['One day he will leave.', ['1'], 'the word one'],
  ] as const)('%s (only when asked for)', (text, wanted, _why) => {
    expect(values(text)).toEqual([]);
    expect(values(text, 'all')).toEqual(wanted);
  });

  it('never takes in names, ids or screens', () => {
    expect(values('Windows 11 on 1024*768, call 020 7946 0958, room 5, tied 2-2.', 'all')).toEqual([]);
  });
});
