import type { Generation } from '../../preload/contract';
import {
  diskFault,
  type Entry,
  generations,
  installSnapshot,
  Journal,
  type JournalContent,
  JournalDamaged,
  keptJournals,
  Lock,
  type ProjectPaths,
  putAside,
  readIfThere,
  readJournal,
  writeSnapshot,
} from './disk';
import { EngineFault } from './fault';
import { clockTime, fileStamp, headerAfter, ProjectDamaged, replay } from './project-load';
import { takeLock } from './project-lock';
import { inTurns, type Steps, type Turns } from './steps';
import { type Head, openDatabase, SqliteError, Store, UnfitFile } from './store';
import type { Surroundings } from './surroundings';

/** A snapshot that a project may be restored from. */
interface Candidate {
  id: string;
  path: string;
}

/** The id of the project's own file among its generations. */
const CURRENT = 'current';

/** What can be restored: each snapshot, with the edits that lead on from it in whatever journals are still readable. */
export function* listGenerations(around: Surroundings, paths: ProjectPaths): Steps<Generation[]> {
  const all = candidates(around, paths);
  const found: Generation[] = [];
  const step = () => ({ done: found.length, total: all.length, label: 'Looking at what can be restored' });
  yield step();
  const after = readableEdits(around, paths);
  for (const { id, path } of all) {
    found.push(describe(around, id, path, after));
    yield step();
  }
  return found;
}

/** What would be restored where nothing else is asked for: what reaches furthest, and of those the newest. */
export function bestGeneration(list: readonly Generation[]): Generation | null {
  const sound = list.filter((each) => each.sound);
  return sound.reduce<Generation | null>(
    (best, each) => (!best || each.seq + each.edits > best.seq + best.edits ? each : best),
    null,
  );
}

/** Restoring less than was promised would lose edits in silence. */
const READS_DIFFERENTLY =
  'What lies on the disk reads differently each time it is read; the disk may be failing. Copy the project’s files to another disk, and restore it there.';

/**
 * Puts a project back to a generation and all edits that lead on from it; what was there is put aside first and never
 * deleted. Answers what was done, in a sentence. Can be cancelled until it writes; can be interrupted at any moment and done
 * again.
 */
export async function recoverFiles(
  around: Surroundings,
  paths: ProjectPaths,
  id: string | null,
  turns: Turns,
): Promise<string> {
  const lock = takeLock(around, paths);
  if (!(lock instanceof Lock)) throw new EngineFault('busy', `The project cannot be restored now. ${lock}`);
  try {
    const { store, at } = await inTurns(restoring(around, paths, id), turns);
    const reached = store.head().seq;
    try {
      turns.progress(0, null, 'Writing the restored project', true);
      await putInPlace(around, paths, store);
    } finally {
      store.close();
    }
    return `Restored to edit ${reached.toLocaleString('en')}${at === null ? '' : `, of ${clockTime(at)}`}. What was there before is kept in ${paths.name}.backups.`;
  } catch (error) {
    if (error instanceof ProjectDamaged || error instanceof SqliteError) throw notRestored(error.message);
    throw diskFault(error, 'The project could not be restored', 'What is there was not changed.');
  } finally {
    lock.release();
  }
}

/** The project as it will be, and of when it is. */
function* restoring(
  around: Surroundings,
  paths: ProjectPaths,
  id: string | null,
): Steps<{ store: Store; at: string | null }> {
  const chosen = choose(yield* listGenerations(around, paths), id);
  const path = candidates(around, paths).find((each) => each.id === chosen.id)!.path;
  const store = openSnapshot(around, path);
  let whole = false;
  try {
    yield* replay(store, editsAfter(store, readableEdits(around, paths)));
    if (store.head().seq < chosen.seq + chosen.edits) throw notRestored(READS_DIFFERENTLY, 'unavailable');
    whole = true;
    return { store, at: chosen.at };
  } finally {
    if (!whole) store.close();
  }
}

function choose(list: readonly Generation[], id: string | null): Generation {
  const chosen = id === null ? bestGeneration(list) : list.find((each) => each.id === id);
  if (chosen?.sound) return chosen;
  const why =
    chosen?.what ??
    (id === null ? 'No generation of this project can be read.' : 'There is no such generation.');
  throw notRestored(why, chosen || id === null ? 'corrupt' : 'not-found');
}

function notRestored(why: string, code: 'corrupt' | 'not-found' | 'unavailable' = 'corrupt'): EngineFault {
  return new EngineFault(code, `The project was not restored. ${why} Nothing was changed.`);
}

async function putInPlace(around: Surroundings, paths: ProjectPaths, store: Store): Promise<void> {
  const { calls, pause, now } = around;
  const stamp = fileStamp(now());
  await writeSnapshot(calls, paths, await store.snapshotInTurns(pause), pause);
  for (const [path, name] of [
    [paths.file, `${paths.name}.tickmark`],
    [paths.journal, `${paths.name}.journal`],
  ] as const) {
    if (readIfThere(calls, path)) putAside(calls, paths, path, name, stamp);
  }
  // The new file first: interrupted here, it and the old journal do not fit and are named again. The other way round the
  // old file alone might open, without the edits of the journal, and say nothing.
  installSnapshot(calls, paths, null);
  Journal.begin(calls, paths, headerAfter(store, store.head()), []).close();
}

function candidates({ calls }: Surroundings, paths: ProjectPaths): Candidate[] {
  const earlier = generations(calls, paths).map(({ seq, path }) => ({ id: String(seq), path }));
  return [{ id: CURRENT, path: paths.file }, ...earlier];
}

function openSnapshot({ calls, sqlite }: Surroundings, path: string): Store {
  const bytes = readIfThere(calls, path);
  if (bytes === null) throw new UnfitFile('damaged', 'The file is not there.');
  return new Store(openDatabase(sqlite, bytes));
}

function describe(around: Surroundings, id: string, path: string, after: Edits): Generation {
  let store: Store | null = null;
  try {
    store = openSnapshot(around, path);
    const head = store.head();
    const edits = editsAfter(store, after);
    const last = edits.at(-1)?.action ?? store.action(head.seq);
    const until = last ? ` up to ${clockTime(last.at)}` : '';
    const reach = head.seq + edits.length;
    const what = `${reach === 1 ? 'Edit 1' : `Edits 1 to ${reach.toLocaleString('en')}`}${until}${id === CURRENT ? ', from the project’s own file' : ''}.`;
    return { id, seq: head.seq, at: last?.at ?? null, edits: edits.length, sound: true, what };
  } catch (error) {
    if (!(error instanceof UnfitFile || error instanceof SqliteError)) throw error;
    return { id, seq: 0, at: null, edits: 0, sound: false, what: error.message };
  } finally {
    store?.close();
  }
}

/** Edits of a project by the hash of the edit before each; by project, for an empty one begins as every other does. */
type Edits = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/** Every edit in every journal that can be read; of a damaged journal what is before the damage. */
function readableEdits({ calls }: Surroundings, paths: ProjectPaths): Edits {
  const projects = new Map<string, Map<string, Entry>>();
  for (const path of [paths.journal, ...keptJournals(calls, paths)]) {
    const bytes = readIfThere(calls, path);
    const journal = bytes === null ? null : readableOf(bytes);
    if (!journal) continue;
    const { project } = journal.header;
    const edits = projects.get(project) ?? new Map<string, Entry>();
    projects.set(project, edits);
    for (const entry of journal.entries) {
      if (!edits.has(entry.action.prev)) edits.set(entry.action.prev, entry);
    }
  }
  return projects;
}

function readableOf(bytes: Uint8Array): JournalContent | null {
  try {
    return readJournal(bytes);
  } catch (error) {
    if (error instanceof JournalDamaged) return error.before;
    throw error;
  }
}

function editsAfter(store: Store, edits: Edits): Entry[] {
  const own = edits.get(store.meta('id') ?? '');
  return own ? chainFrom(store.head(), own) : [];
}

function chainFrom(head: Head, edits: ReadonlyMap<string, Entry>): Entry[] {
  const chain: Entry[] = [];
  let last = head;
  for (;;) {
    const next = edits.get(last.hash);
    if (next?.action.seq !== last.seq + 1) return chain;
    chain.push(next);
    last = { seq: next.action.seq, hash: next.hash };
  }
}
