import type { EventName, MethodName, Reply, Request } from '../../preload/contract';
import type { Engine } from './index';

/** One end of a channel of messages: a port of a worker thread, or of Electron, whose events wrap the value in `data`. */
export interface PortLike {
  postMessage(value: unknown): void;
  on(event: 'message' | 'close', listener: (value?: unknown) => void): unknown;
  /** Electron's ports hold messages back until they are started. */
  start?(): void;
  close?(): void;
}

const EVENTS: readonly Exclude<EventName, 'progress'>[] = ['changed', 'project', 'damaged', 'disk'];

/**
 * Answers a page over its port: every request once, by its number, and every event of the engine. Progress goes only to
 * the page that asked. Answers how to stop.
 */
export function servePort(port: PortLike, engine: Engine): () => void {
  const running = new Map<number, AbortController>();
  const send = (reply: Reply) => port.postMessage(reply);
  const silence = EVENTS.map((event) => engine.on(event, (payload) => send({ event, payload } as Reply)));
  const stop = () => {
    for (const quiet of silence.splice(0)) quiet();
    for (const controller of running.values()) controller.abort();
  };
  port.on('message', (value) => {
    const request = unwrap(value);
    if (!isRequest(request)) return;
    if ('cancel' in request) running.get(request.cancel)?.abort();
    else void answer(engine, request, running, send);
  });
  port.on('close', stop);
  port.start?.();
  return stop;
}

async function answer(
  engine: Engine,
  { id, method, input }: Extract<Request, { id: number }>,
  running: Map<number, AbortController>,
  send: (reply: Reply) => void,
): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  const result = await engine.call(method as MethodName, input as never, {
    signal: controller.signal,
    onProgress: (progress) => send({ event: 'progress', payload: { request: id, ...progress } }),
  });
  running.delete(id);
  try {
    send({ id, ...result } as Reply);
  } catch (error) {
    console.error(`The answer to ${method} could not be sent:`, error);
    const message =
      'The answer could not be sent to the page. What was asked for may have been done; look before trying again.';
    send({ id, ok: false, fault: { code: 'internal', message } });
  }
}

/** Electron's ports hand over an event with the value in it, those of worker threads the value itself. */
function unwrap(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'data' in value && !('id' in value)
    ? value.data
    : value;
}

function isRequest(value: unknown): value is Request {
  if (typeof value !== 'object' || value === null) return false;
  if ('cancel' in value) return typeof value.cancel === 'number';
  return (
    'id' in value && typeof value.id === 'number' && 'method' in value && typeof value.method === 'string'
  );
}
