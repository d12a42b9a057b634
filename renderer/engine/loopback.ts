import { decode, encode } from '@msgpack/msgpack';
import { GIVEN_UP, type Reply, type Request } from '../../preload/contract';
import {
  HOST_ENDED,
  type OpenTransport,
  RESTARTING,
  type Transport,
  type TransportEvents,
} from './transport';

/** The host's reasons for closing a socket, as numbers of the protocol and one of our own. */
const HOST_ENDS = 1001;
const ENGINE_DIED = 1012;
const ENGINE_GIVEN_UP = 4000;

/** Milliseconds before each attempt to connect again; after the last the host is taken for gone. */
const ATTEMPTS = [50, 200, 500, 1000, 2000, 3000, 5000, 5000] as const;

const BROKEN = 'The connection to Tickmark broke off. Connecting again.';

/** `WebSocket.OPEN`, by number: where tests run there is no such class. */
const OPEN = 1;

class LoopbackTransport implements Transport {
  readonly host = 'loopback';
  readonly #open: () => WebSocket;
  readonly #events: TransportEvents;
  #socket: WebSocket | null = null;
  #attempt = 0;

  constructor(open: () => WebSocket, events: TransportEvents) {
    this.#open = open;
    this.#events = events;
    this.#connect();
  }

  send(request: Request): void {
    // What is asked while it closes is answered, as all that is pending, once it has closed.
    if (this.#socket?.readyState !== OPEN) return;
    this.#socket.send(encode(request, { ignoreUndefined: true }));
  }

  #connect(): void {
    const socket = this.#open();
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      this.#socket = socket;
      this.#attempt = 0;
      this.#events.up();
    };
    socket.onmessage = (event: MessageEvent<ArrayBuffer>) => this.#events.reply(decode(event.data) as Reply);
    socket.onclose = ({ code }) => this.#closed(code);
  }

  #closed(code: number): void {
    this.#socket = null;
    const wait = ATTEMPTS[this.#attempt];
    if (code === ENGINE_GIVEN_UP) this.#events.gone(GIVEN_UP);
    else if (code === HOST_ENDS || wait === undefined) this.#events.gone(HOST_ENDED);
    else {
      this.#attempt += 1;
      this.#events.down(code === ENGINE_DIED ? RESTARTING : BROKEN);
      setTimeout(() => this.#connect(), wait);
    }
  }
}

/** A transport over sockets that `open` opens, again and again where they close. */
export function overSockets(open: () => WebSocket): OpenTransport {
  return (events) => new LoopbackTransport(open, events);
}

/** The way to the engine from a browser: a WebSocket to the host that served the page. */
export const openLoopback: OpenTransport = (events) => {
  // The token is used up; it need not stay in the address.
  if (location.hash) history.replaceState(null, '', location.pathname);
  return overSockets(() => new WebSocket(`ws://${location.host}/engine`))(events);
};
