import type { Reply, Request } from '../../preload/contract';

/** What a transport tells the client. */
export interface TransportEvents {
  reply(reply: Reply): void;
  up(): void;
  down(why: string): void;
  /** Final. */
  gone(why: string): void;
}

/** A way to the engine that finds its way back by itself. */
export interface Transport {
  readonly host: 'desktop' | 'loopback';
  /** Only between `up` and the next `down`; throws where the request cannot be written. */
  send(request: Request): void;
}

/** Opens a transport; it reports through `events` from then on. */
export type OpenTransport = (events: TransportEvents) => Transport;

/** Said while the engine is being started again. */
export const RESTARTING =
  'The engine stopped and is being started again. Every answered change is on the disk; what was under way was not done.';
/** Said when the host itself is no more. Another one has an address of its own: loading this page again leads nowhere. */
export const HOST_ENDED =
  'Tickmark was ended. Every answered change is on the disk. To go on, start it again and open the address it gives.';
