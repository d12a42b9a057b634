import type {
  ActionChange,
  ActionEntry,
  Annotation,
  Facets,
  Figure,
  FigureFilter,
  FigureView,
  HistoryFilter,
  HistoryPerson,
  Mark,
  Progress,
  Source,
  WordField,
  WordUsed,
} from '../../../preload/contract';
import type { Action, ActionTable, Cells } from '../domain/action';
import type { Folded } from '../domain/folded';
import type { Steps } from '../steps';
import * as actions from './actions';
import { doAgain, doOne, doSteps } from './again';
import * as alike from './alike';
import * as annotations from './annotations';
import { actionRow, allRows, annotationRows, rowsAbout, rowsOfSource, taggedSources } from './apply';
import { Counts } from './counts';
import { Coverage } from './coverage';
import * as figures from './figures';
import { changesOf, historyPage, people } from './history';
import { verify } from './open';
import { MOST_EDITED, PAGE } from './schema';
import { seal, sealInTurns } from './seal';
import { FoldedTexts, type FoundFigure, findFigures } from './search';
import * as sources from './sources';
import type { Db, Sqlite } from './sqlite';
import { type StandingRow, standingInView, standingOfIds } from './standing';
import { Texts } from './texts';
import { type Findings, verifySteps } from './verify';
import { wordsUsed } from './words';
import { defineWordsAround } from './words-around';

/** What queries may ask an open project. Ids that are not there give null. */
export interface Reader {
  meta(key: string): string | null;
  sources(): Source[];
  source(id: string): sources.SourceKey | null;
  sourceKeys(): sources.SourceKey[];
  sourceByHash(fileHash: string, textHash: string | null): sources.SourceKey | null;
  sourceCount(): number;
  nextOrd(): number;
  /** The frozen text of a source. */
  text(source: sources.SourceKey): string;
  /** The frozen text of a source, folded for searching. */
  foldedText(source: sources.SourceKey): Folded;
  /** Figures with folded text in a cell or in the note, or with a value: how many, and the first ones. */
  findFigures(
    where: 'cells' | 'note',
    sought: string,
    value: string | null,
    limit: number,
  ): { total: number; found: FoundFigure[] };
  figure(id: string): Figure | null;
  /** Figures of a view; `after` is the id of one that is there, from which `offset` counts. */
  figurePage(view: FigureView, offset: number, limit: number, after?: string | null): Figure[];
  countFigures(filter: FigureFilter): number;
  /** Ids `offset` to `offset + limit` of a view. */
  viewIds(view: FigureView, offset: number, limit: number): string[];
  /** What stands in one column of all figures, what is used most first; at most `limit`. */
  wordsUsed(field: WordField, limit: number): WordUsed[];
  /** The ids of all figures that match a filter, in reading order. */
  figureIds(filter: FigureFilter): string[];
  /** How the figures of a view stand in a review, in its order. */
  standingInView(view: FigureView): StandingRow[];
  /** How figures stand in a review: those that are there, in no order. */
  standingOfIds(ids: readonly string[]): StandingRow[];
  /** What a figure claims; undefined where there is none. */
  claim(id: string): alike.ClaimRow | undefined;
  /** Figures of other sources that may state the same quantity, in reading order. */
  alike(figure: alike.ClaimRow, likeness: alike.Likeness): alike.ClaimRow[];
  /** Figures of a source that begin in a stretch of its text (UTF-16 code units), in reading order. */
  beside(source: sources.SourceKey, from: number, to: number): alike.NumberRow[];
  placeOf(view: FigureView, id: string): number | null;
  stepFrom(
    view: FigureView,
    fromId: string | null,
    direction: 'next' | 'previous',
    unverifiedOnly: boolean,
  ): { id: string; index: number } | null;
  marks(source: sources.SourceKey): Mark[];
  facets(filter: FigureFilter): Facets;
  progress(source: sources.SourceKey | null): Progress;
  annotations(source: sources.SourceKey | null): Annotation[];
  dependents(of: 'figures' | 'sources', id: string): annotations.Dependents;
  /** Every row of a table, or those of one source in reading order, as actions hold them. */
  rows(table: ActionTable, source: sources.SourceKey | null): Cells[];
  /** The annotations of a figure, or the values typed again for it, as actions hold them, in the order in which they came. */
  rowsAbout(table: 'annotations' | 'rekeys', figureId: string): Cells[];
  /** Every annotation as actions hold them, in reading order, source by source. */
  annotationRows(): Cells[];
  /** The sources that have tags, as actions hold them. */
  taggedSources(): Cells[];
  /** Figures of a source with an annotation, or a value typed again. */
  touchedFigures(source: sources.SourceKey): Set<string>;
  /** The cells of a row that actions hold. */
  row(table: ActionTable, id: string): Cells | undefined;
  /** Some cells of a figure: a third of the time that the whole row takes. */
  figureCells(id: string, columns: readonly string[]): Cells | undefined;
  head(): actions.Head;
  action(seq: number): Action | null;
  actionBody(seq: number): string | null;
  /** The hash of an action; the one before the first for 0; null where there is none. */
  hashOf(seq: number): string | null;
  /** Whether an action has this hash. */
  holds(hash: string): boolean;
  isLive(seq: number): boolean;
  undoTarget(): actions.ActionHead | null;
  redoTarget(): actions.ActionHead | null;
  history(offset: number, limit: number, filter?: HistoryFilter): { rows: ActionEntry[]; total: number };
  /** What an action changed, cell by cell; at most `limit` of `total`, from `offset` on. */
  changesOf(action: Action, offset: number, limit: number): { rows: ActionChange[]; total: number };
  historyLength(): number;
  /** Everybody whose actions are in the history, by name. */
  people(): HistoryPerson[];
  /** Proves the history from its hashes, and the rows from the history; what is wrong, in sentences. Nobody may change anything meanwhile. */
  verify(sqlite: Sqlite): Steps<Findings>;
}

/** An open database as the engine's tables: everything that is read, and the one way in which it is changed. */
export class Store implements Reader {
  readonly #db: Db;
  readonly #texts = new Texts();
  readonly #folded = new FoldedTexts(this.#texts);
  readonly #counts = new Counts();
  readonly #coverage = new Coverage();
  #limited = false;

  constructor(db: Db) {
    this.#db = db;
    defineWordsAround(db, this.#texts);
  }

  /**
   * Does an action: its texts, its changes, its line in the history, all or nothing. `keep` is called when all is applied
   * and nothing is committed yet; what it throws takes everything back. Throws MemoryLost where the commit failed after it.
   */
  act(doing: actions.Doing, keep: () => void): void {
    this.#forget(doing);
    this.#limit();
    this.#db.transaction(() => {
      doOne(this.#db, doing);
      keep();
    });
  }

  /**
   * Does the same in turns: others may do anything meanwhile but read or change this store, whose transaction is open.
   * `between` is awaited with how far it is, and `keep` last; what they throw takes everything back.
   */
  async actInTurns(
    doing: actions.Doing,
    between: (done: number, total: number) => Promise<void>,
    keep: () => Promise<void>,
  ): Promise<void> {
    this.#forget(doing);
    this.#limit();
    await this.#db.transactionInTurns(async () => {
      for (const { done, total } of doSteps(this.#db, doing)) await between(done, total);
      await keep();
    });
  }

  #forget({ action }: actions.Doing): void {
    this.#counts.forget(action.changes);
    this.#coverage.forget(action.changes);
  }

  /**
   * Does many actions again, all or none, in one transaction. Throws NotRedone, which tells the first that does not fit.
   */
  *redo(all: readonly actions.Doing[]): Steps<void> {
    if (all.length === 0) return;
    for (const doing of all) this.#forget(doing);
    yield* doAgain(this.#db, all);
  }

  /** A project that grew beyond what can be opened would be lost to its analyst. */
  #limit(): void {
    if (this.#limited) return;
    this.#db.script(`PRAGMA max_page_count = ${MOST_EDITED / PAGE}`);
    this.#limited = true;
  }

  /** How many bytes a snapshot would have. */
  bytes(): number {
    return this.#db.pluck<number>('PRAGMA page_count')! * PAGE;
  }

  /** The whole database as a file's bytes, sealed. */
  snapshot(): Uint8Array {
    const bytes = this.#db.snapshot();
    seal(bytes);
    return bytes;
  }

  /** The same, taken as it is now, and sealed while others have their turn. */
  async snapshotInTurns(pause: () => Promise<void>): Promise<Uint8Array> {
    const bytes = this.#db.snapshot();
    await sealInTurns(bytes, pause);
    return bytes;
  }

  /** Checks every page and every reference; what is wrong, or null. Takes 6 ms a megabyte. */
  unsound(): string | null {
    try {
      verify(this.#db);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }

  close(): void {
    this.#db.close();
  }

  verify(sqlite: Sqlite): Steps<Findings> {
    return verifySteps(sqlite, this.#db);
  }
  meta(key: string): string | null {
    return this.#db.pluck<string>('SELECT value FROM meta WHERE key = ?', key) ?? null;
  }
  sources(): Source[] {
    return sources.allSources(this.#db, (ord, id) => this.#coverage.uncovered(this.#db, ord, id));
  }
  source(id: string): sources.SourceKey | null {
    return sources.sourceKey(this.#db, id);
  }
  sourceKeys(): sources.SourceKey[] {
    return sources.sourceKeys(this.#db);
  }
  sourceByHash(fileHash: string, textHash: string | null): sources.SourceKey | null {
    return sources.sourceByHash(this.#db, fileHash, textHash);
  }
  sourceCount(): number {
    return this.#db.pluck<number>('SELECT count(*) FROM sources')!;
  }
  nextOrd(): number {
    return sources.nextOrd(this.#db);
  }
  text(source: sources.SourceKey): string {
    return this.#texts.get(this.#db, source.text_hash);
  }
  foldedText(source: sources.SourceKey): Folded {
    return this.#folded.get(this.#db, source.text_hash);
  }
  findFigures(where: 'cells' | 'note', sought: string, value: string | null, limit: number) {
    return findFigures(this.#db, where, sought, value, limit);
  }
  figure(id: string): Figure | null {
    return figures.figure(this.#db, this.#texts, id);
  }
  figurePage(view: FigureView, offset: number, limit: number, after: string | null = null): Figure[] {
    return figures.figurePage(this.#db, this.#texts, view, { offset, limit, after });
  }
  viewIds(view: FigureView, offset: number, limit: number): string[] {
    return figures.viewIds(this.#db, view, offset, limit);
  }
  wordsUsed(field: WordField, limit: number): WordUsed[] {
    return wordsUsed(this.#db, field, limit);
  }
  countFigures(filter: FigureFilter): number {
    return this.#counts.figures(this.#db, filter);
  }
  figureIds(filter: FigureFilter): string[] {
    return figures.figureIds(this.#db, filter);
  }
  standingInView(view: FigureView): StandingRow[] {
    return standingInView(this.#db, view);
  }
  standingOfIds(ids: readonly string[]): StandingRow[] {
    return standingOfIds(this.#db, ids);
  }
  claim(id: string): alike.ClaimRow | undefined {
    return alike.claimRow(this.#db, id);
  }
  alike(figure: alike.ClaimRow, likeness: alike.Likeness): alike.ClaimRow[] {
    return alike.alikeRows(this.#db, figure, likeness);
  }
  beside(source: sources.SourceKey, from: number, to: number): alike.NumberRow[] {
    return alike.besideRows(this.#db, source.ord, from, to);
  }
  placeOf(view: FigureView, id: string): number | null {
    return figures.placeOf(this.#db, view, id);
  }
  stepFrom(
    view: FigureView,
    fromId: string | null,
    direction: 'next' | 'previous',
    unverifiedOnly: boolean,
  ): { id: string; index: number } | null {
    return figures.stepFrom(this.#db, view, fromId, direction, unverifiedOnly);
  }
  marks(source: sources.SourceKey): Mark[] {
    return figures.marksOf(this.#db, source.ord);
  }
  facets(filter: FigureFilter): Facets {
    return this.#counts.facets(this.#db, filter);
  }
  progress(source: sources.SourceKey | null): Progress {
    return figures.progressOf(this.#db, source?.ord ?? null);
  }
  annotations(source: sources.SourceKey | null): Annotation[] {
    return annotations.annotationsOf(this.#db, this.#texts, source?.ord ?? null);
  }
  dependents(of: 'figures' | 'sources', id: string): annotations.Dependents {
    return annotations.dependents(this.#db, of, id);
  }
  rows(table: ActionTable, source: sources.SourceKey | null): Cells[] {
    return source === null ? allRows(this.#db, table) : rowsOfSource(this.#db, table, source.ord);
  }
  rowsAbout(table: 'annotations' | 'rekeys', figureId: string): Cells[] {
    return rowsAbout(this.#db, table, figureId);
  }
  annotationRows(): Cells[] {
    return annotationRows(this.#db);
  }
  taggedSources(): Cells[] {
    return taggedSources(this.#db);
  }
  touchedFigures(source: sources.SourceKey): Set<string> {
    return annotations.touchedFigures(this.#db, source.ord);
  }
  row(table: ActionTable, id: string): Cells | undefined {
    return actionRow(this.#db, table, id);
  }
  figureCells(id: string, columns: readonly string[]): Cells | undefined {
    return this.#db.get<Cells>(`SELECT ${columns.join(', ')} FROM figures WHERE id = ?`, id);
  }
  head(): actions.Head {
    return actions.head(this.#db);
  }
  action(seq: number): Action | null {
    return actions.action(this.#db, seq);
  }
  actionBody(seq: number): string | null {
    return actions.actionBody(this.#db, seq);
  }
  hashOf(seq: number): string | null {
    return actions.hashOf(this.#db, seq);
  }
  holds(hash: string): boolean {
    return this.#db.pluck('SELECT 1 FROM actions WHERE hash = ?', hash) === 1;
  }
  isLive(seq: number): boolean {
    return actions.isLive(this.#db, seq);
  }
  undoTarget(): actions.ActionHead | null {
    return actions.undoTarget(this.#db);
  }
  redoTarget(): actions.ActionHead | null {
    return actions.redoTarget(this.#db);
  }
  history(offset: number, limit: number, filter: HistoryFilter = {}): { rows: ActionEntry[]; total: number } {
    return historyPage(this.#db, offset, limit, filter);
  }
  changesOf(action: Action, offset: number, limit: number): { rows: ActionChange[]; total: number } {
    return changesOf(this.#db, action, offset, limit);
  }
  historyLength(): number {
    return actions.historyLength(this.#db);
  }
  people(): HistoryPerson[] {
    return people(this.#db);
  }
}
