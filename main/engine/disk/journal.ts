import { dirname } from 'node:path';
import type { FileCalls } from './calls';
import { isFull } from './errors';
import { readAt, removeIfThere, renameOver, syncFolder, writeAt } from './files';
import { type Entry, type JournalHeader, lineOf } from './journal-line';
import type { ProjectPaths } from './paths';

const NEWLINE = 10;

/**
 * Bytes to the next multiple of which the file grows when it has to, filled with zeros, which count as nothing. A line
 * that is written over them changes neither the file's length nor where it lies, so that the disk is waited for once and
 * not twice (the data, and then the file system's own journal). Some hundred edits; written in 6 ms by a slow stick.
 */
const STEP = 64 * 1024;

/** The journal that is being written: each edit is on the disk when `append` returns. */
export class Journal {
  readonly #calls: FileCalls;
  readonly #path: string;
  #fd: number | null;
  /** Length in bytes of what was confirmed. */
  #length: number;
  /** Length in bytes up to which nothing more is asked of the disk than a line needs: the file has zeros there, or got none. */
  #room: number;
  /** Whether something that was not confirmed may lie after it. */
  #dirty = false;
  /** Whether the name may still stand for the journal before, should the power fail. */
  #nameUnsafe = false;

  private constructor(calls: FileCalls, path: string, fd: number | null, length: number) {
    this.#calls = calls;
    this.#path = path;
    this.#fd = fd;
    this.#length = length;
    this.#room = length;
  }

  get length(): number {
    return this.#length;
  }

  /** Whether what was refused may still lie on the disk, as it could not be cut off: it is, before anything else is written. */
  get unsure(): boolean {
    return this.#dirty;
  }

  /**
   * Begins a journal in place of the one that is there, with entries that came in meanwhile. At every moment the old or
   * the new one is there, whole.
   */
  static begin(
    calls: FileCalls,
    paths: ProjectPaths,
    header: JournalHeader,
    entries: readonly Entry[],
  ): Journal {
    const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...entries.map(lineOf)]);
    const fd = calls.open(paths.journalPart, 'w');
    try {
      writeAt(calls, fd, bytes, 0);
      calls.sync(fd);
      // Windows cannot rename an open file; others could.
      calls.close(fd);
    } catch (error) {
      quietly(() => calls.close(fd));
      removeIfThere(calls, paths.journalPart);
      throw error;
    }
    renameOver(calls, paths.journalPart, paths.journal);
    const journal = new Journal(calls, paths.journal, null, bytes.length);
    journal.#nameUnsafe = true;
    quietly(() => journal.#secureName());
    return journal;
  }

  /** Goes on with a journal of which `length` bytes are whole; what is after them is cut off. */
  static resume(calls: FileCalls, path: string, length: number): Journal {
    const fd = calls.open(path, 'r+');
    const journal = new Journal(calls, path, fd, length);
    try {
      if (calls.size(fd) !== length) journal.#cut();
      journal.#room = length;
    } catch (error) {
      quietly(() => calls.close(fd));
      throw error;
    }
    return journal;
  }

  /** Writes an entry and waits until it is on the disk. Where that fails, nothing of it stays, or it is cut off before the next. */
  append(entry: Entry): void {
    const fd = this.#open();
    this.#secureName();
    if (this.#dirty) this.#cut();
    const line = lineOf(entry);
    try {
      this.#write(fd, line);
      this.#calls.datasync(fd);
    } catch (error) {
      this.#dirty = true;
      // Tried at once, so that a crash after this does not bring back what was refused.
      quietly(() => this.#cut());
      // A disk that went and came back needs a new descriptor.
      this.close();
      throw error;
    }
    this.#length += line.length;
  }

  /** Lets go of the file, which then ends with its last line; the next `append` would open it again. */
  close(): void {
    if (this.#fd === null) return;
    const fd = this.#fd;
    this.#fd = null;
    if (this.#dirty) quietly(() => this.#cutAt(fd));
    // Not waited for: zeros that stay count as nothing.
    else if (this.#room > this.#length) quietly(() => this.#calls.truncate(fd, this.#length));
    this.#room = this.#length;
    quietly(() => this.#calls.close(fd));
  }

  /** Writes a line; where it would not fit, with zeros after it, if the disk has room for them. */
  #write(fd: number, line: Uint8Array): void {
    const end = this.#length + line.length;
    if (end > this.#room) {
      this.#room = Math.ceil(end / STEP) * STEP;
      const grown = new Uint8Array(this.#room - this.#length);
      grown.set(line);
      try {
        writeAt(this.#calls, fd, grown, this.#length);
        return;
      } catch (error) {
        if (!isFull(error)) throw error;
      }
    }
    writeAt(this.#calls, fd, line, this.#length);
  }

  #open(): number {
    if (this.#fd !== null) return this.#fd;
    const fd = this.#calls.open(this.#path, 'r+');
    try {
      this.#recognise(fd);
    } catch (error) {
      quietly(() => this.#calls.close(fd));
      throw error;
    }
    this.#fd = fd;
    return fd;
  }

  /** Another program may have put something else in the journal's place while it was not open. */
  #recognise(fd: number): void {
    const last = new Uint8Array(1);
    const whole =
      this.#calls.size(fd) >= this.#length && readAt(this.#calls, fd, last, this.#length - 1) === 1;
    if (!whole || last[0] !== NEWLINE)
      throw Object.assign(new Error('another journal is there'), { code: 'ESTALE' });
    if (this.#calls.size(fd) > this.#length) this.#dirty = true;
  }

  #secureName(): void {
    if (!this.#nameUnsafe) return;
    syncFolder(this.#calls, dirname(this.#path));
    this.#nameUnsafe = false;
  }

  #cut(): void {
    this.#cutAt(this.#open());
  }

  #cutAt(fd: number): void {
    this.#calls.truncate(fd, this.#length);
    this.#calls.sync(fd);
    this.#dirty = false;
    // A disk that has just refused is not asked for zeros: it may have been those that it had no room for.
    this.#room = this.#length + STEP;
  }
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The error that led here is the one to tell.
  }
}
