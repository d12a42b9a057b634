import type { FoundNumber, NumberKind, Reading, UncoveredNumber } from '../../../preload/contract';
import { mayBeFigure, packSpans, uncovered } from '../domain/coverage';
import { EXTRACTOR_VERSION, scan } from '../extract';
import type { SourceKey } from '../store';
import { contextOf } from './passages';
import { scanPieces } from './pieces';

/** A number that states something. */
export type ReadFigure = FoundNumber & { reading: Reading };

/** What the extractor makes of a whole text. */
export interface WholeText {
  figures: ReadFigure[];
  /** Spans of all that may state a quantity, as they are kept with the source. */
  numbers: string;
}

/** Reads a text whose SHA-256 is `hash`; what it found is remembered for coverage. A long text is read in pieces, see `scanPieces`. */
export async function readWholeText(
  text: string,
  hash: string,
  source: Pick<SourceKey, 'lang' | 'published'>,
  between: (share: number) => Promise<void>,
): Promise<WholeText> {
  const found = await scanPieces(text, contextOf(source), between);
  const all = label(text, found);
  MEMO.keep(keyOf(hash, source), all);
  return {
    figures: found.filter((each): each is ReadFigure => each.kind === 'figure' && each.reading !== null),
    numbers: packSpans(all.filter(({ kind }) => mayBeFigure(kind))),
  };
}

/** Every number of a source's text with what it reads as, in reading order. Offsets: UTF-16 code units. */
export function numbersOf(text: string, source: SourceKey): readonly UncoveredNumber[] {
  const key = keyOf(source.text_hash, source);
  const kept = MEMO.get(key);
  if (kept) return kept;
  const all = label(text, scan(text, contextOf(source)));
  MEMO.keep(key, all);
  return all;
}

function keyOf(hash: string, { lang, published }: Pick<SourceKey, 'lang' | 'published'>): string {
  return [EXTRACTOR_VERSION, hash, lang, published].join(' ');
}

/** Digits with their marks, as a person would point at them. */
const DIGITS = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

function label(text: string, found: readonly FoundNumber[]): UncoveredNumber[] {
  const digits: UncoveredNumber[] = [];
  for (const { 0: exact, index } of text.matchAll(DIGITS)) {
    digits.push({ start: index, end: index + exact.length, exact, kind: 'unread', why: WHY.unread });
  }
  const known = found.map(({ start, end, exact, kind }) => ({ start, end, exact, kind, why: WHY[kind] }));
  return [...known, ...uncovered(digits, found)].sort((a, b) => a.start - b.start || a.end - b.end);
}

const WHY: Readonly<Record<NumberKind | 'unread', string>> = {
  figure: 'states a quantity',
  date: 'a date',
  time: 'a time of day',
  age: 'somebody’s age',
  duration: 'says how long or when',
  ordinal: 'says which one',
  id: 'a number that names something',
  name: 'part of a name',
  page: 'part of the page, not of the text',
  score: 'a score',
  vague: 'a vague amount',
  pronoun: 'stands for a noun',
  unread: 'digits that could not be read',
};

/** Numbers remembered at most, of all texts; at some 200 bytes each. */
const MOST = 200_000;

/** What was found in texts, by their hash; those asked for longest ago are forgotten first. */
class Memo {
  readonly #kept = new Map<string, readonly UncoveredNumber[]>();
  #size = 0;

  get(key: string): readonly UncoveredNumber[] | undefined {
    const kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
    }
    return kept;
  }

  keep(key: string, numbers: readonly UncoveredNumber[]): void {
    this.#size += numbers.length - (this.#kept.get(key)?.length ?? 0);
    this.#kept.delete(key);
    this.#kept.set(key, numbers);
    for (const [oldest, { length }] of this.#kept) {
      if (this.#size <= MOST || oldest === key) break;
      this.#kept.delete(oldest);
      this.#size -= length;
    }
  }
}

/** Only what a pure function answered, so that it may outlive a project. */
const MEMO = new Memo();
