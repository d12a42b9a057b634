import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { type Answer, type CallOptions, createEngine } from '../../main/engine';
import type {
  EngineConfig,
  EventName,
  Events,
  Input,
  MethodName,
  Output,
  Reply,
} from '../../preload/contract';
import { bundleEngine } from './engine-bundle';
import { temporaryFolder } from './host-parts';

/** A page's way to an engine, whatever lies in between. */
export interface Connection {
  call<M extends MethodName>(method: M, input: Input<M>, options?: CallOptions): Promise<Answer<Output<M>>>;
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): void;
  /** Closes the engine in order. */
  close(): Promise<void>;
  /** Another page on the same engine, where the transport has pages. */
  another?(): Promise<Connection>;
  /** Kills the engine, where it is a process of its own. */
  kill?(): Promise<void>;
}

/** Folders for an engine, removed when the tests end. */
export function temporaryConfig(): EngineConfig & { folder: string } {
  const folder = temporaryFolder('test');
  return { folder, home: join(folder, 'home'), documents: join(folder, 'documents') };
}

/** An engine in this process. */
export async function connectInProcess(config: EngineConfig = temporaryConfig()): Promise<Connection> {
  const engine = await createEngine(config);
  return {
    call: (method, input, options) => engine.call(method, input, options),
    on: (event, listener) => void engine.on(event, listener),
    close: () => engine.close(),
  };
}

/** The engine as a worker thread, run from a bundle of its entry; the page's end is a port. */
export async function connectWorker(config: EngineConfig = temporaryConfig()): Promise<Connection> {
  const worker = new Worker(await bundleEngine());
  const pages = new Set<Page>();
  worker.on('exit', () => {
    for (const page of pages) page.end();
  });
  const said = (type: string) =>
    new Promise<void>((resolve) => {
      const listen = (message: { type: string }) => {
        if (message.type !== type) return;
        worker.off('message', listen);
        resolve();
      };
      worker.on('message', listen);
    });
  const ready = said('ready');
  worker.postMessage({ type: 'start', config });
  await ready;
  const closeAll = async () => {
    // Pages and host have channels of their own, and one may overtake the other: what was sent before arrives before.
    await Promise.all([...pages].map((page) => page.call('settings.get', {})));
    const closed = said('closed');
    worker.postMessage({ type: 'close' });
    await closed;
    await worker.terminate();
  };
  const connect = (): Connection => {
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ type: 'port', port: port2 }, [port2]);
    const page = new Page(port1);
    pages.add(page);
    return {
      call: (method, input, options) => page.call(method, input, options),
      on: (event, listener) => page.on(event, listener),
      close: closeAll,
      another: async () => connect(),
      kill: async () => void (await worker.terminate()),
    };
  };
  return connect();
}

interface PagePort {
  postMessage(value: unknown): void;
  on(event: 'message', listener: (value: Reply) => void): unknown;
}

interface Waiting {
  resolve(answer: Answer<unknown>): void;
  onProgress?: CallOptions['onProgress'];
}

/** The page's end of a port: numbers its requests, and answers `unavailable` for those that the engine never will. */
class Page {
  readonly #port: PagePort;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners: { event: EventName; listener: (payload: never) => void }[] = [];
  #last = 0;
  #ended = false;

  constructor(port: PagePort) {
    this.#port = port;
    port.on('message', (reply) => this.#take(reply));
  }

  call<M extends MethodName>(
    method: M,
    input: Input<M>,
    options: CallOptions = {},
  ): Promise<Answer<Output<M>>> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      if (this.#ended) {
        resolve(UNAVAILABLE);
        return;
      }
      const waiting: Waiting = { resolve: (answer) => resolve(answer as Answer<Output<M>>) };
      if (options.onProgress) waiting.onProgress = options.onProgress;
      this.#waiting.set(id, waiting);
      options.signal?.addEventListener('abort', () => this.#port.postMessage({ cancel: id }));
      this.#port.postMessage({ id, method, input });
      if (options.signal?.aborted) this.#port.postMessage({ cancel: id });
    });
  }

  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): void {
    this.#listeners.push({ event, listener: listener as (payload: never) => void });
  }

  end(): void {
    this.#ended = true;
    for (const { resolve } of this.#waiting.values()) resolve(UNAVAILABLE);
    this.#waiting.clear();
  }

  #take(reply: Reply): void {
    if ('event' in reply) {
      if (reply.event === 'progress') {
        const { request, ...progress } = reply.payload;
        this.#waiting.get(request)?.onProgress?.(progress);
      }
      for (const { event, listener } of this.#listeners) {
        if (event === reply.event) listener(reply.payload as never);
      }
      return;
    }
    const { id, ...answer } = reply;
    this.#waiting.get(id)?.resolve(answer);
    this.#waiting.delete(id);
  }
}

const UNAVAILABLE: Answer<never> = {
  ok: false,
  fault: {
    code: 'unavailable',
    message: 'The engine stopped before it answered. What was answered is on the disk. Try this once more.',
  },
};
