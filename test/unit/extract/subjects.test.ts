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

describe('lists of nouns', () => {
  it.each([
    ['Exports to China, Japan and Korea fell 3 percent.', '3 percent', 'Exports to China, Japan and Korea'],
    [
      'The output of pork, beef, mutton and poultry was 39 tonnes.',
      '39 tonnes',
      'The output of pork, beef, mutton and poultry',
    ],
    ['Ash, Birch, and Cole sold 4 boats.', '4', 'Ash, Birch, and Cole'],
    // What stands before these is no item of the list.
    ['In May, barley, oats and rye rose by 4 percent.', '4 percent', 'barley, oats and rye'],
    ['Costs fell to 12 dollars, fees and fines rose 3 percent.', '3 percent', 'fees and fines'],
    ['They chose Ash, and Birch and Cole won 3 seats.', '3', 'Birch and Cole'],
    ['As a result, Ash and Birch sold 4 boats.', '4', 'Ash and Birch'],
    ['The value added of the industry was 20 dollars.', '20 dollars', 'The value added of the industry'],
    ['Sales rose 2 percent, with the price of flats up 10 percent.', '10 percent', 'the price of flats'],
    ['They seized 3 kg of powder worth 40 dollars.', '3 kg', 'powder'],
  ])('%s', (text, exact, wanted) => {
    expect(reading(text, exact).subject).toBe(wanted);
  });
});

describe('nouns that could be verbs', () => {
  it.each([
    ['Interest costs have grown by 25 percent.', '25 percent', 'Interest costs'],
    ['Air travel rose 5 percent.', '5 percent', 'Air travel'],
    ['Labor costs dropped 0.5 percent.', '0.5 percent', 'Labor costs'],
    ['Costs will fall to 17 percent.', '17 percent', 'Costs'],
  ])('%s', (text, exact, wanted) => {
    expect(reading(text, exact).subject).toBe(wanted);
  });
});

describe('what a relative clause hangs on', () => {
  it.each([
    ['The loan that allows farmers to wait had led to 300 sales.', '300', 'The loan'],
    ['The loan, which allows farmers to wait, had led to 300 sales.', '300', 'The loan'],
    ['It is a scheme that cost victims $40.', '$40', 'a scheme'],
    ['A cycle that has pushed up costs by 650 points is over.', '650 points', 'A cycle'],
    ['The owners of the mill, who live in Brae, paid $4.', '$4', 'The owners of the mill'],
    ['The new eight-year bond, which will be sold at par, raises $4.', '$4', 'The new eight-year bond'],
    // These do not open one.
    ['The firm said that costs rose 3 percent.', '3 percent', 'costs'],
    ['The board thought that the mill had lost 3 men.', '3', 'the mill'],
    ['He told the men that 5 ships sank.', '5', null],
  ])('%s', (text, exact, wanted) => {
    expect(reading(text, exact).subject).toBe(wanted);
  });
});

describe('what is long, or followed by more', () => {
  it.each([
    ['The estimate remained unchanged at 4.5%.', '4.5%', 'The estimate'],
    ['It earned $22, $16 of it over the weekend.', '$16', null],
    [
      'Officers of the fraud prevention wing of the Central Crime Branch in Brae and Lund held 7 men.',
      '7',
      'Officers of the fraud prevention wing of the Central Crime Branch',
    ],
  ])('%s', (text, exact, wanted) => {
    expect(reading(text, exact).subject).toBe(wanted);
  });
});

describe('what is expected, or made, to move', () => {
  it.each([
    ['The agency expects outlays to rise 4 percent.', '4 percent', 'outlays'],
    ['The bank expects the deficit to narrow to 3.1 percent.', '3.1 percent', 'the deficit'],
    ['The plan calls for spending to fall by 12 percent.', '12 percent', 'spending'],
    ['The move could push prices to rise 5 percent.', '5 percent', 'prices'],
    ['The court ordered the firm to pay 5 million dollars.', '5 million dollars', 'the firm'],
    ['Traders heard that analysts had expected the index to gain 2 points.', '2 points', 'the index'],
    // Nobody else is named, or only by a pronoun.
    ['Sales are expected to rise 4 percent.', '4 percent', 'Sales'],
    ['The firm expects to hire 300 people.', '300', 'The firm'],
    ['The firm was expected by analysts to earn 3 million dollars.', '3 million dollars', 'The firm'],
    ['The town hopes that analysts expect it to gain 3 percent.', '3 percent', null],
    // What is told in passing is not what the clause is about.
    ['The board called a meeting to approve 3 loans.', '3', 'The board'],
    ['Analysts expect the firm has the power to win 40 deals.', '40', 'Analysts'],
  ])('%s', (text, exact, wanted) => {
    expect(reading(text, exact).subject).toBe(wanted);
  });
});
