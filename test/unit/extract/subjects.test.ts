import { describe, expect, it } from 'vitest';
import { reading } from './read';

describe('subjects', () => {
  it.each([
    ['The port handled 5 ships.', '5', 'The port'],
    ['Its rival in the north handled 6 ships.', '6', 'Its rival in the north'],
    ['Sales of boats have been 7 million.', '7', 'Sales of boats'],
    ['While traffic fell, income was 9% higher.', '9', 'income'],
    ['About 10% of the crew left.', '10', 'the crew'],
    ['The mayor and the board agreed on 12 rules.', '12', 'The mayor and the board'],
    ['Prices: boats cost 13 dollars.', '13', 'boats'],
    ['Traffic slowly rose 14%.', '14', 'Traffic'],
    ['The new quay is now 16 metres long.', '16', 'The new quay'],
    ['Fees paid by shipping lines were 17% lower.', '17', 'Fees'],
    ['The share of steel in exports reached 21%.', '21', 'The share of steel in exports'],
    ['He thought that the town had 22 wells.', '22', 'the town'],
    ['The firm’s two yards in Brae launched 24 boats.', '24', 'The firm’s two yards in Brae'],
    ['Some of the men earned 27 pounds a day.', '27', 'Some of the men'],
    ['The cost was 28% of the budget of the town.', '28', 'the budget of the town'],
    ['Holm; the board; and 31 men.', '31', null],
    ['Sales of boats in Lund and Bergen rose 5% last year.', '5%', 'Sales of boats in Lund and Bergen'],
    ['In May, the factory in Lund built 40 boats.', '40', 'the factory in Lund'],
    ['More than half of the boats that were built in 2019 sank.', 'half', 'the boats'],
    ['The firm said its profit rose 8% to $3 million.', '$3 million', 'its profit'],
    ['Anna Holm said that the fund had lost 30 members.', '30', 'the fund'],
    ['A fire at the mill in Bergen killed 12 people and injured 30.', '30', 'A fire at the mill in Bergen'],
    ['There were 300 people in the hall.', '300', null],
    ['Rising prices cost families $300 a year.', '$300', 'Rising prices'],
    ["The bank's chief economist expects growth of 2.1%.", '2.1%', "The bank's chief economist"],
    ['To build the bridge, the town borrowed $4 million.', '$4 million', 'the town'],
    ['Since 2019 the town has borrowed $4 million a year.', '$4 million', 'the town'],
    ['Last year 40% of all calls were answered within 30 seconds.', '40%', 'all calls'],
    [
      'Net income at the U.S. unit of the group grew to $3 million.',
      '$3 million',
      'Net income at the U.S. unit of the group',
    ],
    [
      'After the storm, which hit on May 4, repairs took 30 days and cost $4 million.',
      '$4 million',
      'repairs',
    ],
    ['The compared figures show 3% growth.', '3%', 'The compared figures'],
    ['The average price of a home is $300,000, while a flat costs $200,000.', '$200,000', 'a flat'],
    ['Prices of wheat and corn have risen by 12% and 8%.', '12%', 'Prices of wheat and corn'],
    ['May saw 30 storms.', '30', null],
  ])('%s', (text, exact, wanted) => {
    expect(reading(text, exact).subject).toBe(wanted);
  });
});
