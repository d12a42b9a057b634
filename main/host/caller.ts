import type { EventName, Events, Input, MethodName, Output, Reply } from '../../preload/contract';
import type { Channel } from './process';

/** A fault of the engine, as a host gets it; the message is a sentence for the analyst. */
export class HostFault extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** A host's own calls to the engine: to open what Tickmark was started with, and again after the engine died. */
export class Caller {
  readonly #channel: Channel;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listener: <E extends EventName>(event: E, payload: Events[E]) => void;
  #last = 0;

  constructor(channel: Channel, listener: <E extends EventName>(event: E, payload: Events[E]) => void) {
    this.#channel = channel;
    this.#listener = listener;
    channel.onMessage((value) => this.#take(value as Reply));
  }

  /** Rejects with a HostFault. */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
    this.#last += 1;
    const id = this.#last;
    return new Promise<Output<M>>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(value as Output<M>), reject });
      this.#channel.post({ id, method, input });
    });
  }

  /** Fails every call that waits; for when the engine has died. */
  end(): void {
    for (const { reject } of this.#waiting.values()) {
      reject(
        new HostFault(
          'unavailable',
          'The engine stopped before it answered. What was answered is on the disk. Try this once more.',
        ),
      );
    }
    this.#waiting.clear();
  }

  #take(reply: Reply): void {
    if ('event' in reply) {
      this.#listener(reply.event, reply.payload);
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.value);
    else waiting?.reject(new HostFault(reply.fault.code, reply.fault.message));
  }
}
