import type { MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Death, EngineKeeper } from '../../../main/host/keeper';
import type { EngineKind, EngineProcess } from '../../../main/host/process';
import { workerEngine } from '../../../main/loopback/worker';
import { GIVEN_UP } from '../../../preload/contract';
import { STAND_IN_ENGINE, temporaryFolder } from '../../support/host-parts';

const home = temporaryFolder('home');
const config = { home, documents: home };
const keepers: EngineKeeper<MessagePort>[] = [];

function keeperOf(kind: EngineKind<MessagePort>, now?: () => number): EngineKeeper<MessagePort> {
  const keeper = new EngineKeeper(kind, config, now);
  keepers.push(keeper);
  return keeper;
}

/** An engine that never says a word, as one that hangs. */
const mute: EngineProcess<MessagePort> = {
  post: () => undefined,
  onMessage: () => undefined,
  onExit: () => undefined,
  kill: () => undefined,
};

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(keepers.splice(0).map((keeper) => keeper.close(5000)));
});

const quiet = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);
const die = (keeper: EngineKeeper<MessagePort>) => keeper.call('figures.remove', { ids: [] });
const openProject = (keeper: EngineKeeper<MessagePort>) => keeper.call('projects.state', {});

describe('an engine that dies', () => {
  it('fails what waited, starts again and opens the project again', async () => {
    const said = quiet();
    const keeper = keeperOf(workerEngine(STAND_IN_ENGINE));
    const deaths: Death[] = [];
    keeper.onDeath((death) => deaths.push(death));
    await keeper.start();
    await keeper.call('projects.open', { path: '/a.tickmark' });
    await expect(die(keeper)).rejects.toMatchObject({ code: 'unavailable' });
    expect(await openProject(keeper)).toEqual({ path: '/a.tickmark' });
    expect(deaths).toEqual(['restarting']);
    expect(said).toHaveBeenCalledOnce();
  });

  it('is given up after three deaths within a minute', async () => {
    quiet();
    const keeper = keeperOf(workerEngine(STAND_IN_ENGINE));
    const deaths: Death[] = [];
    keeper.onDeath((death) => deaths.push(death));
    await keeper.start();
    for (let death = 0; death < 3; death += 1) await die(keeper).catch(() => undefined);
    expect(deaths).toEqual(['restarting', 'restarting', 'given-up']);
    expect(keeper.givenUp).toBe(true);
    await expect(keeper.ready()).rejects.toThrow(GIVEN_UP);
  });

  it('is started again however often, when the deaths lie further apart', async () => {
    quiet();
    let now = 0;
    const keeper = keeperOf(workerEngine(STAND_IN_ENGINE), () => now);
    await keeper.start();
    for (let death = 0; death < 5; death += 1) {
      await die(keeper).catch(() => undefined);
      now += 31_000;
    }
    expect(await openProject(keeper)).toEqual({ path: null });
  });

  it('that cannot even start is given up, and start() says so', async () => {
    quiet();
    const keeper = keeperOf(workerEngine('/nowhere/engine.js'));
    await expect(keeper.start()).rejects.toThrow(GIVEN_UP);
  });
});

describe('closing', () => {
  it('waits for the engine’s word, and takes nothing afterwards', async () => {
    const keeper = keeperOf(workerEngine(STAND_IN_ENGINE));
    await keeper.start();
    expect(await keeper.close(5000)).toBe(true);
    await expect(keeper.ready()).rejects.toThrow('The engine is closed.');
    expect(await keeper.close(5000)).toBe(true);
  });

  it('ends a silent engine after the time it was given, and tells', async () => {
    const killed = vi.fn();
    const keeper = keeperOf({ ...workerEngine(STAND_IN_ENGINE), spawn: () => ({ ...mute, kill: killed }) });
    void keeper.start().catch(() => undefined);
    expect(await keeper.close(20)).toBe(false);
    expect(killed).toHaveBeenCalledOnce();
  });
});
