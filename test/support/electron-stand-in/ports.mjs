import { EventEmitter } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import { strict } from './strict.mjs';

/** A MessagePortMain over a port of Node: messages come as events, and only after `start`. */
export function portMain(port) {
  const events = new EventEmitter();
  let started = false;
  const held = [];
  const deliver = (data) => events.emit('message', { data, ports: [] });
  port.on('message', (data) => (started ? deliver(data) : held.push(data)));
  port.on('close', () => events.emit('close'));
  return strict('MessagePortMain', {
    raw: port,
    on: (name, listener) => events.on(name, listener),
    start() {
      started = true;
      // Electron delivers later, never within start().
      setImmediate(() => held.splice(0).forEach(deliver));
    },
    postMessage: (data) => port.postMessage(data),
    close: () => port.close(),
  });
}

export class MessageChannelMain {
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = portMain(port1);
    this.port2 = portMain(port2);
  }
}

/** Utility processes are worker threads here, with a parentPort as Electron gives one. */
export const workers = [];
export const utilityProcess = strict('utilityProcess', {
  fork(script, args, options) {
    if (args.length > 0 || !options.serviceName)
      throw new Error('electron: utilityProcess.fork: not modelled so.');
    const worker = new Worker(script, {
      execArgv: ['--import', new URL('./utility.mjs', import.meta.url).href],
    });
    workers.push(worker);
    const child = new EventEmitter();
    worker.on('message', (data) => child.emit('message', data));
    worker.on('error', (error) => console.error('utility process:', error));
    worker.on('exit', (code) => child.emit('exit', code));
    child.postMessage = (data, ports) => {
      const raw = ports.map((port) => port.raw);
      worker.postMessage({ data, ports: raw }, raw);
    };
    child.kill = () => {
      void worker.terminate();
      return true;
    };
    return strict('UtilityProcess', child);
  },
});
