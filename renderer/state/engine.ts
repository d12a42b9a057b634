import type { Input, MethodName, Output } from '../../preload/contract';
import type { CallOptions, EngineClient } from '../engine/types';

let current: EngineClient | null = null;

/** Gives every feature the page's one connection; called once, before anything is drawn. */
export function setEngine(client: EngineClient): void {
  current = client;
}

/** The page's connection to the engine. Throws before `setEngine`. */
export function engine(): EngineClient {
  if (!current) throw new Error('The engine is not connected yet.');
  return current;
}

/** Calls the engine; rejects with an EngineFault. */
export function call<M extends MethodName>(
  method: M,
  input: Input<M>,
  options?: CallOptions,
): Promise<Output<M>> {
  return engine().call(method, input, options);
}
