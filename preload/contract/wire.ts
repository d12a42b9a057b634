import type { Fault } from './fault';
import type { EventName, Events, MethodName } from './methods';

/** From the page to the engine. Numbers of requests are the page's own, unique for its connection. */
export type Request = { id: number; method: MethodName; input: unknown } | { cancel: number };

/** From the engine to the page: an answer, or an event. */
export type Reply =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; fault: Fault }
  | { [E in EventName]: { event: E; payload: Events[E] } }[EventName];

/** What a host tells the engine process, once, before it hands it any port. */
export interface EngineConfig {
  /** Folder for what is kept for a person: settings and the list of recent projects. Absolute. */
  home: string;
  /** Folder where new projects go. Absolute; made when first needed. */
  documents: string;
}

/** From a host to the engine process: start once, then a port for each page. */
export type HostMessage = { type: 'start'; config: EngineConfig } | { type: 'port' };

/** From the engine process to its host. */
export type EngineMessage = { type: 'ready' } | { type: 'closed' };
