import type { FileCalls } from './calls';
import { readAt, removeIfThere, renameOver, syncFolder } from './files';
import { keepGeneration } from './generations';
import type { ProjectPaths } from './paths';

/** Bytes written between two turns of the event loop, so that edits and queries are answered meanwhile. */
const SLICE = 1024 * 1024;

/** What was read back differs from what was written: the disk cannot be trusted. */
export class ReadBackDiffers extends Error {}

/**
 * Writes a snapshot beside the project's file, waits until it is on the disk, reads it back and compares. Leaves nothing
 * where it fails. `pause` lets others have their turn.
 */
export async function writeSnapshot(
  calls: FileCalls,
  paths: ProjectPaths,
  bytes: Uint8Array,
  pause: () => Promise<void>,
): Promise<void> {
  const fd = calls.open(paths.part, 'w');
  let open = true;
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      writeSlice(calls, fd, bytes, at);
      await pause();
    }
    await calls.syncLater(fd);
    calls.close(fd);
    open = false;
    await compareBack(calls, paths.part, bytes, pause);
  } catch (error) {
    if (open) closeQuietly(calls, fd);
    removeIfThere(calls, paths.part);
    throw error;
  }
}

/** Puts the snapshot that was written in place of the project's file, which is kept as a generation. */
export function installSnapshot(
  calls: FileCalls,
  paths: ProjectPaths,
  before: { seq: number; journalSeq: number } | null,
): void {
  try {
    if (before) keepGeneration(calls, paths, before.seq, before.journalSeq);
    renameOver(calls, paths.part, paths.file);
  } catch (error) {
    removeIfThere(calls, paths.part);
    throw error;
  }
  syncFolder(calls, paths.folder);
}

function writeSlice(calls: FileCalls, fd: number, bytes: Uint8Array, from: number): void {
  const to = Math.min(from + SLICE, bytes.length);
  for (let at = from; at < to; ) {
    const count = calls.write(fd, bytes, at, to - at, at);
    if (count <= 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    at += count;
  }
}

async function compareBack(
  calls: FileCalls,
  path: string,
  bytes: Uint8Array,
  pause: () => Promise<void>,
): Promise<void> {
  const fd = calls.open(path, 'r');
  try {
    if (calls.size(fd) !== bytes.length)
      throw new ReadBackDiffers('The snapshot has another length on the disk.');
    const slice = new Uint8Array(Math.min(SLICE, bytes.length));
    for (let at = 0; at < bytes.length; at += SLICE) {
      const part = slice.subarray(0, Math.min(SLICE, bytes.length - at));
      readAt(calls, fd, part, at);
      if (Buffer.compare(part, bytes.subarray(at, at + part.length)) !== 0) {
        throw new ReadBackDiffers('The snapshot reads back differently from what was written.');
      }
      await pause();
    }
  } finally {
    closeQuietly(calls, fd);
  }
}

function closeQuietly(calls: FileCalls, fd: number): void {
  try {
    calls.close(fd);
  } catch {
    // Whether it could be closed says nothing about what is on the disk.
  }
}
