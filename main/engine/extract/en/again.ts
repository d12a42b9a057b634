/** A change that a number shares with the one before it: the same verb, another amount. */

import { NUMBER, type Tokens, WORD } from '../core/tokens';
import type { Unit } from '../core/unit';
import type { Quantity } from './amount';
import type { ChangeMatch } from './change';
import type { Made } from './figure';
import { LEAD, PERIOD, PLURAL } from './flags';
import { STOPS, VERBS } from './words';

/** "gaining 1.2% in February and 3.4% in January": the same change, `first`, at another time. */
export function again(
  t: Tokens,
  q: Quantity,
  unit: Unit,
  earlier: Made,
  first: ChangeMatch,
): ChangeMatch | null {
  if (unit.name !== earlier.unit?.name) return null;
  if (isListed(t, earlier.q.to, q)) return first;
  if (q.unit === null) return null;
  if (isNext(t, earlier.q.to, q)) return first;
  const when =
    (t.at(q.to) === 'in' || t.at(q.to) === 'on') && (t.has(q.to + 1, PERIOD) || t.kind[q.to + 1] === NUMBER);
  if (!when || q.from - earlier.q.to > 5 || !/^(?:and|,)$/.test(t.at(q.from - 1))) return null;
  for (let j = earlier.q.to; j < q.from - 1; j++) {
    const timed = t.kind[j] === NUMBER || t.has(j, PERIOD | LEAD);
    if (!timed && t.at(j) !== ',') return null;
  }
  return first;
}

/** "dropped by 17.4 percent and 11.4 percent, respectively", "up 7.4, 1.5 and 3 percent": nothing but the list between, and no share of something behind. */
function isListed(t: Tokens, from: number, q: Quantity): boolean {
  let j = from;
  while (j < q.from && (t.at(j) === ',' || t.at(j) === 'and')) j++;
  return j === q.from && j > from && t.at(q.to) !== 'of';
}

/** "investment was up 6.1%, retail sales 6.8% and exports 4.6%": the next of a row, with nothing but its name between. */
function isNext(t: Tokens, from: number, q: Quantity): boolean {
  let j = t.at(from) === ',' ? from + 1 : from;
  if (t.at(j) === 'and') j++;
  if (j === from || q.from - j < 1 || q.from - j > 4) return false;
  for (; j < q.from; j++)
    if (t.kind[j] !== WORD || t.is(j, STOPS) || (t.is(j, VERBS) && !t.has(j, PLURAL))) return false;
  return t.kind[q.to] !== WORD || t.at(q.to) === 'and';
}
