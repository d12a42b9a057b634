import { dirname } from 'node:path';
import type { FolderEntry } from '../../../preload/contract';
import type { FileCalls } from './calls';
import { readFault } from './errors';
import { within } from './paths';

/** Lists a folder, folders first, then by name; hidden entries are left out, and files of other extensions. */
export function listFolder(
  calls: FileCalls,
  path: string,
  extensions: readonly string[],
): { path: string; parent: string | null; entries: FolderEntry[] } {
  let listed: { name: string; folder: boolean }[];
  try {
    listed = calls.list(path);
  } catch (error) {
    throw readFault(error, path);
  }
  const entries = listed
    .filter(({ name, folder }) => !name.startsWith('.') && (folder || hasExtension(name, extensions)))
    .map(({ name }) => entryOf(calls, within(path, name), name))
    .filter((entry) => entry !== null)
    .filter((entry) => entry.folder || hasExtension(entry.name, extensions));
  entries.sort(
    (a, b) => Number(b.folder) - Number(a.folder) || a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  const parent = dirname(path);
  return { path, parent: parent === path ? null : parent, entries };
}

function hasExtension(name: string, extensions: readonly string[]): boolean {
  if (extensions.length === 0) return true;
  return extensions.some((extension) =>
    name.toLowerCase().endsWith(`.${extension.replace(/^\./, '').toLowerCase()}`),
  );
}

function entryOf(calls: FileCalls, path: string, name: string): FolderEntry | null {
  try {
    const { modified, folder } = calls.stat(path);
    return { name, path, folder, modified: modified.toISOString() };
  } catch {
    // A link to nowhere, or removed since it was listed.
    return null;
  }
}
