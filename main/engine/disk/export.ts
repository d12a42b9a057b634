import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { EngineFault, throwIfCancelled } from '../fault';
import type { FileCalls } from './calls';
import { codeOf, diskFault, isMissing } from './errors';
import { removeIfThere, renameOver, syncFolder, writeAt } from './files';
import { within } from './paths';

/** How a file is written that the analyst asked for. */
export interface ExportOptions {
  /** Write over a file that is there; else it is a `conflict`. */
  overwrite: boolean;
  signal: AbortSignal;
}

/**
 * Writes pieces to a file outside the project; answers its length in bytes. The file appears whole or not at all: the pieces
 * go into a temporary file of the same folder, which takes the name last. Faults: `conflict`, `invalid` for what is no
 * file, `not-found` for a missing folder, `disk-full`, `unavailable`, `cancelled`; what the pieces throw passes through.
 */
export async function writeExport(
  calls: FileCalls,
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  { overwrite, signal }: ExportOptions,
): Promise<number> {
  // A name of its own: `FILE.part` could be somebody's.
  const part = within(dirname(path), `.tickmark-${randomUUID().slice(0, 8)}.part`);
  try {
    checkTarget(calls, path, overwrite);
    const length = await writePart(calls, part, pieces, signal);
    if (overwrite) renameOver(calls, part, path);
    else placeNew(calls, part, path);
    syncFolder(calls, dirname(path));
    return length;
  } catch (error) {
    removeIfThere(calls, part);
    throw told(error, path);
  }
}

function checkTarget(calls: FileCalls, path: string, overwrite: boolean): void {
  const found = statOf(calls, path);
  if (!found) {
    if (statOf(calls, dirname(path))?.folder) return;
    const why = `There is no folder ${dirname(path)}. Nothing was written. Choose another one.`;
    throw new EngineFault('not-found', why, { field: 'path' });
  }
  if (!found.plain) {
    const what = found.folder ? 'a folder' : 'a device, not a file';
    const why = `${basename(path)} is ${what}. Nothing was written. Give the name of a file.`;
    throw new EngineFault('invalid', why, { field: 'path' });
  }
  if (!overwrite) throw conflict(path);
}

function statOf(calls: FileCalls, path: string): ReturnType<FileCalls['stat']> | null {
  try {
    return calls.stat(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function writePart(
  calls: FileCalls,
  part: string,
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<number> {
  const fd = calls.open(part, 'wx');
  let length = 0;
  try {
    for await (const piece of pieces) {
      throwIfCancelled(signal);
      writeAt(calls, fd, piece, length);
      length += piece.length;
    }
    throwIfCancelled(signal);
    await calls.syncLater(fd);
  } finally {
    calls.close(fd);
  }
  return length;
}

/** Takes a name that must still be free: a link fails where a rename would silently replace what came in between. */
function placeNew(calls: FileCalls, part: string, path: string): void {
  try {
    calls.link(part, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw conflict(path);
    // FAT and some network folders have no links; there the check must do.
    checkTarget(calls, path, false);
    renameOver(calls, part, path);
    return;
  }
  removeIfThere(calls, part);
}

function conflict(path: string): EngineFault {
  return new EngineFault(
    'conflict',
    `There is a file ${basename(path)} already. It was not touched. Choose another name, or say that it may be replaced.`,
    { field: 'path' },
  );
}

/** Only what the file system refused becomes a fault of the disk; a fault of the rows, or a cancel, stays what it is. */
function told(error: unknown, path: string): unknown {
  if (error instanceof EngineFault || codeOf(error) === null) return error;
  return diskFault(
    error,
    `${basename(path)} was not written`,
    'No half file is left, and the project is as it was.',
  );
}
