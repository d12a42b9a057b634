import type { FileCalls } from './calls';
import { isMissing } from './errors';
import { exists, readWhole, removeIfThere, renameOver, replaceFile, syncFolder, writeSynced } from './files';
import { withoutRoom } from './journal-read';
import { type ProjectPaths, within } from './paths';

/** Snapshots kept beside the current one, each with the journal that follows it. Three generations in all. */
const KEPT = 2;

/** An earlier snapshot. */
export interface Generation {
  /** The last action that is in it. */
  seq: number;
  path: string;
  /** When it was replaced. */
  modified: Date;
  size: number;
}

const NAME = /^(\d{9})\.(tickmark|journal)$/;
/** A journal that was put aside; its stamp sorts by time. */
const ASIDE = /^kept-.*\.journal$/;

/** A backup's path: nine digits, so that names sort as numbers. */
export function backupPath(paths: ProjectPaths, seq: number, kind: 'tickmark' | 'journal'): string {
  return within(paths.backups, `${String(seq).padStart(9, '0')}.${kind}`);
}

/** Keeps a file under a second name: a link where the file system has them, else a copy. */
export function keep(calls: FileCalls, from: string, to: string): void {
  removeIfThere(calls, to);
  try {
    calls.link(from, to);
  } catch (error) {
    if (isMissing(error)) throw error;
    writeSynced(calls, `${to}.part`, readWhole(calls, from));
    renameOver(calls, `${to}.part`, to);
  }
}

/** Keeps the current snapshot and journal as a generation, before they are replaced. */
export function keepGeneration(calls: FileCalls, paths: ProjectPaths, seq: number, journalSeq: number): void {
  calls.makeFolder(paths.backups);
  keep(calls, paths.file, backupPath(paths, seq, 'tickmark'));
  if (exists(calls, paths.journal)) keep(calls, paths.journal, backupPath(paths, journalSeq, 'journal'));
  syncFolder(calls, paths.backups);
}

/** The earlier snapshots, newest first. */
export function generations(calls: FileCalls, paths: ProjectPaths): Generation[] {
  return numbered(calls, paths, 'tickmark').map((seq) => {
    const path = backupPath(paths, seq, 'tickmark');
    const { modified, size } = calls.stat(path);
    return { seq, path, modified, size };
  });
}

/**
 * Paths of the journals kept with earlier snapshots, newest first, and then of those that were put aside: what a project
 * was restored from once leads on from its earlier snapshots still.
 */
export function keptJournals(calls: FileCalls, paths: ProjectPaths): string[] {
  const kept = numbered(calls, paths, 'journal').map((seq) => backupPath(paths, seq, 'journal'));
  const aside = backups(calls, paths).filter((name) => ASIDE.test(name));
  return [
    ...kept,
    ...aside
      .sort()
      .reverse()
      .map((name) => within(paths.backups, name)),
  ];
}

function backups(calls: FileCalls, paths: ProjectPaths): string[] {
  try {
    return calls.list(paths.backups).map(({ name }) => name);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function numbered(calls: FileCalls, paths: ProjectPaths, kind: 'tickmark' | 'journal'): number[] {
  return backups(calls, paths)
    .map((name) => NAME.exec(name))
    .filter((match) => match?.[2] === kind)
    .map((match) => Number(match![1]))
    .sort((a, b) => b - a);
}

/** Removes generations beyond those that are kept. Whatever was put aside as damaged has other names and stays. */
export function prune(calls: FileCalls, paths: ProjectPaths): void {
  const snapshots = numbered(calls, paths, 'tickmark');
  const oldest = snapshots[KEPT - 1] ?? -1;
  for (const seq of snapshots.slice(KEPT)) removeIfThere(calls, backupPath(paths, seq, 'tickmark'));
  const journals = numbered(calls, paths, 'journal');
  // The journal that leads on from the oldest snapshot may have begun before it.
  const needed = journals.find((seq) => seq <= oldest) ?? -1;
  for (const seq of journals) if (seq < needed) removeIfThere(calls, backupPath(paths, seq, 'journal'));
}

/** Clocks are set back: what was put aside before is never written over. */
function freeName(calls: FileCalls, paths: ProjectPaths, stamp: string, name: string): string {
  for (let number = 1; ; number++) {
    const more = number === 1 ? '' : `-${number}`;
    const path = within(paths.backups, `kept-${stamp}${more}-${name}`);
    if (!exists(calls, path)) return path;
  }
}

/**
 * Keeps the end of a journal, from a position in bytes, under a name that is never pruned: a copy, for the file itself is
 * cut off there next, and with it every other name that it has.
 */
export function putEndAside(
  calls: FileCalls,
  paths: ProjectPaths,
  path: string,
  from: number,
  name: string,
  stamp: string,
): void {
  calls.makeFolder(paths.backups);
  replaceFile(calls, freeName(calls, paths, stamp, name), withoutRoom(readWhole(calls, path)).subarray(from));
}

/** Puts a file aside under a name that is never pruned; answers the new path. `stamp` tells it from others. */
export function putAside(
  calls: FileCalls,
  paths: ProjectPaths,
  from: string,
  name: string,
  stamp: string,
): string {
  calls.makeFolder(paths.backups);
  const to = freeName(calls, paths, stamp, name);
  keep(calls, from, to);
  syncFolder(calls, paths.backups);
  return to;
}
