/** Where a query was found in a text, and how well. */
export interface Match {
  /** Higher is better; only comparable between texts for one query. */
  score: number;
  /** Indexes of the matched characters (Unicode code points of the text). */
  at: number[];
}

/** Points, chosen so that a word's beginning beats a run inside a word, and both beat scattered letters. */
const AT_START = 12;
const AT_WORD = 9;
const IN_RUN = 6;
const ANYWHERE = 1;
/** What each character between two matches costs, up to ten of them. */
const GAP = 0.3;

/** Case is folded letter by letter, so that indexes stay those of the text (İ has two letters in lower case). */
const fold = (char: string): string => {
  const lower = char.toLowerCase();
  return lower.length === char.length ? lower : char;
};

const isWordStart = (chars: readonly string[], at: number): boolean =>
  /[\s\-_.…(/]/.test(chars[at - 1] ?? ' ');

const points = (chars: readonly string[], at: number, before: number): number => {
  if (at === 0) return AT_START;
  if (at === before + 1) return IN_RUN + (isWordStart(chars, at) ? 1 : 0);
  if (isWordStart(chars, at)) return AT_WORD;
  return ANYWHERE - GAP * Math.min(10, at - before - 1);
};

interface Best {
  score: number;
  at: readonly number[];
}

const better = (a: Best | null, b: Best): Best => (a && a.score >= b.score ? a : b);

/** Keeps, for every place where the letters so far can end, the best way to get there. */
function extend(ends: Map<number, Best>, chars: readonly string[], letter: string): Map<number, Best> {
  const next = new Map<number, Best>();
  chars.forEach((char, at) => {
    if (fold(char) !== letter) return;
    let best: Best | null = null;
    for (const [end, way] of ends) {
      if (end < at) best = better(best, { score: way.score + points(chars, at, end), at: [...way.at, at] });
    }
    if (best) next.set(at, best);
  });
  return next;
}

/** Finds the letters of a query in a text, in order, case and spaces aside; null where they are not all there. */
export function fuzzyMatch(query: string, text: string): Match | null {
  const chars = [...text];
  let ends = new Map<number, Best>([[-1, { score: 0, at: [] }]]);
  for (const letter of query.replace(/\s+/g, '')) ends = extend(ends, chars, fold(letter));
  let best: Best | null = null;
  for (const way of ends.values()) best = better(best, way);
  return best && { score: best.score, at: [...best.at] };
}

/** Whether the letters stand in one piece. */
const isWhole = ({ at }: Match): boolean => at.every((each, n) => n === 0 || each === (at[n - 1] ?? 0) + 1);

/** Whether a letter of the query stands somewhere inside a word, by itself. */
function isLoose({ at }: Match, text: string): boolean {
  const chars = [...text];
  return at.some((each, n) => !isWordStart(chars, each) && (n === 0 || each !== (at[n - 1] ?? 0) + 1));
}

/** Shorter queries are in everything. */
const TELLING = 3;

/**
 * The items whose text has the query's letters, best first; ties keep their order. Where a text has a query of three letters
 * or more in one piece, none is listed that merely has its letters here and there.
 */
export function fuzzyFilter<T>(
  query: string,
  items: readonly T[],
  textOf: (item: T) => string,
): { item: T; match: Match }[] {
  const found = items.flatMap((item) => {
    const match = fuzzyMatch(query, textOf(item));
    return match ? [{ item, match }] : [];
  });
  const named = found.some(({ match }) => match.at.length >= TELLING && isWhole(match));
  const kept = named
    ? found.filter(({ item, match }) => !isLoose(match, textOf(item)) || isWhole(match))
    : found;
  return kept.sort((a, b) => b.match.score - a.match.score);
}
