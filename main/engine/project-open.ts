import { codeOf, createFile, diskFault, exists, type ProjectPaths, putAside } from './disk';
import { EngineFault } from './fault';
import { fileStamp, type Loaded, loadProject, ProjectDamaged } from './project-load';
import { bestGeneration, listGenerations } from './project-recover';
import { atOnce, type Steps } from './steps';
import { createDatabase, Store } from './store';
import type { Surroundings } from './surroundings';

/** What a project is on the disk; what is wrong with it as a fault. */
export function* loadOrExplain(around: Surroundings, paths: ProjectPaths): Steps<Loaded> {
  try {
    return yield* loadProject(around.calls, around.sqlite, paths);
  } catch (error) {
    if (!(error instanceof ProjectDamaged)) throw error;
    throw new EngineFault(
      'corrupt',
      `${paths.name} cannot be opened as it is. ${error.message} Nothing was changed. ${remedy(around, paths)}`,
      { cause: error },
    );
  }
}

function remedy(around: Surroundings, paths: ProjectPaths): string {
  try {
    const best = bestGeneration(atOnce(listGenerations(around, paths)));
    if (best) return `It can be restored: ${best.what}`;
  } catch {
    // What is wrong with the project is the news, not what is wrong with its backups.
  }
  return `There is no earlier state of it to go back to. ${begin(around, paths)}`;
}

function begin({ calls }: Surroundings, { originals, name }: ProjectPaths): string {
  return exists(calls, originals)
    ? `The imported documents are untouched, in the folder ${name}.originals: a new project can be begun with them.`
    : 'Look for a copy of the file, or begin a new project with the documents.';
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
      putAside(calls, paths, paths.journal, 'earlier.journal', fileStamp(now()));
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
