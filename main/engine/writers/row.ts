/** A row of a dataset: a figure with all that is needed to trace it and to check it again without Tickmark. Pure. */
import type { Figure, FigureFilter, Verdict } from '../../../preload/contract/model';
import type { Bound, Change, Decimal, UnitKind } from '../../../preload/contract/reading';

/** One exported figure. Offsets are Unicode code points of the source's frozen text, end exclusive. */
export interface DatasetRow {
  id: string;
  source_title: string;
  publisher: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
  text_sha256: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  value: Decimal;
  value2: Decimal | null;
  scale: Decimal | null;
  bound: Bound;
  unit_kind: UnitKind;
  unit: string | null;
  counted: string | null;
  change: Change | null;
  period: string | null;
  attribution: string | null;
  verdict: Verdict;
  verdict_by: string | null;
  verdict_at: string | null;
  corrected: boolean;
  value_read: Decimal | null;
  note: string;
  tags: readonly string[];
  /** The notes of the figure's annotations, in the order of the text. */
  annotations: readonly string[];
  period_iso: string | null;
  origin: Figure['origin'];
  file_name: string | null;
  file_sha256: string;
}

/** A source of which rows come, with all that is needed to check them again: the text that `start` and `end` count in. */
export interface DatasetSource {
  text_sha256: string;
  title: string;
  publisher: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
  file_name: string | null;
  file_sha256: string;
  text: string;
}

/** What a dataset tells about itself. */
export interface DatasetInfo {
  project: string;
  /** ISO 8601, UTC. */
  exportedAt: string;
  exportedBy: string;
  verdicts: readonly Verdict[];
  /** What else its figures had to match; null where it has all of these verdicts. */
  filter: FigureFilter | null;
}
