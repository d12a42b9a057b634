/**
 * Units of measure by English name and by symbol. UCUM codes from the UCUM table of units (ucum.org);
 * metric prefixes are generated. Names are singular and in British spelling.
 */
import type { Dimension, Unit } from '../core/unit';

/** By lower-case name, words parted by one space. */
export const NAMES = new Map<string, Unit>();
/** By symbol as written. */
export const SYMBOLS = new Map<string, Unit>();

function define(name: string, ucum: string | null, dimension: Dimension, names: string, symbols = ''): Unit {
  const unit: Unit = { name, kind: 'measure', ucum, dimension };
  NAMES.set(name, unit);
  if (!/[^a-z]|s$/.test(name) && name.length > 2) NAMES.set(`${name}s`, unit);
  for (const n of names.split('|').filter(Boolean)) {
    NAMES.set(n, unit);
    if (!n.endsWith('s') && n.length > 3) NAMES.set(`${n}s`, unit);
  }
  for (const s of symbols.split('|').filter(Boolean)) SYMBOLS.set(s, unit);
  return unit;
}

const PREFIXES: [string, string][] = [
  ['yotta', 'Y'],
  ['zetta', 'Z'],
  ['exa', 'E'],
  ['peta', 'P'],
  ['tera', 'T'],
  ['giga', 'G'],
  ['mega', 'M'],
  ['kilo', 'k'],
  ['hecto', 'h'],
  ['deci', 'd'],
  ['centi', 'c'],
  ['milli', 'm'],
  ['micro', '\u00b5'],
  ['nano', 'n'],
  ['pico', 'p'],
  ['femto', 'f'],
];

interface Metric {
  name: string;
  american?: string;
  symbol: string;
  ucum: string;
  dimension: Dimension;
  prefixes: string;
}

function metric({ name, american, symbol, ucum, dimension, prefixes }: Metric): void {
  const spellings = [name, american].filter((n) => n !== undefined);
  const every = (prefix: string) =>
    spellings.flatMap((s) => [`${prefix}${s}`, `${prefix}${plural(s)}`]).join('|');
  define(name, ucum, dimension, every(''), symbol);
  for (const [prefix, letter] of PREFIXES) {
    if (!prefixes.includes(letter)) continue;
    const code = (letter === '\u00b5' ? 'u' : letter) + ucum;
    const symbols = letter === '\u00b5' ? `\u00b5${symbol}|\u03bc${symbol}|u${symbol}` : letter + symbol;
    define(prefix + name, code, dimension, every(prefix), symbols);
  }
}

function plural(name: string): string {
  return /(?:hertz|siemens|lux)$/.test(name) ? name : name === 'henry' ? 'henries' : `${name}s`;
}

const m = (
  name: string,
  symbol: string,
  ucum: string,
  dimension: Dimension,
  prefixes: string,
  american?: string,
) => metric({ name, symbol, ucum, dimension, prefixes, ...(american ? { american } : {}) });

m('metre', 'm', 'm', 'length', 'kdcm\u00b5npf', 'meter');
m('gram', 'g', 'g', 'mass', 'Gkdcm\u00b5n', 'gramme');
m('litre', 'l', 'L', 'volume', 'hdcm\u00b5', 'liter');
m('second', 's', 's', 'time', 'm\u00b5npf');
m('watt', 'W', 'W', 'other', 'TGMkm\u00b5');
m('watt hour', 'Wh', 'W.h', 'other', 'TGMk', 'watt-hour');
m('volt', 'V', 'V', 'other', 'Mkm\u00b5');
m('ampere', 'A', 'A', 'other', 'km\u00b5', 'amp');
m('ampere-hour', 'Ah', 'A.h', 'other', 'm', 'amp-hour');
m('hertz', 'Hz', 'Hz', 'other', 'TGMk');
m('joule', 'J', 'J', 'other', 'GMkm');
m('newton', 'N', 'N', 'other', 'Mkm');
m('newton metre', 'Nm', 'N.m', 'other', 'k', 'newton meter');
m('pascal', 'Pa', 'Pa', 'other', 'GMkh');
m('ohm', '\u03a9', 'Ohm', 'other', 'Mkm');
m('farad', 'F', 'F', 'other', 'm\u00b5np');
m('byte', 'B', 'By', 'data', 'YZEPTGMk');
m('bit', 'bit', 'bit', 'data', 'TGMk');
define('bit', 'bit', 'data', '', 'b');
m('electronvolt', 'eV', 'eV', 'other', 'TGMkm');
m('calorie', 'cal', 'cal', 'other', 'k');
m('tonne', 't', 't', 'mass', 'MkG');
m('ton', 'ton', 't', 'mass', 'Mk');
m('gray', 'Gy', 'Gy', 'other', 'm');
m('sievert', 'Sv', 'Sv', 'other', 'm\u00b5');
m('becquerel', 'Bq', 'Bq', 'other', 'GMk');
m('mole', 'mol', 'mol', 'other', 'm');
m('kelvin', 'K', 'K', 'temperature', 'm');
m('bar', 'bar', 'bar', 'other', 'm');
m('lumen', 'lm', 'lm', 'other', '');
m('candela', 'cd', 'cd', 'other', '');
m('lux', 'lx', 'lx', 'other', '');
m('tesla', 'T', 'T', 'other', 'm');
m('henry', 'H', 'H', 'other', 'm');

define('kilometre', 'km', 'length', 'kms|klick', 'kms|KM|Km');
define('centimetre', 'cm', 'length', '', 'cms|CM');
define('millimetre', 'mm', 'length', '', 'mms|MM');
define('kilogram', 'kg', 'mass', 'kilo|kgs', 'KG|Kg|kgs');
define('gram', 'g', 'mass', 'gm|gms', 'gm|gms|gs');
define('millilitre', 'mL', 'volume', '', 'mL|mls|ML|cc');
define('litre', 'L', 'volume', '', 'L|ltr');
define('hectolitre', 'hL', 'volume', 'hectoliter|hectolitres', 'hl');
define('kilohertz', 'kHz', 'other', '', 'KHz|khz');
define('megahertz', 'MHz', 'other', '', 'mhz|Mhz');
define('gigahertz', 'GHz', 'other', '', 'ghz|Ghz');
define('hertz', 'Hz', 'other', '', 'HZ|hz');
define('kilobyte', 'kBy', 'data', '', 'KB|kb');
define('kilobit per second', 'kbit/s', 'data', '', 'kbps|Kbps|kb/s|Kb/s');
define('megabit per second', 'Mbit/s', 'data', '', 'Mbps|mbps|Mb/s|Mbit/s');
define('gigabit per second', 'Gbit/s', 'data', '', 'Gbps|gbps|Gb/s');
define('megabyte per second', 'MBy/s', 'data', '', 'MB/s|MBps');
define('gigabyte per second', 'GBy/s', 'data', '', 'GB/s');
define('megabyte', 'MBy', 'data', 'meg', 'MiB');
define('gigabyte', 'GBy', 'data', 'gig', 'GiB|gb');
define('terabyte', 'TBy', 'data', '', 'tb');
define('kibibyte', 'KiBy', 'data', 'kibibytes', 'KiB');
define('kilowatt', 'kW', 'other', '', 'KW|kw|Kw');
define('megawatt', 'MW', 'other', '', 'mw');
define('gigawatt', 'GW', 'other', '', 'gw');
define('kilowatt hour', 'kW.h', 'other', 'kilowatt hours', 'KWh|kwh|KWH|kWH');
define('horsepower', '[HP]', 'other', 'horse power', 'hp|HP|Hp');
define('brake horsepower', '[HP]', 'other', '', 'bhp|BHP');
define('horsepower', '[HP]', 'other', 'metric horsepower', 'PS|ps');
define(
  'pound-foot',
  '[lb_av].[ft_i]',
  'other',
  'pound-feet|pound foot|pound feet|foot-pound|foot-pounds|foot pound|foot pounds',
  'lb-ft|lb ft|lbft|ft-lb|ft-lbs|lbs-ft',
);
define('newton metre', 'N.m', 'other', 'newton metres|newton meters', 'Nm|N\u00b7m|NM');
define('pound per square inch', '[psi]', 'other', '', 'psi|PSI');
define('kilopound per square inch', 'k[psi]', 'other', '', 'ksi');
define('decibel', 'dB', 'other', '', 'dB|db|dBA');
define('degree', 'deg', 'other', 'deg|degrees', '\u00b0');
define('radian', 'rad', 'other', '', 'rad|rads');
define('mile', '[mi_i]', 'length', 'miles|nautical mile', 'mi');
define('yard', '[yd_i]', 'length', 'yards', 'yd|yds');
define('foot', '[ft_i]', 'length', 'feet', 'ft|ft.');
define('inch', '[in_i]', 'length', 'inches', 'in');
define('fathom', '[fth_i]', 'length', '');
define('furlong', '[fur_us]', 'length', '');
define('light-year', '[ly]', 'length', 'light year|light years', 'ly');
define('astronomical unit', 'AU', 'length', 'astronomical units', 'AU');
define('angstrom', 'Ao', 'length', '', '\u00c5');
define('pound-mass', '[lb_av]', 'mass', 'pound|pounds', 'lb|lbs|LBS|Lbs');
define('ounce', '[oz_av]', 'mass', '', 'oz');
define('fluid ounce', '[foz_us]', 'volume', 'fluid ounces|fl oz', 'fl oz');
define('stone', '[stone_av]', 'mass', '', '');
define('metric ton', 't', 'mass', 'metric tons|metric tonne|metric tonnes');
define('short ton', '[ston_av]', 'mass', 'short tons');
define('dram', '[dr_av]', 'mass', 'drachma|drams');
define('grain', '[gr]', 'mass', '', '');
define('carat', '[car_m]', 'mass', '', 'ct');
define('gallon', '[gal_us]', 'volume', '', 'gal|gals');
define('quart', '[qt_us]', 'volume', '', 'qt');
define('pint', '[pt_us]', 'volume', '', '');
define('cup', '[cup_us]', 'volume', '', '');
define('tablespoon', '[tbs_us]', 'volume', '', 'tbsp');
define('teaspoon', '[tsp_us]', 'volume', '', 'tsp');
define('barrel', '[bbl_us]', 'volume', '', 'bbl|bbls');
define('barrel per day', '[bbl_us]/d', 'volume', '', 'bpd|b/d');
define('bushel', '[bu_us]', 'volume', '', '');
define('cubic metre', 'm3', 'volume', 'cubic metres|cubic meter|cubic meters', 'm3|m\u00b3|m^3|cu m');
define('cubic foot', '[cft_i]', 'volume', 'cubic feet|cu ft', 'cu ft');
define('cubic inch', '[cin_i]', 'volume', 'cubic inches', 'cu in');
define(
  'cubic centimetre',
  'cm3',
  'volume',
  'cubic centimetres|cubic centimeter|cubic centimeters',
  'cm3|cm\u00b3',
);
define(
  'cubic kilometre',
  'km3',
  'volume',
  'cubic kilometres|cubic kilometer|cubic kilometers',
  'km3|km\u00b3',
);
define(
  'square metre',
  'm2',
  'area',
  'square metres|square meter|square meters|metres square|meters squared|metres squared|sq m|sq metres|sq meters|sqm',
  'm2|m\u00b2|m^2|sqm',
);
define(
  'square kilometre',
  'km2',
  'area',
  'square kilometres|square kilometer|square kilometers|sq km|km squared',
  'km2|km\u00b2|km^2|sqkm',
);
define(
  'square centimetre',
  'cm2',
  'area',
  'square centimetres|square centimeter|square centimeters|sq cm',
  'cm2|cm\u00b2|cm^2',
);
define(
  'square millimetre',
  'mm2',
  'area',
  'square millimetres|square millimeter|square millimeters',
  'mm2|mm\u00b2',
);
define('square foot', '[sft_i]', 'area', 'square feet|sq ft|sq feet|sq foot', 'ft2|ft\u00b2|sqft');
define('square inch', '[sin_i]', 'area', 'square inches|sq in', 'in2');
define('square yard', '[syd_i]', 'area', 'square yards|sq yd');
define('square mile', '[smi_us]', 'area', 'square miles|sq mi|sq miles');
define('hectare', 'har', 'area', '', 'ha');
define('acre', '[acr_us]', 'area', '');
define('minute', 'min', 'time', 'min|mins', 'min|mins');
define('second', 's', 'time', 'sec|secs', 'sec|secs');
define('hour', 'h', 'time', 'hr|hrs', 'h|hr|hrs');
define('day', 'd', 'time', '');
define('week', 'wk', 'time', 'wk|wks', 'wk|wks');
define('month', 'mo', 'time', '');
define('quarter', null, 'time', 'quarters');
define('year', 'a', 'time', 'yr|yrs', 'yr|yrs|a');
define('decade', '10.a', 'time', '');
define('century', '100.a', 'time', 'centuries');
define('fortnight', null, 'time', '');
define('kilometre per hour', 'km/h', 'speed', '', 'km/h|kph|kmh|KPH|kmph');
define('mile per hour', '[mi_i]/h', 'speed', '', 'mph|MPH');
define('metre per second', 'm/s', 'speed', '', 'm/s');
define('metre per second squared', 'm/s2', 'other', '', 'm/s2|m/s\u00b2|m/s^2');
define('knot', '[kn_i]', 'speed', 'knots', 'kt|kts|kn');
define(
  'litre per 100 kilometre',
  'L/(100.km)',
  'other',
  '',
  'L/100km|l/100km|L/100 km|l/100 km|L per 100km|L per 100 km|l per 100km',
);
define('mile per gallon', '[mi_i]/[gal_us]', 'other', '', 'mpg|MPG');
define('revolutions per minute', '{rev}/min', 'other', '', 'rpm|RPM');
define(
  'celsius',
  'Cel',
  'temperature',
  'celsius|celcius|centigrade|centigrate|degree celsius|degrees celsius|degrees celcius|degrees centigrade|degree centigrade|degrees c|degree c|deg c|degc|deg celsius|\u00b0 celsius|\u00b0 c',
  '\u00b0C|\u2103|\u00baC',
);
define(
  'fahrenheit',
  '[degF]',
  'temperature',
  'fahrenheit|farenheit|farenheight|degree fahrenheit|degrees fahrenheit|degrees farenheit|degree farenheit|degrees f|degree f|deg f|degf|deg fahrenheit|\u00b0 fahrenheit|\u00b0 f',
  '\u00b0F|\u2109|\u00baF',
);
define('kelvin', 'K', 'temperature', 'degrees kelvin');
define('rankine', '[degR]', 'temperature', 'degrees rankine');
define('parts-per-million', '[ppm]', 'other', 'parts per million|part per million', 'ppm');
define('parts-per-billion', '[ppb]', 'other', 'parts per billion|part per billion', 'ppb');
define('british thermal unit', '[Btu]', 'other', 'british thermal units', 'BTU|Btu|btu');
define('mega british thermal unit', 'M[Btu]', 'other', '', 'mmBTU|MMBtu|mmbtu');
define('atmosphere', 'atm', 'other', '', 'atm');
define(
  'millimetre of mercury',
  'mm[Hg]',
  'other',
  'mm hg|millimeter of mercury|millimetres of mercury|millimeters of mercury',
  'mmHg',
);
define('roentgen', 'R', 'other', '', '');
define('magnitude', null, 'other', '', '');
define('cylinder', null, 'other', '');
define('megapixel', null, 'other', '', 'MP');
define('pixel', null, 'other', '', 'px');
define('frame per second', null, 'other', 'frames per second', 'fps');
define('light year', '[ly]', 'length', 'light years|light-years');
define('ton per day', 't/d', 'mass', '', 'tpd');
define('point per game', null, 'other', 'points per game', 'ppg');
define('rebound per game', null, 'other', 'rebounds per game', 'rpg');
define('assist per game', null, 'other', 'assists per game', 'apg');
define('joule per square metre', 'J/m2', 'other', '', 'J/m^2|J/m2');

/** Symbols of one letter, and words that are also something else: only glued to the number, or where nothing else fits. */
export const RISKY_SYMBOLS = new Set(
  'm g l s h t b p W V A F C K N J R T B H L d a in min ct lm cd MP ps PS AU bar bit kt'.split(' '),
);

/** What may follow "per", "a", "an" or a slash; by lower-case word. */
export function rateUnit(word: string): string | null {
  const unit = NAMES.get(word) ?? SYMBOLS.get(word);
  return unit !== undefined ? unit.name : null;
}

for (const span of ['year', 'month', 'week', 'day']) {
  const s = `${span}s`;
  const names = [`${span} old`, `${s} old`, `${span} olds`, `${s} of age`, `${span} of age`, `${s} of old`];
  if (span === 'year') names.push('yo', 'yr old', 'yrs old');
  define(
    `${span} of age`,
    span === 'year' ? 'a' : span === 'month' ? 'mo' : span === 'week' ? 'wk' : 'd',
    'age',
    names.join('|'),
  );
}
