import { WebSocket as Socket } from 'ws';
import { LoopbackHost } from '../../main/loopback/host';
import { workerEngine } from '../../main/loopback/worker';
import type { EngineConfig } from '../../preload/contract';
import { createClient } from '../../renderer/engine/client';
import { overSockets } from '../../renderer/engine/loopback';
import { type EngineClient, EngineFault } from '../../renderer/engine/types';
import { type Connection, temporaryConfig } from './connection';
import { bundleEngine } from './engine-bundle';
import { ask, smallPage } from './host-parts';

/** A page of a loopback host as a browser would be one: it brings the token, keeps the cookie and sends its origin. */
export async function connectLoopback(config: EngineConfig = temporaryConfig()): Promise<Connection> {
  const engine = workerEngine(await bundleEngine());
  const host = new LoopbackHost({ config, page: smallPage(), engine });
  await host.start();
  const { port, origin, hash } = new URL(host.url);
  const answer = await ask(Number(port), '/session', { method: 'POST', origin, body: hash.slice(1) });
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const open = () => new Socket(`ws://127.0.0.1:${port}/engine`, { headers: { cookie, origin } });
  const connect = async (): Promise<Connection> => {
    const client = await createClient(overSockets(open as unknown as () => WebSocket));
    return {
      call: (method, input, options) => answerOf(client.call(method, input, options)),
      on: (event, listener) => void client.on(event, listener),
      // A signal to the host may overtake what is on its way; the suite means what was sent before.
      close: async () => {
        await client.call('settings.get', {}).catch(() => undefined);
        await host.close();
      },
      another: connect,
    };
  };
  return connect();
}

/** Faults as values, as the contract suite has them. */
async function answerOf<T>(call: ReturnType<EngineClient['call']> | Promise<T>) {
  try {
    return { ok: true as const, value: (await call) as T };
  } catch (error) {
    if (!(error instanceof EngineFault)) throw error;
    const { code, message, field } = error;
    return { ok: false as const, fault: field === undefined ? { code, message } : { code, message, field } };
  }
}
