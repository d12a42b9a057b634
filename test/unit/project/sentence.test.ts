import { describe, expect, test } from 'vitest';
import { projectPaths } from '../../../main/engine/disk';
import { withoutRoom } from '../../../main/engine/disk/journal-read';
import { Project } from '../../../main/engine/project';
import { MemoryDisk } from '../../support/memory-disk';
import {
  createProject,
  editPlan,
  importPlan,
  PATH,
  sqliteForTests,
  surroundings,
} from '../../support/project';

const PATHS = projectPaths(PATH);
const TORN = 'One more was being written when Tickmark stopped; it had not been confirmed and is not there.';

const sqlite = await sqliteForTests();

/** A disk after a crash: a snapshot, then so many edits, the first of them at a local time of today, each a second later. */
async function crashed(edits: number, hours: number, minutes: number): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  let at = new Date(2025, 2, 9, 9, 0);
  const project = createProject(surroundings(sqlite, disk, { now: () => at }));
  project.act(importPlan(project, 'harbour', 2));
  await project.snapshot();
  const today = new Date();
  for (let edit = 0; edit < edits; edit++) {
    at = new Date(today.getFullYear(), today.getMonth(), today.getDate(), hours, minutes, edit);
    project.act(editPlan(project, 'figure-1-0', { note: `edit ${edit}` }));
  }
  return disk.afterDeath();
}

function tear(disk: MemoryDisk, bytes: number): Uint8Array {
  const ino = disk.image.names.get(PATHS.journal)!;
  const whole = withoutRoom(disk.image.contents.get(ino)!);
  const torn = whole.slice(0, whole.length - bytes);
  disk.image.contents.set(ino, torn);
  return torn;
}

const opened = (disk: MemoryDisk) => Project.open(surroundings(sqlite, disk), PATH);

describe('a project whose folder went away', () => {
  test('refuses the edit and says so, and takes edits again when it is back, without being opened anew', async () => {
    const disk = new MemoryDisk();
    const states: string[] = [];
    const project = createProject(surroundings(sqlite, disk, { onDisk: ({ state }) => states.push(state) }));
    project.act(importPlan(project, 'harbour', 2));
    const paths = [PATHS.file, PATHS.journal, PATHS.lock];
    for (const path of paths) disk.rename(path, path.replace('/desk', ''));
    const edit = () => project.act(editPlan(project, 'figure-1-0', { note: 'on' }));
    expect(edit).toThrow(
      /^The change was not made: Port is not in \/desk any more\..*Put it back and try again/,
    );
    expect(project.disk.state).toBe('cannot-write');
    for (const path of paths) disk.rename(path.replace('/desk', ''), path);
    expect(edit().seq).toBe(2);
    expect(states).toEqual(['cannot-write', 'safe']);
    await project.close();
    expect(opened(disk).read.figure('figure-1-0')?.note).toBe('on');
  });

  test('and was taken over by another program meanwhile is not written to again', () => {
    const disk = new MemoryDisk();
    const project = createProject(surroundings(sqlite, disk));
    project.act(importPlan(project, 'harbour', 2));
    const fd = disk.open(PATHS.lock, 'w');
    const other = Buffer.from(JSON.stringify({ token: 'other', program: { pid: 1 } }));
    disk.write(fd, other, 0, other.length, 0);
    expect(() => project.act(editPlan(project, 'figure-1-0', { note: 'on' }))).toThrow(/has taken over/);
    expect(project.disk.state).toBe('safe');
  });
});

describe('after a crash a project says', () => {
  test('how many edits were restored, and since when by the clock on the wall', async () => {
    const disk = await crashed(12, 14, 2);
    const project = opened(disk);
    expect(project.recovery).toBe('12 edits since 14:02 were restored.');
    expect(project.read.figure('figure-1-0')?.note).toBe('edit 11');
    expect(project.state().recovery).toBe(project.recovery);
  });

  test('the same of a single one', async () => {
    expect(opened(await crashed(1, 9, 5)).recovery).toBe('1 edit since 09:05 was restored.');
  });

  test('nothing where there was nothing to restore', async () => {
    expect(opened(await crashed(0, 0, 0)).recovery).toBeNull();
  });

  test('that a last one was torn, drops it, and keeps what is left of it aside', async () => {
    const disk = await crashed(3, 14, 2);
    const torn = tear(disk, 10);
    const project = opened(disk);
    expect(project.recovery).toBe(`2 edits since 14:02 were restored. ${TORN}`);
    expect(project.read.figure('figure-1-0')?.note).toBe('edit 1');
    const aside = [...disk.image.names].find(([path]) => path.endsWith('-torn'))!;
    expect(disk.image.contents.get(aside[1])).toEqual(torn.slice(torn.lastIndexOf(10) + 1));
    // Work goes on behind the last whole one, and the torn one never comes back.
    project.act(editPlan(project, 'figure-1-0', { note: 'on' }));
    const again = opened(disk.afterDeath());
    expect(again.read.figure('figure-1-0')?.note).toBe('on');
    expect(again.read.head().seq).toBe(4);
  });

  test('only that one was torn, where there was no other', async () => {
    const disk = await crashed(1, 14, 2);
    tear(disk, 1);
    expect(opened(disk).recovery).toBe(TORN);
  });

  test('nothing to who only reads: the edits are the holder’s to keep', async () => {
    const disk = await crashed(2, 14, 2);
    const first = opened(disk);
    const second = opened(disk);
    expect(second.readOnly).toBe(true);
    expect(second.recovery).toBeNull();
    expect(second.state().heldBy).toMatch(/^Ada has had it open on .* since .*\./);
    expect(second.read.head()).toEqual(first.read.head());
    expect(() => second.act(editPlan(second, 'figure-1-0', { note: 'x' }))).toThrow(
      /read only\. Ada has had/,
    );
  });
});
