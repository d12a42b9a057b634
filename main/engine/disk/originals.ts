import type { FileCalls } from './calls';
import { exists, removeIfThere, replaceFile } from './files';
import { type ProjectPaths, within } from './paths';

/** Keeps an imported file under its SHA-256, once; it is never written again. Answers whether it was not there before. */
export function keepOriginal(
  calls: FileCalls,
  paths: ProjectPaths,
  hash: string,
  bytes: Uint8Array,
): boolean {
  const path = within(paths.originals, hash);
  if (exists(calls, path)) return false;
  calls.makeFolder(paths.originals);
  replaceFile(calls, path, bytes);
  return true;
}

/** Takes away a file that was kept for an import which was then cancelled. */
export function dropOriginal(calls: FileCalls, paths: ProjectPaths, hash: string): void {
  removeIfThere(calls, within(paths.originals, hash));
}
