import { z } from 'zod';
import type {
  CommandName,
  EngineConfig,
  EventName,
  Events,
  Fault,
  Input,
  MethodName,
  Output,
  QueryName,
} from '../../preload/contract';
import { AtWork } from './at-work';
import { type FileCalls, nodeCalls, readWhole, writeExport } from './disk';
import { CANCELLED, EngineFault, toFault } from './fault';
import { COMMANDS, isCommand, isQuery, QUERIES } from './handlers';
import { SCHEMAS } from './handlers/schemas';
import type { CommandContext, QueryContext } from './handlers/types';
import { newId } from './new-id';
import { loadSqlite, MemoryLost, SQLITE_WASM, type Sqlite } from './store';
import { Workspace } from './workspace';

/** What the engine takes from outside and tests give their own of: the clock, ids, timers and the file system. */
export interface EngineDeps {
  now(): Date;
  /** A new id, later ones sorting after earlier ones: UUIDv7. */
  newId(): string;
  calls: FileCalls;
  /** Calls back once after so many milliseconds; answers how to call it off. Must not keep the process alive. */
  later(milliseconds: number, work: () => void): () => void;
  /** Called once where SQLite died in this process: nothing but a new process helps. Every confirmed change is on the disk. */
  died(): void;
}

/** What a call answers; a failure is a value, never a rejection. */
export type Answer<T> = { ok: true; value: T } | { ok: false; fault: Fault };

/** What may go with a call. */
export interface CallOptions {
  /** Cancels a command that has not changed anything yet, or a long query. */
  signal?: AbortSignal;
  onProgress?(progress: Omit<Events['progress'], 'request'>): void;
}

/** The product without a host: answers the contract's methods and tells its events. */
export interface Engine {
  call<M extends MethodName>(method: M, input: Input<M>, options?: CallOptions): Promise<Answer<Output<M>>>;
  /** Answers how to stop listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Waits for the command at work, writes what is left to write, and lets go of the project. Safe to call twice. */
  close(): Promise<void>;
}

/** Builds an engine; the folders of `config` are made when first needed. */
export async function createEngine(config: EngineConfig, deps: Partial<EngineDeps> = {}): Promise<Engine> {
  const all = { ...REAL, ...deps };
  const sqlite = await loadSqlite(() => readWhole(nodeCalls, SQLITE_WASM));
  return new TheEngine(config, all, sqlite);
}

const REAL: EngineDeps = {
  now: () => new Date(),
  newId,
  calls: nodeCalls,
  later: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds).unref();
    return () => clearTimeout(timer);
  },
  died: () => undefined,
};

type Listener = (payload: never) => void;

class TheEngine implements Engine {
  readonly #deps: EngineDeps;
  readonly #sqlite: Sqlite;
  readonly #workspace: Workspace;
  readonly #listeners = new Map<EventName, Set<Listener>>();
  /** The last command that was given; the next one waits for it. */
  #line: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | null = null;
  #dead = false;

  constructor(config: EngineConfig, deps: EngineDeps, sqlite: Sqlite) {
    this.#deps = deps;
    this.#sqlite = sqlite;
    this.#workspace = new Workspace(config, {
      ...deps,
      sqlite,
      pause,
      emit: (event, payload) => this.#emit(event, payload),
    });
  }

  async call<M extends MethodName>(
    method: M,
    input: Input<M>,
    options: CallOptions = {},
  ): Promise<Answer<Output<M>>> {
    try {
      if (this.#dead) throw new EngineFault(DEAD.code, DEAD.message);
      if (this.#closing)
        throw new EngineFault('unavailable', 'Tickmark is closing. Every confirmed change is on the disk.');
      const value = isQuery(method)
        ? await this.#query(method, input, options)
        : await this.#command(method, input, options);
      return { ok: true, value: value as Output<M> };
    } catch (error) {
      if (error instanceof MemoryLost) return { ok: false, fault: this.#die(error) };
      const fault = toFault(error);
      if (fault.code === 'internal') console.error(`${method} failed:`, error);
      return { ok: false, fault };
    }
  }

  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  close(): Promise<void> {
    this.#closing ??= this.#line.then(
      () => this.#workspace.close(),
      () => this.#workspace.close(),
    );
    return this.#closing;
  }

  #die(error: MemoryLost): Fault {
    console.error('The engine’s memory was lost:', error);
    // The answer goes out first.
    if (!this.#dead) setImmediate(this.#deps.died);
    this.#dead = true;
    return DEAD;
  }

  async #query(method: QueryName, input: unknown, { signal = NEVER }: CallOptions): Promise<unknown> {
    const run = QUERIES[method] as (context: QueryContext, input: unknown) => unknown;
    const checked = validated(method, input);
    for (;;) {
      try {
        return await run(this.#queryContext(signal), checked);
      } catch (error) {
        if (!(error instanceof AtWork)) throw error;
        // Half of what an import brings in is nothing to show: the answer is of before or after it.
        await error.over;
      }
    }
  }

  #command(method: string, input: unknown, options: CallOptions): Promise<unknown> {
    if (!isCommand(method))
      throw new EngineFault(
        'invalid',
        'Tickmark does not know this request. Nothing was changed. Load the page again.',
      );
    const checked = validated(method, input);
    const turn = this.#line.then(() => this.#run(method, checked, options));
    this.#line = turn.catch(() => undefined);
    return turn;
  }

  #run(method: CommandName, input: unknown, { signal, onProgress }: CallOptions): unknown {
    if (signal?.aborted) throw new EngineFault(CANCELLED.code, CANCELLED.message);
    const run = COMMANDS[method] as (context: CommandContext, input: unknown) => unknown;
    return run(this.#commandContext(signal ?? NEVER, onProgress), input);
  }

  #queryContext(signal: AbortSignal): QueryContext {
    const workspace = this.#workspace;
    return {
      workspace,
      signal,
      pause,
      get read() {
        return workspace.project.read;
      },
    };
  }

  #commandContext(signal: AbortSignal, onProgress: CallOptions['onProgress']): CommandContext {
    const workspace = this.#workspace;
    const { now, newId, calls } = this.#deps;
    return {
      workspace,
      get read() {
        return workspace.project.read;
      },
      get project() {
        return workspace.project;
      },
      sqlite: this.#sqlite,
      signal,
      now,
      newId,
      pause,
      who: () => workspace.who(),
      progress: (done, total, label, final) =>
        onProgress?.({ done, total, label, ...(final ? { final } : {}) }),
      writeFile: (path, pieces, overwrite) => writeExport(calls, path, pieces, { overwrite, signal }),
    };
  }

  #emit<E extends EventName>(event: E, payload: Events[E]): void {
    for (const listener of this.#listeners.get(event) ?? []) {
      try {
        (listener as (payload: Events[E]) => void)(payload);
      } catch (error) {
        // A page that went away is no reason for a command to fail.
        console.error(`A listener to ${event} failed:`, error);
      }
    }
  }
}

const DEAD: Fault = {
  code: 'unavailable',
  message: 'The engine stopped. Every confirmed change is on the disk; open the project again.',
};

const NEVER = new AbortController().signal;

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function validated(method: MethodName, input: unknown): unknown {
  const result = SCHEMAS[method].safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const path = issue.path.map(String);
  const custom = issue.code === 'custom' || issue.code === 'too_small';
  const what =
    custom && issue.message
      ? issue.message
      : `This request is not as it should be (${z.prettifyError(result.error).replace(/\s+/g, ' ')}).`;
  const field = path.at(-1);
  throw new EngineFault('invalid', `${what} Nothing was changed.`, field === undefined ? {} : { field });
}
