import type {
  BulkCell,
  BulkEdit,
  BulkPreview,
  FindReplace,
  Tag,
  TagColour,
  WordField,
  WordUsed,
} from './bulk';
import type { Coverage, Reextracted, RelatedFigure } from './desk';
import type { ActionChange, ActionEntry, HistoryFilter, HistoryPerson } from './history';
import type {
  Annotation,
  DamagedProject,
  DatasetRequest,
  DiskState,
  Facets,
  Figure,
  FigureFilter,
  FigureView,
  FolderEntry,
  Generation,
  ImportedFile,
  Mark,
  Outcome,
  ProjectState,
  RecentProject,
  Recorded,
  SavedView,
  Settings,
  Source,
  Verdict,
} from './model';
import type { FoundNumber } from './reading';
import type {
  ConflictPair,
  Rekey,
  Rekeying,
  RekeyPlan,
  RekeyResult,
  ReviewStatement,
  Settlement,
  Standing,
} from './review';
import type { SearchResult } from './search';

/** A method: what it takes, what it answers. */
export interface Method<In, Out> {
  input: In;
  output: Out;
}

type Nothing = Record<string, never>;

/** Asks that change nothing; their handlers get a read handle. Offsets are UTF-16 code units. */
export interface Queries {
  'settings.get': Method<Nothing, Settings>;
  'projects.recent': Method<Nothing, RecentProject[]>;
  /** The open project, or null. */
  'projects.state': Method<Nothing, ProjectState | null>;
  /** The project that was to be opened last and is damaged, by whoever asked: a page, or the host for a file that was double-clicked. Null once one was opened. */
  'projects.damaged': Method<Nothing, DamagedProject | null>;
  /** Lists a folder (null: where new projects go), folders first; `extensions` keeps only such files. */
  'files.folder': Method<
    { path: string | null; extensions: string[] },
    { path: string; parent: string | null; entries: FolderEntry[] }
  >;
  'sources.list': Method<Nothing, Source[]>;
  'sources.text': Method<{ id: string }, { text: string }>;
  /** Numbers of a source that no figure covers and nobody dismissed, in reading order; `figures`: those that may state a quantity; `all`: dates, ids and page furniture too. */
  'sources.coverage': Method<{ sourceId: string; kinds: 'figures' | 'all' }, Coverage>;
  /** At most 1,000 rows from `offset`, and the number of all rows of the view. */
  /**
   * Rows of a view. With `after`, the id of a figure, the rows that follow it, and `offset` counts from there: pages far
   * down then take no longer than the first. `not-found` where that figure is gone.
   */
  'figures.page': Method<
    FigureView & { offset: number; limit: number; after?: string },
    { rows: Figure[]; total: number }
  >;
  'figures.get': Method<{ id: string }, Figure>;
  /** Row index of a figure within a view, or null where the view does not show it. */
  'figures.place': Method<FigureView & { id: string }, { index: number | null }>;
  /** The nearest figure in the view after (or before) `from`; wraps round once; null where there is none. `from: null` starts at the end of the view. */
  'figures.step': Method<
    FigureView & { from: string | null; direction: 'next' | 'previous'; unverifiedOnly: boolean },
    { id: string; index: number } | null
  >;
  /** Ids of the figures of a view in its order, from `offset`; at most `limit`. */
  'figures.ids': Method<FigureView & { offset: number; limit: number }, { ids: string[] }>;
  /** What stands in a column, what is used most first; after the units of the project, those that are known. At most `limit` of each. */
  'figures.words': Method<{ field: WordField; limit: number }, WordUsed[]>;
  /** Every figure of one source, in reading order. */
  'figures.marks': Method<{ sourceId: string }, Mark[]>;
  'figures.facets': Method<{ filter: FigureFilter }, Facets>;
  /** What a selection of a source's text reads as; null where there is no number in it. */
  /** Figures of other sources that seem to state the same quantity, conflicting ones first; careful rather than complete. */
  'figures.conflicts': Method<{ id: string }, RelatedFigure[]>;
  /** Conflicts of `limit` figures from the `from`th one, in reading order; `total` counts those to look at, `next` is where to go on (null: at the end). A pair may come twice. */
  'conflicts.find': Method<
    { from: number; limit: number },
    { pairs: ConflictPair[]; next: number | null; total: number }
  >;
  /** Conflicts that somebody settled, the latest first; those whose figures are gone are left out. */
  'conflicts.settled': Method<Nothing, Settlement[]>;
  /** A random sample of the figures of a filter, in random order; the same seed and data give the same. */
  'review.sample': Method<
    { filter: FigureFilter; count: number; seed: string },
    { ids: string[]; population: number }
  >;
  /** Ids of the figures of a view, in its order; `second`: only those that want another look (queried, not as the passage says, not found again, typed otherwise and not settled). */
  'review.queue': Method<FigureView & { look: 'all' | 'second' }, { ids: string[] }>;
  /** How figures stand, in the order given; `rekeying`: what was typed since that one was begun, else ever. */
  'review.standing': Method<{ ids: string[]; rekeying: string | null }, Standing[]>;
  /** Re-keyings that were begun, the latest first. */
  'review.rekeyings': Method<Nothing, Rekeying[]>;
  /** The figures of a re-keying, in the order in which they are typed. */
  'review.rekeying': Method<{ id: string }, Rekeying & { ids: string[] }>;
  /** What a person typed for a figure held against what is recorded; an empty `unit` says nothing of it. `invalid` (`typed`) where it is no number. */
  'review.compare': Method<{ id: string; typed: string; unit: string }, RekeyResult>;
  /** Values typed again for a figure, oldest first. */
  'review.rekeys': Method<{ id: string }, Rekey[]>;
  /** What the re-keyed ones among `ids` say about the population they were drawn from. A slip of typing, shown by typing again, is no error. */
  'review.statement': Method<
    { ids: string[]; population: number; confidence: number; sided: 'one' | 'two' },
    ReviewStatement
  >;
  /** What would become of a block of typed or pasted cells. */
  'bulk.preview': Method<{ edits: BulkEdit[] }, BulkPreview>;
  /** Cells in which something is found, with what they would become; those not refused are what `bulk.apply` takes (`typed`). */
  'bulk.findReplace': Method<FindReplace & { filter: FigureFilter }, BulkPreview>;
  /** Every tag that is used or was given a colour or a key, by name. */
  'tags.list': Method<Nothing, Tag[]>;
  /** By name. */
  'views.list': Method<Nothing, SavedView[]>;
  'figures.readSelection': Method<{ sourceId: string; start: number; end: number }, FoundNumber | null>;
  /** Searches figures, notes, annotations and all source texts at once, folded (case, width, accents); at most `limit` hits of each group and source. A number is found by its value too. */
  'search.find': Method<{ text: string; limit: number }, SearchResult>;
  'annotations.list': Method<{ sourceId: string | null }, Annotation[]>;
  /** Everybody whose actions are in the history, by name. */
  'history.people': Method<Nothing, HistoryPerson[]>;
  /** Newest first. */
  'history.page': Method<
    { offset: number; limit: number; filter?: HistoryFilter },
    { rows: ActionEntry[]; total: number }
  >;
  /** What an action changed, cell by cell; at most `limit` of `total`. */
  'history.changes': Method<
    { seq: number; offset?: number; limit: number },
    { rows: ActionChange[]; total: number }
  >;
  /** What a project can be restored to, its own file first, then earlier ones, newest first; also where it cannot be opened. */
  'projects.generations': Method<{ path: string }, Generation[]>;
  /** How many figures each verdict would export, of all or of those that match a filter. */
  'datasets.count': Method<{ filter?: FigureFilter }, Record<Verdict, number>>;
}

/** Asks that change something, or must have the project to themselves: one after the other. What they answered is on the disk. */
export interface Commands {
  'settings.set': Method<Partial<Settings>, Settings>;
  /** Creates and opens; `path: null` chooses a free name in the folder for new projects. An existing file is a `conflict`. */
  'projects.create': Method<{ path: string | null; name: string | null }, ProjectState>;
  /** Reports progress where many edits have to be done again; cancelled, what was open stays open. */
  'projects.open': Method<{ path: string }, ProjectState>;
  /** Creates the sample project anew, or opens it where it is already. */
  'projects.openSample': Method<Nothing, ProjectState>;
  'projects.close': Method<Nothing, null>;
  /** Closes the project at a path, which is the open one, and deletes it; `conflict` where anything was ever done in it. */
  'projects.discard': Method<{ path: string }, null>;
  'projects.forget': Method<{ path: string }, RecentProject[]>;
  /** One action for all files; one that cannot be read does not keep out the others. Reports progress. */
  'sources.import': Method<
    { files: { name: string; bytes: Uint8Array }[] },
    Outcome & { files: ImportedFile[] }
  >;
  'sources.importText': Method<{ title: string; text: string }, Outcome & { files: ImportedFile[] }>;
  'sources.edit': Method<
    {
      id: string;
      patch: Partial<Pick<Source, 'title' | 'publisher' | 'author' | 'published' | 'url' | 'lang' | 'tags'>>;
    },
    Outcome
  >;
  /** The same details of many sources, and tags that are added to and taken off each of them, as one action. */
  'sources.setMany': Method<
    {
      ids: string[];
      patch: Partial<Pick<Source, 'publisher' | 'author' | 'published' | 'lang'>>;
      add: string[];
      remove: string[];
    },
    Outcome
  >;
  'sources.remove': Method<{ ids: string[] }, Outcome>;
  /** Reads sources again (null: all) with the extractor at work, as one action; what a person decided is left as it is. Reports progress. */
  'sources.reextract': Method<{ ids: string[] | null }, Outcome & Reextracted>;
  /** Numbers that need no figure: they are not shown as uncovered, nor made figures by a later extractor. */
  'sources.dismiss': Method<{ sourceId: string; spans: { start: number; end: number }[] }, Outcome>;
  'figures.setVerdict': Method<{ ids: string[]; verdict: Verdict }, Outcome>;
  /** `value` may be written as people write numbers ("1,200", "3.5 billion"); stored canonical. Not a number: `invalid` with `field`. */
  'figures.edit': Method<{ id: string; patch: Partial<Recorded> }, Outcome & { figure: Figure }>;
  /** The same cells of many figures, as one action; values as in `figures.edit`. */
  'figures.setMany': Method<{ ids: string[]; patch: Partial<Recorded> }, Outcome>;
  /** Adds tags to figures and takes others away, as one action. */
  'figures.tag': Method<{ ids: string[]; add: string[]; remove: string[] }, Outcome>;
  /** Keeps a value typed again; equal by value: the figure is verified, else its verdict stays. */
  'review.record': Method<
    { id: string; typed: string; unit: string },
    Outcome & { result: RekeyResult; figure: Figure }
  >;
  /** Begins a re-keying: draws its figures and keeps them with the seed. No figure to draw: `invalid`. */
  'review.begin': Method<RekeyPlan, Outcome & { id: string }>;
  /** Forgets re-keyings; what was typed stays. */
  'review.forget': Method<{ ids: string[] }, Outcome>;
  /** Settles a conflict: verifies the figure that stands and rejects the others, or keeps the note that explains them; `note` goes on each figure where it is not empty. */
  'conflicts.settle': Method<
    { ids: string[]; how: 'stands' | 'explained'; stands: string | null; note: string },
    Outcome
  >;
  /** Takes settlements back; verdicts and notes stay. */
  'conflicts.reopen': Method<{ ids: string[] }, Outcome>;
  /** Writes typed cells, as one action; those that are refused (as `bulk.preview` says) are left out. Reports progress. */
  'bulk.apply': Method<{ edits: BulkEdit[] }, Outcome & { applied: number; refused: BulkCell[] }>;
  /** Gives a tag a colour and a key; a key that another tag has is a `conflict`. */
  'tags.set': Method<{ name: string; colour: TagColour | null; key: string | null }, Outcome>;
  /** Also in saved views. Where there is such a tag already, the two become one. */
  'tags.rename': Method<{ name: string; to: string }, Outcome>;
  /** Takes a tag off everything; annotations that then say nothing go. */
  'tags.remove': Method<{ name: string }, Outcome>;
  /** A figure on a selection; its value is read from the selection. No number in it: `invalid`. */
  'figures.add': Method<{ sourceId: string; start: number; end: number }, Outcome & { figure: Figure }>;
  /** Gives a figure another passage of its source; what is recorded stays, and is held against the new passage. Annotations of the old passage go with it. */
  'figures.move': Method<{ id: string; start: number; end: number }, Outcome & { figure: Figure }>;
  'figures.remove': Method<{ ids: string[] }, Outcome>;
  'annotations.add': Method<
    { sourceId: string; figureId: string | null; start: number; end: number; note: string; tags: string[] },
    Outcome
  >;
  'annotations.edit': Method<{ id: string; note?: string; tags?: string[] }, Outcome>;
  'annotations.remove': Method<{ ids: string[] }, Outcome>;
  /** Saves a view under a name (`id: null`: a new one); a name that another view has is a `conflict`. */
  'views.save': Method<{ id: string | null; name: string; view: FigureView }, Outcome & { id: string }>;
  'views.remove': Method<{ ids: string[] }, Outcome>;
  /** Undoes the latest action not yet undone; `invalid` where there is none. */
  'history.undo': Method<Nothing, Outcome>;
  'history.redo': Method<Nothing, Outcome>;
  /** Undoes one old action alone; `conflict`, naming it, where something later touched the same cells. */
  'history.undoOne': Method<{ seq: number }, Outcome>;
  /**
   * Proves the history from its hashes and the data from the history; what is wrong, in sentences. `last` is the hash of the
   * last action: noted down elsewhere and given as `known` at another time, it shows whether the history up to it is still
   * the same one. Changes nothing, and nothing is changed meanwhile. Reports progress.
   */
  'history.verify': Method<{ known?: string }, { actions: number; last: string; findings: string[] }>;
  /** Restores a project (`generation: null`: as far as can be) and opens it; what was there is kept aside. Reports progress; can be cancelled until it writes. */
  'projects.recover': Method<{ path: string; generation: string | null }, ProjectState>;
  /** Reports progress. Leaves no half file. */
  'datasets.export': Method<DatasetRequest, { path: string; rows: number; bytes: number }>;
}

/** What can have changed; `project` always has. */
export type Noun =
  | 'project'
  | 'sources'
  | 'figures'
  | 'annotations'
  | 'dismissals'
  | 'views'
  | 'tags'
  | 'rekeys'
  | 'rekeyings'
  | 'settlements';

/** What the engine tells unasked. */
export interface Events {
  /** An action was done (by this page or another): what to read again. */
  changed: { seq: number; nouns: Noun[] };
  /** The project that is open is another one now, or none. */
  project: ProjectState | null;
  /** A project was to be opened and is damaged. */
  damaged: DamagedProject;
  /** How far a long command is. `total: null` where it cannot be known. */
  progress: { request: number; done: number; total: number | null; label: string; final?: boolean };
  disk: DiskState;
}

export type QueryName = keyof Queries;
export type CommandName = keyof Commands;
export type MethodName = QueryName | CommandName;
export type EventName = keyof Events;
type AllMethods = Queries & Commands;
/** What a method takes. */
export type Input<M extends MethodName> = AllMethods[M]['input'];
/** What a method answers. */
export type Output<M extends MethodName> = AllMethods[M]['output'];
