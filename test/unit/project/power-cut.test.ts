import { describe, expect, test } from 'vitest';
import { EngineFault } from '../../../main/engine/fault';
import { Project } from '../../../main/engine/project';
import { copyImage, MemoryDisk } from '../../support/memory-disk';
import { afterPowerCut, FATES } from '../../support/power-cut';
import {
  createProject,
  editPlan,
  importPlan,
  PATH,
  sqliteForTests,
  surroundings,
  verdictPlan,
} from '../../support/project';
import { seeded } from '../../support/seeded';

const sqlite = await sqliteForTests();

/** Up to which action everything was answered, when so many operations had been done to the disk. */
interface Answered {
  operations: number;
  seq: number;
  hash: string;
}

interface Session {
  disk: MemoryDisk;
  answered: Answered[];
  /** From here on the project was there for the analyst. */
  created: number;
}

/** An afternoon: edits, snapshots with edits in the middle, undo, closing, opening again. */
async function afternoon(): Promise<Session> {
  const disk = new MemoryDisk();
  let inSnapshot: () => void = () => undefined;
  const around = surroundings(sqlite, disk, {
    pause: async () => {
      inSnapshot();
    },
  });
  let project = createProject(around);
  const created = disk.log.length;
  const answered: Answered[] = [];
  const note = () => {
    answered.push({ operations: disk.log.length, ...project.read.head() });
  };
  const verify = (id: string, verdict: 'verified' | 'query') => {
    project.act(verdictPlan(project, [id], verdict));
    note();
  };
  note();
  project.act(importPlan(project, 'harbour', 5));
  note();
  for (const at of [0, 1, 2]) verify(`figure-1-${at}`, 'verified');
  await project.snapshot();
  verify('figure-1-3', 'query');
  let turns = 0;
  inSnapshot = () => {
    if (turns++ < 2) {
      project.act(editPlan(project, 'figure-1-0', { note: `turn ${turns}` }));
      note();
    }
  };
  await project.snapshot();
  inSnapshot = () => undefined;
  project.undo();
  note();
  project.act(importPlan(project, 'ledger', 40));
  note();
  await project.close();
  project = Project.open(around, PATH);
  verify('figure-2-7', 'verified');
  await project.snapshot();
  verify('figure-2-8', 'query');
  await project.close();
  return { disk, answered, created };
}

describe('a power cut', () => {
  test('at any operation leaves a project that opens with all that was answered, and at most one edit more', async () => {
    const { disk, answered, created } = await afternoon();
    const random = seeded(20250310);
    let opened = 0;
    for (let cut = 0; cut <= disk.log.length; cut++) {
      const promised = answered.filter(({ operations }) => operations <= cut).at(-1);
      for (const fate of FATES) {
        const image = afterPowerCut(disk.log.slice(0, cut), fate, () => random() < 0.5);
        const where = `operation ${cut} of ${disk.log.length}, ${fate}`;
        const found = tryOpen(new MemoryDisk(image), where, cut >= created);
        if (!found) continue;
        opened += 1;
        const seq = promised?.seq ?? 0;
        expect(found.read.head().seq, where).toBeGreaterThanOrEqual(seq);
        expect(found.read.head().seq, where).toBeLessThanOrEqual(seq + 1);
        expect(found.read.hashOf(seq), where).toBe(promised?.hash ?? found.read.hashOf(0));
        await found.close();
      }
    }
    expect(opened).toBeGreaterThan(disk.log.length * 2);
  }, 300_000);

  test('while it recovers from a power cut loses nothing either', async () => {
    const { disk, answered } = await afternoon();
    const random = seeded(7);
    const coin = () => random() < 0.5;
    let cuts = 0;
    for (let cut = 60; cut <= disk.log.length; cut += 7) {
      const promised = answered.filter(({ operations }) => operations <= cut).at(-1)!;
      const found = afterPowerCut(disk.log.slice(0, cut), 'torn', coin);
      const recovering = new MemoryDisk(copyImage(found));
      const recovered = Project.open(surroundings(sqlite, recovering), PATH);
      const restored = recovered.read.head();
      await recovered.close();
      for (let second = 0; second <= recovering.log.length; second++) {
        for (const fate of FATES) {
          const image = afterPowerCut(recovering.log.slice(0, second), fate, coin, found);
          const again = Project.open(surroundings(sqlite, new MemoryDisk(image)), PATH);
          expect(again.read.hashOf(promised.seq)).toBe(promised.hash);
          expect(again.read.head()).toEqual(restored);
          await again.close();
          cuts += 1;
        }
      }
    }
    expect(cuts).toBeGreaterThan(100);
  }, 300_000);
});

function tryOpen(disk: MemoryDisk, where: string, mustOpen: boolean): Project | null {
  try {
    return Project.open(surroundings(sqlite, disk), PATH);
  } catch (error) {
    if (mustOpen || !(error instanceof EngineFault) || error.code !== 'not-found') {
      throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
    }
    return null;
  }
}
