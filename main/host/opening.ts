import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Input, MethodName, Output } from '../../preload/contract';
import { HostFault } from './caller';

type Call = <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>;

const isProject = (path: string): boolean => extname(path).toLowerCase() === '.tickmark';

/** What is wrong with the files Tickmark was started with, as sentences; empty where all can be opened. */
export async function wrongFiles(files: readonly string[]): Promise<string[]> {
  const wrong = files.filter(isProject).length > 1 ? ['One project at a time can be open; give one.'] : [];
  for (const path of files) {
    const found = await stat(path).catch(() => null);
    if (!found) wrong.push(`${path}: there is no such file.`);
    else if (!found.isFile()) wrong.push(`${path}: this is not a file.`);
  }
  return wrong;
}

/**
 * Opens what Tickmark was started with: a `.tickmark` as the project, other files as sources of it, or of a new project.
 * Answers sentences about files that did not come in; rejects with the engine's fault where the project cannot be opened.
 */
export async function openFiles(call: Call, files: readonly string[]): Promise<string[]> {
  const project = files.find(isProject);
  const sources = files.filter((path) => !isProject(path));
  if (project !== undefined) await call('projects.open', { path: project });
  if (sources.length === 0) return [];
  if (project === undefined) {
    await call('projects.create', { path: null, name: basename(sources[0]!, extname(sources[0]!)) });
  }
  const read = await Promise.all(
    sources.map(async (path) => ({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })),
  );
  const { files: imported } = await call('sources.import', { files: read });
  return imported
    .filter((file) => file.outcome === 'refused')
    .map((file) => `${file.name}: ${file.message ?? 'it could not be read.'}`);
}

/** Whether what Tickmark was started with is a damaged project: the page shows what can be restored, as the engine tells it. */
export function isDamaged(error: unknown): boolean {
  return error instanceof HostFault && error.code === 'corrupt';
}

/** What is said besides of a damaged project, to who sits at a terminal: how to restore it without a page. */
export function howToRestore(error: Error, files: readonly string[]): string[] {
  const recover = `tickmark recover "${files.find(isProject)}"`;
  return [error.message, `Restore it in the page, or with: ${recover}  (what there is: ${recover} --list)`];
}
