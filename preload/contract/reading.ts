/**
 * What the extractor reads in a text: the shape of a figure before a person has looked at it.
 * Offsets are UTF-16 code units of the frozen text, end exclusive.
 */

/** A decimal number as canonical text: optional minus, digits without grouping or leading zeros, optional fraction; never a float. */
export type Decimal = string;

/** How the stated value bounds the true one: exactly, loosely (`~`), or from one side. */
export type Bound = '=' | '~' | '<' | '<=' | '>' | '>=';

/** What sort of unit a figure carries. */
export type UnitKind = 'count' | 'percent' | 'currency' | 'measure' | 'ratio' | 'other';

/** Direction of change, where the figure states a change. */
export type Change = 'up' | 'down';

/** The role of a figure in a change: the difference (`by`), the level reached (`to`), the level left (`from`). */
export type ChangeRole = 'by' | 'to' | 'from';

/** The set of true values that a statement allows; `null` is unbounded. Source: DESIGN.md, number semantics; rounding as XBRL Calculations 1.1. */
export interface Interval {
  low: Decimal | null;
  lowOpen: boolean;
  high: Decimal | null;
  highOpen: boolean;
}

/** The statement that a passage makes, as the extractor understood it. */
export interface Reading {
  /** The value with its scale applied ("3.5 billion" is `3500000000`); the lower one of a range. */
  value: Decimal;
  /** The upper value of a range, else null. */
  value2: Decimal | null;
  /** The factor that a scale word contributed ("billion" is `1000000000`), `1` where there is none. */
  scale: Decimal;
  /** Power of ten of the last digit stated: -1 for "26.7", 8 for "3.5 billion". */
  precision: number;
  interval: Interval;
  bound: Bound;
  unitKind: UnitKind;
  /** ISO 4217 for money, `percent` or `percentage point` for shares, the singular English name for measures, the head noun for counts. */
  unit: string | null;
  /** The UCUM code of the unit, where there is one. */
  ucum: string | null;
  /** The whole noun phrase that is counted, as written. */
  counted: string | null;
  /** The head noun of what is counted. */
  countedHead: string | null;
  change: Change | null;
  changeRole: ChangeRole | null;
  /** What a change is measured against, as written. */
  baseline: string | null;
  /** The period as written. */
  period: string | null;
  /** The period as an ISO 8601 date or interval, where the text or the document's date settles it. */
  periodIso: string | null;
  /** Who says so, as written; may be carried over from the sentence before. */
  attribution: string | null;
  /** What the figure is about, in a few words of the text. */
  subject: string | null;
  /** 0 to 1. */
  confidence: number;
  /** The reading in one phrase, for a person. */
  why: string;
}

/** Kinds of number that are not figures unless asked for. */
export type NumberKind =
  | 'figure'
  | 'date'
  | 'time'
  | 'age'
  | 'duration'
  | 'ordinal'
  | 'id'
  | 'name'
  | 'page'
  | 'score'
  | 'vague'
  | 'pronoun';

/** A number found in a text. */
export interface FoundNumber {
  /** Where the number stands, with its scale word and attached unit. UTF-16 code units. */
  start: number;
  end: number;
  exact: string;
  kind: NumberKind;
  /** Null where the number is only recognised (a date, an id) and not read. */
  reading: Reading | null;
  /** Index, in the same list, of the figure this one restates in another unit ("3.5 billion yuan ($488.3 million)"). */
  restates: number | null;
}

/** What the extractor may know beside the text. */
export interface ExtractContext {
  /** BCP 47 primary language; `auto` decides from the text. */
  lang: 'auto' | 'en' | 'zh';
  /** The document's date, ISO 8601 (YYYY-MM-DD), to resolve "last year"; null where unknown. */
  date: string | null;
  /**
   * Kinds that become figures beside `figure` itself. `all` takes in whatever states a quantity (ages, durations, vague
   * amounts, ranks that stand alone, the word "one"), but nothing that only dates or names: no dates, times, ids, names,
   * scores or page furniture.
   */
  include: 'figures' | 'all' | readonly NumberKind[];
}
