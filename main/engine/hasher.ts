import { Worker } from 'node:worker_threads';
import { sha256 } from './hash';

/** Bytes from which handing them to another thread pays. */
const WORTH = 1024 * 1024;
/** Milliseconds, and bytes for each further one, after which the other thread is given up: an eighth of what it manages. */
const PATIENCE = 250;
const SLOWEST = 128 * 1024;
/** An answer: a number that says it is there, and 64 hexadecimal digits. */
const ANSWER = 4 + 64;

/** What the other thread runs; here as text, so that it needs no file of its own wherever the engine is bundled to. */
const CODE = `
const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
parentPort.on('message', ({ bytes, answer }) => {
  const digest = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
  new Uint8Array(answer, 4).set(Buffer.from(digest, 'latin1'));
  Atomics.store(new Int32Array(answer, 0, 1), 0, 1);
  Atomics.notify(new Int32Array(answer, 0, 1), 0);
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
  const shared = worker !== null && size >= WORTH;
  return shared ? new Uint8Array(new SharedArrayBuffer(size)) : new Uint8Array(size);
}

/**
 * Begins to compute the SHA-256 of bytes; answers how to wait for it. They must not change until then. In another thread
 * where they are all of what `roomFor` gave, else here and when it is asked for.
 */
export function hashing(bytes: Uint8Array): () => string {
  const { buffer } = bytes;
  const whole = buffer instanceof SharedArrayBuffer && bytes.length === buffer.byteLength;
  if (!worker || !whole) return () => sha256(bytes);
  const answer = new SharedArrayBuffer(ANSWER);
  worker.postMessage({ bytes: buffer, answer });
  return () => {
    const said = new Int32Array(answer, 0, 1);
    const waited = Atomics.wait(said, 0, 0, PATIENCE + bytes.length / SLOWEST);
    return waited === 'timed-out' ? sha256(bytes) : Buffer.from(new Uint8Array(answer, 4)).toString('latin1');
  };
}
