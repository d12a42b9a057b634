import type { KeyChanges } from './keys';
import type { Bound, Change, Decimal, Reading, UnitKind } from './reading';

/** What the analyst decided about a figure. */
export type Verdict = 'unverified' | 'verified' | 'rejected' | 'query';

/** Every verdict, in the order in which they are shown. */
export const VERDICTS: readonly Verdict[] = ['unverified', 'verified', 'query', 'rejected'];

/** A span of a source's text; offsets are UTF-16 code units of the frozen text, end exclusive. */
export interface Passage {
  start: number;
  end: number;
  exact: string;
  /** Up to 64 code units before and after, never splitting a surrogate pair. */
  prefix: string;
  suffix: string;
}

/** How many figures of a source or a project have each verdict. */
export interface Progress {
  unverified: number;
  verified: number;
  query: number;
  rejected: number;
}

/** A source without its text. */
export interface Source {
  id: string;
  title: string;
  publisher: string | null;
  author: string | null;
  /** ISO 8601 date, YYYY-MM-DD. */
  published: string | null;
  url: string | null;
  /** BCP 47 primary language, e.g. `en`. */
  lang: string | null;
  format: 'txt' | 'md' | 'html' | 'pasted';
  fileName: string | null;
  /** SHA-256 of the frozen text's UTF-8 bytes, lower-case hex. */
  textHash: string;
  /** SHA-256 of the imported file's bytes, lower-case hex. */
  fileHash: string;
  /** Length of the frozen text in UTF-16 code units. */
  length: number;
  words: number;
  importedAt: string;
  importedBy: string;
  /** What the reader did that the analyst should know, in sentences. */
  notes: string[];
  /** The version of the extractor that read it last; null where that was before versions were remembered. */
  extractor: string | null;
  /** Numbers in its text that may state a quantity and that no figure covers and nobody dismissed; null where it was read before they were remembered. */
  uncovered: number | null;
  tags: string[];
  progress: Progress;
  annotations: number;
}

/** What the analyst records in a figure; the same cells the grid edits. */
export interface Recorded {
  value: Decimal;
  value2: Decimal | null;
  bound: Bound;
  unitKind: UnitKind;
  unit: string | null;
  counted: string | null;
  change: Change | null;
  period: string | null;
  attribution: string | null;
  note: string;
}

/** A figure as the grid and the card show it. */
export interface Figure extends Recorded {
  id: string;
  sourceId: string;
  sourceTitle: string;
  publisher: string | null;
  published: string | null;
  passage: Passage;
  /** What the extractor read in this passage, never changed; null where it read nothing. */
  read: Reading | null;
  origin: 'extractor' | 'hand';
  verdict: Verdict;
  /** Who gave the verdict and when (ISO 8601, UTC); null while unverified. */
  verdictBy: string | null;
  verdictAt: string | null;
  tags: string[];
  /** Where the recorded value disagrees with what the passage says: the disagreement in words, else null. */
  mismatch: string | null;
  /** Verified, and the value differs from what was read by the extractor. */
  corrected: boolean;
  /** Where a later extractor did not find it again and nobody has decided on it since: that in words, else null. */
  vanished: string | null;
}

/** What the source pane needs to paint a figure: offsets in UTF-16 code units. */
export interface Mark {
  id: string;
  start: number;
  end: number;
  verdict: Verdict;
  mismatch: boolean;
}

/** A note and/or tags on a passage, or on a figure. */
export interface Annotation {
  id: string;
  sourceId: string;
  figureId: string | null;
  passage: Passage;
  note: string;
  tags: string[];
  createdAt: string;
  createdBy: string;
}

/** The columns of the grid; the engine filters and sorts by these. */
export type FigureColumn =
  | 'verdict'
  | 'value'
  | 'unit'
  | 'bound'
  | 'change'
  | 'counted'
  | 'period'
  | 'attribution'
  | 'passage'
  | 'source'
  | 'publisher'
  | 'published'
  | 'note'
  | 'tags';

/** A condition on one column; values of `value` compare as decimals, all others as folded text (case, width, accents). */
export type ColumnFilter =
  | {
      column: FigureColumn;
      op: 'contains' | 'notContains' | 'equals' | 'notEqual' | 'startsWith';
      text: string;
    }
  | { column: FigureColumn; op: 'in'; texts: string[] }
  | { column: FigureColumn; op: 'blank' | 'notBlank' }
  | { column: 'value'; op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'; number: Decimal }
  | { column: 'value'; op: 'between'; number: Decimal; number2: Decimal };

/** `mismatch`: the grid disagrees with the passage; `corrected`, `vanished`: see Figure. */
export type Problem = 'mismatch' | 'corrected' | 'vanished';

/** Every problem, in the order in which they are shown. */
export const PROBLEMS: readonly Problem[] = ['mismatch', 'vanished', 'corrected'];

/** Which figures; every given condition must hold. */
export interface FigureFilter {
  sourceIds?: string[];
  verdicts?: Verdict[];
  unitKinds?: UnitKind[];
  units?: string[];
  /** Publishers of sources, folded; `''` is none. */
  publishers?: string[];
  /** Figures with any of these tags; `''` is no tag. */
  tags?: string[];
  /** Figures of sources with any of these tags; `''` is no tag. */
  sourceTags?: string[];
  /** Who gave the verdict; `''` is nobody. */
  who?: string[];
  problem?: Problem;
  /** Figures with any of these problems. */
  problems?: Problem[];
  /** Folded substring of passage, counted, unit, note, tags or source title. */
  search?: string;
  columns?: ColumnFilter[];
}

/** Sort keys, most important first; figures that tie stand in reading order, source by source. */
export type FigureSort = { column: FigureColumn; descending: boolean }[];

/** A filter with its order: what the grid shows. */
export interface FigureView {
  filter: FigureFilter;
  sort: FigureSort;
}

/** A value of a facet with the number of figures that have it. */
export interface FacetCount {
  /** What the filter takes; `''` is blank. */
  value: string;
  /** What to show where it is not the value itself: the title of a source. */
  label?: string;
  count: number;
}

/** Counts for the side bar, over the figures that match the filter without the facet's own condition. */
export interface Facets {
  verdict: FacetCount[];
  unitKind: FacetCount[];
  unit: FacetCount[];
  /** By id, in the order of the list. */
  source: FacetCount[];
  publisher: FacetCount[];
  tag: FacetCount[];
  /** Who gave the verdict. */
  who: FacetCount[];
  problem: FacetCount[];
}

/** A view that was given a name. */
export interface SavedView {
  id: string;
  name: string;
  view: FigureView;
  savedAt: string;
  savedBy: string;
}

/** Whether what was answered is on the disk. */
export interface DiskState {
  state: 'safe' | 'writing' | 'cannot-write';
  /** Why it cannot be written, in a sentence. */
  why: string | null;
}

/** The open project. */
export interface ProjectState {
  name: string;
  /** Absolute path of the `.tickmark` file. */
  path: string;
  readOnly: boolean;
  /** Who holds the project where it is read-only, in a sentence; else null. */
  heldBy: string | null;
  disk: DiskState;
  progress: Progress;
  sources: number;
  /** The version of the extractor at work; a source read with another can be read again. */
  extractor: string;
  /** Label of the action that undo would undo, and redo redo; null where there is none. */
  undo: string | null;
  redo: string | null;
  /** What opening had to do ("12 edits since 14:02 were restored."), null where nothing. */
  recovery: string | null;
}

/** A state that a project can be restored to. */
export interface Generation {
  /** `current` for the project's own file. */
  id: string;
  /** The last action in its snapshot. */
  seq: number;
  /** When the last edit that would be restored was made (ISO 8601, UTC); null where there is none. */
  at: string | null;
  /** How many edits lead on from the snapshot, in journals that can be read. */
  edits: number;
  /** Whether it can be restored. */
  sound: boolean;
  /** What would be restored, or why it cannot be; a sentence. */
  what: string;
}

/** A project opened before. */
export interface RecentProject {
  path: string;
  name: string;
  openedAt: string;
  exists: boolean;
  progress: Progress | null;
}

/** A project that was asked for and cannot be opened as it is; what can be restored is told by `projects.generations`. */
export interface DamagedProject {
  path: string;
  /** What is wrong with it, as a sentence for the analyst. */
  why: string;
}

/** The result for one file of an import. */
export interface ImportedFile {
  name: string;
  /** `same`: already in the project, recognised by its hash. */
  outcome: 'imported' | 'same' | 'refused';
  sourceId: string | null;
  figures: number;
  /** Why it was refused, or what the reader had to do; a sentence for the analyst. */
  message: string | null;
}

/** What a command did: enough for the page to announce it and to go there. */
export interface Outcome {
  /** The action's number; null where nothing changed. */
  seq: number | null;
  label: string;
  figureIds: string[];
  sourceIds: string[];
  annotationIds: string[];
}

/** Formats a dataset can be written in. */
export type DatasetFormat = 'csv' | 'jsonl' | 'xlsx' | 'sqlite';

/** What is exported and how. */
export interface DatasetRequest {
  format: DatasetFormat;
  /** Absolute path of the file to write. */
  path: string;
  /** Which verdicts; the usual choice is `['verified']`. */
  verdicts: Verdict[];
  /** Write over an existing file; without it an existing file is a `conflict` fault. */
  overwrite: boolean;
  /** CSV only: begin with a byte order mark, which Excel wants. */
  bom: boolean;
  /** Only figures that match this too; without it, those of the whole project. */
  filter?: FigureFilter;
  /** JSON Lines and SQLite only: the sources' texts go with the rows, so that the file alone is enough to check each of them. */
  texts?: boolean;
}

/** Which column stands where in the grid. */
export interface ColumnLayout {
  column: string;
  /** CSS pixels. */
  width: number;
  hidden: boolean;
  pinned: 'left' | 'right' | null;
}

/** Characters that initials have at most. */
export const LONGEST_INITIALS = 8;

/** What is remembered for a person, not in a project. */
export interface Settings {
  /** The name that goes on each action; while it is empty, the one the person is logged in with. */
  analyst: string;
  /** Stand in brackets behind the name on each action, where there are some: `Ada Lovelace (AL)`. */
  initials: string;
  /** Whether the person was asked for a name; asked once, even where none was given. */
  nameAsked: boolean;
  /** Whether the person took the tour, or was told of it. */
  tourSeen: boolean;
  theme: 'system' | 'light' | 'dark';
  /** Whether single letters (V, X, Q, …) give commands. WCAG 2.2, 2.1.4. */
  letterKeys: boolean;
  /** What was changed of the keys of the table of commands. */
  keys: KeyChanges;
  /** Sizes of the text of the desk and of the source, as shares of the usual ones. */
  deskText: number;
  sourceText: number;
  /** How numbers are shown, and read where they are typed: `1,200.5`, `1 200.5`, `1.200,5`. */
  digits: 'comma' | 'space' | 'point';
  /** How dates are shown: `9 Mar 2024` or `2024-03-09`. */
  dates: 'words' | 'iso';
  split: 'side-by-side' | 'stacked';
  /** Share of the grid in the split, 0 to 1. */
  splitShare: number;
  sideBar: boolean;
  /** Its width (CSS pixels); null: as suits the window. */
  sideBarWidth: number | null;
  /** The columns as they stand in a project that has no layout of its own: as they stood last anywhere. */
  columns: ColumnLayout[];
  /** The columns of each project, by its path; the one changed last comes first. */
  layouts: { path: string; columns: ColumnLayout[] }[];
}

/** An entry of a folder, for the page's own file dialog where there is no native one. */
export interface FolderEntry {
  name: string;
  path: string;
  folder: boolean;
  /** ISO 8601, UTC. */
  modified: string;
}
