/** A block of text while it is read: where its sentences begin, and what each says of period and source, worked out once. */
import type { ExtractContext, NumberKind } from '../../../../preload/contract/reading';
import { wordClass } from '../core/classes';
import { sentenceStarts } from '../core/sentences';
import { LINED, type Tokens } from '../core/tokens';
import { readSource, type Source } from './attribution';
import { behindDatelines } from './dateline';
import type { Period } from './months';
import { readPeriods } from './period';

const ABBREVIATIONS = wordClass(
  'mr mrs ms dr prof st no nr vs inc corp co ltd jan feb mar apr jun jul aug sep sept oct nov dec gen sen rep gov col lt sgt capt rev hon jr sr fig approx est etc al dept univ assn bros rs mt ft',
);
const CONNECTORS = wordClass(
  'a an the of in on at to for with by from and or but as than that which who is are was were be about over more under between per',
);
/** Sentences are read no further than this, so that text without points stays linear. Tokens. */
export const LONGEST_SENTENCE = 300;

/** What a sentence says of period and source, worked out once. */
interface Sentence {
  periods: Period[] | null;
  clauses: readonly number[] | null;
  source: Source | null | undefined;
  /** The period that its numbers took: it may be carried over to the next. Null where they took none, or several. */
  carried: Period | null;
  /** Whether they took several: the first quarter and then the second, and the next sentence is about neither for sure. */
  several: boolean;
}

/** One block while it is read: sentence limits, and what its sentences say. */
export class Block {
  readonly starts: number[];
  private readonly sentences: (Sentence | undefined)[];

  constructor(
    readonly t: Tokens,
    readonly context: ExtractContext,
    private readonly wanted: ReadonlySet<NumberKind> | null,
  ) {
    this.starts = behindDatelines(t, sentenceStarts(t, ABBREVIATIONS, CONNECTORS));
    this.sentences = new Array<Sentence | undefined>(this.starts.length);
  }

  /** Whether a number of this kind is given back, as figures always are, so that its reading must be whole. */
  wants(kind: NumberKind): boolean {
    return kind === 'figure' || this.wanted === null || this.wanted.has(kind);
  }

  /** The first token of sentence `s`. */
  startOf(s: number): number {
    return this.starts[s]!;
  }

  /** The token after the last that is read of sentence `s`. */
  endOf(s: number): number {
    return Math.min(this.starts[s + 1]!, this.starts[s]! + LONGEST_SENTENCE);
  }

  /** Whether sentence `s` begins a line after one that ended with a sentence: a paragraph of its own, mostly. */
  opensLine(s: number): boolean {
    return this.t.gap[this.starts[s]!] === LINED;
  }

  private sentence(s: number): Sentence {
    const known = this.sentences[s];
    if (known !== undefined) return known;
    const made: Sentence = { periods: null, clauses: null, source: undefined, carried: null, several: false };
    this.sentences[s] = made;
    return made;
  }

  periods(s: number): Period[] {
    const own = this.sentence(s);
    own.periods ??= readPeriods(this.t, this.startOf(s), this.endOf(s), this.context.date);
    return own.periods;
  }

  /** For each token of sentence `s`, how many signs between clauses stand before it; a semicolon counts for two. */
  clauses(s: number): readonly number[] {
    const own = this.sentence(s);
    own.clauses ??= clausesIn(this.t, this.startOf(s), this.endOf(s));
    return own.clauses;
  }

  source(s: number): Source | null {
    const own = this.sentence(s);
    if (own.source === undefined) own.source = readSource(this.t, this.startOf(s), this.endOf(s));
    return own.source;
  }

  /** Keeps the period that a number of sentence `s` took. */
  carry(s: number, period: Period): void {
    const own = this.sentence(s);
    own.several ||= own.carried !== null && own.carried !== period;
    own.carried = own.several ? null : period;
  }

  /** The one period that the numbers of sentence `s` took; null where they took none, or several. */
  carriedBy(s: number): Period | null {
    return this.sentences[s]?.carried ?? null;
  }
}

/** None where there are no such signs, as in most sentences. */
function clausesIn(t: Tokens, start: number, end: number): readonly number[] {
  let first = start;
  while (first < end && !t.is(first, CLAUSE_SIGNS)) first++;
  if (first === end) return ONE_CLAUSE;
  const out: number[] = [];
  let count = 0;
  for (let i = start; i < end; i++) {
    const w = t.at(i);
    if (w === ';') count += 2;
    else if (w === ':' && !t.glued(i + 1)) count += 1;
    out.push(count);
  }
  return out;
}

const CLAUSE_SIGNS = wordClass('; :');
const ONE_CLAUSE: readonly number[] = [];
