import type { FileCalls } from './calls';
import { exists, replaceFile } from './files';
import { type ProjectPaths, within } from './paths';

/** Keeps an imported file under its SHA-256, once; it is never written again. */
export function keepOriginal(calls: FileCalls, paths: ProjectPaths, hash: string, bytes: Uint8Array): void {
  const path = within(paths.originals, hash);
  if (exists(calls, path)) return;
  calls.makeFolder(paths.originals);
  replaceFile(calls, path, bytes);
}
