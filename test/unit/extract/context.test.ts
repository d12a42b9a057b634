import { describe, expect, it } from 'vitest';
import { extract } from '../../../main/engine/extract';
import { context, reading } from './read';

describe('units', () => {
  it.each([
    ['It fell 26.7 per cent.', '26.7', 'percent', 'percent', '%', 'no cents'],
    ['It fell 26.7pc.', '26.7', 'percent', 'percent', '%', 'glued'],
    ['It fell 2.2 percentage points.', '2.2', 'percent', 'percentage point', null, 'points of a share'],
    ['It fell 35 basis points.', '35', 'measure', 'basis point', null, 'their hundredths'],
    ['It cost $5.', '5', 'currency', 'USD', null, 'a bare dollar is American'],
    ['It was up $31.20 US at noon.', '31', 'currency', 'USD', null, 'letters after the amount'],
    ['It was $75 U.S. per barrel.', '75', 'ratio', 'dollar per barrel', null, 'with points'],
    ['A 12-cent-a-share payment.', '12', 'ratio', 'cent per share', null, 'all in one word'],
    ['It holds 1/16 of a US pint.', '1/16', 'measure', 'pint', '[pt_us]', 'over a country'],
    ['It burns 5 W in all, and 10 l/km.', '10', 'ratio', 'litre per kilometre', 'L/km', 'a rate of symbols'],
    ['It cost US$5.', '5', 'currency', 'USD', null, 'letters before the sign'],
    ['It cost $US55,931,000.', '55', 'currency', 'USD', null, 'letters after the sign'],
    ['It cost $A25.', '25', 'currency', 'AUD', null, 'another'],
    ['It cost HK$5.4m.', '5.4', 'currency', 'HKD', null, 'two letters'],
    [
      'It cost C$6 (US$4.46) per share.',
      '6 (',
      'ratio',
      'canadian dollar per share',
      null,
      'the rate comes after the conversion',
    ],
    ['It cost PS21,700.', '21', 'currency', 'GBP', null, 'a pound sign put into ASCII'],
    ['It cost 3.5 billion yuan.', '3.5', 'currency', 'CNY', null, 'a name of money'],
    ['It cost 19 cents.', '19', 'currency', 'cent', null, 'hundredths of no stated money'],
    ['It sells at $58.24 per barrel.', '58', 'ratio', 'dollar per barrel', null, 'a price'],
    ['It pays $15.40/hour.', '15', 'ratio', 'dollar per hour', null, 'a slash'],
    ['It pumps 800,000 barrels a day.', '800', 'measure', 'barrel per day', '[bbl_us]/d', 'a day'],
    ['It weighs 278kg.', '278', 'measure', 'kilogram', 'kg', 'glued'],
    ['It is 50 sq km.', '50', 'measure', 'square kilometre', 'km2', 'two words'],
    ['It is 4 km^2.', '4', 'measure', 'square kilometre', 'km2', 'a power'],
    ['A 40-yard dash.', '40', 'measure', 'yard', '[yd_i]', 'an attribute'],
    ['It lost 5 SEC games.', '5', 'count', 'games', null, 'capitals that are no seconds'],
    [
      'It pumps 590 barrels of crude a day.',
      '590',
      'measure',
      'barrel per day',
      '[bbl_us]/d',
      'a rate after its thing',
    ],
    ['They healed in 11 days versus 15 before.', '15', 'measure', 'day', 'd', 'set against a span of time'],
    ['There are 1.8 cars per household.', '1.8', 'ratio', 'car per household', null, 'a count per anything'],
    ['It needs 8 or 12 weeks.', '8', 'measure', 'week', 'wk', 'the unit stands after the second'],
    [
      'One costs 2 million yen ($18,000), the other 3 million ($27,000).',
      '3 million',
      'currency',
      'JPY',
      null,
      'converted as the one before it',
    ],
    ['It runs at 155mph.', '155', 'measure', 'mile per hour', '[mi_i]/h', 'a symbol'],
    ['It is minus 31 degrees Celsius.', '31', 'measure', 'celsius', 'Cel', 'three words'],
    ['A 120Hz screen with 12GB.', '120', 'measure', 'hertz', 'Hz', 'a symbol glued'],
    ['It was seen four times.', 'four', 'other', 'count', null, 'occasions'],
    ['A 7- or 8-inch screen.', '7', 'measure', 'inch', '[in_i]', 'the unit stands after the second'],
    ['He is 5 feet 2 inches.', '5', 'measure', 'inch', '[in_i]', 'one height, exact in its smaller unit'],
    ['They got $15,000 each on average.', '15', 'currency', 'USD', null, 'no rate per what is no noun'],
    ['They pay $300 each month.', '300', 'ratio', 'dollar per month', null, 'but each month is one'],
    [
      'The car needs 7.1 L/100km.',
      '7.1',
      'measure',
      'litre per 100 kilometre',
      'L/(100.km)',
      'a rate per a hundred',
    ],
    ['A quake with a magnitude of 7.1.', '7.1', 'measure', 'magnitude', null, 'a unit that leads, over of'],
    [
      'Temperatures of -12C were met.',
      '12',
      'measure',
      'celsius',
      'Cel',
      'a bare letter, as the sentence speaks of heat',
    ],
    ['It has 45° and 6 deg c.', '6', 'measure', 'celsius', 'Cel', 'an abbreviation'],
    [
      'It gives 450 Nm (332 lb-ft).',
      '332',
      'measure',
      'pound-foot',
      '[lb_av].[ft_i]',
      'a symbol of three tokens',
    ],
    ['It took 3h 25m.', '3h', 'measure', 'minute', 'min', 'hours and minutes run together'],
    ['It took an hour and a half.', 'an hour', 'measure', 'minute', 'min', 'a half of an hour'],
    [
      'It lies 10 km, 8 m and 6 cm off.',
      '10',
      'measure',
      'centimetre',
      'cm',
      'a chain is read in its smallest unit',
    ],
    ['A plate of 9" and a wall of 7 ft.', '9', 'measure', 'inch', '[in_i]', 'a double prime'],
    ['It made 1.9bn pounds.', '1.9', 'currency', 'GBP', null, 'pounds by the billion are money'],
    ['It weighs 19 pounds.', '19', 'measure', 'pound-mass', '[lb_av]', 'pounds otherwise weigh'],
    [
      'They do three thousand tests per day.',
      'three',
      'ratio',
      'test per day',
      null,
      'a count becomes a rate',
    ],
    ['It grew 3.4% a year.', '3.4', 'ratio', 'percentage per year', '%/a', 'a yearly rate'],
    ['A loan of 100,000 yen at 20Rs.', '20', 'currency', 'INR', null, 'an abbreviation after'],
    ['It costs 10 $ and 15 €.', '15', 'currency', 'EUR', null, 'signs after'],
    ['It is worth CHF3.04.', '3.04', 'currency', 'CHF', null, 'a code glued'],
    ['The magnitude 6.4 quake.', '6.4', 'measure', 'magnitude', null, 'a unit that leads'],
    [
      'Raise 280 million of the 1.5 billion shekels.',
      '280',
      'currency',
      'ILS',
      null,
      'the unit of the whole',
    ],
  ] as const)('%s', (text, exact, kind, unit, ucum, _why) => {
    const r = reading(text, exact);
    expect([r.unitKind, r.unit, r.ucum]).toEqual([kind, unit, ucum]);
  });
});

describe('what is counted', () => {
  it.each([
    [
      'It runs 22 telecom and internet services providers.',
      '22',
      'telecom and internet services providers',
      'providers',
    ],
    [
      'Courts closed 49,000 cases of serious violent crimes.',
      '49',
      'cases of serious violent crimes',
      'cases',
    ],
    ['They met 14 Chinese nationals.', '14', 'Chinese nationals', 'nationals'],
    ['Police held 34,000 people suspected of fraud.', '34', 'people', 'people'],
    ['It hurt six others.', 'six', 'others', 'others'],
    ['In all 8,200 suspects were freed.', '8,2', 'suspects', 'suspects'],
    ['Half the flats are let.', 'Half', 'flats', 'flats'],
    ['Only three of the nine candidates spoke.', 'three', 'candidates', 'candidates'],
    ['They sold 460 cars, compared with 63 a year ago.', '63', 'cars', 'cars'],
    ['It took 3.1 million boxes, up 12% from 2.8 million.', '2.8', 'boxes', 'boxes'],
    ['They bought two new 737 Max jets.', 'two', 'new 737 Max jets', 'jets'],
    ['It was one of the most striking finds.', 'one', 'striking finds', 'finds'],
    ['They sold three million and five million copies.', 'three', 'copies', 'copies'],
    ['It saw 45 and 50 cases.', '45', 'cases', 'cases'],
    ['More than 3,000 US troops stayed.', '3,000', 'US troops', 'troops'],
    ['They ordered 24 new F-35A fighter jets.', '24', 'new F-35A fighter jets', 'jets'],
    ['It hired 900 full- and part-time workers.', '900', 'full- and part-time workers', 'workers'],
    ['She made nine of 22 three-pointers.', 'nine', 'three-pointers', 'pointers'],
    ['It takes wool for one cotton T-shirt.', 'one', 'cotton T-shirt', 'shirt'],
    ['The 100-member assembly for towns met.', '100', 'member', 'member'],
    ['A 12 page report, and a 38-page one.', '12', 'page', 'page'],
    ['A 300-strong crowd came.', '300', 'crowd', 'crowd'],
    ['The crash left four dead and 11 injured.', 'four', 'dead', 'dead'],
    ['Deaths fell to 289 last year.', '289', null, null],
    ['The line runs 42 daily flights.', '42', 'daily flights', 'flights'],
    ['The court closed around 41,000 online fraud cases.', '41,000', 'online fraud cases', 'cases'],
    ['It had 20 total members.', '20', 'total members', 'members'],
    ['It has 200 million monthly active users.', '200', 'monthly active users', 'users'],
    ['It drew 5,000+ visitors.', '5,000', 'visitors', 'visitors'],
    ['They won four of their past six.', 'four', null, null],
    ['They won three of their last five road games.', 'three', 'road games', 'games'],
    ['One cottage rents for $900.', 'One', 'cottage', 'cottage'],
  ] as const)('%s', (text, exact, counted, head) => {
    const r = reading(text, exact);
    expect([r.counted, r.countedHead]).toEqual([counted, head]);
  });
});

describe('bounds', () => {
  it.each([
    ['More than 1,200 came.', '1,200', '>'],
    ['It is worth over $2 billion.', '2', '>'],
    ['A sum exceeding 10 billion yuan.', '10', '>'],
    ['At least 37 people died.', '37', '>='],
    ['No fewer than 16 states abstained.', '16', '>='],
    ['It takes 200 or more.', '200', '>='],
    ['It has 40+ rooms.', '40', '>='],
    ['It takes as few as 3 men.', '3', '>='],
    ['It cost $1 billion-plus.', '1', '>='],
    ['It has 900-odd rooms.', '900', '~'],
    ['Fewer than 20 minutes passed.', '20', '<'],
    ['Up to 700 jobs will go.', '700', '<='],
    ['No more than 0.5 percent.', '0.5', '<='],
    ['Some 40,000 people came.', '40', '~'],
    ['It is about $1.37 billion.', '1.37', '~'],
    ['It took an estimated 70 hours or so.', '70', '~'],
    ['It rose back up to 4.8 percent.', '4.8', '='],
    ['It is around the 37 mark.', '37', '='],
    ['Exactly 12 came.', '12', '='],
  ] as const)('%s', (text, exact, bound) => {
    expect(reading(text, exact).bound).toBe(bound);
  });

  it('"nearly" is close, and below', () => {
    const r = reading('It grew nearly 52 percent.', '52');
    expect([r.bound, r.interval.high, r.interval.highOpen]).toEqual(['~', '52', true]);
  });
});

describe('changes', () => {
  it.each([
    ['Cases surged 26.7 per cent.', '26.7', 'up', 'by', 'a verb'],
    ['Cases rose by nearly 30%.', '30', 'up', 'by', 'over words between'],
    ['It marked a 53.9% increase.', '53.9', 'up', 'by', 'a noun after'],
    ['There was an increase of nearly 52 percent.', '52', 'up', 'by', 'a noun before'],
    ['Sales were up 13 percent year-on-year.', '13', 'up', 'by', 'an adverb'],
    ['With the growth rate declining by 2.2 points.', '2.2', 'down', 'by', 'in its own clause'],
    ['It cut its stake by 5 percent.', '5', 'down', 'by', 'over the object'],
    ['The index lost 190 points, or 0.6%.', '0.6', 'down', 'by', 'said twice'],
    ['Shares fell 2.3%, Burton by 2.6%.', '2.6', 'down', 'by', 'the verb is left out'],
    ['Exports dropped 7% to $2.3 billion.', '2.3', null, 'to', 'the level reached is no change'],
    ['Exports dropped 7% to $2.3 billion.', '7', 'down', 'by', 'the difference is'],
    ['The price rose from 89 cents to $1.05.', '89', null, 'from', 'the level left'],
    ['The Dow gained +0.2%.', '0.2', 'up', 'by', 'a sign'],
    ['It boiled down to 21 names.', '21', null, null, 'an idiom'],
    ['The fund holds 26.7 per cent.', '26.7', null, null, 'no change'],
  ] as const)('%s', (text, exact, change, role, _why) => {
    const r = reading(text, exact);
    expect([r.change, r.changeRole]).toEqual([change, role]);
  });

  it.each([
    ['Cases rose 26.7 per cent, compared with the year before.', '26.7', 'the year before'],
    ['It marked a 5.8 per cent decrease from 2023.', '5.8', '2023'],
    ['Sales were up 13 percent year-on-year.', '13', 'year-on-year'],
  ])('%s', (text, exact, baseline) => {
    expect(reading(text, exact).baseline).toBe(baseline);
  });
});

describe('periods', () => {
  it.each([
    ['In 2024, courts closed 49,000 cases.', '49', 'In 2024', '2024'],
    ['Courts closed 40,000 cases last year.', '40', 'last year', '2024'],
    [
      'In the first 10 months of 2023 it sold 5,000 cars.',
      '5,000',
      'In the first 10 months of 2023',
      '2023-01/2023-10',
    ],
    ['It killed 35 people in November 2024.', '35', 'in November 2024', '2024-11'],
    ['Since August, 300 left.', '300', 'Since August', '2024-08/..'],
    ['In Q3 2019 it sold 5 ships.', '5 ships', 'In Q3 2019', '2019-07/2019-09'],
    ['It rose 53.9% in 2024, from 2023.', '53.9', 'in 2024', '2024'],
    ['It sold 200 cars between 2014 and 2017.', '200', 'between 2014 and 2017', '2014/2017'],
    ['It sold 200 cars yesterday.', '200', 'yesterday', null],
    ['It sold 200 cars today.', '200', 'today', '2025-03-09'],
    ['It sold 200 cars on 8 March 2024.', '200', 'on 8 March 2024', '2024-03-08'],
    ['It sold 200 cars on Dec. 1, 2022.', '200', 'on Dec. 1, 2022', '2022-12-01'],
    [
      'It sold 200 cars between March and June 2023.',
      '200',
      'between March and June 2023',
      '2023-03/2023-06',
    ],
    ['It sold 200 cars last month.', '200', 'last month', '2025-02'],
    ['It sold 200 cars last August.', '200', 'last August', '2024-08'],
    [
      'It sold 200 cars in the second half of last year.',
      '200',
      'in the second half of last year',
      '2024-07/2024-12',
    ],
    ['It may march 200 miles.', '200', null, null],
    ['It sold 200 cars in the past 8 weeks.', '200', 'in the past 8 weeks', null],
    ['It held 200 cars for four consecutive years.', '200', 'for four consecutive years', null],
    ['It sold 200 cars 10 years ago.', '200', '10 years ago', '2015'],
    ['From January to February it sold 200 cars.', '200', 'From January to February', '2025-01/2025-02'],
    ['From January to October it sold 200 cars.', '200', 'From January to October', '2024-01/2024-10'],
    ['From November to February it sold 200 cars.', '200', 'From November to February', '2024-11/2025-02'],
    ['It sold 200 cars in 2018-19.', '200', 'in 2018-19', '2018/2019'],
  ] as [string, string, string | null, string | null][])('%s', (text, exact, period, iso) => {
    const r = reading(text, exact, 'all', '2025-03-09');
    expect([r.period, r.periodIso]).toEqual([period, iso]);
  });

  it('is carried over from the sentence before, but not over a blank line', () => {
    expect(reading('In 2024 it sold 30 cars. These cost 900 dollars.', '900').period).toBe('In 2024');
    expect(reading('In 2024 it sold 30 cars. It was fun. These cost 900 dollars.', '900').period).toBe(null);
    expect(reading('In 2024 it sold 30 cars.\nThese cost 900 dollars.', '900').period).toBe(null);
    expect(reading('On Monday it sold 30 cars. These cost 900 dollars.', '900').period).toBe(null);
    expect(reading('In 2024 it sold 30 cars.\n\nThese cost 900 dollars.', '900').period).toBe(null);
  });
});

describe('conversions in brackets', () => {
  it('are two figures that know each other', () => {
    const found = extract('It froze 3.5 billion yuan ($488.3 million) in all.', context());
    expect(found.map((f) => [f.reading!.value, f.reading!.unit, f.restates])).toEqual([
      ['3500000000', 'CNY', null],
      ['488300000', 'USD', 0],
    ]);
  });

  it('also behind a slash, and for measures', () => {
    const found = extract('It makes just under 296 hp (224 kW / 300 PS).', context());
    expect(found.map((f) => [f.reading!.value, f.restates, f.reading!.bound])).toEqual([
      ['296', null, '<'],
      ['224', 0, '<'],
      ['300', 1, '<'],
    ]);
  });

  it('but not where the bracket says something else', () => {
    expect(extract('It sold 30 ships (12% more).', context()).map((f) => f.restates)).toEqual([null, null]);
  });
});
