/** What a figure is about, in a few words of its sentence. */
import { NUMBER, type Tokens, WORD } from '../core/tokens';
import { joinsNouns } from './attribution';
import { STOPS, VERBS } from './words';

const LONGEST = 12;
const OPENERS = new Set(
  'and but as while with that when where which who because so also meanwhile however if whereas although though or'.split(
    ' ',
  ),
);
const WORDLESS = new Set('little much must also not still since'.split(' '));
const AUX = new Set(
  'is are was were be been being has have had will would could may might can should'.split(' '),
);
const BREAKS = new Set([',', ';', ':', '(', ')', '"']);

/** Tokens `from` to before `to`. */
export interface Span {
  from: number;
  to: number;
}

/** The subject of the clause that holds the number at tokens `from` to before `to`, in the sentence that begins at `start`. */
export function readSubject(t: Tokens, from: number, to: number, start: number): Span | null {
  return partOf(t, to) ?? clauseSubject(t, from, start);
}

/** "78 per cent of the deal". */
function partOf(t: Tokens, to: number): Span | null {
  if (t.at(to) !== 'of') return null;
  let j = to + 1;
  while (
    j < to + LONGEST &&
    (t.kind[j] === WORD || t.kind[j] === NUMBER) &&
    !AUX.has(t.at(j)) &&
    !OPENERS.has(t.at(j)) &&
    !(VERBS.has(t.at(j)) && j > to + 2)
  )
    j++;
  const said = j > to + 1 && !(j === to + 2 && STOPS.has(t.at(to + 1)));
  return said ? { from: to + 1, to: j } : null;
}

function clauseSubject(t: Tokens, from: number, start: number): Span | null {
  let verb = -1;
  for (let j = from - 1; j >= start && j > from - 25; j--) {
    if (t.at(j) === ';' || t.at(j) === ':') return null;
    if (
      t.kind[j] === WORD &&
      (AUX.has(t.at(j)) || VERBS.has(t.at(j)) || (t.at(j).length > 4 && t.at(j).endsWith('ed')))
    ) {
      verb = j;
      break;
    }
  }
  if (verb < 0) return null;
  while (verb > start && (AUX.has(t.at(verb - 1)) || t.at(verb - 1).endsWith('ly'))) verb--;
  let j = verb;
  while (
    j > start &&
    j > verb - LONGEST &&
    !BREAKS.has(t.at(j - 1)) &&
    (!OPENERS.has(t.at(j - 1)) || joinsNouns(t, j - 1))
  )
    j--;
  while (j < verb && STOPS.has(t.at(j)) && t.at(j) !== 'the' && t.at(j) !== 'its') j++;
  let to = verb;
  while (to > j && (STOPS.has(t.at(to - 1)) || AUX.has(t.at(to - 1)) || WORDLESS.has(t.at(to - 1)))) to--;
  return j < to ? { from: j, to } : null;
}
