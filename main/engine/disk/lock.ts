import type { FileCalls } from './calls';
import { codeOf } from './errors';
import { exists, readIfThere, removeIfThere, writeAt } from './files';
import { isRunning, isThisProcess, type Running, thisProgram } from './machine';

/** Who holds a project. */
export interface Holder {
  program: Running;
  /** The analyst's name. */
  who: string;
  /** ISO 8601, UTC. */
  since: string;
  /** Different for each time a project is opened. */
  token: string;
}

/** Milliseconds without a sign of life after which a holder is given up whose program cannot be asked. */
const SILENT = 5 * 60_000;
/** Milliseconds between signs of life. */
export const HEARTBEAT = 30_000;
/** Milliseconds after which a taking-over is given up that does not say whose it is. */
const TAKING = 2_000;

/** A project's lock while it is held. */
export class Lock {
  readonly #calls: FileCalls;
  readonly #path: string;
  /** Stays open: it is by this that the thread of this process that holds the project is known to live. */
  readonly #fd: number;
  readonly holder: Holder;

  private constructor(calls: FileCalls, path: string, holder: Holder, fd: number) {
    this.#calls = calls;
    this.#path = path;
    this.holder = holder;
    this.#fd = fd;
  }

  /** Takes the lock, also from a holder that is no more; answers who holds it where that is someone else. */
  static take(calls: FileCalls, path: string, who: string, now: Date, token: string): Lock | Holder {
    const holder = { program: thisProgram(), who, since: now.toISOString(), token };
    const free = tryCreate(calls, path, holder);
    if (free !== null) return new Lock(calls, path, holder, free);
    const other = readHolder(calls, path);
    if (other && isHeld(calls, path, other, now)) return other;
    const taken = takeOver(calls, path, other, holder, now);
    if (taken !== null) return new Lock(calls, path, holder, taken);
    return readHolder(calls, path) ?? other ?? { ...holder, who: 'someone' };
  }

  /** Shows that the holder is alive, for those who cannot ask its program. */
  beat(): void {
    try {
      this.#calls.touch(this.#path);
    } catch {
      // Not being seen for a while is no reason to stop working.
    }
  }

  /**
   * Whether the lock is still this one, and if not, whether another one is there, as another machine gave this one up, or
   * none, as the disk or the folder is gone.
   */
  seen(): 'ours' | 'taken' | 'gone' {
    const look = () => {
      const holder = readHolder(this.#calls, this.#path);
      if (holder) return holder.token === this.holder.token ? 'ours' : 'taken';
      return exists(this.#calls, this.#path) ? 'taken' : 'gone';
    };
    try {
      // Looked at twice before work is refused: a read can go wrong.
      const first = look();
      return first === 'ours' ? first : look();
    } catch {
      return 'ours';
    }
  }

  release(): void {
    const ours = this.seen() === 'ours';
    try {
      this.#calls.close(this.#fd);
    } catch {
      // It is let go of all the same.
    }
    if (ours) removeIfThere(this.#calls, this.#path);
  }
}

/** The open lock; null where there is one already. It appears with its content, so that nobody takes it for one cut off. */
function tryCreate(calls: FileCalls, path: string, holder: Holder): number | null {
  const part = `${path}.${holder.token}`;
  const fd = calls.open(part, 'wx');
  try {
    writeAt(calls, fd, Buffer.from(JSON.stringify(holder)), 0);
    calls.link(part, path);
    return fd;
  } catch (error) {
    calls.close(fd);
    if (codeOf(error) === 'EEXIST') return null;
    return createPlainly(calls, path, holder);
  } finally {
    removeIfThere(calls, part);
  }
}

/** For file systems without links. */
function createPlainly(calls: FileCalls, path: string, holder: Holder): number | null {
  let fd: number;
  try {
    fd = calls.open(path, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  }
  try {
    writeAt(calls, fd, Buffer.from(JSON.stringify(holder)), 0);
    return fd;
  } catch (error) {
    calls.close(fd);
    removeIfThere(calls, path);
    throw error;
  }
}

/** Who holds a lock; null where there is none, or its file was cut off by a crash. */
export function readHolder(calls: FileCalls, path: string): Holder | null {
  const bytes = readIfThere(calls, path);
  if (bytes === null) return null;
  try {
    const holder = JSON.parse(Buffer.from(bytes).toString('utf8')) as Holder;
    return typeof holder.token === 'string' && typeof holder.program?.pid === 'number' ? holder : null;
  } catch {
    return null;
  }
}

function isHeld(calls: FileCalls, path: string, { program }: Holder, now: Date): boolean {
  if (isThisProcess(program)) return calls.isOpen(path);
  const running = isRunning(program);
  if (running === false) return false;
  // Where the system tells when a process began, it is known to be the same one.
  if (running === true && program.started !== null) return true;
  return now.getTime() - lastSign(calls, path) < SILENT;
}

function lastSign(calls: FileCalls, path: string): number {
  try {
    return calls.stat(path).modified.getTime();
  } catch {
    return 0;
  }
}

/** Puts a new lock in place of one that nobody holds; a second file keeps two from doing so at once. */
function takeOver(
  calls: FileCalls,
  path: string,
  stale: Holder | null,
  holder: Holder,
  now: Date,
): number | null {
  const taking = `${path}.taking`;
  let turn = tryCreate(calls, taking, holder);
  if (turn === null && isLeftOver(calls, taking, now)) {
    removeIfThere(calls, taking);
    turn = tryCreate(calls, taking, holder);
  }
  if (turn === null) return null;
  try {
    if (readHolder(calls, path)?.token !== stale?.token) return null;
    removeIfThere(calls, path);
    return tryCreate(calls, path, holder);
  } finally {
    calls.close(turn);
    removeIfThere(calls, taking);
  }
}

/** Whether whoever was taking over died over it. */
function isLeftOver(calls: FileCalls, taking: string, now: Date): boolean {
  const other = readHolder(calls, taking);
  return other ? !isHeld(calls, taking, other, now) : now.getTime() - lastSign(calls, taking) >= TAKING;
}
