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
  ])('%s', (text, exact, wanted) => {
    expect(reading(text, exact).subject).toBe(wanted);
  });
});
