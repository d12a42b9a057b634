import type { TickmarkBridge } from '../../preload/contract';
import { createClient } from './client';
import { openDesktop } from './desktop';
import { openLoopback } from './loopback';
import type { EngineClient } from './types';

declare global {
  interface Window {
    /** There in Electron only. */
    tickmark?: TickmarkBridge;
  }
}

/** Connects this page to the engine of the host that served it; rejects with an EngineFault where it cannot. */
export function connect(): Promise<EngineClient> {
  const bridge = window.tickmark;
  return createClient(bridge ? (events) => openDesktop(bridge, events) : openLoopback);
}
