/** Units as the grammar of a language names them. */
import type { UnitKind } from '../../../../preload/contract/reading';

/** What a unit measures; decides which units may follow one another and which are durations or ages. */
export type Dimension =
  | 'length'
  | 'mass'
  | 'time'
  | 'area'
  | 'volume'
  | 'speed'
  | 'temperature'
  | 'age'
  | 'money'
  | 'share'
  | 'data'
  | 'other';

/** A unit of measure. */
export interface Unit {
  /** Singular name; for money the ISO 4217 code. */
  name: string;
  kind: UnitKind;
  /** UCUM code, where there is one. Source: ucum.org table of units. */
  ucum: string | null;
  dimension: Dimension;
}

/** A unit found in tokens, ending before token `to`. */
export interface UnitMatch {
  unit: Unit;
  to: number;
}
