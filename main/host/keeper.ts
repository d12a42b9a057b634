import {
  type EngineConfig,
  type EngineMessage,
  GIVEN_UP,
  type Input,
  type MethodName,
  type Output,
} from '../../preload/contract';
import { Caller, HostFault } from './caller';
import type { EngineKind, EngineProcess } from './process';

/** Deaths within a minute after which the engine is not started again: it would only die once more. */
const DEATHS_ALLOWED = 3;
const MINUTE = 60_000;

/** What became of an engine that died: it is being started again, or not any more. */
export type Death = 'restarting' | 'given-up';

interface Run<Port> {
  process: EngineProcess<Port>;
  caller: Caller;
  ready: Promise<void>;
}

/** Keeps one engine running for a host: starts it, starts it again from the disk when it dies, and closes it in order. */
export class EngineKeeper<Port> {
  readonly #kind: EngineKind<Port>;
  readonly #config: EngineConfig;
  readonly #now: () => number;
  readonly #listeners: ((death: Death) => void)[] = [];
  #run: Run<Port> | null = null;
  #deaths: number[] = [];
  #project: string | null = null;
  #closing: Promise<boolean> | null = null;

  /** `now` in milliseconds. */
  constructor(kind: EngineKind<Port>, config: EngineConfig, now: () => number = Date.now) {
    this.#kind = kind;
    this.#config = config;
    this.#now = now;
  }

  /** Whether the engine died too often to be started again. */
  get givenUp(): boolean {
    return this.#run === null && this.#deaths.length >= DEATHS_ALLOWED;
  }

  /** Whether the engine was told to end: what goes away now has not died. */
  get closing(): boolean {
    return this.#closing !== null;
  }

  /** Starts the engine; rejects with a HostFault where it cannot be started. */
  async start(): Promise<void> {
    if (!this.#run) this.#spawn();
    await this.ready();
  }

  /** Resolves when an engine takes ports, however often it has to be started; rejects with a HostFault where none will. */
  async ready(): Promise<void> {
    for (;;) {
      const run = this.#run;
      if (!run)
        throw new HostFault(
          'unavailable',
          this.givenUp ? GIVEN_UP : 'The engine is closed. Everything is on the disk. Start Tickmark again.',
        );
      try {
        await run.ready;
        if (run === this.#run) return;
      } catch {
        // It died while starting; the one started in its place is waited for.
      }
    }
  }

  /** A call of the host's own; rejects with a HostFault. */
  async call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
    await this.ready();
    return this.#run!.caller.call(method, input);
  }

  /** Hands one end of a page's channel to the engine; rejects with a HostFault where there is none. */
  async lend(port: Port): Promise<void> {
    await this.ready();
    this.#run!.process.post({ type: 'port' }, port);
  }

  /** Tells of each death of the engine, after the next one was started. */
  onDeath(listener: (death: Death) => void): void {
    this.#listeners.push(listener);
  }

  /** Lets the engine write everything and end; false where it did not say so in time. Called again it waits for the same end. */
  close(withinMs: number): Promise<boolean> {
    this.#closing ??= this.#close(withinMs);
    return this.#closing;
  }

  async #close(withinMs: number): Promise<boolean> {
    const run = this.#run;
    this.#run = null;
    if (!run) return true;
    const closed = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), withinMs);
      const settle = (well: boolean) => {
        clearTimeout(timer);
        resolve(well);
      };
      run.process.onMessage((message) => message.type === 'closed' && settle(true));
      run.process.onExit(() => settle(false));
      run.process.post({ type: 'close' });
    });
    run.process.kill();
    return closed;
  }

  #spawn(): void {
    const process = this.#kind.spawn();
    const { near, far } = this.#kind.channel();
    const caller = new Caller(near, (event, payload) => {
      if (event === 'project') this.#project = (payload as { path: string } | null)?.path ?? null;
    });
    const ready = new Promise<void>((resolve, reject) => {
      process.onMessage((message: EngineMessage) => {
        if (message.type !== 'ready') return;
        process.post({ type: 'port' }, far);
        this.#reopen(caller).then(resolve, reject);
      });
      process.onExit((why) => {
        caller.end();
        reject(new HostFault('unavailable', why));
      });
    });
    // A death while nobody waits is told through `onDeath`.
    ready.catch(() => undefined);
    const run = { process, caller, ready };
    this.#run = run;
    process.onExit((why) => this.#died(run, why));
    process.post({ type: 'start', config: this.#config });
  }

  /** Opens again what was open when the engine died; once, for it may be what the engine died of. */
  async #reopen(caller: Caller): Promise<void> {
    const path = this.#project;
    this.#project = null;
    if (path === null) return;
    try {
      await caller.call('projects.open', { path });
      this.#project = path;
    } catch (error) {
      console.error(`${path} could not be opened again: ${(error as Error).message}`);
    }
  }

  #died(run: Run<Port>, why: string): void {
    if (run !== this.#run) return;
    const now = this.#now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < MINUTE), now];
    this.#run = null;
    const again = this.#deaths.length < DEATHS_ALLOWED;
    console.error(`The engine stopped (${why}). ${again ? 'Starting it again from the disk.' : GIVEN_UP}`);
    if (again) this.#spawn();
    for (const listener of this.#listeners) listener(again ? 'restarting' : 'given-up');
  }
}
