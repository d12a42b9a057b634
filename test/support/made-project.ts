import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCalls } from '../../main/engine/disk';
import { Project } from '../../main/engine/project';
import { openDatabase, Store } from '../../main/engine/store';
import type { Surroundings } from '../../main/engine/surroundings';
import { temporaryFolder } from './host-parts';
import { importPlan, sqliteForTests, surroundings, verdictPlan } from './project';

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

/** Cuts a file off in its middle, as a disk that fails does; a generation that shares the file by a link stays whole. */
export function ruin(path: string): void {
  const bytes = readFileSync(path);
  rmSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length >> 1));
}

/** A project with two earlier snapshots, of 2 and 4 edits, and 5 edits in all, the last one in the journal only. */
export function projectWithGenerations(name: string): Promise<string> {
  return makeProject(name, async (project) => {
    project.act(importPlan(project, 'harbour', 6));
    for (let at = 0; at < 5; at++) {
      project.act(verdictPlan(project, [`figure-1-${at}`], 'verified'));
      if (at % 2 === 0) await project.snapshot();
    }
  });
}
