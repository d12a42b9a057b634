/** Vague amounts: "hundreds of", "tens of thousands", "several million", "a few dozen". */

import { powerOfTen } from '../../domain/decimal';
import { WordClass } from '../core/classes';
import type { Numeral } from '../core/numeral';
import type { Tokens } from '../core/tokens';
import { SCALES, SMALL, TENS } from './number-words';

const FEW = new WordClass(['several', 'few', 'many', 'couple']);

/** Reads a vague amount at token `i`; null where there is none. "Thousands" is read as one thousand to ten thousand. */
export function readVague(t: Tokens, i: number): Numeral | null {
  const w = t.at(i);
  if (w === 'a') return t.is(i + 1, FEW) ? multiplied(t, i, i + 2) : null;
  if (t.is(i, FEW) && w !== 'couple') return multiplied(t, i, i + 1);
  const outer = w === 'tens' ? 1 : w.endsWith('s') ? t.of(i, SCALES) : undefined;
  if (outer === undefined || isNumber(t.at(i - 1))) return null;
  if (t.at(i + 1) !== 'of') return w === 'tens' ? null : vague(i, i + 1, outer);
  const inner = t.at(i + 2).endsWith('s') ? t.of(i + 2, SCALES) : undefined;
  if (inner !== undefined) return vague(i, i + 3, outer + inner);
  return w === 'tens' ? null : vague(i, i + 1, outer);
}

function isNumber(w: string): boolean {
  return SMALL.has(w) || TENS.has(w) || SCALES.has(w) || /\d$/.test(w);
}

/** "several hundred thousand", "a couple of million". */
function multiplied(t: Tokens, from: number, at: number): Numeral | null {
  let j = t.at(at) === 'of' ? at + 1 : at;
  let power = 0;
  while (t.is(j, SCALES) && j < at + 4) power += t.of(j++, SCALES)!;
  return power > 0 ? vague(from, j, power) : null;
}

function vague(from: number, to: number, power: number): Numeral {
  return {
    from,
    to,
    value: powerOfTen(power),
    value2: powerOfTen(power + 1),
    scalePower: power,
    precision: power,
    form: 'vague',
  };
}
