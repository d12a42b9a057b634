import { type FileCalls, nodeCalls } from '../../main/engine/disk';

/** Calls that change what is on the disk, or wait until it is there; a kill between two others leaves the same disk. */
const CHANGING: ReadonlySet<keyof FileCalls> = new Set([
  'open',
  'write',
  'truncate',
  'datasync',
  'sync',
  'syncLater',
  'close',
  'rename',
  'link',
  'remove',
  'makeFolder',
]);

/**
 * The real file calls, of which one kills this process: the one by its number since `arm` was called. A write that is
 * struck has taken a part of its bytes, as a file has that the power or the kernel left in the middle of one.
 */
export class Strike {
  readonly calls: FileCalls;
  /** Called before each call, with the path where it has one. */
  watch: (call: keyof FileCalls, path: string) => void = () => undefined;
  #left: number | null = null;

  constructor() {
    const wrap = (call: keyof FileCalls) => {
      const real = nodeCalls[call] as (...values: unknown[]) => unknown;
      return (...values: unknown[]) => {
        this.watch(call, typeof values[0] === 'string' ? values[0] : '');
        if (CHANGING.has(call) && this.#left !== null && --this.#left === 0) {
          if (call === 'write') writeHalf(values);
          die();
        }
        return real(...values);
      };
    };
    const names = Object.keys(nodeCalls) as (keyof FileCalls)[];
    this.calls = Object.fromEntries(names.map((name) => [name, wrap(name)])) as unknown as FileCalls;
  }

  /** From now on calls count; of so many the last one kills. */
  arm(at: number): void {
    this.#left ??= at;
  }
}

function writeHalf(values: unknown[]): void {
  const [fd, bytes, from, length, position] = values as [number, Uint8Array, number, number, number];
  nodeCalls.write(fd, bytes, from, Math.floor(length / 2), position);
}

/** SIGKILL to oneself: nothing is flushed, closed or told, and nothing after it is run. */
function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
}
