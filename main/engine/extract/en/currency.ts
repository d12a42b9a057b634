/** Money: signs, ISO 4217 codes and names. Source: ISO 4217 list one. */
import { WordClass, WordTable } from '../core/classes';
import type { Unit } from '../core/unit';

const CODES =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL BTC ETH';

/** ISO 4217 codes, and the two crypto codes in common use. */
export const ISO_CODES: ReadonlySet<string> = new Set(CODES.split(' '));
/** Codes that are also English words or units in lower case or capitals. */
const WORDLIKE = new Set([
  'ALL',
  'TOP',
  'TRY',
  'CUP',
  'COP',
  'MOP',
  'PEN',
  'LAK',
  'GEL',
  'BAM',
  'MAD',
  'SOS',
  'LEK',
  'RON',
  'SAR',
  'MOP',
]);

const units = new Map<string, Unit>();

/** The unit of a currency by its code. */
export function currency(code: string): Unit {
  let unit = units.get(code);
  if (unit === undefined) {
    unit = { name: code, kind: 'currency', ucum: null, dimension: 'money' };
    units.set(code, unit);
  }
  return unit;
}

/** Signs, as one character. */
export const SIGNS = new WordTable<string>([
  ['$', 'USD'],
  ['\u00a3', 'GBP'],
  ['\u20ac', 'EUR'],
  ['\u00a5', 'JPY'],
  ['\uffe5', 'CNY'],
  ['\u20b9', 'INR'],
  ['\u20a9', 'KRW'],
  ['\u20aa', 'ILS'],
  ['\u20bd', 'RUB'],
  ['\u20ba', 'TRY'],
  ['\u20ab', 'VND'],
  ['\u0e3f', 'THB'],
  ['\u20b1', 'PHP'],
  ['\u20a6', 'NGN'],
  ['\u20b4', 'UAH'],
  ['\u20b8', 'KZT'],
  ['\u20be', 'GEL'],
  ['\u20ad', 'LAK'],
  ['\u20a1', 'CRC'],
  ['\u20b2', 'PYG'],
  ['\u20ae', 'MNT'],
  ['\u20b5', 'GHS'],
  ['\u20bf', 'BTC'],
  ['\uffe1', 'GBP'],
  ['\uff04', 'USD'],
]);

/** Letters before or after a dollar sign. */
export const DOLLARS = new WordTable<string>([
  ['us', 'USD'],
  ['usd', 'USD'],
  ['u.s', 'USD'],
  ['hk', 'HKD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aud', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['cdn', 'CAD'],
  ['cad', 'CAD'],
  ['nz', 'NZD'],
  ['nzd', 'NZD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['sgd', 'SGD'],
  ['nt', 'TWD'],
  ['twd', 'TWD'],
  ['r', 'BRL'],
  ['mx', 'MXN'],
  ['mxn', 'MXN'],
  ['j', 'JMD'],
  ['hkd', 'HKD'],
  ['b', 'BND'],
  ['fj', 'FJD'],
  ['tt', 'TTD'],
  ['clp', 'CLP'],
]);

/** Abbreviations that stand before an amount and are no codes. */
export const BEFORE = new WordTable<string>([
  ['rs', 'INR'],
  ['rm', 'MYR'],
  ['rmb', 'CNY'],
  ['us', 'USD'],
  ['rp', 'IDR'],
  ['nis', 'ILS'],
  ['sfr', 'CHF'],
  ['kr', 'SEK'],
  ['rub', 'RUB'],
  ['ps', 'GBP'],
  ['php', 'PHP'],
  ['eur', 'EUR'],
  ['usd', 'USD'],
  ['gbp', 'GBP'],
  ['sen', 'sen'],
  ['hk', 'HKD'],
  ['sh', 'shilling'],
  ['shs', 'shilling'],
  ['k\u010d', 'CZK'],
  ['ksh', 'KES'],
  ['kshs', 'KES'],
  ['ush', 'UGX'],
  ['ushs', 'UGX'],
  ['tsh', 'TZS'],
  ['tshs', 'TZS'],
  ['tk', 'BDT'],
  ['dhs', 'AED'],
]);

/** Names after an amount; several words parted by one space. Minor units keep their own name. */
export const MONEY_NAMES = new Map<string, string>();
const name = (code: string, names: string) => {
  for (const n of names.split('|')) MONEY_NAMES.set(n, code);
};
name(
  'USD',
  'dollar|dollars|us dollar|us dollars|american dollar|american dollars|united states dollar|united states dollars|u.s. dollar|u.s. dollars|buck|bucks|greenback|greenbacks|dlr|dlrs|u.s. dlrs',
);
name('CNY', 'yuan|chinese yuan|rmb|renminbi|yuan renminbi|yuan rmb|kuai');
name('EUR', 'euro|euros');
name('GBP', 'pound sterling|pounds sterling|british pound|british pounds|quid|sterling|stg');
name('JPY', 'yen|japanese yen');
name('HKD', 'hk dollar|hk dollars|hong kong dollar|hong kong dollars');
name('AUD', 'australian dollar|australian dollars|aussie dollars');
name('CAD', 'canadian dollar|canadian dollars');
name('NZD', 'nz dollar|nz dollars|new zealand dollar|new zealand dollars');
name('SGD', 'singapore dollar|singapore dollars|singaporean dollar|singaporean dollars');
name('TWD', 'taiwan dollar|taiwan dollars|new taiwan dollars');
name('INR', 'rs|rupee|rupees|indian rupee|indian rupees');
name('PKR', 'pakistani rupee|pakistani rupees|pakistan rupees');
name('LKR', 'sri lankan rupee|sri lankan rupees|\u0bb0\u0bc2');
name('RUB', 'ruble|rubles|rouble|roubles|russian rubles');
name('KRW', 'won|korean won|south korean won');
name('CHF', 'swiss franc|swiss francs|franc|francs');
name('SEK', 'swedish krona|swedish kronor|swedish crowns|krona|kronor');
name('NOK', 'norwegian krone|norwegian kroner|norwegian crowns');
name('DKK', 'danish krone|danish kroner|danish crowns');
name('ILS', 'shekel|shekels|israeli shekel|israeli shekels|new shekels|nis');
name('MYR', 'ringgit|ringgits|malaysian ringgit');
name('THB', 'baht|thai baht');
name('IDR', 'rupiah|rupiahs|indonesian rupiah');
name('VND', 'vietnamese dong|dong');
name('PHP', 'philippine peso|philippine pesos');
name('MXN', 'mexican peso|mexican pesos');
name('peso', 'peso|pesos');
name('BRL', 'brazilian real|brazilian reais|reais');
name('ZAR', 'south african rand|rand|rands');
name('NGN', 'naira|nigerian naira');
name('KES', 'kenyan shilling|kenyan shillings');
name('shilling', 'shilling|shillings');
name('UGX', 'ugandan shilling|ugandan shillings');
name('TZS', 'tanzanian shilling|tanzanian shillings');
name('GHS', 'cedi|cedis|ghanaian cedi|ghanaian cedis');
name('ETB', 'birr|ethiopian birr');
name('ZMW', 'kwacha|zambian kwacha');
name('RON', 'leu|lei|romanian lei');
name('BGN', 'lev|leva');
name('PEN', 'peruvian soles|soles');
name('ARS', 'argentine peso|argentine pesos');
name('CLP', 'chilean peso|chilean pesos');
name('COP', 'colombian peso|colombian pesos');
name('AFN', 'afghani|afghanis');
name('EGP', 'egyptian pound|egyptian pounds|egyptianpound|egyptianpounds|le|l.e|geneh');
name('TRY', 'turkish lira|turkish liras|lira|liras');
name('PLN', 'zloty|zlotys|polish zloty|polish zlotys|z\u0142');
name('CZK', 'czech koruna|czech crowns|koruna|k\u010d');
name('HUF', 'forint|forints');
name('UAH', 'hryvnia|hryvnias');
name('SAR', 'saudi riyal|saudi riyals|saudiriyal|saudiriyals');
name('QAR', 'qatari riyal|qatari riyals');
name('riyal', 'riyal|riyals');
name('rial', 'rial|rials');
name('IRR', 'iranian rial|iranian rials');
name('AED', 'dirham|dirhams|uae dirham|emirati dirhams');
name('KWD', 'kuwaiti dinar|kuwaiti dinars');
name('dinar', 'dinar|dinars');
name('BDT', 'taka|takas');
name('MNT', 'tugrik|tugriks');
name('GEL', 'georgian lari|lari');
name('LAK', 'lao kip|kip');
name('MMK', 'kyat|kyats|myanmar kyat');
name('KHR', 'cambodian riel|riel|riels');
name('KZT', 'kazakhstani tenge|tenge');
name('BTC', 'bitcoin|bitcoins');
name('satoshi', 'satoshi|satoshis');
name('finnish markka', 'finnish markka|markka|markkas');
name('netherlands guilder', 'dutch guilder|dutch guilders|guilder|guilders');
name('peseta', 'peseta|pesetas');
name('deutsche mark', 'deutsche mark|deutsche marks|german marks|d-marks');
name('cent', 'cent|cents|cts|us cents|c|\u00a2');
name('penny', 'penny|pence|pennies|p');
name('sen', 'sen');

/** Parts of a whole that may follow it ("3 dollars 50 cents", "five kuai five mao"), as powers of ten. */
const MINOR = new WordTable<number>([
  ...'cent cents c pence p kopiykas kopecks kopeks \u00a2 paise fen'
    .split(' ')
    .map((w): [string, number] => [w, -2]),
  ['mao', -1],
  ['jiao', -1],
]);

/** The power of ten that a minor unit's name stands for; null where `word` is none. */
export function minorPower(word: string): number | null {
  return MINOR.get(word) ?? null;
}

/** The codes in lower case, with and without the letter for a million before them ("MUSD"). */
export const CODE_WORDS = new WordClass(
  Array.from(ISO_CODES, (code) => [code.toLowerCase(), `m${code.toLowerCase()}`]).flat(),
);

/** The currency unit of a code before or after an amount ("USD", "MUSD" as a million dollars); null where it is none. */
export function codeOf(raw: string, beside: boolean): { code: string; power: number } | null {
  if (raw.length === 3 && ISO_CODES.has(raw))
    return WORDLIKE.has(raw) && !beside ? null : { code: raw, power: 0 };
  if (raw.length === 4 && raw[0] === 'M' && ISO_CODES.has(raw.slice(1)))
    return { code: raw.slice(1), power: 6 };
  if (raw.length !== 3 || raw !== raw.toLowerCase()) return null;
  const upper = raw.toUpperCase();
  return COMMON_LOWER.has(upper) ? { code: upper, power: 0 } : null;
}

const COMMON_LOWER = new Set([
  'USD',
  'EUR',
  'GBP',
  'CNY',
  'JPY',
  'CAD',
  'AUD',
  'HKD',
  'CHF',
  'INR',
  'NZD',
  'SGD',
  'BTC',
  'MXN',
]);

/**
 * Capitals that stand for money right before a sum, as South African, Nigerian, Philippine and Thai papers write it: rand,
 * naira, peso, baht. "R500,000" and "P1.2 million", but "R2" and "P1" are names.
 */
export const INITIALS: ReadonlyMap<string, string> = new Map([
  ['r', 'ZAR'],
  ['n', 'NGN'],
  ['p', 'PHP'],
  ['bt', 'THB'],
]);

/** A number in groups, or with a scale word: nothing else is a sum for sure. */
const SUM =
  /(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:\.\d+)?(?: ?(?:million|billion|trillion|bn|tn|mn)|m)(?![A-Za-z]))/y;

/** Whether the letters of `text` before `at`, a code unit offset, are the initial of some money, with a sum from there on. */
export function isInitialOfMoney(lower: string, text: string, at: number): boolean {
  if (!INITIALS.has(lower)) return false;
  const first = text[at - lower.length]!;
  SUM.lastIndex = at;
  return first !== first.toLowerCase() && SUM.test(text);
}

/** Whether letters glued to digits are a mark of money, to be read apart from them. */
export function isMoneyPrefix(lower: string, before: string, text: string, at: number): boolean {
  if (before === '$') return DOLLARS.has(lower);
  if (BEFORE.has(lower) || ISO_CODES.has(lower.toUpperCase())) return true;
  return before === '' && isInitialOfMoney(lower, text, at);
}
