import { describe, expect, test } from 'vitest';
import { Lock, readHolder } from '../../../main/engine/disk';
import { thisProgram } from '../../../main/engine/disk/machine';
import { MemoryDisk } from '../../support/memory-disk';

const PATH = '/p/Port.lock';
const NOW = new Date('2025-03-10T14:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

function disk(): MemoryDisk {
  const made = new MemoryDisk();
  made.makeFolder('/p');
  return made;
}

function leave(on: MemoryDisk, path: string, text: string): void {
  const fd = on.open(path, 'w');
  on.write(fd, Buffer.from(text), 0, Buffer.byteLength(text), 0);
  on.close(fd);
}

const take = (on: MemoryDisk, token: string, now = NOW) => Lock.take(on, PATH, 'Ada', now, token);
const other = (rest: object) =>
  JSON.stringify({
    program: { ...thisProgram(), ...rest },
    who: 'Grace',
    since: NOW.toISOString(),
    token: 'old',
  });

describe('a lock', () => {
  test('is held by one; the second is told by whom and since when', () => {
    const on = disk();
    const first = take(on, 'one');
    expect(first).toBeInstanceOf(Lock);
    expect(take(on, 'two')).toMatchObject({ who: 'Ada', since: NOW.toISOString(), token: 'one' });
    (first as Lock).release();
    expect(take(on, 'three')).toBeInstanceOf(Lock);
  });

  test('leaves nothing behind but itself, and nothing once it is let go of', () => {
    const on = disk();
    const lock = take(on, 'one') as Lock;
    expect([...on.image.names.keys()]).toEqual([PATH]);
    lock.release();
    expect([...on.image.names.keys()]).toEqual([]);
  });

  test('of this process that nobody has open any more is taken over: its engine died', () => {
    const on = disk();
    leave(on, PATH, other({}));
    expect(take(on, 'new')).toBeInstanceOf(Lock);
    expect(readHolder(on, PATH)?.token).toBe('new');
  });

  test('of a process that is no more, or whose number another one has now, is taken over', () => {
    for (const rest of [{ pid: 4_194_304 + 1 }, { pid: 1, started: 'another boot/1' }]) {
      const on = disk();
      leave(on, PATH, other(rest));
      expect(take(on, 'new')).toBeInstanceOf(Lock);
    }
  });

  test('of a living process is held', () => {
    const on = disk();
    leave(on, PATH, other({ pid: process.ppid, started: null }));
    // Without its start time a living process is believed for as long as it gives signs.
    expect(take(on, 'new', new Date(0))).toMatchObject({ token: 'old' });
  });

  test('of another machine is held for as long as it gives signs of life, and given up after five minutes', () => {
    const on = disk();
    leave(on, PATH, other({ host: 'elsewhere' }));
    const seen = on.stat(PATH).modified;
    expect(take(on, 'new', new Date(seen.getTime() + 4 * 60_000))).toMatchObject({ token: 'old' });
    expect(take(on, 'new', new Date(seen.getTime() + 5 * 60_000))).toBeInstanceOf(Lock);
  });

  test('that says nothing is taken over, and so is one whose taking-over was never finished', () => {
    const on = disk();
    leave(on, PATH, '');
    leave(on, `${PATH}.taking`, other({ pid: 4_194_304 + 1 }));
    expect(take(on, 'new', later(0))).toBeInstanceOf(Lock);
    expect([...on.image.names.keys()]).toEqual([PATH]);
  });

  test('that someone is taking over just now is not taken over twice', () => {
    const on = disk();
    leave(on, PATH, '');
    const fd = on.open(`${PATH}.taking`, 'w');
    const text = Buffer.from(other({}));
    on.write(fd, text, 0, text.length, 0);
    expect(take(on, 'new')).not.toBeInstanceOf(Lock);
    on.close(fd);
    expect(take(on, 'new')).toBeInstanceOf(Lock);
  });

  test('knows that it was lost', () => {
    const on = disk();
    const lock = take(on, 'one') as Lock;
    expect(lock.seen()).toBe('ours');
    on.remove(PATH);
    expect(lock.seen()).toBe('gone');
    leave(on, PATH, other({ host: 'elsewhere' }));
    lock.release();
    expect(readHolder(on, PATH)?.token).toBe('old');
  });

  test('works where the file system has no links', () => {
    const on = disk();
    on.link = () => {
      throw Object.assign(new Error('no links'), { code: 'EPERM' });
    };
    const first = take(on, 'one');
    expect(first).toBeInstanceOf(Lock);
    expect(take(on, 'two')).toMatchObject({ token: 'one' });
    expect([...on.image.names.keys()]).toEqual([PATH]);
  });
});
