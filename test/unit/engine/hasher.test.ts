import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../../main/engine/hash';
import { hashing, roomFor, startHasher } from '../../../main/engine/hasher';
import {
  createDatabase,
  openDatabase,
  SealCheck,
  type Sqlite,
  Store,
  UnfitFile,
} from '../../../main/engine/store';
import { sqliteForTests } from '../../support/project';

const MEGABYTE = 1024 * 1024;

function filled(bytes: Uint8Array): Uint8Array {
  for (let at = 0; at < bytes.length; at += 997) bytes[at] = at % 251;
  return bytes;
}

test('before the other thread is there, everything is hashed here', () => {
  const bytes = filled(roomFor(2 * MEGABYTE));
  expect(bytes.buffer).toBeInstanceOf(ArrayBuffer);
  expect(hashing(bytes).end(bytes.length)).toBe(sha256(bytes));
});

describe('with the other thread', () => {
  let sqlite: Sqlite;
  beforeAll(async () => {
    sqlite = await sqliteForTests();
    await startHasher();
  });

  test('hashes as this thread does, several at once, a part of its memory, and what it cannot see', () => {
    const [one, two] = [filled(roomFor(MEGABYTE)), filled(roomFor(3 * MEGABYTE + 1))];
    expect(one.buffer).toBeInstanceOf(SharedArrayBuffer);
    const begun = [one, two].map(hashing);
    expect(begun.map((each, at) => each.end([one, two][at]!.length))).toEqual([sha256(one), sha256(two)]);
    for (const other of [two.subarray(5), filled(roomFor(10)), filled(new Uint8Array(2 * MEGABYTE))]) {
      expect(hashing(other).end(other.length)).toBe(sha256(other));
    }
  });

  test('hashes what comes in bit by bit, and no more of it than came', () => {
    const bytes = roomFor(2 * MEGABYTE);
    const begun = hashing(bytes);
    const steps = [1, 4_096, 4_097, MEGABYTE, 2 * MEGABYTE - 1];
    for (const [at, to] of steps.entries()) {
      bytes.fill(at + 1, steps[at - 1] ?? 0, to);
      begun.reach(to);
      // Said twice where a read gave nothing more.
      begun.reach(to);
    }
    expect(begun.end(2 * MEGABYTE - 1)).toBe(sha256(bytes.subarray(0, 2 * MEGABYTE - 1)));
    const empty = hashing(bytes);
    expect(empty.end(0)).toBe(sha256(''));
  });

  test('goes on with the next after one that nobody wants any more', () => {
    const bytes = filled(roomFor(2 * MEGABYTE));
    const dropped = hashing(bytes);
    dropped.reach(MEGABYTE);
    dropped.drop();
    hashing(bytes).drop();
    expect(hashing(bytes).end(bytes.length)).toBe(sha256(bytes));
  });

  test('opens a sound file, and none with a bit changed anywhere', () => {
    const store = new Store(createDatabase(sqlite, { id: 'one', filler: ' '.repeat(2 * MEGABYTE) }));
    const bytes = store.snapshot();
    store.close();
    const shared = () => {
      const room = roomFor(bytes.length);
      room.set(bytes);
      return room;
    };
    const sound = shared();
    openDatabase(sqlite, sound).close();
    // What was read is given back as it was.
    expect(Buffer.compare(sound, bytes)).toBe(0);
    // In the header, in the seal, in a page within, in the last byte.
    const seal = Buffer.from(bytes).indexOf('tickmark-seal-sha256:') + 30;
    for (const at of [45, seal, MEGABYTE, bytes.length - 1]) {
      const changed = shared();
      changed[at]! ^= 4;
      expect(() => openDatabase(sqlite, changed), String(at)).toThrow(UnfitFile);
    }
  });

  test('opens a file that is hashed while it is read, and none with a bit changed anywhere', () => {
    const store = new Store(createDatabase(sqlite, { id: 'one', filler: ' '.repeat(2 * MEGABYTE) }));
    const bytes = store.snapshot();
    store.close();
    /** Reads as a disk does that gives a half of what it is asked for. */
    const read = (changed: number | null) => {
      const seal = new SealCheck();
      const room = seal.room(bytes.length);
      for (let from = 0; from < bytes.length; ) {
        const to = Math.min(from + MEGABYTE / 2, bytes.length);
        room.set(bytes.subarray(from, to), from);
        if (changed !== null && changed >= from && changed < to) room[changed]! ^= 4;
        seal.arrived(room, to);
        from = to;
      }
      return openDatabase(sqlite, room, seal);
    };
    read(null).close();
    const seal = Buffer.from(bytes).indexOf('tickmark-seal-sha256:');
    for (const at of [45, seal + 3, seal + 30, MEGABYTE, bytes.length - 1]) {
      expect(() => read(at), String(at)).toThrow(UnfitFile);
    }
  });
});
