import { cpSync, existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeCalls, projectPaths } from '../../main/engine/disk';
import { EngineFault } from '../../main/engine/fault';
import { Project } from '../../main/engine/project';
import { atOnce } from '../../main/engine/steps';
import type { Reader, Sqlite } from '../../main/engine/store';
import { importPlan, surroundings } from '../support/project';
import type { Line } from './line';

/** A project with something to work on; answers the action that brought it in. */
export async function begin(sqlite: Sqlite, path: string): Promise<Line> {
  const project = Project.create(surroundings(sqlite, nodeCalls), path, 'Kill');
  const { seq } = project.act(importPlan(project, 'harbour', 60));
  await project.close();
  return { seq, mark: 'harbour' };
}

/** What was found after a kill. */
export interface Found {
  /** Opening had edits to restore. */
  restored: boolean;
  /** It could not be opened, as it was damaged before, and was restored from its generations. */
  recovered: boolean;
}

/** Whether a project was damaged before its process was killed, so that it may be refused and must then be restored. */
export type Before = 'whole' | 'damaged';

/** Opens a copy, so that the next process has to recover by itself, and throws where anything that was answered is not there. */
export async function check(
  sqlite: Sqlite,
  path: string,
  promised: readonly Line[],
  where: string,
  before: Before = 'whole',
): Promise<Found> {
  const folder = join(path, '..');
  const copy = `${folder}-copy`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  const { project, recovered } = await openOrRestore(sqlite, join(copy, basename(path)), where, before);
  const { read } = project;
  if (project.readOnly)
    throw new Error(`${where}: the dead process still holds the project. ${project.state().heldBy}`);
  checkAnswered(read, promised, where);
  checkImports(project, promised, where);
  const findings = atOnce(read.verify(sqlite));
  if (findings.length > 0) throw new Error(`${where}: ${findings.join(' ')}`);
  const restored = project.recovery !== null && !recovered;
  await project.close();
  return { restored, recovered };
}

/** Opens a project, or restores one that was damaged, as a person would. */
export async function openOrRestore(
  sqlite: Sqlite,
  path: string,
  where: string,
  before: Before,
): Promise<{ project: Project; recovered: boolean }> {
  const around = surroundings(sqlite, nodeCalls, { now: () => new Date() });
  try {
    return { project: Project.open(around, path), recovered: false };
  } catch (error) {
    const named = error instanceof EngineFault && (error.code === 'corrupt' || error.code === 'not-found');
    if (before === 'damaged' && named)
      return { project: await Project.recover(around, path, null), recovered: true };
    throw new Error(`${where}: the project does not open: ${(error as Error).message}`, { cause: error });
  }
}

/** Every answered action is there, once, in order. */
function checkAnswered(read: Reader, promised: readonly Line[], where: string): void {
  const answered = promised.filter(({ seq }) => seq !== null);
  const last = answered.at(-1)?.seq ?? 0;
  const { seq: head } = read.head();
  if (head < last) throw new Error(`${where}: ${last} was answered, and ${head} is the last that is there.`);
  for (const [at, { seq, mark }] of answered.entries()) {
    if (!read.actionBody(seq!)?.includes(mark))
      throw new Error(`${where}: action ${seq} is not the one that was answered.`);
    if (at > 0 && answered[at - 1]!.seq! >= seq!)
      throw new Error(`${where}: action ${seq} was answered twice.`);
  }
}

/** Of every import all documents came in or none, and the file of each that did lies beside the project. */
function checkImports({ read, paths }: Project, promised: readonly Line[], where: string): void {
  const sources = read.sources();
  for (const { mark, files } of promised) {
    if (files === undefined) continue;
    const there = sources.filter(({ fileName }) => fileName?.startsWith(`${mark}-`));
    if (there.length !== 0 && there.length !== files)
      throw new Error(`${where}: ${there.length} of the ${files} documents of one import are there.`);
    for (const { fileHash, fileName } of there) {
      if (!existsSync(join(projectPaths(paths.file).originals, fileHash)))
        throw new Error(`${where}: the file of ${fileName} is not beside the project.`);
    }
  }
}
