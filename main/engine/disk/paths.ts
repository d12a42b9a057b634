import { basename, dirname, join, resolve } from 'node:path';

/** The files of a project; all absolute. */
export interface ProjectPaths {
  /** The database as of the last snapshot: `NAME.tickmark`. */
  file: string;
  /** Edits since the snapshot. */
  journal: string;
  /** Imported files, by their SHA-256. */
  originals: string;
  /** Earlier snapshots with their journals, and whatever was found damaged. */
  backups: string;
  /** Who has the project open. */
  lock: string;
  /** The snapshot that is being written. */
  part: string;
  /** The journal that is being begun. */
  journalPart: string;
  folder: string;
  /** The file's name without its extension. */
  name: string;
}

/** How a project's file ends. */
export const EXTENSION = '.tickmark';

/** Where everything of a project lies, from the path of its file. */
export function projectPaths(file: string): ProjectPaths {
  const base = file.toLowerCase().endsWith(EXTENSION) ? file.slice(0, -EXTENSION.length) : file;
  return {
    file,
    journal: `${base}.journal`,
    originals: `${base}.originals`,
    backups: `${base}.backups`,
    lock: `${base}.lock`,
    part: `${file}.part`,
    journalPart: `${base}.journal.part`,
    folder: dirname(file),
    name: basename(base),
  };
}

/** A path for a file of this name in a folder. */
export function within(folder: string, name: string): string {
  return join(folder, name);
}

/** A path without `.` and `..` in it; one that is not absolute begins in a folder. */
export function absolute(folder: string, path: string): string {
  return resolve(folder, path);
}
