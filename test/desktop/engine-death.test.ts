import type { MessagePort } from 'node:worker_threads';
import { afterEach, expect, it, vi } from 'vitest';
import { findBuilt } from '../../main/host/built';
import { EngineKeeper } from '../../main/host/keeper';
import type { EngineKind } from '../../main/host/process';
import { workerEngine } from '../../main/loopback/worker';
import { temporaryFolder } from '../support/host-parts';

/* The built engine, killed in mid-work as a crash would. */

const built = findBuilt(`${import.meta.dirname}/../../out`);
const kills: (() => void)[] = [];
const kind = (): EngineKind<MessagePort> => {
  const usual = workerEngine(built.engine);
  return {
    ...usual,
    spawn() {
      const process = usual.spawn();
      kills.push(process.kill);
      return process;
    },
  };
};

const keepers: EngineKeeper<MessagePort>[] = [];
async function startEngine(): Promise<EngineKeeper<MessagePort>> {
  const home = temporaryFolder('home');
  const keeper = new EngineKeeper(kind(), { home, documents: home });
  keepers.push(keeper);
  await keeper.start();
  return keeper;
}

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(keepers.splice(0).map((keeper) => keeper.close(10_000)));
  kills.length = 0;
});

it('an engine that was killed comes back with the project, its last answered edit, and the right to write', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const keeper = await startEngine();
  await keeper.call('projects.create', { path: null, name: 'Harbour' });
  const text = 'The harbour handled 4,200 containers in March, 12% more than a year before.';
  const { figureIds } = await keeper.call('sources.importText', { title: 'Harbour', text });
  expect(figureIds.length).toBeGreaterThan(0);
  await keeper.call('figures.setVerdict', { ids: figureIds, verdict: 'verified' });
  const died = new Promise((settle) => keeper.onDeath(settle));
  kills[0]!();
  await expect.poll(() => died).toBe('restarting');
  const state = await keeper.call('projects.state', {});
  expect(state).toMatchObject({ name: 'Harbour', readOnly: false });
  expect(state?.progress.verified).toBe(figureIds.length);
  const undone = await keeper.call('history.undo', {});
  expect(undone.seq).not.toBeNull();
  expect(kills).toHaveLength(2);
});

it('a closed engine leaves the project free for the next', async () => {
  const first = await startEngine();
  const { path } = await first.call('projects.create', { path: null, name: 'Pier' });
  await expect.poll(() => first.close(10_000)).toBe(true);
  const second = await startEngine();
  await expect
    .poll(() => second.call('projects.open', { path }))
    .toMatchObject({ readOnly: false, recovery: null });
});
