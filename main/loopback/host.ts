import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import { WebSocketServer } from 'ws';
import { type EngineConfig, MESSAGE_LIMIT } from '../../preload/contract';
import { EngineKeeper } from '../host/keeper';
import { PageFiles } from '../host/page-files';
import { newNonce, type PolicyRequest, safeHeaders } from '../host/policy';
import type { EngineKind } from '../host/process';
import { doorPage } from './door';
import { type Admission, type Asked, admit, admitSocket } from './guard';
import { Sessions } from './session';
import { CLOSE, joinSocket } from './socket';

/** How long a closing engine may take to write its snapshot, milliseconds. */
const CLOSING_MS = 20_000;
/** A token is 43 characters; more than this is none. */
const TOKEN_LIMIT = 256;
/** Room for a message's envelope around what it carries. */
const ENVELOPE = 1024 * 1024;

/** What a host is made of: where the engine keeps things, the built page's folder and how engines are made. */
export interface HostOptions {
  config: EngineConfig;
  page: string;
  engine: EngineKind<MessagePort>;
}

/** The workbench, served to a browser of this machine. */
export class LoopbackHost {
  readonly keeper: EngineKeeper<MessagePort>;
  readonly #files: PageFiles;
  readonly #server: Server;
  readonly #sockets: WebSocketServer;
  #sessions!: Sessions;
  #port = 0;

  constructor({ config, page, engine }: HostOptions) {
    this.#files = new PageFiles(page);
    this.keeper = new EngineKeeper(engine, config);
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.on('upgrade', (request, stream, head) => this.#upgrade(request, stream, head));
    this.#sockets = new WebSocketServer({
      noServer: true,
      perMessageDeflate: false,
      maxPayload: MESSAGE_LIMIT + ENVELOPE,
    });
  }

  /** The address to open, with the token that works once. */
  get url(): string {
    return `http://${this.#place.host}/#${this.#sessions.token}`;
  }

  /** Listens on a free port of 127.0.0.1 only and starts the engine; rejects with a sentence where either fails. */
  async start(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
    this.#sessions = new Sessions(this.#port);
    this.keeper.onDeath(() => this.#closeSockets(this.keeper.givenUp ? CLOSE.givenUp : CLOSE.engineDied));
    await this.keeper.start();
  }

  /** Ends pages, engine and server, in this order; false where the engine did not close in time. */
  async close(): Promise<boolean> {
    this.#server.close();
    const closed = await this.keeper.close(CLOSING_MS);
    this.#closeSockets(CLOSE.hostEnds);
    this.#server.closeAllConnections();
    for (const socket of this.#sockets.clients) setTimeout(() => socket.terminate(), 500).unref();
    return closed;
  }

  get #place(): { host: string } {
    return { host: `127.0.0.1:${this.#port}` };
  }

  #closeSockets(code: number): void {
    for (const socket of this.#sockets.clients) socket.close(code);
  }

  #asked(request: IncomingMessage): Asked {
    const { host, origin, cookie, 'sec-fetch-site': site } = request.headers;
    return {
      method: request.method ?? '',
      target: request.url ?? '',
      host,
      origin,
      site: typeof site === 'string' ? site : undefined,
      session: this.#sessions.has(cookie),
    };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const policy: PolicyRequest = { nonce: newNonce(), connect: `ws://${this.#place.host}` };
    const admission = admit(this.#asked(request), this.#place);
    const { status, type, body, headers } = await this.#reply(admission, request, policy);
    response.writeHead(status, { ...safeHeaders(policy), 'Content-Type': type, ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  async #reply(admission: Admission, request: IncomingMessage, policy: PolicyRequest): Promise<Answer> {
    if ('refuse' in admission) return refusal(admission);
    if (admission.to === 'session') return this.#open(await bodyOf(request, TOKEN_LIMIT));
    if (admission.to === 'door') {
      policy.inlineScript = true;
      return { status: 200, type: HTML, body: doorPage(policy.nonce) };
    }
    const file =
      admission.to === 'page'
        ? this.#files.page(policy.nonce, 'loopback')
        : await this.#files.file(request.url ?? '').catch(() => null);
    return file ? { status: 200, type: file.type, body: file.bytes } : plain(404, 'There is nothing here.');
  }

  #open(token: string): Answer {
    const cookie = this.#sessions.redeem(token);
    if (!cookie) return plain(403, 'This token is wrong, or was used already.');
    return { ...plain(204, ''), headers: { 'Set-Cookie': cookie } };
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const admission = admitSocket(this.#asked(request), this.#place);
    if ('refuse' in admission) refuseUpgrade(stream, admission);
    else this.#sockets.handleUpgrade(request, stream, head, (socket) => joinSocket(socket, this.keeper));
  }
}

type Refusal = Extract<Admission, { refuse: number }>;

interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
}

const HTML = 'text/html; charset=utf-8';

const plain = (status: number, body: string): Answer => ({ status, type: 'text/plain; charset=utf-8', body });

const refusal = ({ refuse, why }: Refusal): Answer => ({
  ...plain(refuse, why),
  headers: refuse === 405 ? { Allow: 'GET, HEAD, POST' } : {},
});

function refuseUpgrade(stream: Duplex, { refuse, why }: Refusal): void {
  const headers = {
    ...safeHeaders({ nonce: newNonce() }),
    'Content-Type': 'text/plain',
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  stream.on('error', () => undefined);
  stream.end([`HTTP/1.1 ${refuse} ${STATUS_CODES[refuse]}`, ...lines, '', why].join('\r\n'));
}

/** The body as text, empty where it is longer than `limit` bytes or breaks off. */
async function bodyOf(request: IncomingMessage, limit: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > limit) return '';
      parts.push(part);
    }
  } catch {
    return '';
  }
  return Buffer.concat(parts).toString('utf8');
}
