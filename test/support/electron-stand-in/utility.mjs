// Loaded in the worker thread before the engine: gives it the parent port of a utility process, and takes the thread's own.
import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { portMain } from './ports.mjs';
import { strict } from './strict.mjs';

const events = new EventEmitter();
const threads = createRequire(import.meta.url)('node:worker_threads');
// As in Electron, messages wait for the first listener.
events.once('newListener', () =>
  parentPort.on('message', ({ data, ports }) => events.emit('message', { data, ports: ports.map(portMain) })),
);
process.parentPort = strict('parentPort', {
  on: (name, listener) => events.on(name, listener),
  once: (name, listener) => events.once(name, listener),
  postMessage: (data) => parentPort.postMessage(data),
});
threads.parentPort = null;
