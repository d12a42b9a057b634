import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectPaths } from '../../../main/engine/disk';
import { EngineFault } from '../../../main/engine/fault';
import { Project } from '../../../main/engine/project';
import { listGenerations } from '../../../main/engine/project-recover';
import { atOnce } from '../../../main/engine/steps';
import type { Sqlite } from '../../../main/engine/store';
import { SEAL_MARK, seal } from '../../../main/engine/store/seal';
import { copyImage, type DiskImage, MemoryDisk } from '../../support/memory-disk';
import { afterPowerCut, FATES } from '../../support/power-cut';
import {
  contentOf,
  createProject,
  editPlan,
  importPlan,
  PATH,
  sqliteForTests,
  surroundings,
} from '../../support/project';
import { seeded } from '../../support/seeded';

const PATHS = projectPaths(PATH);

let sqlite: Sqlite;
/** Three generations, and edits after the last one: what a crash leaves. */
let image: DiskImage;
let newest: { seq: number; hash: string };
let content: unknown;

beforeAll(async () => {
  sqlite = await sqliteForTests();
  const disk = new MemoryDisk();
  const project = createProject(surroundings(sqlite, disk));
  project.act(importPlan(project, 'harbour', 4));
  for (let at = 0; at < 4; at++) {
    project.act(editPlan(project, 'figure-1-0', { note: `edit ${at}` }));
    await project.snapshot();
  }
  project.act(editPlan(project, 'figure-1-1', { note: 'after the last snapshot' }));
  project.act(editPlan(project, 'figure-1-2', { note: 'and one more' }));
  newest = project.read.head();
  content = contentOf(project.read);
  image = copyImage(disk.image);
});

let disk: MemoryDisk;
beforeEach(() => {
  disk = new MemoryDisk(copyImage(image));
});

function damage(path: string, change: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const ino = disk.image.names.get(path)!;
  const changed = change(Uint8Array.from(disk.image.contents.get(ino)!));
  // A file of its own: a generation kept by a link must not be damaged with it.
  const own = Math.max(...disk.image.contents.keys()) + 1;
  disk.image.names.set(path, own);
  disk.image.contents.set(own, changed);
  disk = new MemoryDisk(disk.image);
  return changed;
}

function flip(bytes: Uint8Array): Uint8Array {
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  return bytes;
}

function secondLineBroken(bytes: Uint8Array): Uint8Array {
  bytes[bytes.indexOf(10) + 30]! ^= 1;
  return bytes;
}

const around = () => surroundings(sqlite, disk);
const kept = () => [...disk.image.names.keys()].filter((path) => path.includes('/kept-'));

function refused(): EngineFault {
  try {
    Project.open(around(), PATH);
  } catch (error) {
    if (error instanceof EngineFault) return error;
    throw error;
  }
  throw new Error('It opened.');
}

describe('generations', () => {
  test('are three, and each of them leads to the newest state through the journals kept with it', () => {
    const list = atOnce(listGenerations(around(), PATHS));
    expect(list.map(({ id, seq, sound }) => ({ id, seq, sound }))).toEqual([
      { id: 'current', seq: 5, sound: true },
      { id: '4', seq: 4, sound: true },
      { id: '3', seq: 3, sound: true },
    ]);
    for (const { seq, edits } of list) expect(seq + edits).toBe(newest.seq);
  });
});

describe('a project that is damaged', () => {
  test('in its file is named and not touched, and restored without losing an edit', async () => {
    const damaged = damage(PATHS.file, flip);
    const fault = refused();
    expect(fault.code).toBe('corrupt');
    expect(fault.message).toMatch(
      /seal does not fit.*Nothing was changed\. It can be restored: Edits 1 to 7 up to/,
    );
    // Only the lock was taken, and given back.
    const touched = disk.log.filter((each) => 'path' in each && !each.path.includes('.lock'));
    expect(touched).toEqual([]);
    const project = await Project.recover(around(), PATH, null);
    expect(project.read.head()).toEqual(newest);
    expect(contentOf(project.read)).toEqual(content);
    expect(project.recovery).toMatch(/^Restored to edit 7.*Port\.backups\.$/);
    const aside = kept().find((path) => path.endsWith('.tickmark'))!;
    expect(disk.image.contents.get(disk.image.names.get(aside)!)).toEqual(damaged);
    project.act(editPlan(project, 'figure-1-3', { note: 'work goes on' }));
    await project.close();
    expect(Project.open(around(), PATH).read.head().seq).toBe(newest.seq + 1);
  });

  test('by a cut within its seal, or beside it, is damaged as by any other, and is restored', async () => {
    const whole = image.contents.get(image.names.get(PATH)!)!;
    const at = Buffer.from(whole).indexOf(SEAL_MARK);
    for (const more of [-1, 0, 1, 20, 63, 64, 65]) {
      disk = new MemoryDisk(copyImage(image));
      damage(PATH, (bytes) => bytes.subarray(0, at + SEAL_MARK.length + more));
      expect(refused().code, String(more)).toBe('corrupt');
      const project = await Project.recover(around(), PATH, null);
      expect(project.read.head(), String(more)).toEqual(newest);
      await project.close();
    }
  });

  test('in the middle of its journal is restored up to the damage, and the rest is kept', async () => {
    const damaged = damage(PATHS.journal, secondLineBroken);
    expect(refused().message).toMatch(/Line 2 of the journal is damaged/);
    const project = await Project.recover(around(), PATH, null);
    expect(project.read.head().seq).toBe(5);
    const aside = kept().find((path) => path.endsWith('.journal'))!;
    expect(disk.image.contents.get(disk.image.names.get(aside)!)).toEqual(damaged);
  });

  test('in file and journal goes back to the generation that reaches furthest', async () => {
    damage(PATHS.file, flip);
    damage(PATHS.journal, secondLineBroken);
    const project = await Project.recover(around(), PATH, null);
    expect(project.read.head().seq).toBe(5);
  });

  test('by a file that is gone is not found, and restored from its generations', async () => {
    disk.remove(PATHS.file);
    expect(refused().code).toBe('not-found');
    const project = await Project.recover(around(), PATH, null);
    expect(project.read.head()).toEqual(newest);
  });

  test('a second time, right after it was restored, is restored without losing an edit either', async () => {
    damage(PATHS.file, flip);
    await (await Project.recover(around(), PATH, null)).close();
    damage(PATHS.file, flip);
    const project = await Project.recover(around(), PATH, null);
    expect(project.read.head()).toEqual(newest);
    expect(contentOf(project.read)).toEqual(content);
  });

  test('and has nothing in it yet, takes no edits from the journal of another project that was put aside', async () => {
    const empty = new MemoryDisk();
    const other = createProject(surroundings(sqlite, empty));
    other.act(importPlan(other, 'elsewhere', 1));
    const foreign = empty.image.contents.get(empty.image.names.get(PATHS.journal)!)!;
    disk = new MemoryDisk();
    await createProject(around()).close();
    damage(PATHS.journal, () => Uint8Array.from(foreign));
    expect(refused().message).toMatch(/belongs to another project/);
    const project = await Project.recover(around(), PATH, null);
    expect(project.read.head().seq).toBe(0);
    expect(project.read.sourceCount()).toBe(0);
  });

  test('by the journal of another project is named', async () => {
    const other = new MemoryDisk();
    const elsewhere = createProject(surroundings(sqlite, other));
    elsewhere.act(importPlan(elsewhere, 'elsewhere', 1));
    const foreign = other.image.contents.get(other.image.names.get(PATHS.journal)!)!;
    damage(PATHS.journal, () => Uint8Array.from(foreign));
    expect(refused().message).toMatch(/belongs to another project/);
    expect((await Project.recover(around(), PATH, null)).read.head().seq).toBe(5);
  });

  test('by an old copy of its file, with a gap to the journal, is named', async () => {
    const old = disk.image.contents.get(disk.image.names.get('/desk/Port.backups/000000003.tickmark')!)!;
    damage(PATHS.file, () => Uint8Array.from(old));
    expect(refused().message).toMatch(/edits 4 to 5 are in neither/);
    // The kept journals close the gap.
    expect((await Project.recover(around(), PATH, 'current')).read.head()).toEqual(newest);
  });

  test('can be put back to a generation that was chosen; one that is damaged or not there is refused', async () => {
    damage('/desk/Port.backups/000000004.tickmark', flip);
    await expect(Project.recover(around(), PATH, '4')).rejects.toMatchObject({ code: 'corrupt' });
    await expect(Project.recover(around(), PATH, '99')).rejects.toMatchObject({ code: 'not-found' });
    expect(kept()).toEqual([]);
    expect((await Project.recover(around(), PATH, '3')).read.head()).toEqual(newest);
  });

  test('by someone who knows how to seal a file is named, and taken neither for a project nor for a refusing disk', async () => {
    damage(PATHS.file, (bytes) => {
      const db = sqlite.open(bytes);
      db.script("PRAGMA foreign_keys = ON; DELETE FROM meta WHERE key = 'id'");
      const forged = db.snapshot();
      db.close();
      seal(forged);
      return forged;
    });
    expect(refused()).toMatchObject({ code: 'corrupt' });
    expect(refused().message).toMatch(/does not say which project it is.*It can be restored/);
  });

  test('with nothing sound left says so, and changes nothing', async () => {
    for (const path of [...disk.image.names.keys()].filter((each) => each.endsWith('.tickmark')))
      damage(path, flip);
    expect(refused().message).toMatch(/no earlier state.*Look for a copy of the file/);
    disk.makeFolder(PATHS.originals);
    expect(refused().message).toMatch(/untouched, in the folder Port\.originals/);
    await expect(Project.recover(around(), PATH, null)).rejects.toMatchObject({ code: 'corrupt' });
    expect(kept()).toEqual([]);
  });

  test('is not restored while someone has it open', async () => {
    const open = Project.open(around(), PATH);
    await expect(Project.recover(surroundings(sqlite, disk), PATH, null)).rejects.toMatchObject({
      code: 'busy',
    });
    await open.close();
  });

  test('and loses its power while it is restored, is restored at the second attempt or was at the first', async () => {
    damage(PATHS.file, flip);
    const before = copyImage(disk.image);
    const first = new MemoryDisk(copyImage(before));
    await Project.recover(surroundings(sqlite, first), PATH, null);
    const random = seeded(11);
    for (let cut = 0; cut <= first.log.length; cut++) {
      for (const fate of FATES) {
        const found = new MemoryDisk(
          afterPowerCut(first.log.slice(0, cut), fate, () => random() < 0.5, before),
        );
        const again = await restored(found);
        expect(again.read.head(), `${fate} at ${cut}`).toEqual(newest);
        await again.close();
      }
    }
  }, 60_000);
});

/** Opens, or restores where it does not open: never a silent opening with less. */
async function restored(found: MemoryDisk): Promise<Project> {
  try {
    return Project.open(surroundings(sqlite, found), PATH);
  } catch (error) {
    if (!(error instanceof EngineFault)) throw error;
    return Project.recover(surroundings(sqlite, found), PATH, null);
  }
}
