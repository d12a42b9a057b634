import { dirname } from 'node:path';
import type { FileCalls } from '../../main/engine/disk';

/** What was done to a disk, in the order in which it was done. Positions and lengths in bytes. */
export type DiskOperation =
  | { kind: 'write'; ino: number; position: number; bytes: Uint8Array }
  | { kind: 'truncate'; ino: number; length: number }
  | { kind: 'sync'; ino: number }
  | { kind: 'name'; path: string; ino: number }
  | { kind: 'unname'; path: string }
  | { kind: 'move'; from: string; to: string }
  | { kind: 'folder'; path: string }
  | { kind: 'syncFolder'; path: string };

interface Open {
  ino: number;
  folder: string | null;
}

/** Names and contents, as a disk has them at a moment. */
export interface DiskImage {
  names: Map<string, number>;
  contents: Map<number, Uint8Array>;
  folders: Set<string>;
}

/** A disk in memory that remembers every operation, so that a power cut can be played at any of them. */
export class MemoryDisk implements FileCalls {
  readonly log: DiskOperation[] = [];
  readonly image: DiskImage;
  readonly #open = new Map<number, Open>();
  #nextFd = 3;
  #nextIno: number;
  #clock = 0;
  readonly #modified = new Map<number, number>();

  constructor(image: DiskImage = { names: new Map(), contents: new Map(), folders: new Set(['/']) }) {
    this.image = image;
    this.#nextIno = Math.max(0, ...image.contents.keys()) + 1;
  }

  /** A disk with the same files, and nothing open: as after the death of the process. */
  afterDeath(): MemoryDisk {
    return new MemoryDisk(copyImage(this.image));
  }

  open(path: string, flags: 'r' | 'r+' | 'w' | 'wx'): number {
    const { names, folders } = this.image;
    if (folders.has(path)) {
      if (flags !== 'r') throw failure('EISDIR', path);
      return this.#opened({ ino: 0, folder: path });
    }
    const there = names.get(path);
    if (there !== undefined && flags === 'wx') throw failure('EEXIST', path);
    if (there === undefined && (flags === 'r' || flags === 'r+')) throw failure('ENOENT', path);
    if (there === undefined && !folders.has(dirname(path))) throw failure('ENOENT', path);
    const ino = there ?? this.#nextIno++;
    if (there === undefined) this.#do({ kind: 'name', path, ino });
    else if (flags === 'w') this.#do({ kind: 'truncate', ino, length: 0 });
    return this.#opened({ ino, folder: null });
  }

  write(fd: number, bytes: Uint8Array, from: number, length: number, position: number): number {
    const { ino } = this.#get(fd);
    this.#do({ kind: 'write', ino, position, bytes: bytes.slice(from, from + length) });
    this.#modified.set(ino, ++this.#clock);
    return length;
  }

  read(fd: number, into: Uint8Array, from: number, length: number, position: number): number {
    const content = this.#content(this.#get(fd).ino);
    const part = content.subarray(position, position + length);
    into.set(part, from);
    return part.length;
  }

  truncate(fd: number, length: number): void {
    this.#do({ kind: 'truncate', ino: this.#get(fd).ino, length });
  }

  datasync(fd: number): void {
    this.sync(fd);
  }

  sync(fd: number): void {
    const { ino, folder } = this.#get(fd);
    this.#do(folder === null ? { kind: 'sync', ino } : { kind: 'syncFolder', path: folder });
  }

  async syncLater(fd: number): Promise<void> {
    this.sync(fd);
  }

  size(fd: number): number {
    return this.#content(this.#get(fd).ino).length;
  }

  close(fd: number): void {
    this.#get(fd);
    this.#open.delete(fd);
  }

  rename(from: string, to: string): void {
    if (!this.image.names.has(from)) throw failure('ENOENT', from);
    this.#do({ kind: 'move', from, to });
  }

  link(from: string, to: string): void {
    const ino = this.image.names.get(from);
    if (ino === undefined) throw failure('ENOENT', from);
    if (this.image.names.has(to)) throw failure('EEXIST', to);
    if (!this.image.folders.has(dirname(to))) throw failure('ENOENT', to);
    this.#do({ kind: 'name', path: to, ino });
  }

  remove(path: string): void {
    if (!this.image.names.has(path)) throw failure('ENOENT', path);
    this.#do({ kind: 'unname', path });
  }

  makeFolder(path: string): void {
    if (this.image.folders.has(path)) return;
    if (dirname(path) !== path) this.makeFolder(dirname(path));
    this.#do({ kind: 'folder', path });
  }

  list(path: string): { name: string; folder: boolean }[] {
    if (!this.image.folders.has(path)) throw failure('ENOENT', path);
    const inside = (each: string) => dirname(each) === path && each !== path;
    const name = (each: string) => each.slice(path.length + (path === '/' ? 0 : 1));
    return [
      ...[...this.image.folders].filter(inside).map((each) => ({ name: name(each), folder: true })),
      ...[...this.image.names.keys()].filter(inside).map((each) => ({ name: name(each), folder: false })),
    ];
  }

  stat(path: string): { size: number; modified: Date; folder: boolean; plain: boolean } {
    const ino = this.image.names.get(path);
    if (ino === undefined) {
      if (!this.image.folders.has(path)) throw failure('ENOENT', path);
      return { size: 0, modified: new Date(0), folder: true, plain: false };
    }
    const modified = new Date(this.#modified.get(ino) ?? 0);
    return { size: this.#content(ino).length, modified, folder: false, plain: true };
  }

  touch(path: string): void {
    if (!this.image.names.has(path)) throw failure('ENOENT', path);
  }

  isOpen(path: string): boolean {
    const ino = this.image.names.get(path);
    return [...this.#open.values()].some((each) => each.folder === null && each.ino === ino);
  }

  #opened(open: Open): number {
    const fd = this.#nextFd++;
    this.#open.set(fd, open);
    return fd;
  }

  #get(fd: number): Open {
    const open = this.#open.get(fd);
    if (!open) throw failure('EBADF', String(fd));
    return open;
  }

  #content(ino: number): Uint8Array {
    return this.image.contents.get(ino) ?? new Uint8Array(0);
  }

  #do(operation: DiskOperation): void {
    this.log.push(operation);
    perform(this.image, operation);
  }
}

/** Does one operation to an image. */
export function perform(image: DiskImage, operation: DiskOperation): void {
  const { names, contents, folders } = image;
  switch (operation.kind) {
    case 'write': {
      const old = contents.get(operation.ino) ?? new Uint8Array(0);
      const end = operation.position + operation.bytes.length;
      const next = new Uint8Array(Math.max(old.length, end));
      next.set(old);
      next.set(operation.bytes, operation.position);
      contents.set(operation.ino, next);
      break;
    }
    case 'truncate': {
      const next = new Uint8Array(operation.length);
      next.set((contents.get(operation.ino) ?? new Uint8Array(0)).subarray(0, operation.length));
      contents.set(operation.ino, next);
      break;
    }
    case 'name':
      names.set(operation.path, operation.ino);
      if (!contents.has(operation.ino)) contents.set(operation.ino, new Uint8Array(0));
      break;
    case 'unname':
      names.delete(operation.path);
      break;
    case 'move': {
      const ino = names.get(operation.from);
      if (ino === undefined) break;
      names.delete(operation.from);
      names.set(operation.to, ino);
      break;
    }
    case 'folder':
      folders.add(operation.path);
      break;
    case 'sync':
    case 'syncFolder':
      break;
  }
}

/** An independent copy. */
export function copyImage({ names, contents, folders }: DiskImage): DiskImage {
  return { names: new Map(names), contents: new Map(contents), folders: new Set(folders) };
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
