import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AtWork } from '../../../main/engine/at-work';
import { CANCELLED } from '../../../main/engine/fault';
import { Project } from '../../../main/engine/project';
import { isLong, type Plan, stamped, stampedInTurns } from '../../../main/engine/project-action';
import { undoPlan } from '../../../main/engine/project-history';
import { atOnce, type Turns } from '../../../main/engine/steps';
import { MemoryDisk } from '../../support/memory-disk';
import {
  contentOf,
  createProject,
  importPlan,
  PATH,
  sqliteForTests,
  surroundings,
} from '../../support/project';

const sqlite = await sqliteForTests();

/** Turns that nobody else takes; `heard` is called with each label and may cancel. */
function turns(heard: (label: string, cancel: () => void) => void = () => undefined): Turns {
  const controller = new AbortController();
  return {
    progress: (_done, _total, label) => heard(label, () => controller.abort()),
    pause: () => Promise.resolve(),
    signal: controller.signal,
  };
}

/** Every file by its path. */
function filesOn({ image }: MemoryDisk): Record<string, string> {
  const files = [...image.names].map(([path, ino]) => [
    path,
    Buffer.from(image.contents.get(ino)!).toString('latin1'),
  ]);
  return Object.fromEntries(files) as Record<string, string>;
}

const MANY = 6_000;

function opened(): { project: Project; disk: MemoryDisk } {
  const disk = new MemoryDisk();
  return { project: createProject(surroundings(sqlite, disk)), disk };
}

describe('a long action', () => {
  it('does what a short one does, and can be undone and redone', async () => {
    const { project } = opened();
    const { project: other } = opened();
    const plan = importPlan(project, 'harbour', MANY);
    expect(isLong(plan)).toBe(true);
    await project.actInTurns(plan, turns());
    other.act(plan);
    expect(contentOf(project.read)).toEqual(contentOf(other.read));
    expect(atOnce(project.read.verify(sqlite))).toEqual([]);
    await project.actInTurns(undoPlan(project.read), turns());
    expect(project.read.countFigures({})).toBe(0);
    expect(project.read.progress(null).unverified).toBe(0);
    expect(atOnce(project.read.verify(sqlite))).toEqual([]);
    project.redo();
    expect(contentOf(project.read)).toEqual(contentOf(other.read));
  });

  it('keeps every index and trigger of the figures, whether it comes about or not', async () => {
    const { project } = opened();
    const before = atOnce(project.read.verify(sqlite));
    const one = importPlan(project, 'harbour', 3);
    project.act(one);
    await expect(
      project.actInTurns(
        importPlan(project, 'ferry', MANY),
        turns((label, cancel) => label.startsWith('Changing') && cancel()),
      ),
    ).rejects.toMatchObject(CANCELLED);
    expect(project.read.countFigures({})).toBe(3);
    expect(project.read.progress(null).unverified).toBe(3);
    await project.actInTurns(importPlan(project, 'ferry', MANY), turns());
    expect(project.read.progress(null).unverified).toBe(MANY + 3);
    expect(atOnce(project.read.verify(sqlite))).toEqual(before);
    // The tallies go on counting one by one.
    project.act(importPlan(project, 'quay', 2));
    expect(project.read.progress(null).unverified).toBe(MANY + 5);
  });

  it('cancelled at any of its turns changes neither memory nor the disk', async () => {
    const { project, disk } = opened();
    project.act(importPlan(project, 'harbour', 3));
    const before = contentOf(project.read);
    const files = filesOn(disk);
    let turnsTaken = 0;
    const plan: Plan = {
      ...importPlan(project, 'ferry', 2_200),
      originals: new Map([
        ['a'.repeat(64), Buffer.from('a')],
        ['b'.repeat(64), Buffer.from('b')],
      ]),
    };
    for (let at = 1; ; at++) {
      let taken = 0;
      let final = false;
      const all: Turns = turns((label, cancel) => {
        taken++;
        final ||= label === 'Writing to the disk';
        if (taken === at) cancel();
      });
      const done = await project.actInTurns(plan, all).catch((error: unknown) => error);
      turnsTaken = taken;
      if (final) {
        expect(done).toMatchObject({ seq: 2 });
        break;
      }
      expect(done).toMatchObject(CANCELLED);
      expect(contentOf(project.read)).toEqual(before);
      expect(filesOn(disk)).toEqual(files);
    }
    // 5 of preparing, 6 of changing, 2 files, and the last, which hears no cancel.
    expect(turnsTaken).toBe(14);
  });

  it('that ends while a snapshot does is in the new journal too, whichever is first by how little', async () => {
    for (let slower = 0; slower < 120; slower++) {
      const disk = new MemoryDisk();
      /** Some moments within one and the same turn of the event loop. */
      const pause = async () => {
        for (let moment = 0; moment < slower; moment++) await Promise.resolve();
      };
      const project = createProject(surroundings(sqlite, disk, { pause }));
      project.act(importPlan(project, 'harbour', 1));
      const files = Array.from({ length: 20 }, (_, at): [string, Uint8Array] => [
        `${at}`.padStart(64, '0'),
        Buffer.from(`${at}`),
      ]);
      const plan = { ...importPlan(project, 'ferry', 1), originals: new Map(files) };
      const snapshot = project.snapshot();
      await Promise.all([project.actInTurns(plan, turns()), snapshot]);
      const again = Project.open(surroundings(sqlite, disk.afterDeath()), PATH);
      expect(again.read.head(), `${slower} moments slower`).toEqual(project.read.head());
    }
  });

  it('lets nobody read its midst, and no snapshot be taken of it', async () => {
    const { project } = opened();
    const seen: string[] = [];
    let snapshot: Promise<void> | null = null;
    await project.actInTurns(
      importPlan(project, 'harbour', MANY),
      turns((label) => {
        if (label !== 'Changing the project') return;
        expect(() => project.read).toThrow(AtWork);
        expect(() => project.state()).toThrow(AtWork);
        snapshot ??= project.snapshot().then(() => void seen.push('snapshot'));
        seen.push(label);
      }),
    );
    seen.push('done');
    await snapshot;
    expect(seen.slice(-2)).toEqual(['done', 'snapshot']);
    expect(project.settled).toBe(true);
  });
});

describe('the line of a long action', () => {
  it('is to the byte that of a short one', async () => {
    const cells = fc.option(
      fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null))),
      { nil: null },
    );
    const change = fc.record({
      table: fc.constant('figures' as const),
      id: fc.string(),
      before: cells,
      after: cells,
    });
    const plan = fc.record({
      label: fc.oneof(fc.string(), fc.constant(',"changes":[]')),
      changes: fc.array(change, { maxLength: 3 }).map((few) => Array.from({ length: 400 }, () => few).flat()),
      texts: fc.constant(new Map([['c'.repeat(64), 'text']])),
    });
    const head = { seq: 7, hash: 'd'.repeat(64) };
    const now = new Date(0);
    await fc.assert(
      fc.asyncProperty(plan, async (each) => {
        const long = await stampedInTurns(each, head, now, 'Ada', turns());
        const short = stamped(each, head, now, 'Ada');
        expect(long.hash).toBe(short.hash);
        expect(Buffer.compare(long.body, short.body)).toBe(0);
        expect(long.action).toEqual(short.action);
      }),
      { numRuns: 60 },
    );
  });
});
