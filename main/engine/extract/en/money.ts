/** Marks of money before an amount, and amounts in an accountant's brackets. */
import { negate } from '../../domain/decimal';
import { wordClass } from '../core/classes';
import { altered, type Numeral } from '../core/numeral';
import { GLUED, NUMBER, SPACED, type Tokens, WORD } from '../core/tokens';
import type { Unit } from '../core/unit';
import { BEFORE, CODE_WORDS, codeOf, currency, DOLLARS, INITIALS, isInitialOfMoney, SIGNS } from './currency';
import { readNumeral } from './numeral';
import { scaled } from './scale';

/** Signs or letters that say which money an amount is of; `power` is a scale among them ("MUSD"). */
export interface MoneyMark {
  from: number;
  unit: Unit;
  power: number;
  negative?: boolean;
}

/** The mark of money that ends right before token `i` ("$", "US$", "$US", "USD", "Rs."); null where there is none. */
export function moneyBefore(t: Tokens, i: number): MoneyMark | null {
  const j = i - 1;
  if (j < 0 || t.gap[i] === 2) return null;
  const w = t.at(j);
  const sign = t.of(j, SIGNS);
  if (sign !== undefined) return signed(t, j, sign);
  if (w === '-' && t.glued(i) && t.glued(j)) {
    const inner = t.of(j - 1, SIGNS);
    if (inner !== undefined) return { ...signed(t, j - 1, inner), negative: true };
  }
  if (t.kind[j] === WORD && (t.at(j - 1) === '$' || t.at(j - 1) === '\uff04') && t.glued(j)) {
    const code = t.of(j, DOLLARS);
    if (code) return { from: j - 1, unit: currency(code), power: 0 };
  }
  if (w === '=' && t.at(j - 1) === 'y' && t.glued(j) && t.glued(i))
    return { from: j - 1, unit: currency('JPY'), power: 0 };
  // The cedi, whose own sign most keyboards lack.
  if (w === '\u00a2' && t.at(j - 1) === 'gh' && t.glued(j))
    return { from: j - 1, unit: currency('GHS'), power: 0 };
  const k = w === '.' ? j - 1 : j;
  return t.glued(i) || t.capital(k) || t.is(k, CODE_WORDS) || t.is(k, BEFORE) ? lettered(t, i, k) : null;
}

function signed(t: Tokens, j: number, sign: string): MoneyMark {
  const before = t.at(j - 1);
  if (sign === 'USD' && t.kind[j - 1] === WORD && (t.gap[j] ?? 9) <= SPACED) {
    const code = t.of(j - 1, DOLLARS);
    const letters = t.raw(j - 1);
    if (
      code &&
      (t.glued(j) || before.length > 1 || letters === letters.toUpperCase() || t.at(j - 2) !== '-')
    ) {
      if (t.glued(j) || (before !== 'a' && before !== 'can'))
        return { from: j - 1, unit: currency(code), power: 0 };
    }
  }
  if (sign === 'USD' && before === '.' && t.at(j - 2) === 's' && t.at(j - 4) === 'u')
    return { from: j - 4, unit: currency('USD'), power: 0 };
  const from = sign === 'GHS' && before === 'gh' && t.glued(j) ? j - 1 : j;
  return { from, unit: currency(sign), power: 0 };
}

/** Abbreviations of money that are written with a point. */
const POINTED = wordClass('rs rp kr sfr sh shs ksh kshs ush ushs tsh tshs tk dhs ps fr');

/** Names that some papers write before a sum, with a capital: "Rupees 500 crore", "Dollars 39 billion". */
const SPELLED: ReadonlyMap<string, string> = new Map([
  ['rupees', 'INR'],
  ['dollars', 'USD'],
  ['euros', 'EUR'],
  ['pounds', 'GBP'],
  ['naira', 'NGN'],
  ['ringgit', 'MYR'],
  ['taka', 'BDT'],
]);

function lettered(t: Tokens, i: number, j: number): MoneyMark | null {
  if (t.kind[j] !== WORD) return null;
  // The letters were parted from the digits because they stand for money there.
  const initial = t.gap[i] === GLUED && t.gap[j] !== GLUED && j === i - 1 ? INITIALS.get(t.at(j)) : undefined;
  if (initial && isInitialOfMoney(t.at(j), t.text, t.start[i]!))
    return { from: j, unit: currency(initial), power: 0 };
  const spelled = t.capital(j) && j === i - 1 && t.kind[j - 1] !== NUMBER ? SPELLED.get(t.at(j)) : undefined;
  if (spelled) return { from: j, unit: currency(spelled), power: 0 };
  if (!(t.is(j, CODE_WORDS) || t.is(j, BEFORE))) return null;
  // "… in the US. Six years later": only an abbreviation has a point of its own.
  if (t.at(i - 1) === '.' && !t.is(j, POINTED)) return null;
  const w = t.at(j);
  const raw = t.raw(j);
  const code = codeOf(raw, t.gap[i] === GLUED);
  if (code?.code === 'COP' && t.gap[i] === GLUED && t.at(i).length === 2) return null;
  if (code !== null) return { from: j, unit: currency(code.code), power: code.power };
  const named = t.of(j, BEFORE);
  if (named === undefined) return null;
  const near = t.gap[i] === GLUED || t.at(i - 1) === '.';
  if (w === 'ps') return near && psMoney(t, i) ? { from: j, unit: currency(named), power: 0 } : null;
  if (w === 'rp' || w === 'kr') return raw !== w ? { from: j, unit: currency(named), power: 0 } : null;
  if (w === 'us' || w === 'hk')
    return near && raw !== w ? { from: j, unit: currency(named), power: 0 } : null;
  if (w === 'sen') return { from: j, unit: currency(named), power: 0 };
  return near || raw !== w ? { from: j, unit: currency(named), power: 0 } : null;
}

/** "PS" is how ASCII-only texts write the pound sign; but PS4 is a console. */
function psMoney(t: Tokens, i: number): boolean {
  return !/^\d$/.test(t.at(i)) || t.glued(i + 1);
}

/** "\u20ac(1.2)bn", "$(1,250)": the sign of money before the bracket makes the number inside it a loss; null where none does. */
export function bracketed(t: Tokens, i: number): { mark: MoneyMark; numeral: Numeral } | null {
  const sign = i - 2;
  if (t.at(i - 1) !== '(' || !t.glued(i) || !t.is(sign, SIGNS)) return null;
  if (t.kind[sign - 1] === NUMBER && !t.glued(i - 1)) return null;
  const mark = moneyBefore(t, i - 1);
  const n = mark !== null ? readNumeral(t, i, { money: true }) : null;
  if (mark === null || n === null || n.form !== 'digits' || t.at(n.to) !== ')' || !t.glued(n.to)) return null;
  const numeral = scaled(t, altered(n, { to: n.to + 1 }), { money: true });
  return { mark, numeral: altered(numeral, { value: negate(numeral.value) }) };
}
