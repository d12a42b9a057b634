import * as fs from 'node:fs';

/**
 * The calls to the file system that the engine makes, and no others: a thin seam, so that tests can let each of them fail
 * and can record what was written when. All throw Node's errors with their `code`.
 */
export interface FileCalls {
  /** `r`, `r+`, `wx` (new file or EEXIST), `w`. */
  open(path: string, flags: 'r' | 'r+' | 'w' | 'wx'): number;
  /** How many bytes were written; may be fewer than asked for. */
  write(fd: number, bytes: Uint8Array, from: number, length: number, position: number): number;
  /** How many bytes were read; 0 at the end. */
  read(fd: number, into: Uint8Array, from: number, length: number, position: number): number;
  truncate(fd: number, length: number): void;
  /** Data and length reach the disk. */
  datasync(fd: number): void;
  sync(fd: number): void;
  /** The same as `sync`, without holding up the caller. */
  syncLater(fd: number): Promise<void>;
  size(fd: number): number;
  close(fd: number): void;
  rename(from: string, to: string): void;
  /** A second name for the same file; throws where the file system has no such thing. */
  link(from: string, to: string): void;
  remove(path: string): void;
  makeFolder(path: string): void;
  list(path: string): { name: string; folder: boolean }[];
  /** `plain`: an ordinary file, not a folder, device or pipe. */
  stat(path: string): { size: number; modified: Date; folder: boolean; plain: boolean };
  /** Sets the time of last change to now. */
  touch(path: string): void;
  /** Whether this process, in whichever of its threads, has the file open. Node closes what a worker left open when it ends. */
  isOpen(path: string): boolean;
}

/** The real ones. */
export const nodeCalls: FileCalls = {
  open: (path, flags) => fs.openSync(path, flags),
  write: (fd, bytes, from, length, position) => fs.writeSync(fd, bytes, from, length, position),
  read: (fd, into, from, length, position) => fs.readSync(fd, into, from, length, position),
  truncate: (fd, length) => fs.ftruncateSync(fd, length),
  datasync: (fd) => fs.fdatasyncSync(fd),
  sync: (fd) => fs.fsyncSync(fd),
  syncLater: (fd) =>
    new Promise((resolve, reject) => fs.fsync(fd, (error) => (error ? reject(error) : resolve()))),
  size: (fd) => fs.fstatSync(fd).size,
  close: (fd) => fs.closeSync(fd),
  rename: (from, to) => fs.renameSync(from, to),
  link: (from, to) => fs.linkSync(from, to),
  remove: (path) => fs.unlinkSync(path),
  makeFolder: (path) => {
    fs.mkdirSync(path, { recursive: true });
  },
  list: (path) =>
    fs.readdirSync(path, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      folder: entry.isDirectory(),
    })),
  stat: (path) => {
    const { size, mtime, mode } = fs.statSync(path);
    const kind = mode & fs.constants.S_IFMT;
    return {
      size,
      modified: mtime,
      folder: kind === fs.constants.S_IFDIR,
      plain: kind === fs.constants.S_IFREG,
    };
  },
  touch: (path) => fs.utimesSync(path, new Date(), new Date()),
  isOpen: (path) => {
    const { dev, ino } = fs.statSync(path, { bigint: true });
    return descriptors().some((fd) => {
      try {
        const each = fs.fstatSync(fd, { bigint: true });
        return each.ino === ino && each.dev === dev;
      } catch {
        return false;
      }
    });
  },
};

/** Descriptors that are looked through where the system does not list those in use. */
const MOST_DESCRIPTORS = 1024;

function descriptors(): number[] {
  try {
    return fs.readdirSync('/proc/self/fd').map(Number);
  } catch {
    return Array.from({ length: MOST_DESCRIPTORS }, (_, fd) => fd);
  }
}
