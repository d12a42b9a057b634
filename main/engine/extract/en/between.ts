/** Two bounds that make one range: "more than 10 and less than 40", "at most 100 and at least 20 apples". */
import type { Interval } from '../../../../preload/contract/reading';
import { compare } from '../../domain/decimal';
import { NUMBER, type Tokens, WORD } from '../core/tokens';
import { changed, type Quantity } from './amount';
import { type BoundMatch, readBound } from './bounds';
import { STARTS } from './flags';
import { readQuantity } from './quantity';

/** From the link word to the second number; tokens. */
const REACH = 7;

/** The range that the bounded amount `a` opens, if the words after it close one; `a` itself where they do not. */
export function closeRange(t: Tokens, a: Quantity): Quantity {
  return a.value2 === null && (t.at(a.to) === 'and' || t.at(a.to) === 'but') ? closed(t, a) : a;
}

function closed(t: Tokens, a: Quantity): Quantity {
  const first = readBound(t, a.from, a.to);
  if (first === null || first.bound === '~' || first.bound === '=') return a;
  const start = secondNumber(t, a.to + 1);
  const b = start < 0 ? null : readQuantity(t, start);
  const second = b !== null ? readBound(t, b.from, b.to) : null;
  if (b === null || second === null || b.value2 !== null || second.from > a.to + 1) return a;
  return joined(a, first, b, second) ?? a;
}

function secondNumber(t: Tokens, from: number): number {
  for (let j = from; j < from + REACH; j++) {
    if (t.kind[j] === NUMBER) return j;
    if (t.kind[j] !== WORD) return -1;
    if (t.has(j, STARTS) && t.at(j) !== 'a') return j;
  }
  return -1;
}

function joined(a: Quantity, first: BoundMatch, b: Quantity, second: BoundMatch): Quantity | null {
  const rising = first.bound.startsWith('>') && second.bound.startsWith('<');
  const falling = first.bound.startsWith('<') && second.bound.startsWith('>');
  if (!rising && !falling) return null;
  if (a.unit !== null && b.unit !== null && a.unit.name !== b.unit.name) return null;
  const [low, high] = rising ? [a, b] : [b, a];
  if (compare(low.value, high.value) >= 0) return null;
  const limits: Interval = {
    low: low.value,
    lowOpen: (rising ? first : second).bound === '>',
    high: high.value,
    highOpen: (rising ? second : first).bound === '<',
  };
  return changed(b, {
    from: a.from,
    value: low.value,
    value2: high.value,
    unit: b.unit ?? a.unit,
    joined: 'and',
    limits,
  });
}
