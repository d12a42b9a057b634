/** Finds the rate that a unit becomes with what follows it: "a share", "per square foot", "/hour". */
import { wordClass } from '../core/classes';
import { END, NUMBER, SPACED, type Tokens, WORD } from '../core/tokens';
import type { Unit, UnitMatch } from '../core/unit';
import { SCALES } from './number-words';
import { NAMES } from './unit-table';
import { namedUnit } from './units';

/** Names that a money code is called by inside a rate. */
const SPOKEN: Record<string, string> = {
  USD: 'dollar',
  CNY: 'chinese yuan',
  EUR: 'euro',
  GBP: 'pound sterling',
  JPY: 'japanese yen',
  CAD: 'canadian dollar',
  AUD: 'australian dollar',
  HKD: 'hong kong dollar',
  MYR: 'malaysian ringgit',
  INR: 'indian rupee',
  ILS: 'israeli shekel',
  SGD: 'singapore dollar',
  NZD: 'new zealand dollar',
  CHF: 'swiss franc',
  KRW: 'south korean won',
  ZAR: 'south african rand',
};

const PER_STOPS = wordClass('the a an and or to of is was were');

/** Whether a rate may begin at token `j`. */
export function opensRate(t: Tokens, j: number): boolean {
  return t.is(j, RATE_OPENERS);
}

const RATE_OPENERS = wordClass('( - per / each every a an');

/** The rate that a unit becomes with what follows it at token `j` ("per barrel", "a share", "/hour"); null where nothing does. */
export function matchRate(t: Tokens, j: number, unit: Unit): UnitMatch | null {
  if (!opensRate(t, j)) return null;
  const w = t.at(j);
  if (w === '(') return unit.dimension === 'money' ? afterBracket(t, j, unit) : null;
  const dash = w === '-' && t.at(j + 1) === 'a' ? 1 : 0;
  const at = j + dash;
  if (t.at(at) === 'per' || t.at(at) === '/') return rateOf(t, at + 1, unit, t.at(at) === '/');
  if (t.at(at) === 'each' || t.at(at) === 'every')
    return t.is(at + 1, RATE_NOUNS) ? rateOf(t, at + 1, unit, false) : null;
  if (t.at(at) === 'a' || t.at(at) === 'an') {
    const skip = t.at(at + 1) === '-' ? 2 : 1;
    return t.is(at + skip, RATE_NOUNS) && !t.is(at + skip + 1, DATING)
      ? rateOf(t, at + skip, unit, false)
      : null;
  }
  return null;
}

/** "C$6 (US$4.46) per share": the rate follows the bracketed conversion; the unit ends where it was. */
function afterBracket(t: Tokens, j: number, unit: Unit): UnitMatch | null {
  for (let k = j + 1; k < j + 8; k++) {
    if (t.at(k) !== ')') continue;
    const rate = t.at(k + 1) === 'per' ? rateOf(t, k + 2, unit, false) : null;
    return rate !== null ? { unit: rate.unit, to: j } : null;
  }
  return null;
}

const DATING = wordClass('ago earlier later before after');
const RATE_NOUNS = wordClass(
  'second minute hour day week month quarter year share barrel gallon ton tonne ounce pound litre liter kilogram head person piece unit night game game pop bushel mile foot kilo litre',
);

function rateOf(t: Tokens, j: number, unit: Unit, slash: boolean): UnitMatch | null {
  const w = t.at(j);
  if (w === '100' && unit.name === 'litre' && isKilometre(t.at(j + 1)))
    return { unit: NAMES.get('litre per 100 kilometre')!, to: j + 2 };
  const among = unit.dimension === 'money' ? null : amongMany(t, j);
  if (among !== null) return { unit: rate(unit, among.words), to: among.to };
  if (t.kind[j] === NUMBER || t.kind[j] === END || t.is(j, PER_STOPS) || t.is(j + 1, SCALES)) return null;
  if (w === 'annum' || w === 'year') return { unit: rate(unit, 'year'), to: j + 1 };
  const found = namedUnit(t, j);
  if (found !== null && found.unit.dimension !== 'money' && found.unit.dimension !== 'age') {
    return { unit: rate(unit, found.unit.name), to: found.to };
  }
  if (t.kind[j] !== WORD || (slash && w.length > 12)) return null;
  // "per diluted share": what the money is for stands behind its adjective.
  if (!slash && t.is(j + 1, RATE_NOUNS) && /(?:ed|ary|al)$/.test(w)) {
    return { unit: rate(unit, `${w} ${t.at(j + 1)}`), to: j + 2 };
  }
  return { unit: rate(unit, w), to: j + 1 };
}

/** What is said at token `j` to be counted among: "100,000", "100 000", "1 million", "one million", "100 kilos"; null where nothing is. */
function amongMany(t: Tokens, j: number): { words: string; to: number } | null {
  const spelled = t.at(j) === 'one' || t.at(j) === 'a';
  if (spelled && t.is(j + 1, SCALES)) return { words: `1 ${t.at(j + 1)}`, to: j + 2 };
  if (t.kind[j] !== NUMBER || !MANY.test(t.at(j))) return null;
  const parted = overGroups(t, j);
  if (parted > j + 1) return { words: t.slice(j, parted).replace(/\s/g, ','), to: parted };
  if (t.is(j + 1, SCALES)) return t.at(j).length < 4 ? { words: t.slice(j, j + 2), to: j + 2 } : null;
  if (t.at(j).length < 3) return null;
  const measure = namedUnit(t, j + 1);
  if (measure?.unit.ucum) return { words: `${t.at(j)} ${measure.unit.name}`, to: measure.to };
  return { words: t.at(j), to: j + 1 };
}

/** Past the groups of three noughts that stand behind token `j`, each after one space. */
function overGroups(t: Tokens, j: number): number {
  let to = j + 1;
  while (t.at(to) === '000' && t.gap[to] === SPACED && t.at(j).length < 4) to++;
  return to;
}

const MANY = /^1(?:0|,?000)*$/;

/** Whether the amount that begins at token `from` is no amount, but what a rate is counted among. */
export const isAmong = (t: Tokens, from: number): boolean =>
  t.at(from - 1) === 'per' && amongMany(t, from) !== null;

/** The rate of a bare number: "8.6 per 100,000"; null where none stands at token `j`. */
export function bareRate(t: Tokens, j: number): UnitMatch | null {
  const among = t.at(j) === 'per' ? amongMany(t, j + 1) : null;
  return (
    among && {
      unit: { name: `per ${among.words}`, kind: 'ratio', ucum: null, dimension: 'other' },
      to: among.to,
    }
  );
}

const isKilometre = (w: string) => w === 'km' || NAMES.get(w)?.name === 'kilometre';

const RATE_NAMES: Record<string, string> = { 'kilometre per hour': 'km/h' };

function rate(unit: Unit, per: string): Unit {
  const base =
    unit.dimension === 'money'
      ? (SPOKEN[unit.name] ?? unit.name)
      : unit.kind === 'percent'
        ? 'percentage'
        : unit.name;
  const name = `${base} per ${per}`;
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  const ucum = RATE_NAMES[name] ?? ucumRate(unit, per);
  return { name, kind: 'ratio', ucum, dimension: unit.dimension === 'money' ? 'money' : 'other' };
}

function ucumRate(unit: Unit, per: string): string | null {
  const below = NAMES.get(per)?.ucum;
  return unit.ucum && below ? `${unit.ucum}/${below}` : null;
}
