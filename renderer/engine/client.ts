import {
  type EventName,
  type Events,
  type Input,
  MESSAGE_LIMIT,
  type MethodName,
  type Output,
  type Reply,
  type Request,
} from '../../preload/contract';
import type { OpenTransport, Transport } from './transport';
import { type CallOptions, type ConnectionState, type EngineClient, EngineFault } from './types';

interface Pending {
  resolve(value: unknown): void;
  reject(error: EngineFault): void;
  onProgress: CallOptions['onProgress'];
}

type Listener = (payload: never) => void;
type ConnectionListener = (state: ConnectionState, why: string | null) => void;

/** Bytes of what a message carries, without its envelope: typed arrays and text (at least its length). */
export function weight(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + weight(each), 0);
}

const tooLarge = (bytes: number): EngineFault =>
  new EngineFault({
    code: 'too-large',
    message: `This is ${Math.ceil(bytes / 1024 / 1024)} MB at once, and Tickmark takes ${MESSAGE_LIMIT / 1024 / 1024} MB. Nothing was changed. Take fewer or smaller files at a time.`,
  });

class Client implements EngineClient {
  readonly #transport: Transport;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Map<EventName, Set<Listener>>();
  readonly #connection = new Set<ConnectionListener>();
  #state: ConnectionState = 'reconnecting';
  #why = 'The engine is being started.';
  #last = 0;

  constructor(open: OpenTransport) {
    this.#transport = open({
      reply: (reply) => this.#take(reply),
      up: () => this.#turn('connected', null),
      down: (why) => this.#turn('reconnecting', why),
      gone: (why) => this.#turn('gone', why),
    });
  }

  get host(): 'desktop' | 'loopback' {
    return this.#transport.host;
  }

  call<M extends MethodName>(method: M, input: Input<M>, options: CallOptions = {}): Promise<Output<M>> {
    const { signal, onProgress } = options;
    if (signal?.aborted) return Promise.reject(cancelled());
    if (this.#state !== 'connected') return Promise.reject(unavailable(this.#why));
    const bytes = weight(input);
    if (bytes > MESSAGE_LIMIT) return Promise.reject(tooLarge(bytes));
    this.#last += 1;
    const id = this.#last;
    const cancel = () => this.#send({ cancel: id });
    signal?.addEventListener('abort', cancel, { once: true });
    return new Promise<Output<M>>((resolve, reject) => {
      this.#pending.set(id, { resolve: (value) => resolve(value as Output<M>), reject, onProgress });
      this.#send({ id, method, input });
    }).finally(() => signal?.removeEventListener('abort', cancel));
  }

  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  onConnection(listener: ConnectionListener): () => void {
    this.#connection.add(listener);
    return () => this.#connection.delete(listener);
  }

  #send(request: Request): void {
    if (this.#state === 'connected') this.#transport.send(request);
  }

  #take(reply: Reply): void {
    if ('event' in reply) {
      if (reply.event === 'progress') {
        const { request, ...progress } = reply.payload;
        this.#pending.get(request)?.onProgress?.(progress);
      }
      for (const listener of this.#listeners.get(reply.event) ?? []) listener(reply.payload as never);
      return;
    }
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.ok) pending?.resolve(reply.value);
    else pending?.reject(new EngineFault(reply.fault));
  }

  #turn(state: ConnectionState, why: string | null): void {
    if (this.#state === 'gone') return;
    this.#state = state;
    this.#why = why ?? '';
    for (const listener of this.#connection) listener(state, why);
    if (state === 'connected') return;
    const lost = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of lost) reject(unavailable(this.#why));
  }
}

const unavailable = (message: string): EngineFault => new EngineFault({ code: 'unavailable', message });

const cancelled = (): EngineFault =>
  new EngineFault({ code: 'cancelled', message: 'This was cancelled; nothing was changed.' });

/** A client over a transport; resolves once it is connected, rejects with an EngineFault where it never will be. */
export function createClient(open: OpenTransport): Promise<EngineClient> {
  return new Promise((resolve, reject) => {
    const client = new Client((events) =>
      open({
        ...events,
        up: () => {
          events.up();
          resolve(client);
        },
        gone: (why) => {
          events.gone(why);
          reject(unavailable(why));
        },
      }),
    );
  });
}
