/** One amount said in two units or more: "5 feet 2 inches", "an hour and a half", "10 km, 8 m and 6 cm", "3 dollars 50 cents". */
import type { Decimal } from '../../../../preload/contract/reading';
import { add, divide, multiply } from '../../domain/decimal';
import type { Numeral } from '../core/numeral';
import { NUMBER, type Tokens, WORD } from '../core/tokens';
import { isMinor } from './currency';
import { namedPart } from './fraction';
import { readNumeral } from './numeral';
import type { Quantity } from './quantity';
import { NAMES } from './unit-table';
import { matchUnit } from './units';

/** The amount `a` with what follows in smaller units; null where nothing does. */
export function readCompound(t: Tokens, a: Quantity): Quantity | null {
  if (!a.unit || a.value2 !== null || a.scalePower > 0) return null;
  if (a.unit.kind === 'currency') return a.precision < 0 ? null : money(t, a);
  if (a.unit.name === 'hour') return hours(t, a);
  return chain(t, a);
}

/** "$20 and 43c", "US$3 and fourteen": whole money with its hundredths. */
function money(t: Tokens, a: Quantity): Quantity | null {
  const and = t.at(a.to) === 'and';
  const n = nextWhole(t, and ? a.to + 1 : a.to);
  if (!n) return null;
  const minor = isMinor(t.at(n.to));
  if (!minor && !(endsAmount(t, n.to) && (and || t.kind[n.to] === undefined))) return null;
  return { ...a, value: add(a.value, multiply(n.value, '0.01')), precision: -2, to: minor ? n.to + 1 : n.to };
}

function nextWhole(t: Tokens, j: number): Numeral | null {
  if ((t.kind[j] !== NUMBER && t.kind[j] !== WORD) || t.gap[j] === 2) return null;
  const n = readNumeral(t, j, { money: false });
  return n && (n.form === 'digits' || n.form === 'words') && /^\d{1,2}$/.test(n.value) ? n : null;
}

function endsAmount(t: Tokens, i: number): boolean {
  return t.kind[i] === undefined || (t.at(i) === '.' && t.kind[i + 1] === undefined) || t.at(i) === 'and';
}

/** "an hour and a half", "1 hour thirty", "half an hour": in minutes, so that the value is whole. Decimal hours stay hours. */
function hours(t: Tokens, a: Quantity): Quantity | null {
  const minute = NAMES.get('minute')!;
  if (a.form === 'fraction')
    return { ...a, value: multiply(a.value, '60'), precision: 0, unit: minute, base: minute };
  const and = t.at(a.to) === 'and';
  const half = and ? namedPart(t, a.to + 1) : null;
  if (half)
    return {
      ...a,
      value: multiply(add(a.value, half.value), '60'),
      precision: 0,
      unit: minute,
      base: minute,
      to: half.to,
    };
  const n = nextWhole(t, and ? a.to + 1 : a.to);
  const short = n && (t.at(n.to) === 'm' || t.at(n.to) === 'min') && t.glued(n.to) && t.at(a.to - 1) === 'h';
  if (n && short) {
    return {
      ...a,
      value: add(multiply(a.value, '60'), n.value),
      precision: 0,
      unit: minute,
      base: minute,
      to: n.to + 1,
    };
  }
  if (!n || Number(n.value) < 10 || Number(n.value) > 59 || !endsAmount(t, n.to)) return null;
  return {
    ...a,
    value: add(multiply(a.value, '60'), n.value),
    precision: 0,
    unit: minute,
    base: minute,
    to: n.to,
  };
}

/** How many of the next smaller unit make one; only for units that people chain. */
const STEPS: Record<string, { smaller: string; count: Decimal; keep?: boolean }[]> = {
  kilometre: [{ smaller: 'metre', count: '1000' }],
  metre: [{ smaller: 'centimetre', count: '100' }],
  mile: [
    { smaller: 'yard', count: '1760' },
    { smaller: 'foot', count: '5280' },
  ],
  yard: [
    { smaller: 'foot', count: '3' },
    { smaller: 'inch', count: '36' },
  ],
  foot: [{ smaller: 'inch', count: '12', keep: true }],
  'pound-mass': [{ smaller: 'ounce', count: '16', keep: true }],
  stone: [{ smaller: 'pound-mass', count: '14' }],
};

/** A height in feet and inches stays in feet, as people state it; other chains are read in their smallest unit, which keeps them exact. */
function chain(t: Tokens, a: Quantity): Quantity | null {
  let out: Quantity | null = null;
  for (let links = 0; links < 3; links++) {
    const next: Quantity | null = link(t, out ?? a);
    if (!next) break;
    out = next;
  }
  return out;
}

/** "a 6-foot-5 forward". */
function footInches(t: Tokens, a: Quantity): Quantity | null {
  const fits =
    a.attributive && a.unit!.name === 'foot' && t.at(a.to) === '-' && /^(?:\d|1[01])$/.test(t.at(a.to + 1));
  if (!fits || a.precision < 0) return null;
  return { ...a, value: add(a.value, divide(t.at(a.to + 1), '12') ?? '0'), to: a.to + 2 };
}

function link(t: Tokens, a: Quantity): Quantity | null {
  const tall = footInches(t, a);
  if (tall) return tall;
  const steps = STEPS[a.unit!.name];
  if (!steps || a.precision < 0) return null;
  let j = a.to;
  if (t.at(j) === ',') j++;
  if (t.at(j) === 'and') j++;
  if ((t.kind[j] !== NUMBER && t.kind[j] !== WORD) || t.gap[j] === 2) return null;
  const n = readNumeral(t, j, { money: false });
  const unit = n && (n.form === 'digits' || n.form === 'words') ? matchUnit(t, n.to) : null;
  const step = unit ? steps.find((s) => s.smaller === unit.unit.name) : undefined;
  if (!n || !unit || !step || Number(n.value) >= Number(step.count) * 3) return null;
  if (step.keep) {
    const part = divide(n.value, step.count) ?? '0';
    return { ...a, value: add(a.value, part), precision: 0, to: unit.to };
  }
  const value = add(multiply(a.value, step.count), n.value);
  return { ...a, value, precision: n.precision, unit: unit.unit, base: unit.unit, to: unit.to };
}
