import type { NumberKind } from './reading';

/** What reading sources again came to, in figures. */
export interface Reextracted {
  /** New ones. */
  added: number;
  /** Nobody had decided on them, and they read otherwise now. */
  updated: number;
  /** Nobody had decided on them, and they were not found again; they wait for a decision (`Figure.vanished`). */
  vanished: number;
  /** A person had decided on them (verdict, edit, note, tag, re-key, made by hand); left as they are. */
  kept: number;
}

/** A number that no figure covers. Offsets are UTF-16 code units of the frozen text. */
export interface UncoveredNumber {
  start: number;
  end: number;
  exact: string;
  /** What it reads as; `unread`: digits that the extractor makes nothing of. */
  kind: NumberKind | 'unread';
  /** Why it is no figure, in a few words. */
  why: string;
}

/** What of a source is not covered. */
export interface Coverage {
  numbers: UncoveredNumber[];
  /** Numbers of these kinds that a figure covers, and that were dismissed. */
  covered: number;
  dismissed: number;
}
