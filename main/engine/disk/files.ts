import { dirname } from 'node:path';
import type { FileCalls } from './calls';
import { codeOf, isMissing } from './errors';

/** Bytes written or read at a time. */
const CHUNK = 1024 * 1024;

/** Where a file is read to, and who is told while it comes in. */
export interface Incoming {
  /** Memory for so many bytes. */
  room(size: number): Uint8Array;
  /** So many bytes of the memory are there. */
  arrived(bytes: Uint8Array, length: number): void;
}

const PLAIN: Incoming = { room: (size) => new Uint8Array(size), arrived: () => undefined };

/** Reads a whole file into memory of its own. */
export function readWhole(calls: FileCalls, path: string, incoming: Incoming = PLAIN): Uint8Array {
  const fd = calls.open(path, 'r');
  try {
    const bytes = incoming.room(calls.size(fd));
    const length = readAt(calls, fd, bytes, 0, (done) => incoming.arrived(bytes, done));
    return bytes.subarray(0, length);
  } finally {
    calls.close(fd);
  }
}

/** Reads a whole file; null where there is none. */
export function readIfThere(calls: FileCalls, path: string): Uint8Array | null {
  try {
    return readWhole(calls, path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Fills `into` from a position; how many bytes there were. `arrived` is told each time how many there are by then. */
export function readAt(
  calls: FileCalls,
  fd: number,
  into: Uint8Array,
  position: number,
  arrived: (length: number) => void = () => undefined,
): number {
  let done = 0;
  while (done < into.length) {
    const count = calls.read(fd, into, done, Math.min(CHUNK, into.length - done), position + done);
    if (count === 0) break;
    done += count;
    arrived(done);
  }
  return done;
}

/** Writes all the bytes at a position, however many calls it takes. */
export function writeAt(calls: FileCalls, fd: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length; ) {
    const count = calls.write(fd, bytes, done, Math.min(CHUNK, bytes.length - done), position + done);
    if (count <= 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' });
    done += count;
  }
}

/** Writes a file anew and waits until it is on the disk. Its name is not yet safe: see `syncFolder`. */
export function writeSynced(calls: FileCalls, path: string, bytes: Uint8Array): void {
  const fd = calls.open(path, 'w');
  try {
    writeAt(calls, fd, bytes, 0);
    calls.sync(fd);
  } finally {
    calls.close(fd);
  }
}

/** Writes a file so that at every moment either the old or the new one is there, whole. */
export function replaceFile(calls: FileCalls, path: string, bytes: Uint8Array): void {
  const part = `${path}.part`;
  try {
    writeSynced(calls, part, bytes);
    renameOver(calls, part, path);
  } catch (error) {
    removeIfThere(calls, part);
    throw error;
  }
  syncFolder(calls, dirname(path));
}

/** Writes a file that must not be there yet (else EEXIST), whole or not at all. */
export function createFile(calls: FileCalls, path: string, bytes: Uint8Array): void {
  const part = `${path}.part`;
  let made = false;
  try {
    writeSynced(calls, part, bytes);
    placeNew(calls, part, path);
    made = true;
    syncFolder(calls, dirname(path));
  } catch (error) {
    if (made) removeIfThere(calls, path);
    throw error;
  } finally {
    removeIfThere(calls, part);
  }
}

/** A link never replaces a file that another program has just put there; a rename would. */
function placeNew(calls: FileCalls, part: string, path: string): void {
  try {
    calls.link(part, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // No links on this file system.
    if (exists(calls, path)) throw Object.assign(new Error('there is one'), { code: 'EEXIST' });
    renameOver(calls, part, path);
  }
}

/** Makes names in a folder safe. Windows cannot open folders and does this by itself; other refusals count. */
export function syncFolder(calls: FileCalls, folder: string): void {
  let fd: number;
  try {
    fd = calls.open(folder, 'r');
  } catch (error) {
    if (process.platform === 'win32') return;
    throw error;
  }
  try {
    calls.sync(fd);
  } catch (error) {
    // Some network file systems cannot sync a folder, and say so.
    const code = codeOf(error);
    if (code !== 'EINVAL' && code !== 'ENOTSUP' && process.platform !== 'win32') throw error;
  } finally {
    calls.close(fd);
  }
}

/** Milliseconds between attempts: half a second in all, as virus scanners hold a file for tenths of a second. */
const PAUSES = [1, 5, 20, 50, 100, 150, 200];

/** Renames, over an existing file too. On Windows a scanner or an indexer may hold the file for a moment: tried again. */
export function renameOver(calls: FileCalls, from: string, to: string): void {
  for (const pause of PAUSES) {
    try {
      calls.rename(from, to);
      return;
    } catch (error) {
      const code = codeOf(error);
      if (code !== 'EBUSY' && code !== 'EPERM' && code !== 'EACCES') throw error;
      if (code === 'EACCES' && process.platform !== 'win32') throw error;
      waitFor(pause);
    }
  }
  calls.rename(from, to);
}

/** Holds the thread up; renames are the one thing that cannot be done in between others. */
function waitFor(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Removes a file; says nothing where there is none or it cannot be removed. */
export function removeIfThere(calls: FileCalls, path: string): void {
  try {
    calls.remove(path);
  } catch {
    // What is left over is in nobody's way, and is removed the next time.
  }
}

/** Whether there is a file or a folder. Throws where the disk cannot tell: taking that for a no could overwrite something. */
export function exists(calls: FileCalls, path: string): boolean {
  try {
    calls.stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
