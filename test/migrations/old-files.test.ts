import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { projectPaths } from '../../main/engine/disk';
import { EngineFault } from '../../main/engine/fault';
import { Project } from '../../main/engine/project';
import { atOnce } from '../../main/engine/steps';
import { MIGRATIONS, NEWEST } from '../../main/engine/store/migrations';
import { seal } from '../../main/engine/store/seal';
import { Db, SqliteError } from '../../main/engine/store/sqlite';
import { FaultyDisk } from '../support/faulty-disk';
import { copyImage, type DiskImage, MemoryDisk } from '../support/memory-disk';
import { OLD_VERSIONS, type OldProject, oldProject } from '../support/old-project';
import {
  contentOf,
  createProject,
  editPlan,
  importPlan,
  PATH,
  sqliteForTests,
  surroundings,
} from '../support/project';

const PATHS = projectPaths(PATH);
/** Every how manieth file call fails; all of them with TICKMARK_FULL=1. */
const EVERY = process.env.TICKMARK_FULL ? 1 : 5;

const sqlite = await sqliteForTests();

/** A disk on which a project lies as its files say. */
function diskWith(files: Readonly<Record<string, Uint8Array>>): MemoryDisk {
  const disk = new MemoryDisk();
  disk.makeFolder('/desk');
  for (const [path, bytes] of Object.entries(files)) {
    const fd = disk.open(path, 'w');
    disk.write(fd, bytes, 0, bytes.length, 0);
    disk.close(fd);
  }
  return new MemoryDisk(copyImage(disk.image));
}

const contentAt = (disk: MemoryDisk, path: string): Uint8Array | undefined =>
  disk.image.contents.get(disk.image.names.get(path) ?? -1);

const versionOf = (bytes: Uint8Array): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(60);

describe.each(OLD_VERSIONS)('a project of version %i', (version) => {
  let old: OldProject;
  let image: DiskImage;
  let content: unknown;
  let disk: MemoryDisk;
  beforeAll(async () => {
    old = await oldProject(sqlite, version);
    image = diskWith({ [PATHS.file]: old.file, [PATHS.journal]: old.journal }).image;
    content = contentOf(Project.open(surroundings(sqlite, new MemoryDisk(copyImage(image))), PATH).read);
  });
  beforeEach(() => {
    disk = new MemoryDisk(copyImage(image));
  });

  test('is of that version, opens with its journal done again, and its history can be proved', async () => {
    expect(versionOf(old.file)).toBe(version);
    const project = Project.open(surroundings(sqlite, disk), PATH);
    expect(project.read.head()).toEqual(old.head);
    expect(project.recovery).toMatch(/^2 edits since .* were restored\.$/);
    expect(project.read.figure('figure-1-1')?.note).toBe('in the journal, again');
    expect(project.read.figure('figure-1-0')?.verdict).toBe('verified');
    expect(atOnce(project.read.verify(sqlite))).toEqual([]);
    // What was done then can be undone now.
    project.undo();
    project.undoOne(2);
    expect(project.read.figure('figure-1-0')?.verdict).toBe('unverified');
    await project.close();
    expect(versionOf(contentAt(disk, PATHS.file)!)).toBe(NEWEST);
    const again = Project.open(surroundings(sqlite, disk), PATH);
    expect(atOnce(again.read.verify(sqlite))).toEqual([]);
    expect(again.recovery).toBeNull();
  });

  test('is left as it is by opening it, and by a step of the schema that fails half way', async () => {
    const real = Db.prototype.script;
    const failing = vi.spyOn(Db.prototype, 'script').mockImplementation(function (this: Db, sql) {
      const step = MIGRATIONS.find(({ up }) => up === sql);
      if (!step) return real.call(this, sql);
      real.call(this, sql.slice(0, sql.indexOf(';', sql.length / 3) + 1));
      throw new SqliteError('out of memory');
    });
    const refused = attempt(disk);
    failing.mockRestore();
    expect(refused).toBeInstanceOf(EngineFault);
    expect(contentAt(disk, PATHS.file)).toEqual(old.file);
    expect(contentAt(disk, PATHS.journal)).toEqual(old.journal);
    // And when it is tried again, nothing is missing.
    const project = Project.open(surroundings(sqlite, disk), PATH);
    expect(project.read.head()).toEqual(old.head);
    expect(contentAt(disk, PATHS.file)).toEqual(old.file);
  });

  test('is whole, old or new, whichever file call fails while it is brought to this version', async () => {
    const counting = new FaultyDisk(new MemoryDisk(copyImage(image)), -1, { kind: 'error', code: 'EIO' });
    const wanted = await bringUp(counting.calls);
    expect(wanted.head.seq).toBe(old.head.seq + 1);
    let left = 0;
    for (const { at, call } of counting.made) {
      if (at % EVERY !== 0) continue;
      for (const ill of [
        { kind: 'error', code: 'EIO' },
        { kind: 'half-write', code: 'ENOSPC' },
      ] as const) {
        const beneath = new MemoryDisk(copyImage(image));
        const told = await bringUp(new FaultyDisk(beneath, at, ill).calls);
        const where = `${ill.kind} at call ${at} (${call})`;
        const file = contentAt(beneath, PATHS.file)!;
        if (versionOf(file) === version) {
          left += 1;
          expect(Buffer.compare(file, old.file), where).toBe(0);
        }
        const project = Project.open(surroundings(sqlite, beneath.afterDeath()), PATH);
        expect(project.read.head(), where).toEqual(told.head);
        expect(contentOf(project.read), where).toEqual(told.content);
        await project.close();
      }
    }
    expect(left).toBeGreaterThan(10 / EVERY);
  });

  /** Opens, edits, writes the file in the new version; what was answered last. */
  async function bringUp(calls: FaultyDisk['calls']) {
    let told = { head: old.head, content };
    try {
      const project = Project.open(surroundings(sqlite, calls), PATH);
      project.act(editPlan(project, 'figure-1-2', { note: 'of today' }));
      told = { head: project.read.head(), content: contentOf(project.read) };
      await project.snapshot();
      await project.close();
    } catch {
      // Refused; what was answered before counts.
    }
    return told;
  }
});

describe('a project of a newer version', () => {
  test('is refused in words, and not a byte of it or beside it is touched', () => {
    const made = new MemoryDisk();
    const project = createProject(surroundings(sqlite, made));
    project.act(importPlan(project, 'harbour', 2));
    const newer = Uint8Array.from(contentAt(made, PATHS.file)!);
    new DataView(newer.buffer).setUint32(60, NEWEST + 1);
    seal(newer);
    const journal = Uint8Array.from(contentAt(made, PATHS.journal)!);
    const disk = diskWith({ [PATHS.file]: newer, [PATHS.journal]: journal });
    const refused = attempt(disk);
    expect(refused).toMatchObject({ code: 'conflict' });
    expect((refused as EngineFault).message).toMatch(/written by a newer Tickmark.*not touched/);
    expect(contentAt(disk, PATHS.file)).toEqual(newer);
    expect(contentAt(disk, PATHS.journal)).toEqual(journal);
    expect([...disk.image.names.keys()].sort()).toEqual([PATHS.journal, PATHS.file].sort());
  });
});

function attempt(disk: MemoryDisk): unknown {
  try {
    return Project.open(surroundings(sqlite, disk), PATH);
  } catch (error) {
    return error;
  }
}
