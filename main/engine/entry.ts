/**
 * The engine as a process of its own: a utility process of Electron or a worker thread. Its host starts it once, hands it
 * a port for each page, and closes it.
 */
import { parentPort as threadPort } from 'node:worker_threads';
import type { EngineConfig, EngineMessage, HostMessage } from '../../preload/contract';
import { startHasher } from './hasher';
import { createEngine, type Engine } from './index';
import { type PortLike, servePort } from './serve';

/** The host's side, whichever it is. Electron puts its port on `process`, and its type is not known here. */
const parent = ((process as { parentPort?: PortLike }).parentPort ?? threadPort) as PortLike | null;

let engine: Promise<Engine> | null = null;

function tell(message: EngineMessage): void {
  parent?.postMessage(message);
}

async function start(config: EngineConfig): Promise<void> {
  void startHasher();
  // The host starts another one, which reads everything from the disk.
  engine ??= createEngine(config, { died: () => process.exit(1) });
  await engine;
  tell({ type: 'ready' });
}

async function close(): Promise<void> {
  await (await engine)?.close();
  tell({ type: 'closed' });
}

async function receive(message: HostMessage, port: PortLike | undefined): Promise<void> {
  if (message.type === 'start') await start(message.config);
  else if (message.type === 'close') await close();
  else if (port && engine) servePort(port, await engine);
}

parent?.on('message', (value) => {
  const event = value as { data?: HostMessage; ports?: PortLike[] } & HostMessage & { port?: PortLike };
  const message = event.data ?? event;
  receive(message, event.ports?.[0] ?? event.port).catch((error: unknown) => {
    console.error('The engine could not do what its host asked:', error);
    process.exit(1);
  });
});
