import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { EngineFault } from '../fault';
import type { FileCalls } from './calls';
import { codeOf, diskFault, isMissing } from './errors';
import { removeIfThere, renameOver, syncFolder, writeAt } from './files';

const SAFE = 'No half file is left, and the project is as it was.';

/**
 * Writes a file from its chunks so that it is there whole or not at all: into a temporary file of the same folder, which takes
 * the name last. Answers its size in bytes. Faults: `conflict` where there is such a file and `overwrite` is not set,
 * `invalid` for a path that cannot be a file, `disk-full`, `unavailable`; what the chunks throw passes through.
 */
export async function writeWhole(
  calls: FileCalls,
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  { overwrite }: { overwrite: boolean },
): Promise<number> {
  checkTarget(calls, path, overwrite);
  const part = join(dirname(path), `.tickmark-${randomUUID().slice(0, 8)}.part`);
  try {
    const bytes = await fill(calls, part, chunks);
    if (overwrite) renameOver(calls, part, path);
    else renameNew(calls, part, path);
    syncFolder(calls, dirname(path));
    return bytes;
  } catch (error) {
    removeIfThere(calls, part);
    throw told(error, path);
  }
}

function checkTarget(calls: FileCalls, path: string, overwrite: boolean): void {
  const found = statOf(calls, path);
  if (found?.folder) {
    throw new EngineFault('invalid', `${basename(path)} is a folder. Give the name of a file to write.`, {
      field: 'path',
    });
  }
  if (found && !overwrite) throw conflict(path);
  const folder = dirname(path);
  if (!found && !statOf(calls, folder)?.folder) {
    throw new EngineFault(
      'invalid',
      `There is no folder ${folder}. Nothing was written. Choose another place.`,
      {
        field: 'path',
      },
    );
  }
}

function statOf(calls: FileCalls, path: string): { folder: boolean } | null {
  try {
    return calls.stat(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw told(error, path);
  }
}

async function fill(calls: FileCalls, part: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const fd = calls.open(part, 'wx');
  let position = 0;
  try {
    for await (const chunk of chunks) {
      writeAt(calls, fd, chunk, position);
      position += chunk.length;
    }
    await calls.syncLater(fd);
  } finally {
    calls.close(fd);
  }
  return position;
}

/** Takes a name that must still be free: a link fails where a rename would silently write over what came in between. */
function renameNew(calls: FileCalls, part: string, path: string): void {
  try {
    calls.link(part, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw conflict(path);
    // FAT and some network folders have no links; there the check at the start must do.
    checkTarget(calls, path, false);
    renameOver(calls, part, path);
    return;
  }
  removeIfThere(calls, part);
}

function conflict(path: string): EngineFault {
  return new EngineFault(
    'conflict',
    `There is a file ${basename(path)} already. It was not touched. Choose another name, or confirm to write over it.`,
    { field: 'path' },
  );
}

/** Only what the file system refused becomes a fault of the disk; a fault of the rows, or a cancel, stays what it is. */
function told(error: unknown, path: string): unknown {
  if (error instanceof EngineFault || codeOf(error) === null) return error;
  return diskFault(error, `${basename(path)} could not be written`, SAFE);
}
