import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../preload/contract/reading';
import { kinds, reading } from './read';

/** What a test looks at of a reading. */
type Part = Partial<
  Pick<
    Reading,
    | 'value'
    | 'value2'
    | 'bound'
    | 'unit'
    | 'counted'
    | 'change'
    | 'changeRole'
    | 'period'
    | 'periodIso'
    | 'attribution'
    | 'subject'
  >
>;

const read = (text: string, exact: string) => reading(text, exact, 'figures', '2025-07-01');

describe('whose period it is', () => {
  it.each<[string, string, string | null, string]>([
    ['It saw 12 raids between 3 March and 9 April.', '12', '2025-03-03/2025-04-09', 'two days'],
    [
      'It saw 12 raids from December 3 to January 9.',
      '12',
      '2024-12-03/2025-01-09',
      'over the turn of the year',
    ],
    ['It saw 12 raids between 3 March and 9 April 2023.', '12', '2023-03-03/2023-04-09', 'one year for both'],
    ['Between May 2021 and June 2024 it saw 12 raids.', '12', '2021-05/2024-06', 'each month has its year'],
    ['It saw 12 raids in the year to September.', '12', '2023-10/2024-09', 'twelve months up to one'],
    ['It saw 12 raids in the six months ended March 2024.', '12', '2023-10/2024-03', 'six months up to one'],
    ['It saw 12 raids since July 2023.', '12', '2023-07/..', 'no end yet'],
    ['It saw 12 raids since the drive began in April 2022.', '12', '2022-04/..', 'the "since" stands before'],
    ['It saw 12 raids, the most since 2019.', '12', null, 'only the comparison goes so far back'],
    ['It saw 12 raids, the most since counting began in 2014.', '12', null, 'that is when counting began'],
    ['A loss cost 360 crowns, down from 420 crowns in 2022.', '360', null, 'the year of the other number'],
    ['A loss cost 360 crowns, down from 420 crowns in 2022.', '420', '2022', 'its own year'],
    [
      'Prices rose 2.9% in May from 3.4% in April; rents rose 0.2%.',
      '0.2',
      '2025-05',
      'not what the other was set against',
    ],
    ['It has 140 clerks, 11 fewer than a year earlier.', '140', null, 'a year earlier there were more'],
    ['Turnout was 66%, down 3 points on 2019.', '66', null, 'what it is measured against'],
    ['Rain was 38% below the 1991-2020 average.', '38', null, 'what it is measured by'],
    ['Rule 2022/2554 binds firms with 250 clerks.', '250', null, 'a part of a number'],
    ['Nine crews came; before 2023 only 40 boats did.', 'Nine', null, 'the year of the next clause'],
    [
      'They filed charges against 50 people in 2022.',
      '50',
      '2022',
      '"against" that sets nothing against anything',
    ],
  ])('%s %s: %s (%s)', (text, exact, iso) => expect(read(text, exact).periodIso).toBe(iso));
});

describe('changes', () => {
  it.each<[string, string, Part, string]>([
    ['Cases fell by 28% year-on-year to 464.', '464', { changeRole: 'to' }, 'over "year-on-year"'],
    [
      'The gap widened from 5.1% of output to 6.3%.',
      '6.3',
      { changeRole: 'to' },
      'over the whole that both are a share of',
    ],
    [
      'The bank raised its rate by a quarter point to 4.75%.',
      '4.75',
      { changeRole: 'to' },
      'the verb before its object',
    ],
    ['The board cut the levy to 3 dollars.', '3', { change: 'down', changeRole: 'to' }, 'a level reached'],
    ['Waits fell again, by 38 days, to 742.', '742', { changeRole: 'to' }, 'commas between'],
    ['Waits fell again, by 38 days, to 742.', '38', { change: 'down', changeRole: 'by' }, 'commas between'],
    [
      'It gained 1.2% in May and 3.4% in June.',
      '3.4',
      { change: 'up', changeRole: 'by' },
      'the same again at another time',
    ],
    [
      'It has 11 fewer boats than a year earlier.',
      '11',
      { change: 'down', changeRole: 'by' },
      'set against another time',
    ],
    [
      'It won 25 more votes than its rival.',
      '25',
      { change: null, changeRole: null },
      'set against somebody else',
    ],
    [
      'Prices eased to 2.9% in May from 3.4%.',
      '3.4',
      { changeRole: 'from' },
      'the level left, a month between',
    ],
    [
      'Victims over 60 lost $18,000.',
      '18,000',
      { change: null },
      'what people lose is no change of anything',
    ],
    ['Sales fell short of 200 boats.', '200', { change: null }, 'a target missed'],
    ['Theft makes up 41% of crime.', '41', { change: null }, 'nothing goes up'],
    [
      'Scams quadrupled, from just under 5,000 to 20,300.',
      '20,300',
      { value: '20300', value2: null, changeRole: 'to' },
      'no range',
    ],
  ])('%s %s (%s)', (text, exact, part) => expect(read(text, exact)).toMatchObject(part));
});

describe('what is counted, and in what', () => {
  it.each<[string, string, Part, string]>([
    ['They closed 40 such cases.', '40', { counted: 'cases' }, 'such as were named'],
    ['Some 10 out of 50 firms paid.', '10', { counted: 'firms' }, 'the noun of the whole'],
    ['They block 28 scam calls per day.', '28', { unit: 'scam call per day' }, 'a rate, and "calls" no verb'],
    ['They ran 17 "scam camps" there.', '17', { counted: 'scam camps' }, 'a name in quotation marks'],
    [
      'It missed the 1.2 billion analysts expected.',
      '1.2',
      { counted: null },
      'they say it, and are not counted',
    ],
    ['Of 96 claims 31 were upheld and 53 dismissed.', '53', { counted: null }, 'what was done to them'],
    ['It fined 39 men, 11 of them twice.', '11', { counted: 'men' }, 'of them'],
    [
      'It came to $1.37 per diluted share.',
      '1.37',
      { unit: 'dollar per diluted share' },
      'the adjective belongs to the unit',
    ],
    ['It cost KSh 810m.', '810', { value: '810000000', unit: 'KES' }, 'Kenyan shillings'],
    [
      'It cost Sh2.5 billion.',
      '2.5',
      { value: '2500000000', unit: 'shilling' },
      'letters glued to a number with a point',
    ],
    ['It cost Rp 1.5 trillion.', '1.5', { unit: 'IDR' }, 'a space behind the letters'],
    ['It cost 45 million zł.', '45', { unit: 'PLN' }, 'behind the number'],
    ['New users came to 1.06m.', '1.06m', { value: '1060000', unit: null }, 'users have no length'],
    ['The mast is 1.06m tall.', '1.06m', { value: '1.06', unit: 'metre' }, 'a mast has one'],
    ['The fee was A$27,600; the oldest was 94.', '94', { unit: null }, 'an age is no price'],
    ['She handed over $400.', '400', { bound: '=' }, '"over" belongs to the verb'],
    ['They got A$750,000 plus costs.', '750,000', { bound: '=' }, 'what comes on top'],
    [
      'It fell short of the 20 boats forecast.',
      '20',
      { bound: '=' },
      'a known number that others are compared with',
    ],
  ])('%s %s (%s)', (text, exact, part) => expect(read(text, exact)).toMatchObject(part));
});

describe('parts of so many', () => {
  it.each<[string, string, string]>([
    ['Only one in five cried.', '0.2', '"only" before it'],
    ['It was one in seven today.', '0.142857142857143', 'no time of day'],
    ['It was 3 in 10.', '0.3', 'nothing behind it'],
    ['It fooled 4 in 5 listeners.', '0.8', 'digits, and people'],
  ])('%s %s (%s)', (text, value) => expect(read(text, text.match(/one in|[34] in/)![0]).value).toBe(value));
});

describe('no range', () => {
  it.each<[string, string, string]>([
    ['Boys under five - some 181 million - starve.', '181', 'what the dashes hold'],
    ['It moved 1,200 crowns through 40 accounts.', '40', 'not up to there'],
    ['It shut 17 sites and 30 banks, up from 9 and 12.', '12', 'two numbers, each beside its own'],
  ])('%s (%s)', (text, exact) => expect(read(text, exact).value2).toBe(null));
});

describe('who and what', () => {
  it.each<[string, string, Part, string]>([
    [
      'Pay rose 4%, well below the 9 that experts had forecast.',
      '4',
      { attribution: null },
      'of the other number only',
    ],
    ['He lost 40 crowns, her lawyer told us.', '40', { attribution: 'her lawyer' }, 'whose lawyer'],
    [
      'Between 2019 and 2023 the number of thefts rose to 40.',
      '40',
      { subject: 'the number of thefts' },
      'over the time before it',
    ],
    [
      'At the end of last year the fleet had 40 boats.',
      '40',
      { subject: 'the fleet' },
      'over the time before it',
    ],
    ['Average rents have climbed to 40 crowns.', '40', { subject: 'Average rents' }, '"rents" no verb'],
    [
      'Public debt is above 120% of GDP.',
      '120',
      { subject: 'Public debt' },
      'what it is measured by is not the subject',
    ],
    ['Theft makes up 41% of crime.', '41', { subject: 'Theft' }, 'the share of what stands before'],
    ['Ballots: 1,204; spoiled: 9.', '1,204', { subject: 'Ballots' }, 'a label'],
    ['Prices eased to 2.9% in May from 3.4%.', '3.4', { subject: 'Prices' }, 'May is no verb'],
    [
      'Since its start in May 2021 the app has sent 40 notes.',
      '40',
      { subject: 'the app' },
      'over the time before it',
    ],
    ['Like-for-like sales rose to 40 crowns.', '40', { subject: 'Like-for-like sales' }, 'a hyphen holds it'],
    ['At least 60 were hurt, 9 of them badly.', '9', { subject: null }, 'them is nobody'],
    ['The Harbour Office put the rate at 3.8%.', '3.8', { attribution: 'The Harbour Office' }, 'put at'],
    [
      'It beat the 3.7% experts polled by us had forecast.',
      '3.7',
      { attribution: null },
      'no "that" before them',
    ],
    ['They took 151 of 329 seats.', '151', { counted: 'seats' }, 'the whole lends its noun'],
  ])('%s %s (%s)', (text, exact, part) => expect(read(text, exact)).toMatchObject(part));

  it('ends a sentence behind a unit that is glued to its number', () => {
    expect(read('Sales were £890m. Costs fell to 9 crowns a year ago.', '890').period).toBe(null);
  });
});

describe('parts of laws and books', () => {
  it.each<[string, string, string]>([
    ['Article 17(3) applies.', 'name 3', 'a paragraph'],
    ['See Table 3.2 below.', 'name 3.2', 'a table'],
  ])('%s %s (%s)', (text, kind) => expect(kinds(text)).toContain(kind));
});
