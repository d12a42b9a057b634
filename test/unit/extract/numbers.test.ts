import { describe, expect, it } from 'vitest';
import { values } from './read';

describe('numbers in digits', () => {
  it.each([
    ['They sold 1,234,567 seats.', ['1234567'], 'western groups'],
    ['The fund holds 12,34,567 rupees.', ['1234567'], 'Indian groups'],
    ['It covers 40 000 hectares.', ['40000'], 'groups parted by a space'],
    ['It covers 40\u00a0000 hectares.', ['40000'], 'or by a space that does not break'],
    ['Growth was .5 percent.', ['0.5'], 'a point leads'],
    ['Growth was 5,25 percent.', ['5.25'], 'a comma before two digits at the end is a decimal one'],
    ['Rooms 3, 4 and 5 cost 70 euros each.', ['70'], 'a list of labels is no number'],
    ['Losses came to 8.1bn euros.', ['8100000000'], 'a glued scale'],
    ['Losses came to 8.1 billion euros.', ['8100000000'], 'the same apart'],
    ['The port took 5.4m tonnes.', ['5400000'], 'm before a noun is a million'],
    ['The wall is 5.4m high.', ['5.4'], 'm before an adjective of size is a metre'],
    ['A budget of $14m was set.', ['14000000'], 'm after a sign of money is a million'],
    ['They raised 75 USD million.', ['75000000'], 'the code before the scale'],
    ['Revenue was about MUSD 60.', ['60000000'], 'a million in the code'],
    ['A dose of 1.5e3 units.', ['1500'], 'an exponent'],
    ['A charge of 1.6x10^-3 coulombs.', ['0.0016'], 'a power of ten'],
    ['A charge of 1.6×10−3 coulombs.', ['0.0016'], 'with the printer’s own signs'],
    ['He waited 2 1/2 hours for 3/4 of a litre.', ['150', '0.75'], 'fractions; hours and halves are minutes'],
    ['Use ⅔ cup of sugar and 1½ cups of flour.', ['0.666666666666667', '1.5'], 'fractions of one character'],
    ['The balance stood at -15.4 points.', ['-15.4'], 'a minus'],
    ['The balance stood at minus 15.4 points.', ['-15.4'], 'in words'],
    ['Trade fell to $-50.8bn.', ['-50800000000'], 'between sign and digits'],
    ['The gain ($488.3 million) was small.', ['488300000'], 'brackets are no minus'],
    ['Some １２３ homes burned.', ['123'], 'full-width digits'],
    ['It has 4 thousand 3 hundred and 21 seats.', ['4321'], 'digits and words mixed'],
  ] as const)('%s', (text, wanted, _why) => {
    expect(values(text)).toEqual(wanted);
  });
});

describe('numbers in words', () => {
  it.each([
    ['Forty-one thousand tickets went.', ['41000'], 'a hyphen'],
    ['twenty-eight thousand six hundred forty-two pupils came.', ['28642'], 'no and'],
    ['Two hundred and five pupils came.', ['205'], 'with and'],
    ['A hundred pupils and a dozen teachers came.', ['100', '12'], 'the article is a one'],
    ['They need two point two million euros.', ['2200000'], 'a point in words'],
    ['Three crore rupees went missing.', ['30000000'], 'Indian scales'],
    ['It cost one million and a half dollars.', ['1500000'], 'half of the scale'],
    ['Half a million people left.', ['500000'], 'half a scale'],
    ['A quarter of a million people left.', ['250000'], 'a quarter of one'],
    ['Two thirds of the members agreed.', ['0.666666666666667'], 'a fraction'],
    ['Deaths fell by a third.', ['0.333333333333333'], 'after by'],
    ['One in four flats is empty.', ['0.25'], 'a share'],
    ['Nine out of ten flats are let.', ['0.9'], 'another'],
    ['He bought half a dozen eggs.', ['6'], 'a group halved'],
    ['Cases more than doubled, from 12 to 25.', ['12', '25'], 'two states, the multiple said'],
    ['He bought a half-dozen eggs.', ['6'], 'the same, joined'],
    ['Thirteen dollars and forty-five cents is the fee.', ['13.45'], 'money with its hundredths'],
    ['It took two and a half million euros.', ['2500000'], 'a scale after the half holds for the whole'],
    ['It took one billion and a half million euros.', ['1000500000'], 'but not where the whole had its own'],
    ['They got two hundred and two hundred came.', ['200', '200'], 'two numbers'],
    ['It fell to 10 degrees below zero.', ['-10'], 'below zero'],
    ['Two hundred dozens of eggs.', ['2400'], 'groups'],
    ['Three hundred and three quarters is a mix.', ['300.75'], 'a fraction after and'],
    ['How much is twenty twenty fifths?', ['0.8'], 'a denominator of two words'],
    ['The answer is negative five.', ['-5'], 'a sign in a word'],
    ['Nine point nought four seconds.', ['9.04'], 'decimals in words'],
    ['A quarter mile and half a percentage point.', ['0.25', '0.5'], 'parts of a unit'],
    ['A 6-foot-5 forward.', ['77'], 'a height in one word, exact in inches'],
    ['He stands 5 ft 11, she 5 ft 10 tall.', ['71', '70'], 'inches without their name'],
    ['It is 6 ft 3 wide boards deep.', ['6', '3'], 'but not where the second number counts something'],
    ['A post of 2 yards 7 ft 10 inches.', ['166'], 'a chain of three'],
    ['The baby weighed 7 pounds 4 ounces.', ['116'], 'pounds and ounces'],
    ['It read two hundred point seventy-one.', ['200.71'], 'decimals joined by a hyphen'],
    ['A hundred and three quarters is a mix.', ['100.75'], 'as after one hundred, so after a hundred'],
    [
      'How much is two hundred one thousand fifths?',
      ['0.199004975124378'],
      'the longest denominator that fits',
    ],
    ['Sales fell for three quarters, then rose for two quarters.', [], 'quarters of a year are no parts'],
    ['Three quarters of the members left.', ['0.75'], 'but these are'],
    ['He slept one and two quarters of an hour.', ['90'], 'quarters of an hour are'],
    ['The walk took an hour and 20 minutes.', ['80'], 'the article is a one before its minutes'],
    ['It lasted a year and a half.', ['1.5'], 'the half is one of the same unit'],
    ['Profit fell in the second half, but rose in the first half.', [], 'a half that is a span'],
    ['The other half went to charity.', ['0.5'], 'a half that is a part'],
    ['Output grew tenfold.', ['10'], 'times in one word'],
    ['Profits jumped by two-thirds to $90m.', ['0.666666666666667', '90000000'], 'a difference and a level'],
    ['The bank cut its rate by a quarter point, then by half a point.', ['0.25', '0.5'], 'parts of a point'],
    ['An error of plus or minus 3.1 points.', ['3.1'], 'a margin is not negative'],
    ['The plant reached output 1 in 2005.', ['1'], 'no share of a year'],
    ['Wheat rose 3-1/4 cents.', ['3.25'], 'a whole and a part joined by a hyphen'],
    ['Only 4 in 10 voters came.', ['0.4'], 'a share in digits'],
    ['He scored 4 in 10 games.', ['4', '10'], 'but matches are a time'],
    ['He asked three cr twelve lac rupees.', ['31200000'], 'Indian scales, shortened'],
    [
      'It cost five kuai five mao, or six kuai and two mao five.',
      ['5.5', '6.25'],
      'tenths and hundredths of money',
    ],
    ['The third man left in a hurry.', [], 'an ordinal before a noun is no fraction'],
    ['She read it a second time.', [], 'nor is a second a second'],
  ] as const)('%s', (text, wanted, _why) => {
    expect(values(text)).toEqual(wanted);
  });
});

describe('ranges', () => {
  it.each([
    ['It takes 5 to 10 minutes to fry 3-5 eggs.', ['5..10', '3..5'], 'to, and a hyphen'],
    ['Between 200 and 250 engineers are wanted.', ['200..250'], 'between'],
    ['Homes cost from $62 to $68 a week.', ['62..68'], 'both ends with their sign'],
    ['They expect US $89 to $93 billion.', ['89000000000..93000000000'], 'the scale holds for both ends'],
    [
      'Prices from $800,000 to $1.3 million are asked.',
      ['800000..1300000'],
      'but not for an end that has its own',
    ],
    ['It sprints 0-to-60 mph in 4 seconds.', ['0..60', '4'], 'one word'],
    ['It grew 4.8 percent to 4.7 percent.', ['4.8..4.7'], 'a range may fall'],
    [
      'Debt rose by $43.6 billion to $419.2 billion.',
      ['43600000000', '419200000000'],
      'a difference and a level are no range',
    ],
    ['More than 10 and less than 40 guests came.', ['10..40'], 'two bounds'],
    ['More than 40 and less than 10 are no range.', ['40', '10'], 'bounds that shut each other out'],
    ['Children of 1 and 2 metres grew.', ['1', '2'], 'an and without between joins nothing'],
  ] as const)('%s', (text, wanted, _why) => {
    expect(values(text)).toEqual(wanted);
  });
});
