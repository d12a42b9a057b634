import { describe, expect, it } from 'vitest';
import { extract } from '../../../main/engine/extract';
import { context, kinds, reading, values } from './read';

describe('rates among many', () => {
  it.each([
    ['The murder rate was 8.6 per 100,000.', '8.6', 'per 100,000', null, 'a bare number'],
    [
      'It counted 49.9 deaths per 100,000 children in all.',
      '49.9',
      'death per 100,000',
      'deaths',
      'with a noun',
    ],
    ['It found 5 cases per 1 million people.', '5', 'case per 1 million', 'cases', 'a scale word below'],
    [
      'Meal was offered at 31.5 crowns per 100 kilos.',
      '31.5',
      'crown per 100 kilogram',
      'crowns',
      'a measure below',
    ],
  ])('%s', (text, exact, unit, counted, _why) => {
    expect(extract(text, context())).toHaveLength(1);
    expect(reading(text, exact)).toMatchObject({ unit, counted, unitKind: 'ratio' });
  });

  it('go from one to the other, and leave what they are counted among to coverage', () => {
    expect(values('It fell from 8.6 per 100,000 to 1.3 per 100,000.')).toEqual(['8.6..1.3']);
    expect(kinds('It counted 7 deaths per 100,000 births.')).toEqual(['figure 7', 'id 100,000']);
    expect(values('Reports per 100,000 people were few.')).toEqual([]);
    // What is counted here is no rate.
    expect(values('It has 100,000 members.')).toEqual(['100000']);
  });
});

describe('ages that bound a group of people', () => {
  it.each([
    'Those over 60 reportedly lost most.',
    'Victims who were 20 and under lost least.',
    'Those 60 and over were hit.',
    'Some victims were age 50 or older.',
    'The 60+ age group was hit.',
    'The 18-24 age bracket was hit.',
    'Children younger than 5 were spared.',
    'Children aged 1 to 6 years were spared.',
    'Children aged 28 days to 16 years were spared.',
    'Individuals under 18 were spared.',
  ])('are no figures: %s', (text) => {
    expect(values(text)).toEqual([]);
    expect(kinds(text).every((kind) => kind.startsWith('age '))).toBe(true);
  });

  it('are so on either side of "1- and 2-year-olds"', () => {
    expect(values('Cases with 1- and 2-year-olds were few.')).toEqual([]);
  });

  it.each([
    ['Shares over 60 fell.', ['60'], 'no person'],
    ['He sold 60 and under protest bought 40.', ['60', '40'], 'no limit of anything'],
    ['The trip took 6 years.', ['6'], 'a time'],
    ['Children over 60 countries were asked.', ['60'], 'something is counted'],
  ])('but these are: %s', (text, wanted, _why) => expect(values(text)).toEqual(wanted));
});

describe('a dateline', () => {
  const DAY = '2025-07-24';
  it.each([
    [
      'LOWPORT, July 23 (Gull) -- Northern police closed 1,739 cases.',
      'Northern police',
      'place, day and agency',
    ],
    ['NEW LOWPORT, Dec. 31 (Gull) - Police closed 1,739 cases.', 'Police', 'an abbreviated month'],
    ['LOWPORT – The town closed 1,739 cases.', 'The town', 'a place alone'],
  ])('is neither when nor who: %s', (text, subject, _why) => {
    expect(reading(text, '1,739', 'all', DAY)).toMatchObject({ period: null, subject });
  });

  it.each([
    [
      'LOWPORT, July 23 (Gull) -- Police closed 1,739 cases in 2021.',
      'in 2021',
      '2021',
      'a period of its own',
    ],
    ['Lowport (by night) - Police closed 1,739 cases on July 23.', 'on July 23', '2025-07-23', 'no dateline'],
  ])('leaves other times alone: %s', (text, period, periodIso, _why) => {
    expect(reading(text, '1,739', 'all', DAY)).toMatchObject({ period, periodIso });
  });
});

describe('what a list shares', () => {
  it.each([
    ['Thefts fell by 17.4 percent and 11.4 percent, respectively.', '11.4', 'down', 'units of their own'],
    ['Sales of the shops rose by 7.4, 1.5 and 3.0 percent.', '1.5', 'up', 'a unit at the end'],
    ['Fees rose 5 percent and 3 percent of users left.', '3 percent', null, 'a share of something else'],
    ['Fees rose 5 percent and 3 users left.', '3 users', null, 'another unit'],
  ])('%s', (text, exact, change, _why) => expect(reading(text, exact).change).toBe(change));
});

describe('what is not a fall, a time or a comparison', () => {
  it('is money that somebody lost', () => {
    expect(reading('Victims lost more than $649.2 million in 2018.', '$649.2').change).toBeNull();
    expect(reading('She was said to have lost 9,900 yuan.', '9,900').change).toBeNull();
    expect(reading('The index lost 2.5 percent.', '2.5').change).toBe('down');
    expect(reading('The share lost 20 cents.', '20').change).toBe('down');
  });

  it('is the time that something began, without what came of it since', () => {
    for (const began of [
      'the office was formed',
      'OC3 was formed',
      'the beginning of the process of reform',
    ]) {
      const read = reading(`Since ${began} in 2000, it has had 3,700 complaints.`, '3,700');
      expect(read).toMatchObject({ period: `Since ${began} in 2000`, periodIso: '2000/..' });
    }
  });

  it('is a year-on-year that belongs to the number before', () => {
    const text =
      'Output was up by 6.7 percent year-on-year, 0.1 percentage points lower than the first quarter.';
    expect(reading(text, '0.1').baseline).toBe('the first quarter');
    expect(reading(text, '6.7').baseline).toBe('year-on-year');
  });

  it('is the time before, where one follows so far', () => {
    const text = 'Sales rose 9 percent in July, and 8.9 percent so far in 2016.';
    expect(reading(text, '8.9').period).toBe('in 2016');
  });

  it('is a point behind brackets a part of who says so', () => {
    const text = 'Growth was 6.7 percent, according to the Office of Counts (OOC).';
    expect(reading(text, '6.7').attribution).toBe('the Office of Counts (OOC)');
  });
});
