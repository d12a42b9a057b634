import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { LoopbackHost } from '../../../main/loopback/host';
import { workerEngine } from '../../../main/loopback/worker';
import { GIVEN_UP } from '../../../preload/contract';
import { createClient } from '../../../renderer/engine/client';
import { overSockets } from '../../../renderer/engine/loopback';
import { HOST_ENDED, RESTARTING } from '../../../renderer/engine/transport';
import type { EngineClient } from '../../../renderer/engine/types';
import { ask, STAND_IN_ENGINE, smallPage, temporaryFolder } from '../../support/host-parts';

/* The page's own client, through a host, to an engine without a product. */

const hosts: LoopbackHost[] = [];

async function startHost(): Promise<{ host: LoopbackHost; socket: () => WebSocket; client: EngineClient }> {
  const home = temporaryFolder('home');
  const host = new LoopbackHost({
    config: { home, documents: home },
    page: smallPage(),
    engine: workerEngine(STAND_IN_ENGINE),
  });
  hosts.push(host);
  await host.start();
  const { port, origin, hash } = new URL(host.url);
  const { headers } = await ask(Number(port), '/session', { method: 'POST', origin, body: hash.slice(1) });
  const cookie = headers['set-cookie']![0]!.split(';')[0]!;
  const socket = () => new WebSocket(`ws://127.0.0.1:${port}/engine`, { headers: { cookie, origin } });
  const client = await createClient(overSockets(socket as unknown as () => globalThis.WebSocket));
  return { host, socket, client };
}

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

const quiet = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

/** The connection's next state. */
const turn = (client: EngineClient) =>
  new Promise<[string, string | null]>((settle) => {
    const stop = client.onConnection((state, why) => {
      stop();
      settle([state, why]);
    });
  });

describe('messages', () => {
  it('go through with their bytes, also where there are 70 MB of them', async () => {
    const { client } = await startHost();
    const files = [
      { name: 'large', bytes: new Uint8Array(70_000_000) },
      { name: 'empty', bytes: new Uint8Array(0) },
      { name: 'part of a larger buffer', bytes: new Uint8Array(64).subarray(10, 15) },
    ];
    expect(await client.call('sources.import', { files })).toEqual({ sizes: [70_000_000, 0, 5] });
  }, 30_000);

  it('faults, progress and cancelling too', async () => {
    const { client } = await startHost();
    await expect(client.call('figures.get', { id: 'x' })).rejects.toMatchObject({
      code: 'not-found',
      field: 'id',
    });
    const controller = new AbortController();
    const call = client.call(
      'sources.text',
      { id: 'x' },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
  });

  it.each([
    ['text', 'hello'],
    ['bytes that are no message', Buffer.from([0xc1])],
    ['a message without a method', Buffer.from([0x81, 0xa2, 0x69, 0x64, 0x01])],
    ['nothing', Buffer.alloc(0)],
  ])('that are %s close their socket, and no other', async (_, sent) => {
    const { client, socket } = await startHost();
    const other = socket();
    const code = await new Promise((settle) => {
      other.on('open', () => other.send(sent));
      other.on('close', settle);
    });
    expect(code).toBe(1008);
    expect(await client.call('projects.state', {})).toEqual({ path: null });
  });
});

describe('an engine that dies', () => {
  it('is reported, what waited fails, and the page is back by itself', async () => {
    quiet();
    const { client } = await startHost();
    const down = turn(client);
    await expect(client.call('figures.remove', { ids: [] })).rejects.toMatchObject({ code: 'unavailable' });
    expect(await down).toEqual(['reconnecting', RESTARTING]);
    await vi.waitUntil(() => client.call('projects.state', {}).catch(() => false), { timeout: 20_000 });
  });

  it('too often is told to a page that is there, and to one that comes later', async () => {
    quiet();
    const { host, client, socket } = await startHost();
    for (let death = 0; death < 3; death += 1) {
      await host.keeper.call('figures.remove', { ids: [] }).catch(() => undefined);
    }
    await vi.waitUntil(() => host.keeper.givenUp);
    await expect
      .poll(() => client.call('projects.state', {}).catch((error: Error) => error.message), {
        timeout: 20_000,
      })
      .toBe(GIVEN_UP);
    const late = await createClient(overSockets(socket as unknown as () => globalThis.WebSocket));
    expect(await turn(late)).toEqual(['gone', GIVEN_UP]);
  });
});

it('an engine that ends in order has not died, even where the host has not closed its sockets yet', async () => {
  const { host, client } = await startHost();
  const gone = turn(client);
  expect(await host.keeper.close(5000)).toBe(true);
  expect(await gone).toEqual(['gone', HOST_ENDED]);
});

it('what is asked while a socket closes is not sent, and answered once it has closed', async () => {
  const sent: unknown[] = [];
  const socket: Partial<globalThis.WebSocket> & { readyState: number } = {
    readyState: WebSocket.OPEN,
    send: (bytes) => void sent.push(bytes),
  };
  const connecting = createClient(overSockets(() => socket as globalThis.WebSocket));
  socket.onopen?.call(socket as globalThis.WebSocket, new Event('open'));
  const client = await connecting;
  const before = client.call('projects.state', {});
  expect(sent).toHaveLength(1);
  socket.readyState = WebSocket.CLOSING;
  const meanwhile = client.call('projects.state', {});
  expect(sent).toHaveLength(1);
  socket.onclose?.call(socket as globalThis.WebSocket, { code: 1001 } as CloseEvent);
  await expect(before).rejects.toMatchObject({ message: HOST_ENDED });
  await expect(meanwhile).rejects.toMatchObject({ message: HOST_ENDED });
});

it('a host that ends tells its pages', async () => {
  const { host, client } = await startHost();
  const gone = turn(client);
  expect(await host.close()).toBe(true);
  expect(await gone).toEqual(['gone', HOST_ENDED]);
});
