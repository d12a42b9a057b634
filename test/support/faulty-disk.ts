import type { FileCalls } from '../../main/engine/disk';

/** What goes wrong at one call. */
export type Ill =
  | { kind: 'error'; code: string }
  /** A write takes only a part of what it was given, and says so. */
  | { kind: 'short-write' }
  /** A write takes a part and then fails. */
  | { kind: 'half-write'; code: string }
  /** What is read back differs from what was written. */
  | { kind: 'wrong-read' }
  /** A sync fails, and what was written since the last one is not there any more, as Linux drops it. */
  | { kind: 'lost-sync'; code: string }
  /** The disk is gone for so many calls, and files that were open then are dead for ever: a stick pulled out, a lid shut on a network folder. */
  | { kind: 'away'; code: string; calls: number };

/** A call that was made, by its number, and by name. */
export interface Made {
  at: number;
  call: keyof FileCalls;
}

/** Calls that only look, or that cannot fail in a way that matters. */
const SPARED: ReadonlySet<keyof FileCalls> = new Set(['isOpen', 'touch']);

const SYNCS: ReadonlySet<keyof FileCalls> = new Set(['datasync', 'sync', 'syncLater']);

/** File calls of which one, by its number, goes wrong; all others go to the disk beneath. */
export class FaultyDisk {
  readonly calls: FileCalls;
  readonly made: Made[] = [];
  /** Whether the call that was to go wrong was one that can, and did. */
  struck = false;
  /** Whether the disk, having been away, has been asked since it came back. */
  back = false;
  #number = 0;
  /** What was written to an open file and not synced: position and length in bytes. */
  readonly #unsynced = new Map<number, { position: number; length: number }[]>();
  /** Files that are open, by the number of the call that opened them. */
  readonly #openedAt = new Map<number, number>();

  constructor(beneath: FileCalls, strikeAt: number, ill: Ill) {
    const wrap = (call: keyof FileCalls) => {
      const real = beneath[call].bind(beneath) as (...values: unknown[]) => unknown;
      if (SPARED.has(call)) return real;
      return (...values: unknown[]) => {
        const at = this.#number++;
        this.made.push({ at, call });
        if (ill.kind === 'away') return this.#whileAway(call, real, values, at - strikeAt, ill);
        const result = at === strikeAt ? this.#strike(call, real, values, ill, beneath) : real(...values);
        this.#note(call, values, result);
        return result;
      };
    };
    const names = [
      'open',
      'write',
      'read',
      'truncate',
      'datasync',
      'sync',
      'syncLater',
      'size',
      'close',
      'rename',
      'link',
      'remove',
      'makeFolder',
      'list',
      'stat',
      'touch',
      'isOpen',
    ] as const satisfies (keyof FileCalls)[];
    this.calls = Object.fromEntries(names.map((name) => [name, wrap(name)])) as unknown as FileCalls;
  }

  #note(call: keyof FileCalls, values: unknown[], result: unknown): void {
    const fd = values[0] as number;
    if (call === 'write') {
      const pending = this.#unsynced.get(fd) ?? [];
      this.#unsynced.set(fd, [...pending, { position: values[4] as number, length: result as number }]);
    } else if (SYNCS.has(call) || call === 'close') this.#unsynced.delete(fd);
  }

  #whileAway(
    call: keyof FileCalls,
    real: (...values: unknown[]) => unknown,
    values: unknown[],
    since: number,
    ill: Extract<Ill, { kind: 'away' }>,
  ): unknown {
    if (since >= 0) this.struck = true;
    if (since >= ill.calls) this.back = true;
    const fd = values[0] as number;
    const dead = since >= 0 && (this.#openedAt.get(fd) ?? 0) < 0 && this.#openedAt.has(fd);
    if (dead && call === 'close') this.#openedAt.delete(fd);
    else if (dead || (since >= 0 && !this.back)) throw failure(dead ? 'EIO' : ill.code, call);
    const result = real(...values);
    if (call === 'open') this.#openedAt.set(result as number, since);
    return result;
  }

  #strike(
    call: keyof FileCalls,
    real: (...values: unknown[]) => unknown,
    values: unknown[],
    ill: Exclude<Ill, { kind: 'away' }>,
    beneath: FileCalls,
  ): unknown {
    switch (ill.kind) {
      case 'lost-sync': {
        if (!SYNCS.has(call)) return real(...values);
        this.struck = true;
        const fd = values[0] as number;
        for (const { position, length } of this.#unsynced.get(fd) ?? [])
          beneath.write(fd, new Uint8Array(length), 0, length, position);
        throw failure(ill.code, call);
      }
      case 'error':
        this.struck = true;
        throw failure(ill.code, call);
      case 'short-write':
      case 'half-write': {
        if (call !== 'write') return real(...values);
        this.struck = true;
        const [fd, bytes, from, length, position] = values as [number, Uint8Array, number, number, number];
        const half = real(fd, bytes, from, Math.ceil(length / 2), position);
        if (ill.kind === 'half-write') throw failure(ill.code, call);
        return half;
      }
      case 'wrong-read': {
        const count = real(...values);
        if (call !== 'read' || count === 0) return count;
        this.struck = true;
        const [, into, from] = values as [number, Uint8Array, number];
        into[from] = into[from]! ^ 0x40;
        return count;
      }
    }
  }
}

function failure(code: string, call: string): Error {
  return Object.assign(new Error(`${code}: ${call}`), { code });
}
