import type { Output } from '../../preload/contract';
import type { Connection } from '../support/connection';
import type { Connect } from './suite';

interface Engine {
  connection: Connection;
  usual: Output<'settings.get'>;
}

/**
 * Lets cases take an engine one after the other, each with a project of its own: starting one in a thread takes longer
 * than most cases. A case that fails keeps its engine, so that the next begins with a new one.
 */
export function sharedEngines(start: Connect): { connect: Connect; end: () => Promise<void> } {
  const started: Connection[] = [];
  const free: Engine[] = [];
  const begin = async (): Promise<Engine> => {
    const connection = await start();
    started.push(connection);
    return { connection, usual: await must(connection.call('settings.get', {})) };
  };
  const connect = async (): Promise<Connection> => {
    const engine = free.pop() ?? (await begin());
    const { connection, usual } = engine;
    return {
      ...connection,
      close: async () => {
        await must(connection.call('projects.close', {}));
        await must(connection.call('settings.set', { analyst: usual.analyst, initials: usual.initials }));
        free.push(engine);
      },
    };
  };
  const end = async () => void (await Promise.all(started.map((connection) => connection.close())));
  return { connect, end };
}

async function must<T>(answer: Promise<{ ok: true; value: T } | { ok: false; fault: { message: string } }>) {
  const got = await answer;
  if (!got.ok) throw new Error(got.fault.message);
  return got.value;
}
