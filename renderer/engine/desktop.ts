import {
  type BridgeMessage,
  GIVEN_UP,
  type Reply,
  type Request,
  type TickmarkBridge,
} from '../../preload/contract';
import { RESTARTING, type Transport, type TransportEvents } from './transport';

class DesktopTransport implements Transport {
  readonly host = 'desktop';
  readonly #bridge: TickmarkBridge;
  readonly #events: TransportEvents;
  #port: MessagePort | null = null;

  constructor(bridge: TickmarkBridge, events: TransportEvents) {
    this.#bridge = bridge;
    this.#events = events;
    window.addEventListener('message', (event) => this.#hear(event));
    bridge.requestPort();
  }

  send(request: Request): void {
    this.#port?.postMessage(request);
  }

  #hear(event: MessageEvent<BridgeMessage>): void {
    // A frame may post messages to this window too; only the window's own come from the preload script.
    if (event.source !== window || typeof event.data !== 'object' || event.data === null) return;
    if (event.data.tickmark === 'port' && event.ports[0]) this.#take(event.ports[0]);
    if (event.data.tickmark === 'down') this.#lose(this.#port);
    if (event.data.tickmark === 'given-up') this.#events.gone(GIVEN_UP);
  }

  #take(port: MessagePort): void {
    this.#port = port;
    port.onmessage = (event: MessageEvent<Reply>) => this.#events.reply(event.data);
    port.addEventListener('close', () => this.#lose(port));
    this.#events.up();
  }

  /** Both the port and main may tell that the engine died; the first one counts. */
  #lose(port: MessagePort | null): void {
    if (!port || port !== this.#port) return;
    this.#port = null;
    port.close();
    this.#events.down(RESTARTING);
    this.#bridge.requestPort();
  }
}

/** The way to the engine in Electron: a port that the preload script hands to the page. */
export function openDesktop(bridge: TickmarkBridge, events: TransportEvents): Transport {
  return new DesktopTransport(bridge, events);
}
