import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectPaths } from '../../../main/engine/disk';
import { CANCELLED } from '../../../main/engine/fault';
import { sha256 } from '../../../main/engine/hash';
import { atOnce, inTurns, type Step, untold } from '../../../main/engine/steps';
import { type Db, openDatabase, type Sqlite, Store } from '../../../main/engine/store';
import { MemoryDisk } from '../../support/memory-disk';
import {
  createProject,
  editPlan,
  importPlan,
  PATH,
  removePlan,
  sqliteForTests,
  surroundings,
  verdictPlan,
} from '../../support/project';

/** More figures than are compared, or changed, in one turn. */
const MANY = 900;

let sqlite: Sqlite;
/** The file of a project in which much was done: seven actions, one of them undone. */
let file: Uint8Array;
beforeAll(async () => {
  sqlite = await sqliteForTests();
  const disk = new MemoryDisk();
  const project = createProject(surroundings(sqlite, disk));
  project.act(importPlan(project, 'harbour', MANY));
  project.act(importPlan(project, 'quay', 2));
  const ids = Array.from({ length: MANY }, (_, at) => `figure-1-${at}`);
  project.act(verdictPlan(project, ids, 'verified'));
  project.act(editPlan(project, 'figure-1-0', { note: 'one' }));
  project.act(removePlan(project, 'figure-2-1'));
  project.undo();
  project.act(editPlan(project, 'figure-1-0', { note: 'two' }));
  await project.close();
  file = disk.image.contents.get(disk.image.names.get(projectPaths(PATH).file)!)!;
});

let db: Db;
beforeEach(() => {
  db = openDatabase(sqlite, Uint8Array.from(file));
});

const found = () => atOnce(new Store(db).verify(sqlite));
const ROWS = 'The figures are not what the history says they should be.';

describe('a project that is proved', () => {
  test('is whole as it was written', () => {
    expect(found()).toEqual([]);
  });

  test('gives away one changed cell in one row, wherever the row stands', () => {
    for (const id of ['figure-1-0', `figure-1-${MANY - 1}`, 'figure-2-1']) {
      db.run("UPDATE figures SET unit = unit || 's' WHERE id = ?", id);
      expect(found(), id).toEqual([ROWS]);
      db.run('UPDATE figures SET unit = substr(unit, 1, length(unit) - 1) WHERE id = ?', id);
    }
    expect(found()).toEqual([]);
  });

  test('gives away a row that is gone, and one that nobody brought in', () => {
    db.run("INSERT INTO tags VALUES ('t-1', 'price', NULL, NULL)");
    expect(found()).toEqual(['The tags are not what the history says they should be.']);
    db.run('DELETE FROM tags');
    db.run("DELETE FROM figures WHERE id = 'figure-2-0'");
    expect(found()).toEqual([ROWS]);
  });

  test('gives away a changed text', () => {
    db.run("UPDATE texts SET text = replace(text, 'quay', 'bay')");
    expect(found()).toEqual([expect.stringMatching(/^The text [0-9a-f]{12}… was changed\.$/)]);
  });

  test('gives away an action that was written anew, with or without its hash', () => {
    const [body] = db.all<{ body: string }>('SELECT body FROM actions WHERE seq = 4');
    const forged = body!.body.replace('"one"', '"won"');
    expect(forged).not.toBe(body!.body);
    db.run('UPDATE actions SET body = ? WHERE seq = 4', forged);
    const stopped = expect.stringMatching(
      /^The history cannot be done again from the start: note of figures/,
    );
    expect(found()).toEqual(['Action 4 was changed: its hash does not fit.', stopped]);
    db.run('UPDATE actions SET hash = ? WHERE seq = 4', sha256(forged));
    expect(found()).toEqual(['Action 5 does not follow the one before it.', stopped]);
  });

  test('gives away an action that is missing, or is none', () => {
    db.run("UPDATE actions SET body = 'no JSON' WHERE seq = 5");
    const stopped = (seq: number) =>
      `The history cannot be done again from the start: action ${seq} cannot be read.`;
    expect(found()).toEqual(['Action 5 was changed: its hash does not fit.', stopped(5)]);
    db.run("UPDATE actions SET body = 'null' WHERE seq = 5");
    expect(found()).toContain(stopped(5));
    db.run('DELETE FROM actions WHERE seq = 4');
    expect(found()[0]).toBe('Action 4 is missing.');
    expect(found()).toContain(stopped(4));
  });

  test('says each part of it, how much of it is done, and leaves nothing behind where it is cancelled', async () => {
    const steps: Step[] = [];
    const store = new Store(db);
    const told = (step: Step) => steps.push(step);
    const turns = { ...untold(() => Promise.resolve()) };
    const progress = (done: number, total: number | null, label: string) =>
      void told({ done, total: total!, label });
    expect(await inTurns(store.verify(sqlite), { ...turns, progress })).toEqual([]);
    expect([...new Set(steps.map(({ label }) => label))]).toEqual([
      'Doing what was done again',
      'Bringing the figures up to date',
      'Comparing what is there',
    ]);
    for (const { done, total } of steps) expect(done).toBeLessThanOrEqual(total);
    for (const [at] of steps.entries()) {
      const controller = new AbortController();
      let left = at;
      const cancelled = inTurns(store.verify(sqlite), {
        signal: controller.signal,
        pause: () => Promise.resolve(),
        progress: () => left-- === 0 && controller.abort(),
      });
      await expect(cancelled, `at step ${at}`).rejects.toMatchObject(CANCELLED);
    }
    expect(found()).toEqual([]);
  });
});
