import {
  codeOf,
  createFile,
  diskFault,
  exists,
  type Holder,
  Lock,
  type ProjectPaths,
  putAside,
  readFault,
  reasonOf,
} from './disk';
import { EngineFault } from './fault';
import { clockTime, type Loaded, loadProject, ProjectDamaged } from './project-load';
import { createDatabase, Store } from './store';
import type { Surroundings } from './surroundings';

function heldBy({ who, program, since }: Holder): string {
  return `${who} has had it open on ${program.host} since ${clockTime(since)}. What was changed there meanwhile is seen when the project is opened again.`;
}

/** The lock, or why there is none, in a sentence. */
export function takeLock(around: Surroundings, paths: ProjectPaths): Lock | string {
  if (!isThere(around, paths)) {
    const gone = `${paths.name}.tickmark is not there any more. It may have been moved or renamed.`;
    throw new EngineFault('not-found', gone);
  }
  try {
    const taken = Lock.take(around.calls, paths.lock, around.who(), around.now(), around.newId());
    return taken instanceof Lock ? taken : heldBy(taken);
  } catch (error) {
    // What cannot be written to can still be read.
    return `Its folder cannot be written to: ${reasonOf(error)}.`;
  }
}

/** What a project is on the disk; what is wrong with it as a fault. */
export function loadOrExplain(around: Surroundings, paths: ProjectPaths): Loaded {
  try {
    return loadProject(around.calls, around.sqlite, paths);
  } catch (error) {
    if (!(error instanceof ProjectDamaged)) throw error;
    throw new EngineFault(
      'corrupt',
      `${paths.name} cannot be opened as it is. ${error.message} Nothing was changed. Earlier states are kept beside it in ${paths.name}.backups.`,
      { cause: error },
    );
  }
}

function isThere(around: Surroundings, paths: ProjectPaths): boolean {
  try {
    return exists(around.calls, paths.file);
  } catch (error) {
    throw readFault(error, paths.file);
  }
}

/** Writes the file of an empty project; `conflict` where there is one already. A journal of that name is put aside first. */
export function writeNew(around: Surroundings, paths: ProjectPaths, name: string): void {
  const { calls, now, newId, sqlite } = around;
  const at = now().toISOString();
  const store = new Store(createDatabase(sqlite, { id: newId(), name, created_at: at }));
  try {
    calls.makeFolder(paths.folder);
    if (exists(calls, paths.file)) throw conflict(paths);
    if (exists(calls, paths.journal)) {
      putAside(calls, paths, paths.journal, 'earlier.journal', at.replace(/[:.]/g, '-'));
      calls.remove(paths.journal);
    }
    createFile(calls, paths.file, store.snapshot());
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw conflict(paths);
    throw diskFault(error, `${paths.name} could not be created`, 'Nothing was left behind.');
  } finally {
    store.close();
  }
}

function conflict({ name }: ProjectPaths): EngineFault {
  const there = `There is already a file ${name}.tickmark in that folder. Open it, or choose another name.`;
  return new EngineFault('conflict', there);
}
