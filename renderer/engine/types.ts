import type { EventName, Events, Fault, FaultCode, Input, MethodName, Output } from '../../preload/contract';

/** A call that the engine refused or that never reached it; `message` is meant for the analyst. */
export class EngineFault extends Error {
  readonly code: FaultCode;
  readonly field: string | undefined;

  constructor(fault: Fault) {
    super(fault.message);
    this.name = 'EngineFault';
    this.code = fault.code;
    this.field = fault.field;
  }
}

/** How far a long call is; `total: null` where it cannot be known. */
export interface CallProgress {
  done: number;
  total: number | null;
  label: string;
  /** It cannot be cancelled any more. */
  final?: boolean;
}

/** Whether the engine can be reached. `gone` is final: it died too often, or the host has ended. */
export type ConnectionState = 'connected' | 'reconnecting' | 'gone';

/** What a call may be given besides its input. */
export interface CallOptions {
  signal?: AbortSignal;
  onProgress?: (progress: CallProgress) => void;
}

/** The engine as the page sees it, over whichever transport. */
export interface EngineClient {
  /** `desktop` in Electron, `loopback` in a browser (where native dialogs are not to be had). */
  readonly host: 'desktop' | 'loopback';
  /** Rejects with an EngineFault. */
  call<M extends MethodName>(method: M, input: Input<M>, options?: CallOptions): Promise<Output<M>>;
  /** Returns a function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  onConnection(listener: (state: ConnectionState, why: string | null) => void): () => void;
}
