import type { FileCalls } from '../../main/engine/disk';

/** What goes wrong at one call. */
export type Ill =
  | { kind: 'error'; code: string }
  /** A write takes only a part of what it was given, and says so. */
  | { kind: 'short-write' }
  /** A write takes a part and then fails. */
  | { kind: 'half-write'; code: string }
  /** What is read back differs from what was written. */
  | { kind: 'wrong-read' };

/** A call that was made, by its number, and by name. */
export interface Made {
  at: number;
  call: keyof FileCalls;
}

/** Calls that only look, or that cannot fail in a way that matters. */
const SPARED: ReadonlySet<keyof FileCalls> = new Set(['isOpen', 'touch']);

/** File calls of which one, by its number, goes wrong; all others go to the disk beneath. */
export class FaultyDisk {
  readonly calls: FileCalls;
  readonly made: Made[] = [];
  /** Whether the call that was to go wrong was one that can, and did. */
  struck = false;
  #number = 0;

  constructor(beneath: FileCalls, strikeAt: number, ill: Ill) {
    const wrap = (call: keyof FileCalls) => {
      const real = beneath[call].bind(beneath) as (...values: unknown[]) => unknown;
      if (SPARED.has(call)) return real;
      return (...values: unknown[]) => {
        const at = this.#number++;
        this.made.push({ at, call });
        if (at !== strikeAt) return real(...values);
        return this.#strike(call, real, values, ill);
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

  #strike(
    call: keyof FileCalls,
    real: (...values: unknown[]) => unknown,
    values: unknown[],
    ill: Ill,
  ): unknown {
    switch (ill.kind) {
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
