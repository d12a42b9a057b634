import { expect, it } from 'vitest';
import { importAll } from '../../../main/engine/handlers/importing';
import type { CommandContext } from '../../../main/engine/handlers/types';
import { MemoryDisk } from '../../support/memory-disk';
import { createProject, sqliteForTests, surroundings } from '../../support/project';

const sqlite = await sqliteForTests();

const SACKS = Array.from({ length: 5_000 }, (_, n) => `Quay ${n + 100} took ${n + 2_100} sacks.`).join(
  '\n\n',
);

it('of thousands of figures gives way while their rows are made, and is cancelled there with nothing left', async () => {
  const project = createProject(surroundings(sqlite, new MemoryDisk()));
  const stop = new AbortController();
  let ids = 0;
  /** Ids made since somebody else could be answered. */
  let sincePause = 0;
  let most = 0;
  const context = {
    project,
    read: project.read,
    signal: stop.signal,
    progress: () => undefined,
    pause: () => {
      most = Math.max(most, sincePause);
      if (sincePause > 1_000) stop.abort();
      sincePause = 0;
      return Promise.resolve();
    },
    newId: () => {
      sincePause += 1;
      return `new-${ids++}`;
    },
    now: () => new Date('2025-03-09T10:00:00Z'),
    who: () => 'Ada Lin',
  } as unknown as CommandContext;
  const files = [{ name: 'quay.txt', bytes: new TextEncoder().encode(SACKS) }];
  await expect(importAll(context, files)).rejects.toMatchObject({ code: 'cancelled' });
  expect(most).toBeLessThanOrEqual(2_001);
  expect(ids).toBeLessThan(5_000);
  expect(project.read.head().seq).toBe(0);
  expect(project.read.sources()).toEqual([]);
  await project.close();
});
