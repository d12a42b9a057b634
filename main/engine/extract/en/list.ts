/** Lists of nouns that are one subject: "the output of pork, beef and mutton". */
import { WordSet } from '../core/classes';
import { NUMBER, type Tokens, WORD } from '../core/tokens';
import { ED, LEAD, PERIOD, STARTS } from './flags';
import { STOPS, VERBS } from './words';

/** Longest item of a list between two commas; tokens. */
const ITEM = 3;
const ARTICLES = new WordSet('the its their his her our a an these those all'.split(' '));

/** Whether no item of a list goes over a token. */
type Parts = (t: Tokens, j: number) => boolean;

/**
 * Where the list begins that goes on with the "and" at token `and` ("Exports to China, Japan and Korea fell"): its first comma,
 * so that the words before that are read too, or the token behind the comma where these are no item; 0 where there is no list.
 */
export function listStart(t: Tokens, and: number, low: number, parts: Parts): number {
  if (t.kind[and + 1] !== WORD || t.has(and + 1, STARTS)) return 0;
  let comma = 0;
  let to = t.at(and - 1) === ',' ? and - 1 : and;
  for (;;) {
    const item = itemStart(t, to, low, parts);
    if (item === to || to - item > ITEM || item <= low || t.at(item - 1) !== ',' || !opens(t, item)) break;
    comma = item - 1;
    to = comma;
  }
  if (comma === 0) return 0;
  const first = itemStart(t, comma, low, parts);
  return first < comma && opens(t, first) && stands(t, first) ? comma : comma + 1;
}

/** "In May, barley and rye fell": what leads to a clause is no item. */
function opens(t: Tokens, item: number): boolean {
  return (!t.is(item, STOPS) || t.among(item, ARTICLES)) && !t.has(item, LEAD | PERIOD);
}

/** "chose Ash, Birch and Cole won", "to 12 dollars, costs and fees rose", "as a result, Ash and Birch": the first is no item, but the end of something else. */
function stands(t: Tokens, first: number): boolean {
  const j = first - 1;
  return t.kind[j] !== NUMBER && t.at(j) !== 'as' && !(t.is(j, VERBS) || t.has(j, ED));
}

/** Back over words to the first of them. */
function itemStart(t: Tokens, to: number, low: number, parts: Parts): number {
  let j = to;
  while (j > low && t.kind[j - 1] === WORD && !parts(t, j - 1)) j--;
  return j;
}
