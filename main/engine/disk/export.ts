import { dirname } from 'node:path';
import { EngineFault } from '../fault';
import type { FileCalls } from './calls';
import { codeOf, diskFault, isMissing } from './errors';
import { exists, removeIfThere, renameOver, syncFolder } from './files';

/** How a file is written that the analyst asked for. */
export interface ExportOptions {
  /** Write over a file that is there; else it is a `conflict`. */
  overwrite: boolean;
  signal: AbortSignal;
}

/**
 * Writes pieces to a file outside the project; answers its length in bytes. The file appears whole or not at all: what
 * fails or is cancelled leaves no half file, and leaves one that was there as it was.
 */
export async function writeExport(
  calls: FileCalls,
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  { overwrite, signal }: ExportOptions,
): Promise<number> {
  if (!overwrite && exists(calls, path)) throw conflict();
  const part = `${path}.part`;
  try {
    const bytes = await writePart(calls, part, pieces, signal);
    if (overwrite) renameOver(calls, part, path);
    else placeNew(calls, part, path);
    syncFolder(calls, dirname(path));
    return bytes;
  } catch (error) {
    removeIfThere(calls, part);
    if (isMissing(error))
      throw new EngineFault(
        'not-found',
        'That folder is not there. Nothing was written. Choose another one.',
      );
    throw codeOf(error) === null
      ? error
      : diskFault(error, 'The dataset was not written', 'No half file was left.');
  }
}

async function writePart(
  calls: FileCalls,
  part: string,
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<number> {
  const fd = calls.open(part, 'w');
  let length = 0;
  try {
    for await (const piece of pieces) {
      if (signal.aborted) throw new EngineFault('cancelled', 'Cancelled. No file was written.');
      for (let done = 0; done < piece.length; ) {
        const count = calls.write(fd, piece, done, piece.length - done, length + done);
        if (count <= 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
        done += count;
      }
      length += piece.length;
    }
    calls.sync(fd);
  } finally {
    calls.close(fd);
  }
  return length;
}

/** Another program may have put a file there meanwhile; a link never replaces one. */
function placeNew(calls: FileCalls, part: string, path: string): void {
  try {
    calls.link(part, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw conflict();
    // No links on this file system.
    if (exists(calls, path)) throw conflict();
    renameOver(calls, part, path);
    return;
  }
  calls.remove(part);
}

function conflict(): EngineFault {
  return new EngineFault(
    'conflict',
    'There is a file of that name already. Nothing was written; choose another name, or say that it may be replaced.',
  );
}
