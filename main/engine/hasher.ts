import { Worker } from 'node:worker_threads';
import { sha256 } from './hash';

/** Bytes from which handing them to another thread pays. */
const WORTH = 1024 * 1024;
/** Milliseconds, and bytes for each further one, after which the other thread is given up: an eighth of what it manages. */
const PATIENCE = 250;
const SLOWEST = 128 * 1024;
/** What the threads say to each other: whether the answer is there, how far the bytes are, and 64 hexadecimal digits. */
const DONE = 0;
const THERE = 1;
const ANSWER = 8;
const TALK = ANSWER + 64;
/** Bytes that a number of 32 bits counts. */
const MOST = 2 ** 31 - 1;

/**
 * What the other thread runs; here as text, so that it needs no file of its own wherever the engine is bundled to. Once no
 * more bytes come, their number is told with all its bits turned round.
 */
const CODE = `
const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
parentPort.on('message', ({ bytes, talk }) => {
  const words = new Int32Array(talk, 0, 2);
  const hash = createHash('sha256');
  for (let from = 0; ; ) {
    const said = Atomics.load(words, ${THERE});
    const to = said < 0 ? ~said : said;
    if (to > from) hash.update(new Uint8Array(bytes, from, to - from));
    else if (said < 0) break;
    else Atomics.wait(words, ${THERE}, said);
    from = Math.max(from, to);
  }
  new Uint8Array(talk, ${ANSWER}).set(Buffer.from(hash.digest('hex'), 'latin1'));
  Atomics.store(words, ${DONE}, 1);
  Atomics.notify(words, ${DONE});
});
parentPort.postMessage('ready');
`;

/** The other thread, once it listens. */
let worker: Worker | null = null;
let starting: Promise<void> | null = null;

/**
 * Starts the thread that hashes while this one goes on, once for this process; without it, or until it is there,
 * everything is done here. Resolves when it is there or will not be.
 */
export function startHasher(): Promise<void> {
  starting ??= new Promise((resolve) => {
    const started = new Worker(CODE, { eval: true });
    const gone = () => {
      worker = null;
      resolve();
    };
    started.once('message', () => {
      worker = started;
      // It keeps no process alive; until now somebody may be waiting for it.
      started.unref();
      resolve();
    });
    // A system that has no thread to spare has time.
    started.once('error', gone).once('exit', gone);
  });
  return starting;
}

/** Memory of so many bytes, which the other thread sees too where there is one. */
export function roomFor(size: number): Uint8Array {
  const shared = worker !== null && size >= WORTH && size <= MOST;
  return shared ? new Uint8Array(new SharedArrayBuffer(size)) : new Uint8Array(size);
}

/** The SHA-256 of bytes that are still coming in; what has come in must not change any more. */
export interface Hashing {
  /** So many bytes are there now. */
  reach(length: number): void;
  /** All that come are there; waits for their hash. */
  end(length: number): string;
  /** Nobody wants to know any more. */
  drop(): void;
}

/**
 * Begins to compute the SHA-256 of bytes. In another thread, while they come in, where they are all of what `roomFor` gave;
 * else here, when it is asked for.
 */
export function hashing(bytes: Uint8Array): Hashing {
  const { buffer } = bytes;
  const whole = buffer instanceof SharedArrayBuffer && bytes.length === buffer.byteLength;
  if (!worker || !whole) return { reach: nothing, end: (length) => hereOf(bytes, length), drop: nothing };
  const talk = new SharedArrayBuffer(TALK);
  const words = new Int32Array(talk, 0, 2);
  const say = (word: number) => {
    Atomics.store(words, THERE, word);
    Atomics.notify(words, THERE);
  };
  worker.postMessage({ bytes: buffer, talk });
  const end = (length: number) => {
    say(~length);
    const waited = Atomics.wait(words, DONE, 0, PATIENCE + length / SLOWEST);
    if (waited === 'timed-out') return hereOf(bytes, length);
    return Buffer.from(new Uint8Array(talk, ANSWER)).toString('latin1');
  };
  return { reach: say, end, drop: () => say(~0) };
}

function hereOf(bytes: Uint8Array, length: number): string {
  return sha256(bytes.subarray(0, length));
}

function nothing(): void {
  // What is hashed at the end needs no word of what came in before.
}
