import { describe, expect, it } from 'vitest';
import { explain, extract } from '../../../main/engine/extract';
import { context, reading } from './read';
import { told } from './told';

describe('edges of rules', () => {
  it.each([
    [
      'More than 50 or equal boats sank.',
      ['figure 50 = 50; >='],
      'the second half of a bound after the number',
    ],
    [
      'A run of 1 mile 2 yards 7 ft 10 inches.',
      ['figure 1 mile 2 yards 7 ft 10 inches = 63526; measure inch'],
      'a chain of four',
    ],
    [
      'Over three quarters of the year it ran, over three quarters it slept.',
      ['figure three quarters = 0.75 (10^-2); of year; >', 'duration three quarters = 3; measure quarter; >'],
      'parts of a whole, and spans of time',
    ],
    [
      'It held 3 million yuan (up $400,000).',
      [
        'figure 3 million yuan = 3000000 (10^6); currency CNY',
        'figure $400,000 = 400000; currency USD; up by; restates 0',
      ],
      'a change that only the bracket states',
    ],
    [
      'It sold 30 cars in the last financial year.',
      ['figure 30 = 30; count cars; [in the last financial year] 2023'],
      'a year with an adjective',
    ],
    [
      'It built 2000 boats, in 2000 crews.',
      ['figure 2000 = 2000; count boats; [in 2000] 2000', 'date 2000'],
      'a round number before a noun is no year, but for what leads one',
    ],
    [
      'The two hundredth boat came, a third of a mile on.',
      [
        'ordinal two hundredth = 200; of boat',
        'figure a third of a mile = 0.333333333333333 (10^-15); measure mile',
      ],
      'an ordinal of a scale, and a part',
    ],
    [
      'The 737 MAX for airlines is late.',
      ['name 737 = 737'],
      'a model, with something counted only behind a stop',
    ],
    [
      'On Feb 30 it sold 5 boats.',
      ['date Feb 30', 'figure 5 = 5; count boats; [On Feb 30]'],
      'a misprint has no date',
    ],
    [
      'About the 300 boats, over the 40 oars, around 5 of them.',
      ['figure 300 = 300; count boats', 'figure 40 = 40; count oars', 'figure 5 = 5; count oars; ~'],
      'what is about something is no estimate',
    ],
  ])('%s', (text, wanted, _why) => expect(told(text)).toEqual(wanted));

  it.each([
    ['More than 10 and at most 40 boats.', { low: '10', lowOpen: true, high: '40', highOpen: false }],
    ['More than 10 and less than 40 boats.', { low: '10', lowOpen: true, high: '40', highOpen: true }],
    ['Less than 40 and at least 10 oars.', { low: '10', lowOpen: false, high: '40', highOpen: true }],
  ])('%s', (text, wanted) => expect(reading(text, '0 and').interval).toEqual(wanted));

  it('say a period in words alone where it has no dates', () => {
    const said = (text: string) => explain(extract(text, context())[0]!);
    expect(said('On Monday 30 boats ran.')).toContain('Period: On Monday. ');
    expect(said('In 2023 it sold 30 boats.')).toContain('Period: In 2023 (2023). ');
    expect(said('Fares rose from 12 to 15 euros.')).toContain('It went from 12 to 15. ');
    expect(said('Fares are 12 to 15 euros.')).toContain('It claims a true value from 11.5 to 15.5. ');
  });
});
