import { afterEach, describe, expect, test, vi } from 'vitest';
import { createEngine } from '../../../main/engine';
import { Project } from '../../../main/engine/project';
import { Db, MemoryLost } from '../../../main/engine/store/sqlite';
import { MemoryDisk } from '../../support/memory-disk';
import {
  contentOf,
  createProject,
  editPlan,
  importPlan,
  PATH,
  sqliteForTests,
  surroundings,
} from '../../support/project';

const sqlite = await sqliteForTests();

afterEach(() => void vi.restoreAllMocks());

/** Lets the next COMMIT fail, as it would where SQLite died in the middle of it. */
function failNextCommit(): void {
  const real = Db.prototype.transaction;
  vi.spyOn(Db.prototype, 'transaction').mockImplementationOnce(function (this: Db, work) {
    real.call(this, () => {
      work();
    });
    throw new MemoryLost('COMMIT failed');
  });
}

describe('a commit that fails after its line is in the journal', () => {
  test('is made good from the disk: the edit was promised, and it is there', () => {
    const disk = new MemoryDisk();
    const project = createProject(surroundings(sqlite, disk));
    project.act(importPlan(project, 'harbour', 2));
    failNextCommit();
    const outcome = project.act(editPlan(project, 'figure-1-0', { note: 'kept' }));
    expect(outcome.seq).toBe(2);
    expect(project.read.figure('figure-1-0')?.note).toBe('kept');
    expect(project.act(editPlan(project, 'figure-1-0', { note: 'and on' })).seq).toBe(3);
    const again = Project.open(surroundings(sqlite, disk.afterDeath()), PATH);
    expect(contentOf(again.read)).toEqual(contentOf(project.read));
  });
});

describe('memory that is lost', () => {
  test('before the line is in the journal refuses the edit and nothing else', () => {
    const disk = new MemoryDisk();
    const project = createProject(surroundings(sqlite, disk));
    project.act(importPlan(project, 'harbour', 2));
    const plan = editPlan(project, 'figure-1-0', { note: 'lost' });
    vi.spyOn(Db.prototype, 'transaction').mockImplementationOnce(() => {
      throw new MemoryLost('BEGIN failed');
    });
    expect(() => project.act(plan)).toThrow(/was not made/);
    expect(project.read.head().seq).toBe(1);
    expect(project.act(plan).seq).toBe(2);
  });

  test('for good ends the engine, once the page was told', async () => {
    const died = vi.fn();
    const config = { home: '/home', documents: '/documents' };
    const engine = await createEngine(config, { calls: new MemoryDisk(), died });
    await engine.call('projects.create', { path: null, name: 'Port' });
    const broken = vi.spyOn(Db.prototype, 'each').mockImplementation(() => {
      throw new MemoryLost('unreachable');
    });
    expect(await engine.call('sources.list', {})).toMatchObject({
      ok: false,
      fault: { code: 'unavailable' },
    });
    broken.mockRestore();
    // It does not pretend to be well again.
    expect(await engine.call('sources.list', {})).toMatchObject({
      ok: false,
      fault: { code: 'unavailable' },
    });
    await vi.waitFor(() => expect(died).toHaveBeenCalledTimes(1));
  });
});

describe('a file that is large', () => {
  test('is opened on its seal and checked page by page a little later; what is found stops all writing', async () => {
    const disk = new MemoryDisk();
    const timers: { milliseconds: number; work: () => void }[] = [];
    const later = (milliseconds: number, work: () => void) => {
      timers.push({ milliseconds, work });
      return () => undefined;
    };
    const project = createProject(surroundings(sqlite, disk));
    for (let at = 0; at < 8; at++) project.act(importPlan(project, `word${at}`, 1_000));
    await project.close();
    const states: string[] = [];
    const around = surroundings(sqlite, disk, { later, onDisk: ({ state }) => states.push(state) });
    const large = Project.open(around, PATH);
    const proof = timers.find(({ milliseconds }) => milliseconds === 3_000)!;
    proof.work();
    expect(states).toEqual([]);
    expect(large.act(editPlan(large, 'figure-1-0', { note: 'well' })).seq).toBe(9);
    vi.spyOn(Db.prototype, 'pluck').mockReturnValueOnce('row 3 missing from index');
    proof.work();
    expect(states).toEqual(['cannot-write']);
    expect(() => large.act(editPlan(large, 'figure-1-0', { note: 'ill' }))).toThrow(
      /row 3 missing from index.*restore it/,
    );
    const before = disk.log.length;
    await large.snapshot();
    expect(disk.log.length).toBe(before);
  }, 60_000);
});
