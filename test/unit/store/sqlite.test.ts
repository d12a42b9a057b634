import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Sqlite } from '../../../main/engine/store';
import { type Db, SqliteError } from '../../../main/engine/store/sqlite';
import { sqliteForTests } from '../../support/project';

let sqlite: Sqlite;
let db: Db;
beforeAll(async () => {
  sqlite = await sqliteForTests();
});
beforeEach(() => {
  db = sqlite.open();
  db.script('PRAGMA foreign_keys = ON; CREATE TABLE t (a TEXT PRIMARY KEY, n INTEGER) STRICT');
});
afterEach(() => db.close());

const count = () => db.pluck<number>('SELECT count(*) FROM t');

describe('the driver', () => {
  test('takes as many values as there are parameters, and no undefined, NaN or infinity', () => {
    expect(() => db.run('INSERT INTO t VALUES (?, ?)', 'x')).toThrow(/1 values for 2/);
    expect(() => db.run('INSERT INTO t VALUES (?, ?)', 'x', 1, 2)).toThrow(SqliteError);
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, undefined as never]) {
      expect(() => db.run('INSERT INTO t VALUES (?, ?)', 'x', wrong)).toThrow(SqliteError);
    }
    expect(count()).toBe(0);
  });

  test('keeps integers above 2^31, NUL, emoji and empty text as they are', () => {
    const nasty = ['a\u0000b', '📒 诈骗', '', "'; DROP TABLE t; --", '\u2028'];
    for (const [at, text] of nasty.entries()) db.run('INSERT INTO t VALUES (?, ?)', text, 2 ** 40 + at);
    const rows = db.all<{ a: string; n: number }>('SELECT a, n FROM t ORDER BY n');
    expect(rows.map(({ a }) => a)).toEqual(nasty);
    expect(rows.map(({ n }) => n)).toEqual(nasty.map((_, at) => 2 ** 40 + at));
  });

  test('gives every failure as one kind of error, with what SQLite said', () => {
    expect(() => db.all('SELECT missing FROM t')).toThrow(/no such column: missing/);
    db.run('INSERT INTO t VALUES (?, ?)', 'x', 1);
    expect(() => db.run('INSERT INTO t VALUES (?, ?)', 'x', 1)).toThrow(/UNIQUE constraint failed/);
    expect(() => db.run('INSERT INTO t VALUES (?, ?)', 'y', 'many')).toThrow(SqliteError);
  });

  test('does a transaction whole or not at all, and none inside another', () => {
    expect(() =>
      db.transaction(() => {
        db.run('INSERT INTO t VALUES (?, ?)', 'x', 1);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(count()).toBe(0);
    expect(db.inTransaction).toBe(false);
    expect(() => db.transaction(() => db.transaction(() => 1))).toThrow(/open already/);
    expect(db.transaction(() => db.run('INSERT INTO t VALUES (?, ?)', 'x', 1))).toBe(1);
    expect(count()).toBe(1);
  });

  test('takes a transaction back that would make it larger than it may be, and goes on', () => {
    db.run('INSERT INTO t VALUES (?, ?)', 'kept', 1);
    db.script(`PRAGMA max_page_count = ${db.pluck<number>('PRAGMA page_count')! + 4}`);
    const fill = () => {
      for (let at = 0; ; at++) db.run('INSERT INTO t VALUES (?, ?)', `${at}${' '.repeat(1000)}`, at);
    };
    expect(() => db.transaction(fill)).toThrow(/larger than 1 GB/);
    // One statement without a journal of its own: SQLite takes the whole transaction back by itself.
    expect(() => db.transaction(() => db.run('INSERT INTO t VALUES (?, ?)', ' '.repeat(100_000), 2))).toThrow(
      /larger than 1 GB/,
    );
    expect(count()).toBe(1);
    expect(db.transaction(() => db.run('INSERT INTO t VALUES (?, ?)', 'more', 2))).toBe(1);
  });

  test('takes over the memory that it is opened from, and goes beyond it', () => {
    db.run('INSERT INTO t VALUES (?, ?)', 'first', 1);
    const bytes = db.snapshot();
    const room = new Uint8Array(bytes.length + 100);
    const within = room.subarray(50, 50 + bytes.length);
    within.set(bytes);
    const opened = sqlite.open(within);
    opened.script('PRAGMA foreign_keys = ON');
    opened.run("UPDATE t SET a = 'other'");
    // What is changed there is changed here: no second copy of a large project was made.
    expect(Buffer.from(within).includes('other')).toBe(true);
    for (let at = 0; at < 100; at++)
      opened.run('INSERT INTO t VALUES (?, ?)', `${at}${' '.repeat(1000)}`, at);
    expect(opened.pluck('SELECT count(*) FROM t')).toBe(101);
    expect(opened.pluck('PRAGMA quick_check')).toBe('ok');
    expect(sqlite.open(opened.snapshot()).pluck('SELECT count(*) FROM t')).toBe(101);
    opened.close();
    expect([...room.subarray(0, 50), ...room.subarray(50 + bytes.length)].every((byte) => byte === 0)).toBe(
      true,
    );
  });

  test('takes no snapshot inside a transaction, and keeps foreign keys after one', () => {
    expect(() => db.transaction(() => db.snapshot())).toThrow(/inside a transaction/);
    const bytes = db.snapshot();
    expect(db.pluck('PRAGMA foreign_keys')).toBe(1);
    expect(sqlite.open(bytes).pluck('SELECT count(*) FROM t')).toBe(0);
  });

  test('uses one statement within itself', () => {
    for (let at = 0; at < 3; at++) db.run('INSERT INTO t VALUES (?, ?)', String(at), at);
    const seen: string[] = [];
    db.each<{ a: string }>('SELECT a FROM t ORDER BY n', [], ({ a }) => {
      db.each<{ a: string }>('SELECT a FROM t ORDER BY n', [], (inner) => seen.push(a + inner.a));
    });
    expect(seen).toEqual(['00', '01', '02', '10', '11', '12', '20', '21', '22']);
  });

  test('does not grow with the number of different statements', () => {
    const ask = (from: number) => {
      for (let at = from; at < from + 4_000; at++) db.pluck(`SELECT ${at} + count(*) FROM t`);
    };
    ask(0);
    const before = process.memoryUsage().external;
    ask(4_000);
    // Unfreed, each would keep 1.6 kB.
    expect(process.memoryUsage().external - before).toBeLessThan(2 * 1024 * 1024);
  });

  test('refuses everything once it is closed', () => {
    db.close();
    expect(() => count()).toThrow(/closed/);
    db.close();
  });
});
