import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { decode, encode } from '@msgpack/msgpack';
import type { RawData, WebSocket } from 'ws';
import type { Reply, Request } from '../../preload/contract';
import type { EngineKeeper } from '../host/keeper';

/** Why the host closes a page's socket; the page knows these numbers. 1001 and 1012 are the protocol's own. */
export const CLOSE = { hostEnds: 1001, badMessage: 1008, engineDied: 1012, givenUp: 4000 } as const;

function requestIn(data: RawData): Request | null {
  const value = decode(data as Buffer) as Record<string, unknown> | null;
  if (typeof value !== 'object' || value === null) return null;
  if (Number.isSafeInteger(value.cancel)) return { cancel: value.cancel as number };
  if (!Number.isSafeInteger(value.id) || typeof value.method !== 'string') return null;
  return value as unknown as Request;
}

/** Joins a page's socket to the engine; from then on the host only passes messages on. */
export function joinSocket(socket: WebSocket, keeper: EngineKeeper<MessagePort>): void {
  const { port1: near, port2: far } = new MessageChannel();
  socket.on('message', (data, binary) => {
    try {
      const request = binary ? requestIn(data) : null;
      if (request) near.postMessage(request);
      else socket.close(CLOSE.badMessage);
    } catch {
      socket.close(CLOSE.badMessage);
    }
  });
  near.on('message', (reply: Reply) => {
    if (socket.readyState === socket.OPEN) socket.send(encode(reply, { ignoreUndefined: true }));
  });
  // An engine that ends in order may let go of its ports before the host hears that it has closed.
  near.on('close', () => socket.close(keeper.closing ? CLOSE.hostEnds : CLOSE.engineDied));
  socket.on('close', () => near.close());
  // A socket that breaks is closed right after; the page connects again.
  socket.on('error', () => undefined);
  keeper.lend(far).catch(() => socket.close(keeper.givenUp ? CLOSE.givenUp : CLOSE.hostEnds));
}
