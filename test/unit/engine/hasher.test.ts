import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../../main/engine/hash';
import { hashing, roomFor, startHasher } from '../../../main/engine/hasher';
import { createDatabase, openDatabase, type Sqlite, Store, UnfitFile } from '../../../main/engine/store';
import { sqliteForTests } from '../../support/project';

const MEGABYTE = 1024 * 1024;

function filled(bytes: Uint8Array): Uint8Array {
  for (let at = 0; at < bytes.length; at += 997) bytes[at] = at % 251;
  return bytes;
}

test('before the other thread is there, everything is hashed here', () => {
  const bytes = filled(roomFor(2 * MEGABYTE));
  expect(bytes.buffer).toBeInstanceOf(ArrayBuffer);
  expect(hashing(bytes)()).toBe(sha256(bytes));
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
    const waits = [one, two].map(hashing);
    expect(waits.map((wait) => wait())).toEqual([sha256(one), sha256(two)]);
    for (const other of [two.subarray(5), filled(roomFor(10)), filled(new Uint8Array(2 * MEGABYTE))]) {
      expect(hashing(other)()).toBe(sha256(other));
    }
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
});
