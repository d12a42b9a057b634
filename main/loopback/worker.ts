import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { EngineMessage } from '../../preload/contract';
import type { Channel, EngineKind, EngineProcess } from '../host/process';

/** A worker thread's port as a channel. */
export function channelOf(port: MessagePort): Channel {
  return {
    post: (value) => port.postMessage(value),
    onMessage: (listener) => port.on('message', listener),
    onClose: (listener) => port.on('close', listener),
    close: () => port.close(),
  };
}

function spawn(script: string): EngineProcess<MessagePort> {
  const worker = new Worker(script);
  let why = 'it ended';
  worker.on('error', (error: unknown) => {
    why = error instanceof Error ? error.message : String(error);
  });
  return {
    post: (message, port) =>
      port ? worker.postMessage({ ...message, port }, [port]) : worker.postMessage(message),
    onMessage: (listener) => worker.on('message', (message: EngineMessage) => listener(message)),
    onExit: (listener) => worker.on('exit', () => listener(why)),
    kill: () => void worker.terminate(),
  };
}

/** The engine as a worker thread that runs `script`. */
export function workerEngine(script: string): EngineKind<MessagePort> {
  return {
    spawn: () => spawn(script),
    channel: () => {
      const { port1, port2 } = new MessageChannel();
      return { near: channelOf(port1), far: port2 };
    },
  };
}
