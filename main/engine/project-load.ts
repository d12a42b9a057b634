import {
  type Entry,
  type FileCalls,
  isMissing,
  type JournalContent,
  JournalDamaged,
  type JournalHeader,
  type ProjectPaths,
  readFault,
  readIfThere,
  readJournal,
  readWhole,
} from './disk';
import { EngineFault } from './fault';
import type { Steps } from './steps';
import {
  Diverged,
  type Head,
  MemoryLost,
  NotRedone,
  openDatabase,
  SealCheck,
  type Sqlite,
  SqliteError,
  Store,
  UnfitFile,
  unfitFault,
} from './store';

/** A project as it was found on the disk: the last snapshot, with the journal done again on it. */
export interface Loaded {
  store: Store;
  /** Where the snapshot stands. */
  snapshot: Head;
  /** Where everything stands. */
  head: Head;
  /** The journal, null where there is none. */
  journal: JournalContent | null;
  /** The edits that were in the journal only. */
  restored: Entry[];
  /** Bytes of the snapshot. */
  size: number;
}

/** A project that is damaged beyond what a crash leaves; nothing was written. */
export class ProjectDamaged extends Error {}

/** Reads a project from the disk and writes nothing. Throws an EngineFault, or ProjectDamaged. */
export function* loadProject(calls: FileCalls, sqlite: Sqlite, paths: ProjectPaths): Steps<Loaded> {
  const { store, size } = loadSnapshot(calls, sqlite, paths);
  let whole = false;
  try {
    const snapshot = store.head();
    const id = store.meta('id');
    if (id === null) throw new ProjectDamaged('The file does not say which project it is.');
    const journal = loadJournal(calls, paths);
    if (journal) checkBelongs(store, id, snapshot, journal);
    const restored = (journal?.entries ?? []).filter(({ action }) => action.seq > snapshot.seq);
    yield* replay(store, restored);
    whole = true;
    return { store, snapshot, head: store.head(), journal, restored, size };
  } catch (error) {
    // Its seal and its structure are right, and still it cannot be read: somebody made it up.
    if (error instanceof SqliteError)
      throw new ProjectDamaged(`The file is damaged: ${error.message}.`, { cause: error });
    throw error;
  } finally {
    if (!whole) store.close();
  }
}

function loadSnapshot(calls: FileCalls, sqlite: Sqlite, paths: ProjectPaths): { store: Store; size: number } {
  const seal = new SealCheck();
  let bytes: Uint8Array;
  try {
    bytes = readWhole(calls, paths.file, seal);
  } catch (error) {
    seal.drop();
    throw readFault(error, paths.file);
  }
  try {
    return { store: new Store(openDatabase(sqlite, bytes, seal)), size: bytes.length };
  } catch (error) {
    if (!(error instanceof UnfitFile)) throw error;
    if (error.why === 'damaged') throw new ProjectDamaged(error.message, { cause: error });
    throw unfitFault(error, paths.name);
  }
}

function loadJournal(calls: FileCalls, paths: ProjectPaths): JournalContent | null {
  try {
    const bytes = readIfThere(calls, paths.journal);
    return bytes === null ? null : readJournal(bytes);
  } catch (error) {
    if (error instanceof JournalDamaged) throw new ProjectDamaged(error.message, { cause: error });
    if (isMissing(error)) return null;
    throw readFault(error, paths.journal);
  }
}

/** Whether the journal leads on from the snapshot: same project, no gap, and the same action where they meet. */
function checkBelongs(store: Store, id: string, snapshot: Head, journal: JournalContent): void {
  const { header, entries } = journal;
  if (header.project !== id) {
    throw new ProjectDamaged('The journal beside it belongs to another project.');
  }
  if (header.seq > snapshot.seq) {
    const missing = `edits ${snapshot.seq + 1} to ${header.seq} are in neither`;
    throw new ProjectDamaged(`The journal does not follow the project file: ${missing}.`);
  }
  const last = entries.at(-1);
  const end: Head = last ? { seq: last.action.seq, hash: last.hash } : header;
  const meet = Math.min(snapshot.seq, end.seq);
  const inJournal = meet === header.seq ? header.hash : entries[meet - header.seq - 1]!.hash;
  if (store.hashOf(meet) !== inJournal) {
    throw new ProjectDamaged('The journal and the project file tell different histories.');
  }
}

/** Does edits again on a store. Throws ProjectDamaged where one does not fit. */
export function* replay(store: Store, entries: readonly Entry[]): Steps<void> {
  try {
    yield* store.redo(entries);
  } catch (error) {
    if (!(error instanceof NotRedone)) throw error;
    const { seq, cause } = error;
    if (cause instanceof EngineFault || cause instanceof MemoryLost) throw cause;
    const why = cause instanceof Diverged ? cause.message : 'its changes do not fit the data.';
    throw new ProjectDamaged(`Edit ${seq} of the journal cannot be done again: ${why}`, { cause });
  }
}

/** What a load did, in a sentence for the analyst; null where it found everything in order. */
export function recoverySentence({ restored, journal }: Loaded): string | null {
  const parts: string[] = [];
  const first = restored[0];
  if (first) {
    const edits = restored.length === 1 ? '1 edit' : `${restored.length.toLocaleString('en')} edits`;
    parts.push(
      `${edits} since ${clockTime(first.action.at)} ${restored.length === 1 ? 'was' : 'were'} restored.`,
    );
  }
  if (journal?.torn)
    parts.push(
      'One more was being written when Tickmark stopped; it had not been confirmed and is not there.',
    );
  return parts.length > 0 ? parts.join(' ') : null;
}

/** Local time as "14:02", with the date where it was not today. */
export function clockTime(iso: string, now: Date = new Date()): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (at.toDateString() === now.toDateString()) return time;
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${time}`;
}

/** The first line of a journal of this project that follows an action. */
export function headerAfter(store: Store, after: Head): JournalHeader {
  return { journal: 'tickmark', version: 1, project: store.meta('id') ?? '', ...after };
}

/** The last action that a journal holds or follows. */
export function endOf({ header, entries }: JournalContent): number {
  return entries.at(-1)?.action.seq ?? header.seq;
}

/** A moment as a part of a file's name, in UTC; Windows takes no colons. */
export function fileStamp(now: Date): string {
  return now.toISOString().replace(/[:.]/g, '-');
}
