import type { Bound, Decimal } from './reading';

/** A value typed again without a look at the recorded one, held against it. */
export interface RekeyResult {
  /** Equal by value (and by bound, where one was typed). */
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
