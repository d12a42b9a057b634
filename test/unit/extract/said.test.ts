import { describe, expect, it } from 'vitest';
import { reading } from './read';

describe('who says so', () => {
  it.each([
    ['According to the Harbour Board (HB), 30 ships sank.', 'the Harbour Board (HB)'],
    ['The ministry reported that 30 ships sank.', 'The ministry'],
    ['At least 30 ships sank, said Wen Dali, a senior officer.', 'Wen Dali'],
    ['Mr Lin Jun, a member of the board, said 30 ships sank.', 'Mr Lin Jun'],
    ['30 ships sank, the report on March 8 showed.', 'the report on March 8'],
    ['The political and legal conference revealed that 30 ships sank.', 'The political and legal conference'],
    ['The U.S. Coast Guard said 30 ships sank.', 'The U.S. Coast Guard'],
    ['30 ships sank, according to J.P. Moran analysts.', 'J.P. Moran analysts'],
    ['The rise, a survey of 2,004 adults found that, was 30 points.', null],
    ['Data from the Harbour Office put it at 30 ships.', 'the Harbour Office'],
    ['Ships sank, 30 of them, the statistics office reported on Monday.', 'the statistics office'],
    ['30 ships sank, official data showed Friday.', 'official data'],
    ['30 ships sank, officials say.', 'officials'],
    ['Analysts at the Harbour Bank estimate 30 ships will sink.', 'Analysts at the Harbour Bank'],
    ['The WHO estimates that 30 people fell ill.', 'The WHO'],
    ['The report of the court also pointed to 30 ships.', 'The report of the court'],
    ['We need an estimate of 30 ships, to say the least.', null],
    ['Wrecks reported to the town rose by 30 ships, said Ann Hale.', 'Ann Hale'],
  ] as [string, string | null][])('%s', (text, source) => {
    expect(reading(text, '30').attribution).toBe(source);
  });

  it.each([
    ['They were fined 30 dollars according to the law.', 'a law tells nothing'],
    ['Thirty ships sank at 30 knots.', 'nobody speaks'],
  ])('%s: nobody (%s)', (text) => {
    expect(reading(text, '30').attribution).toBe(null);
  });

  it('is carried over from the sentence before', () => {
    expect(reading('The board said 12 ships sank. These carried 30 people.', '30').attribution).toBe(
      'The board',
    );
    expect(reading('The board said 12 ships sank. It said 30 people drowned.', '30').attribution).toBe(
      'The board',
    );
  });

  it('is not carried over to another line', () => {
    expect(reading('The board said 12 ships sank.\nThese carried 30 people.', '30').attribution).toBe(null);
  });
});

describe('what a figure is about', () => {
  it.each([
    [
      'Average house prices rose by 0.4% last month.',
      '0.4',
      'Average house prices',
      'the words before the verb',
    ],
    [
      'The bank was implicated in theft-related deals exceeding $10.',
      '10',
      'The bank',
      'no hyphenated form is the verb',
    ],
    [
      'The mayor said quarterly revenue climbed 14%.',
      '14',
      'quarterly revenue',
      'what is said, not who says it',
    ],
    ['The dam broke in May, killing 12 people.', '12', 'The dam', 'a participle hangs on the clause before'],
    [
      'Thefts fell in May, with charges for fraud rising by 9%.',
      '9',
      'charges for fraud',
      'with has a subject of its own',
    ],
    [
      'Heavy rain ruined 30 homes and left 70 people stranded.',
      '70',
      'Heavy rain',
      'a second verb, one subject',
    ],
    ['The police have held 20 men, and have shut 12 shops.', '12', 'The police', 'also after a comma'],
    ['They make up 20% of the workforce.', '20%', 'the workforce', 'what a share is a share of'],
    [
      'People suspected of theft accounted for 20%.',
      '20%',
      'People suspected of theft',
      'a participle that only describes',
    ],
    ['There was an increase of 5% in local taxes.', '5%', 'local taxes', 'what an increase is in'],
    ['It saw a 5% rise in the number of flats.', '5%', 'the number of flats', 'the same after the noun'],
    ['The first trials for 23 men began.', '23', 'The first trials', 'the number is a part of the subject'],
    ['They arrested 23 men.', '23', null, 'a pronoun says nothing'],
  ] as const)('%s', (text, exact, subject, _why) => {
    expect(reading(text, exact).subject).toBe(subject);
  });
});
