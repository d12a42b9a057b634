// An engine worker that speaks the wire format and has no product in it, to test hosts and clients by themselves.
import { parentPort } from 'node:worker_threads';

const ports = new Set();

const answers = {
  'settings.get': () => ({ pid: process.pid }),
  'projects.state': () => ({ path: state.open }),
  'projects.open': ({ path }) => {
    state.open = path;
    for (const port of ports) port.postMessage({ event: 'project', payload: { path } });
    return { path };
  },
  'sources.import': ({ files }) => ({ sizes: files.map((file) => file.bytes.byteLength) }),
  'figures.get': () => {
    throw { code: 'not-found', message: 'There is no such figure.', field: 'id' };
  },
};

const state = { open: null };

function serve(port) {
  ports.add(port);
  port.on('close', () => ports.delete(port));
  port.on('message', (request) => {
    // A host must survive this; it stands for a parser that chokes.
    if (request.method === 'figures.remove') process.exit(7);
    if (request.method === 'sources.text' || 'cancel' in request) {
      if ('cancel' in request) {
        port.postMessage({
          id: request.cancel,
          ok: false,
          fault: { code: 'cancelled', message: 'Cancelled.' },
        });
      } else {
        const payload = { request: request.id, done: 1, total: 2, label: 'Reading' };
        port.postMessage({ event: 'progress', payload });
      }
      return;
    }
    try {
      port.postMessage({ id: request.id, ok: true, value: answers[request.method](request.input) });
    } catch (fault) {
      port.postMessage({ id: request.id, ok: false, fault });
    }
  });
}

// A utility process of Electron gets ports beside the message, a worker thread in it.
if (process.parentPort) {
  process.parentPort.on('message', ({ data, ports: [port] }) => {
    port?.start();
    hear(
      data,
      port && { on: (name, take) => port.on(name, (e) => take(e?.data)), postMessage: port.postMessage },
    );
  });
} else parentPort.on('message', (message) => hear(message, message.port));

function hear(message, port) {
  const host = process.parentPort ?? parentPort;
  if (message.type === 'start') host.postMessage({ type: 'ready' });
  if (message.type === 'port') serve(port);
  if (message.type === 'close') host.postMessage({ type: 'closed' });
}
