import type { MessagePort } from 'node:worker_threads';
import { findBuilt } from '../../main/host/built';
import type { EngineKind } from '../../main/host/process';
import { LoopbackHost } from '../../main/loopback/host';
import { workerEngine } from '../../main/loopback/worker';
import { temporaryConfig } from './connection';

/** The built workbench in this process, whose engine can be killed in the middle of its work. */
export interface MortalHost {
  url: string;
  /** Ends the engine as a crash would; the host starts the next one, unless it was the third within a minute. */
  kill(): void;
  /** How many engines were started so far. */
  started(): number;
  close(): Promise<boolean>;
}

/** Starts the workbench that was built, on folders of its own, with a project open where one is given. */
export async function startMortalHost(project: string | null = null): Promise<MortalHost> {
  const built = findBuilt(`${import.meta.dirname}/../../out`);
  const usual = workerEngine(built.engine);
  const kills: (() => void)[] = [];
  const engine: EngineKind<MessagePort> = {
    ...usual,
    spawn() {
      const process = usual.spawn();
      kills.push(process.kill);
      return process;
    },
  };
  const host = new LoopbackHost({ config: temporaryConfig(), page: built.page, engine });
  await host.start();
  await host.keeper.call('settings.set', { analyst: 'Ada Lin', nameAsked: true });
  if (project !== null) await host.keeper.call('projects.open', { path: project });
  return {
    url: host.url,
    kill: () => kills.at(-1)?.(),
    started: () => kills.length,
    close: () => host.close(),
  };
}
