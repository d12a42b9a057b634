import type { Figure, FigureFilter, Verdict } from './model';
import type { Bound, Decimal } from './reading';

/** A value typed again without a look at the recorded one, held against it. */
export interface RekeyResult {
  /** Equal by value (and by bound and unit, where they were typed). */
  equal: boolean;
  /** What was typed, canonical. */
  value: Decimal;
  value2: Decimal | null;
  /** The bound, where one was typed with it ("nearly 52"). */
  bound: Bound | null;
  /** How the two differ, in a sentence with the slip's name; null where they are equal. */
  difference: string | null;
}

/** A re-keyed value as it is kept. */
export interface Rekey {
  /** With the unit, where one was typed. */
  typed: string;
  value: Decimal;
  value2: Decimal | null;
  equal: boolean;
  /** What was recorded when it was typed. */
  recorded: Decimal;
  recorded2: Decimal | null;
  at: string;
  by: string;
}

/** What a sample says about all. */
export interface ReviewStatement {
  /** How many figures the sample stands for. */
  population: number;
  rekeyed: number;
  errors: number;
  /** Above 0 and below 1. */
  confidence: number;
  sided: 'one' | 'two';
  /** Bounds of the share that is wrong, 0 to 1; `one`-sided has 0 for the lower one. */
  lower: number;
  upper: number;
  sentence: string;
}

/** How a figure stands in a review; null where it is gone. */
export type Standing = {
  verdict: Verdict;
  /** What the last value typed again came to; null where none was typed. */
  rekey: 'equal' | 'differs' | null;
} | null;

/** Which figures a re-keying goes through, and what its statement is to say; settled before the first value is typed. */
export interface RekeyPlan {
  filter: FigureFilter;
  /** The filter in words. */
  title: string;
  /** How many are drawn at random; null: all of them, in reading order. */
  count: number | null;
  /** The same seed draws the same ones again from the same data. Of no meaning where all are taken. */
  seed: string;
  confidence: number;
  sided: 'one' | 'two';
}

/** A re-keying that was begun, and how far it is. */
export interface Rekeying extends Omit<RekeyPlan, 'filter'> {
  id: string;
  size: number;
  /** What it says so far. */
  statement: ReviewStatement;
  startedAt: string;
  startedBy: string;
}

/** Two figures of two sources that cannot both be true. */
export interface ConflictPair {
  /** Ids. */
  figures: [string, string];
  /** See RelatedFigure. */
  slip: 'ten-fold' | 'scale' | 'digit-swap' | 'unit' | 'sign' | null;
  why: string;
  /** Whether somebody has settled it. */
  settled: boolean;
}

/** How a conflict was settled: one figure stands, or a note explains why all can be true. */
export interface Settlement {
  id: string;
  figures: Figure[];
  how: 'stands' | 'explained';
  /** The figure that stands. */
  stands: string | null;
  note: string;
  at: string;
  by: string;
}
