import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCalls } from '../../main/engine/disk';
import { Project } from '../../main/engine/project';
import { openDatabase, Store } from '../../main/engine/store';
import type { Surroundings } from '../../main/engine/surroundings';
import { temporaryFolder } from './host-parts';
import { sqliteForTests, surroundings } from './project';

/** Makes a project file on the real disk by what `work` does to it; answers its path. Nobody has it open afterwards. */
export async function makeProject(
  name: string,
  work: (project: Project) => void | Promise<void>,
  around: Partial<Surroundings> = {},
): Promise<string> {
  const path = join(temporaryFolder('made'), `${name}.tickmark`);
  const project = Project.create(surroundings(await sqliteForTests(), nodeCalls, around), path, name);
  try {
    await work(project);
  } finally {
    await project.close();
  }
  return path;
}

/** Changes a project's file behind the back of its history, and seals it again so that it opens. */
export async function alterProject(path: string, sql: string): Promise<void> {
  const db = openDatabase(await sqliteForTests(), readFileSync(path));
  db.script(sql);
  const store = new Store(db);
  writeFileSync(path, store.snapshot());
  store.close();
}
