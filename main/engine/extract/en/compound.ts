/** One amount said in two units or more: "5 feet 2 inches", "an hour and a half", "10 km, 8 m and 6 cm", "3 dollars 50 cents". */

import type { Decimal } from '../../../../preload/contract/reading';
import { add, multiply, shift } from '../../domain/decimal';
import { WordClass } from '../core/classes';
import type { Numeral } from '../core/numeral';
import { END, NUMBER, SPACED, type Tokens, WORD } from '../core/tokens';
import { changed, type Quantity } from './amount';
import { minorPower } from './currency';
import { namedPart } from './fraction';
import { SCALES } from './number-words';
import { readNumeral } from './numeral';
import { NAMES } from './unit-table';
import { matchUnit } from './units';

/** The amount `a` with what follows in smaller units; null where nothing does. */
export function readCompound(t: Tokens, a: Quantity): Quantity | null {
  if (a.unit === null || a.value2 !== null || a.scalePower > 0) return null;
  if (a.unit.kind === 'currency') return a.precision < 0 ? null : money(t, a);
  if (a.unit.kind !== 'measure') return null;
  if (a.unit.name === 'hour') return hours(t, a);
  return chain(t, a) ?? halfMore(t, a);
}

/** "a year and a half", "two miles and a half": the half is one of the same unit, which stays. */
function halfMore(t: Tokens, a: Quantity): Quantity | null {
  if (a.precision < 0 || t.at(a.to) !== 'and') return null;
  const half = namedPart(t, a.to + 1);
  const ends = half && t.at(half.to) !== 'of' && !t.is(half.to, SCALES) && matchUnit(t, half.to) === null;
  if (half === null || !ends || t.at(half.to) === 'dozen') return null;
  return changed(a, { value: add(a.value, half.value), precision: -1, form: 'fraction', to: half.to });
}

/** "$20 and 43c", "US$3 and fourteen", "five kuai and five mao five": whole money with its parts. */
function money(t: Tokens, a: Quantity): Quantity | null {
  const and = t.at(a.to) === 'and';
  const n = nextWhole(t, and ? a.to + 1 : a.to);
  if (n === null) return null;
  // "$20 and one P1,000 note": these letters belong to the digits behind them.
  if (t.kind[n.to + 1] === NUMBER && t.glued(n.to + 1)) return null;
  const minor = minorPower(t.at(n.to));
  if (minor === null && !(endsAmount(t, n.to) && (and || t.kind[n.to] === END))) return null;
  const power = minor ?? -2;
  const out = changed(a, { value: add(a.value, shift(n.value, power)), precision: power });
  return power === -1 ? lastPart(t, out, n.to + 1) : changed(out, { to: minor === null ? n.to : n.to + 1 });
}

/** "five mao five", "five mao five fen": what follows tenths is hundredths. */
function lastPart(t: Tokens, a: Quantity, at: number): Quantity {
  const n = nextWhole(t, at);
  const named = n !== null && minorPower(t.at(n.to)) === -2;
  if (n === null || n.value.length > 1 || !(named || endsAmount(t, n.to))) return changed(a, { to: at });
  return changed(a, { value: add(a.value, shift(n.value, -2)), precision: -2, to: named ? n.to + 1 : n.to });
}

function nextWhole(t: Tokens, j: number): Numeral | null {
  if ((t.kind[j] !== NUMBER && t.kind[j] !== WORD) || t.gap[j] === 2) return null;
  const n = readNumeral(t, j, { money: false });
  return n !== null && (n.form === 'digits' || n.form === 'words') && /^\d{1,2}$/.test(n.value) ? n : null;
}

function endsAmount(t: Tokens, i: number): boolean {
  return t.kind[i] === END || (t.at(i) === '.' && t.kind[i + 1] === END) || t.at(i) === 'and';
}

/** "an hour and a half", "1 hour thirty", "half an hour": in minutes, so that the value is whole. Decimal hours stay hours. */
function hours(t: Tokens, a: Quantity): Quantity | null {
  const minute = NAMES.get('minute')!;
  if (a.form === 'fraction')
    return changed(a, { value: multiply(a.value, '60'), precision: 0, unit: minute, base: minute });
  const and = t.at(a.to) === 'and';
  const half = and ? namedPart(t, a.to + 1) : null;
  if (half !== null)
    return changed(a, {
      value: multiply(add(a.value, half.value), '60'),
      precision: 0,
      unit: minute,
      base: minute,
      to: half.to,
    });
  const n = nextWhole(t, and ? a.to + 1 : a.to);
  const article = t.at(a.from) === 'an' && n !== null && /^min(?:ute)?s?$/.test(t.at(n.to));
  const short = n && (t.at(n.to) === 'm' || t.at(n.to) === 'min') && t.glued(n.to) && t.at(a.to - 1) === 'h';
  if (n !== null && (short || article)) {
    return changed(a, {
      value: add(multiply(a.value, '60'), n.value),
      precision: 0,
      unit: minute,
      base: minute,
      to: n.to + 1,
    });
  }
  if (n === null || Number(n.value) < 10 || Number(n.value) > 59 || !endsAmount(t, n.to)) return null;
  return changed(a, {
    value: add(multiply(a.value, '60'), n.value),
    precision: 0,
    unit: minute,
    base: minute,
    to: n.to,
  });
}

/** How many of the next smaller unit make one; only for units that people chain. */
const STEPS = new Map<string, { smaller: string; count: Decimal }[]>([
  ['kilometre', [{ smaller: 'metre', count: '1000' }]],
  ['metre', [{ smaller: 'centimetre', count: '100' }]],
  [
    'mile',
    [
      { smaller: 'yard', count: '1760' },
      { smaller: 'foot', count: '5280' },
    ],
  ],
  [
    'yard',
    [
      { smaller: 'foot', count: '3' },
      { smaller: 'inch', count: '36' },
    ],
  ],
  ['foot', [{ smaller: 'inch', count: '12' }]],
  ['pound-mass', [{ smaller: 'ounce', count: '16' }]],
  ['stone', [{ smaller: 'pound-mass', count: '14' }]],
]);

/** A chain is read in its smallest unit, which keeps it exact: a height of six feet one is 73 inches, whatever a twelfth is. */
function chain(t: Tokens, a: Quantity): Quantity | null {
  let out: Quantity | null = null;
  for (let links = 0; links < 3; links++) {
    const next: Quantity | null = link(t, out ?? a);
    if (next === null) break;
    out = next;
  }
  return out;
}

/** "a 6-foot-5 forward". */
function footInches(t: Tokens, a: Quantity): Quantity | null {
  const fits = a.attributive && t.at(a.to) === '-' && /^(?:\d|1[01])$/.test(t.at(a.to + 1));
  if (!fits || a.precision < 0) return null;
  return inches(a, t.at(a.to + 1), a.to + 2);
}

/** "6 ft 1": a bare number of inches, with nothing after it that it could count. */
function bareInches(t: Tokens, a: Quantity): Quantity | null {
  const w = t.at(a.to - 1);
  const n = t.kind[a.to] === NUMBER && t.gap[a.to] === SPACED ? t.at(a.to) : '';
  if ((w !== 'ft' && w !== 'foot') || a.precision < 0 || !/^(?:\d|1[01])$/.test(n)) return null;
  const next = t.at(a.to + 1);
  const free =
    t.kind[a.to + 1] === WORD ? next === 'tall' : !t.is(a.to + 1, UNFREE) || t.kind[a.to + 2] !== NUMBER;
  return free && next !== '%' ? inches(a, n, a.to + 1) : null;
}

/** Signs that join digits to more digits. */
const UNFREE = new WordClass(['-', '/', '.', ',', ':', '\u2013', 'x', '\u00d7']);

function inches(a: Quantity, more: Decimal, to: number): Quantity {
  const inch = NAMES.get('inch')!;
  return changed(a, { value: add(multiply(a.value, '12'), more), precision: 0, unit: inch, base: inch, to });
}

function link(t: Tokens, a: Quantity): Quantity | null {
  const tall = a.unit!.name === 'foot' ? (footInches(t, a) ?? bareInches(t, a)) : null;
  if (tall !== null) return tall;
  const steps = STEPS.get(a.unit!.name);
  if (steps === undefined || a.precision < 0) return null;
  let j = a.to;
  if (t.at(j) === ',') j++;
  if (t.at(j) === 'and') j++;
  if ((t.kind[j] !== NUMBER && t.kind[j] !== WORD) || t.gap[j] === 2) return null;
  const n = readNumeral(t, j, { money: false });
  const unit = n !== null && (n.form === 'digits' || n.form === 'words') ? matchUnit(t, n.to) : null;
  const step = unit !== null ? steps.find((s) => s.smaller === unit.unit.name) : undefined;
  if (n === null || unit === null || step === undefined || Number(n.value) >= Number(step.count) * 3)
    return null;
  const value = add(multiply(a.value, step.count), n.value);
  return changed(a, { value, precision: n.precision, unit: unit.unit, base: unit.unit, to: unit.to });
}
