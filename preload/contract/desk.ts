import type { Figure } from './model';
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

/** A figure of another source that seems to state the same quantity. */
export interface RelatedFigure {
  figure: Figure;
  /** Whether both can be true, as intervals. */
  relation: 'conflict' | 'agree';
  /** The slip that makes the one the other, where they conflict and it has a name. */
  slip: 'ten-fold' | 'scale' | 'digit-swap' | 'unit' | 'sign' | null;
  /** 0 to 1: how much speaks for one quantity. */
  score: number;
  /** What speaks for it, in a phrase. */
  why: string;
  /** Whether somebody has settled the conflict of the two. */
  settled: boolean;
}
