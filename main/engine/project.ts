import type { DiskState, Outcome, ProjectState } from '../../preload/contract';
import { Alone } from './at-work';
import {
  diskFault,
  type Entry,
  HEARTBEAT,
  installSnapshot,
  Journal,
  Lock,
  type ProjectPaths,
  projectPaths,
  prune,
  putEndAside,
  reasonOf,
  removeIfThere,
  writeSnapshot,
} from './disk';
import { EngineFault, throwIfCancelled } from './fault';
import { changing, isLong, outcomeOf, type Plan, refusal, stamped, stampedInTurns } from './project-action';
import { redoPlan, undoOnePlan, undoPlan } from './project-history';
import { endOf, fileStamp, headerAfter, type Loaded, recoverySentence } from './project-load';
import { assertOurs, assertThere, LOCK_TRUSTED, takeLock } from './project-lock';
import { loadOrExplain, writeNew } from './project-open';
import { keepOriginals, keepOriginalsInTurns } from './project-originals';
import { recoverFiles } from './project-recover';
import { IDLE, isLarge, PROOF, RETRY } from './project-settle';
import { dataState } from './project-state';
import { atOnce, type Steps, type Turns, untold } from './steps';
import { CHECKED_AT_ONCE, type Head, MemoryLost, type Reader, type Store } from './store';
import type { Surroundings } from './surroundings';

const SAFE: DiskState = { state: 'safe', why: null };

/** An open project: where the store and the disk meet. Every command becomes an action here, and is on the disk when `act` returns. */
export class Project {
  readonly paths: ProjectPaths;
  readonly #around: Surroundings;
  #store: Store;
  #head: Head;
  /** The last action in the project's file. */
  #inFile: number;
  /** The first line of the journal says that it follows this action. */
  #journalFrom: number;
  #journal: Journal | null;
  readonly #lock: Lock | null;
  /** Why it can only be read, in a sentence. */
  readonly #heldBy: string | null;
  readonly recovery: string | null;
  #disk: DiskState = SAFE;
  /** Actions since the snapshot that is being written; null while none is. */
  #meanwhile: Entry[] | null = null;
  #snapshot: Promise<void> | null = null;
  #cancelIdle: () => void = () => undefined;
  #cancelBeat: () => void = () => undefined;
  #cancelProof: () => void = () => undefined;
  /** What the page by page check found; nothing more is written over earlier states then. */
  #unsound: string | null = null;
  #lockSeen = 0;
  readonly #alone = new Alone();
  #closed = false;

  private constructor(
    paths: ProjectPaths,
    around: Surroundings,
    loaded: Loaded,
    lock: Lock | string,
    said: string | null,
  ) {
    this.paths = paths;
    this.#around = around;
    this.#store = loaded.store;
    this.#head = loaded.head;
    this.#inFile = loaded.snapshot.seq;
    this.#lock = lock instanceof Lock ? lock : null;
    this.#heldBy = lock instanceof Lock ? null : lock;
    this.#journalFrom = loaded.journal?.header.seq ?? loaded.head.seq;
    this.#journal = null;
    // Who only reads restored nothing: the edits are the other's to keep.
    this.recovery = said ?? (lock instanceof Lock ? recoverySentence(loaded) : null);
    if (loaded.size > CHECKED_AT_ONCE) this.#cancelProof = around.later(PROOF, () => this.#prove());
  }

  /** Creates a project's files; `conflict` where there is one already. */
  static create(around: Surroundings, file: string, name: string): Project {
    const paths = projectPaths(file);
    writeNew(around, paths, name);
    try {
      return Project.open(around, file);
    } catch (error) {
      removeIfThere(around.calls, file);
      throw error;
    }
  }

  /** Opens a project at once, see `opening`. */
  static open(around: Surroundings, file: string, said: string | null = null): Project {
    return atOnce(Project.opening(around, file, said));
  }

  /**
   * Opens a project, and does again what was not in its file yet; until that is done nothing is written. Only to read where
   * someone else holds it. `said` is what was done to it before.
   */
  static *opening(around: Surroundings, file: string, said: string | null = null): Steps<Project> {
    const paths = projectPaths(file);
    assertThere(around, paths);
    const lock = takeLock(around, paths);
    let opened = false;
    try {
      const loaded = yield* loadOrExplain(around, paths);
      const project = new Project(paths, around, loaded, lock, said);
      if (!project.readOnly) project.#resume(loaded);
      opened = true;
      return project;
    } finally {
      if (!opened && lock instanceof Lock) lock.release();
    }
  }

  /** Puts a damaged project back to a generation (null: the best one) and opens it; it can be cancelled until it is written to the disk. */
  static async recover(
    around: Surroundings,
    file: string,
    generation: string | null,
    turns: Turns = untold(around.pause),
  ): Promise<Project> {
    const said = await recoverFiles(around, projectPaths(file), generation, turns);
    return Project.open(around, file, said);
  }

  /** The project's data. Throws AtWork while a long action has made half of its changes. */
  get read(): Reader {
    this.#alone.check();
    return this.#store;
  }

  get readOnly(): boolean {
    return this.#lock === null;
  }

  get disk(): DiskState {
    return this.#disk;
  }

  /** Whether everything is in the project's file alone. */
  get settled(): boolean {
    return this.#inFile === this.#head.seq;
  }

  state(): ProjectState {
    return {
      ...dataState(this.read, this.paths.name),
      path: this.paths.file,
      readOnly: this.readOnly,
      heldBy: this.#heldBy,
      disk: this.#disk,
      recovery: this.recovery,
    };
  }

  /** Does an action: applied, on the disk, committed, without a pause in between. Where it throws, nothing was changed, here or on the disk. */
  act(plan: Plan): Outcome {
    if (plan.changes.length === 0) return outcomeOf(null, plan);
    this.#assertWritable();
    const entry = stamped(plan, this.#head, this.#around.now(), this.#around.who());
    try {
      this.#store.act(entry, () => {
        keepOriginals(this.#around.calls, this.paths, plan);
        this.#keep(entry);
      });
    } catch (error) {
      this.#undone(error, entry);
    }
    this.#done(entry);
    return outcomeOf(entry.action.seq, plan);
  }

  /**
   * Does a long action in turns: it says how far it is, and can be cancelled until it is written to the disk. Whoever reads
   * the project meanwhile is told to wait (see `read`), so that nobody sees half of it.
   */
  async actInTurns(plan: Plan, turns: Turns): Promise<Outcome> {
    throwIfCancelled(turns.signal);
    if (!isLong(plan)) return this.act(plan);
    this.#assertWritable();
    const entry = await stampedInTurns(plan, this.#head, this.#around.now(), this.#around.who(), turns);
    await this.#alone.do(async () => {
      try {
        await this.#store.actInTurns(entry, changing(turns), () => this.#keepInTurns(entry, plan, turns));
      } catch (error) {
        this.#undone(error, entry);
      }
      this.#done(entry);
    });
    return outcomeOf(entry.action.seq, plan);
  }

  /** Undoes the latest action that stands. */
  undo(): Outcome {
    return this.act(undoPlan(this.#store));
  }

  /** Undoes the latest undo, unless something new was done since. */
  redo(): Outcome {
    return this.act(redoPlan(this.#store));
  }

  /** Undoes one old action alone; `conflict`, naming it, where something later touched the same cells. */
  undoOne(seq: number): Outcome {
    return this.act(undoOnePlan(this.#store, seq));
  }

  /** Writes a snapshot in place of the project's file, while edits go on. Where it fails, everything is in the journal still. */
  async snapshot(): Promise<void> {
    while (this.#alone.over) await this.#alone.over;
    if (this.readOnly || this.settled || this.#unsound !== null) return;
    this.#snapshot ??= this.#writeSnapshot().finally(() => {
      this.#snapshot = null;
      this.#meanwhile = null;
    });
    await this.#snapshot;
  }

  /** Writes what is left to write and lets go. What the last snapshot could not take stays in the journal. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#cancelIdle();
    this.#cancelBeat();
    this.#cancelProof();
    await this.snapshot().catch(() => undefined);
    await this.snapshot().catch(() => undefined); // An edit may have come in meanwhile.
    this.#closed = true;
    this.#cancelIdle();
    this.#journal?.close();
    this.#lock?.release();
    this.#store.close();
  }

  #keep(entry: Entry): void {
    try {
      this.#journal!.append(entry);
      // At once: a snapshot that ends before the commit begins a new journal, and this edit is promised by now.
      this.#meanwhile?.push(entry);
    } catch (error) {
      throw refusal(error, this.#journal!.unsure);
    }
  }

  async #keepInTurns(entry: Entry, plan: Plan, turns: Turns): Promise<void> {
    await keepOriginalsInTurns(this.#around.calls, this.paths, plan, turns);
    turns.progress(0, null, 'Writing to the disk', true);
    await turns.pause();
    this.#assertWritable();
    this.#keep(entry);
  }

  #done(entry: Entry): void {
    this.#head = { seq: entry.action.seq, hash: entry.hash };
    this.#tellDisk(SAFE);
    this.#settleLater();
    const nouns = new Set(entry.action.changes.map(({ table }) => table));
    this.#around.onChanged({ seq: entry.action.seq, nouns: ['project', ...nouns] });
  }

  /** Returns where the action is on the disk after all; else throws what the analyst is told. */
  #undone(error: unknown, entry: Entry): void {
    if (error instanceof MemoryLost) {
      this.#reload();
      if (this.#head.seq === entry.action.seq && this.#head.hash === entry.hash) return;
      throw new EngineFault(
        'internal',
        'The change was not made. Everything before it is safe; try it again.',
        { cause: error },
      );
    }
    this.#refuse(error);
  }

  /** Throws what was refused; where the disk did it, all are told. */
  #refuse(error: unknown): never {
    if (error instanceof EngineFault && (error.code === 'disk-full' || error.code === 'unavailable')) {
      this.#tellDisk({ state: 'cannot-write', why: error.message });
    }
    throw error;
  }

  /** Memory is not to be relied upon any more: everything is read from the disk again. */
  #reload(): void {
    const lost = this.#store;
    const loaded = atOnce(loadOrExplain(this.#around, this.paths));
    this.#store = loaded.store;
    this.#head = loaded.head;
    this.#inFile = loaded.snapshot.seq;
    try {
      lost.close();
    } catch {
      // It was lost; its memory goes with the process.
    }
  }

  #assertWritable(): void {
    if (this.#closed)
      throw new EngineFault(
        'unavailable',
        'The project is closed. What was answered is on the disk; open it again to go on.',
      );
    if (this.#heldBy !== null) {
      throw new EngineFault('read-only', `This project is open to read only. ${this.#heldBy}`);
    }
    if (this.#unsound !== null) throw new EngineFault('corrupt', this.#unsound);
    const now = this.#around.now().getTime();
    if (Math.abs(now - this.#lockSeen) < LOCK_TRUSTED) return;
    try {
      assertOurs(this.#lock!, this.paths);
    } catch (error) {
      this.#refuse(error);
    }
    this.#lockSeen = now;
  }

  #prove(): void {
    if (this.#alone.over) {
      this.#cancelProof = this.#around.later(PROOF, () => this.#prove());
      return;
    }
    const found = this.#store.unsound();
    if (found === null) return;
    this.#unsound = `${found} No more changes are taken, so that earlier states stay as they are. Close the project and restore it from one of them.`;
    this.#tellDisk({ state: 'cannot-write', why: this.#unsound });
  }

  #tellDisk(state: DiskState): void {
    if (state.state === this.#disk.state && state.why === this.#disk.why) return;
    this.#disk = state;
    this.#around.onDisk(state);
  }

  /** Takes up the journal where it ends; a torn end is put aside first. */
  #resume(loaded: Loaded): void {
    const { calls } = this.#around;
    const { journal, head } = loaded;
    try {
      if (!journal || endOf(journal) < head.seq) {
        this.#journal = this.#beginJournal(head, []);
        return;
      }
      const { paths } = this;
      if (journal.torn)
        putEndAside(calls, paths, paths.journal, journal.whole, 'torn', fileStamp(this.#around.now()));
      this.#journal = Journal.resume(calls, this.paths.journal, journal.whole);
      if (!this.settled) this.#settleLater();
    } catch (error) {
      throw diskFault(error, `${this.paths.name} cannot be written to`, 'Nothing was changed.');
    } finally {
      this.#beat();
    }
  }

  #beat(): void {
    this.#cancelBeat = this.#around.later(HEARTBEAT, () => {
      this.#lock?.beat();
      this.#beat();
    });
  }

  #beginJournal(after: Head, entries: readonly Entry[]): Journal {
    const header = headerAfter(this.#store, after);
    const journal = Journal.begin(this.#around.calls, this.paths, header, entries);
    this.#journalFrom = after.seq;
    return journal;
  }

  #settleLater(): void {
    if (this.#closed) return;
    this.#cancelIdle();
    const large = this.#snapshot === null && isLarge(this.#journal?.length ?? 0, () => this.#store.bytes());
    this.#cancelIdle = this.#around.later(large ? 0 : IDLE, () => this.#settleNow());
  }

  #settleNow(): void {
    this.snapshot().catch((error: unknown) => {
      console.error(`No snapshot of ${this.paths.name} could be written: ${reasonOf(error)}.`);
      this.#cancelIdle = this.#around.later(RETRY, () => this.#settleNow());
    });
  }

  async #writeSnapshot(): Promise<void> {
    const { calls, pause } = this.#around;
    const head = this.#head;
    this.#meanwhile = [];
    const bytes = await this.#store.snapshotInTurns(pause);
    await writeSnapshot(calls, this.paths, bytes, pause);
    installSnapshot(calls, this.paths, { seq: this.#inFile, journalSeq: this.#journalFrom });
    this.#inFile = head.seq;
    const old = this.#journal;
    old?.close();
    this.#journal = this.#beginJournal(head, this.#meanwhile);
    prune(calls, this.paths);
  }
}
