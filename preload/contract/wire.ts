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

/**
 * From a host to the engine process: start once, then a port for each page, then close (snapshot, let go of the lock).
 * A worker thread gets the port as `port` in the message; a utility process gets it in the message event's `ports`.
 */
export type HostMessage = { type: 'start'; config: EngineConfig } | { type: 'port' } | { type: 'close' };

/** From the engine process to its host: it can take ports; everything is on the disk and the project let go. */
export type EngineMessage = { type: 'ready' } | { type: 'closed' };

/**
 * Bytes that one message between page and engine may weigh: 256 MiB. Messages near 512 MiB crash Chromium's ports, and a
 * file that is too large should still reach the engine, whose sentence about it is better than a transport's.
 */
export const MESSAGE_LIMIT = 256 * 1024 * 1024;

/** Said by host and page where an engine that died three times within a minute is not started again. */
export const GIVEN_UP =
  'The engine stopped three times within a minute and was not started again. Every answered change is on the disk. End Tickmark and start it again; if this goes on, “tickmark export PROJECT” reaches the data without a window, and another project can be opened.';
