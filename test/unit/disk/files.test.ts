import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FileCalls } from '../../../main/engine/disk';
import { renameOver } from '../../../main/engine/disk/files';
import { Project } from '../../../main/engine/project';
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

/** Nobody waits in a test: the pauses are counted instead. */
const pauses: number[] = [];
function countPauses(): void {
  pauses.length = 0;
  vi.spyOn(Atomics, 'wait').mockImplementation((...values: unknown[]) => {
    pauses.push(Number(values[3]));
    return 'timed-out';
  });
}

afterEach(() => void vi.restoreAllMocks());

/** A disk on which a scanner holds what is to be renamed, so many times. */
function heldDisk(code: string, times: number): FileCalls & { renames: number } {
  const disk = new MemoryDisk();
  const real = disk.rename.bind(disk);
  return Object.assign(disk, {
    renames: 0,
    rename(from: string, to: string) {
      this.renames += 1;
      if (this.renames <= times) throw Object.assign(new Error(code), { code });
      real(from, to);
    },
  });
}

describe('a rename', () => {
  test.each(['EBUSY', 'EPERM'])(
    'that Windows refuses with %s for a moment is tried again, with longer and longer pauses',
    (code) => {
      countPauses();
      const disk = heldDisk(code, 5);
      disk.close(disk.open('/a', 'w'));
      renameOver(disk, '/a', '/b');
      expect(disk.renames).toBe(6);
      expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
      expect(disk.list('/').map(({ name }) => name)).toEqual(['b']);
    },
  );

  test('that is refused for good fails within a second, with the reason', () => {
    countPauses();
    const disk = heldDisk('EBUSY', Infinity);
    disk.close(disk.open('/a', 'w'));
    expect(() => renameOver(disk, '/a', '/b')).toThrow('EBUSY');
    expect(pauses.reduce((sum, each) => sum + each, 0)).toBeLessThan(1_000);
  });

  test('that fails for another reason is not tried again', () => {
    countPauses();
    const disk = heldDisk('EIO', Infinity);
    disk.close(disk.open('/a', 'w'));
    expect(() => renameOver(disk, '/a', '/b')).toThrow('EIO');
    expect(disk.renames).toBe(1);
    expect(pauses).toEqual([]);
  });
});

describe('a disk that stores something else than it was given', () => {
  test('is found out before its snapshot takes the place of a good one', async () => {
    const disk = new MemoryDisk();
    const project = createProject(surroundings(sqlite, disk));
    project.act(importPlan(project, 'harbour', 2));
    const before = disk.image.contents.get(disk.image.names.get(PATH)!);
    const real = disk.write.bind(disk);
    disk.write = (fd, bytes, from, length, position) => {
      const wrong = Uint8Array.from(bytes.subarray(from, from + length));
      wrong[length >> 1]! ^= 0x10;
      return real(fd, wrong, 0, length, position);
    };
    await expect(project.snapshot()).rejects.toThrow(/reads back differently/);
    disk.write = real;
    expect(project.settled).toBe(false);
    expect(disk.image.contents.get(disk.image.names.get(PATH)!)).toBe(before);
    const again = Project.open(surroundings(sqlite, disk.afterDeath()), PATH);
    expect(contentOf(again.read)).toEqual(contentOf(project.read));
  });
});

describe('a project whose file is held by a scanner', () => {
  test('writes its snapshot once the scanner lets go', async () => {
    countPauses();
    const disk = heldDisk('EBUSY', 0);
    const project = createProject(surroundings(sqlite, disk));
    project.act(importPlan(project, 'harbour', 2));
    const held = disk.renames;
    const real = disk.rename.bind(disk);
    disk.rename = (from, to) => {
      if (disk.renames++ < held + 3) throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
      real(from, to);
    };
    await project.snapshot();
    expect(project.settled).toBe(true);
    expect(pauses.length).toBeGreaterThanOrEqual(3);
  });

  test('that never does keeps its edits in the journal, and takes more', async () => {
    countPauses();
    const disk = heldDisk('EBUSY', 0);
    const project = createProject(surroundings(sqlite, disk));
    project.act(importPlan(project, 'harbour', 2));
    disk.rename = () => {
      throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    };
    await expect(project.snapshot()).rejects.toMatchObject({ code: 'EBUSY' });
    project.act(importPlan(project, 'ledger', 2));
    const after = (disk as unknown as MemoryDisk).afterDeath();
    const again = Project.open(surroundings(sqlite, after), PATH);
    expect(contentOf(again.read)).toEqual(contentOf(project.read));
    expect([...after.image.names.keys()].some((path) => path.endsWith('.part'))).toBe(false);
  });
});
