import type { Database, SqlJs, SqlValue, Statement } from 'sql.js';
import initSqlJs from 'sql.js';
import wasmPath from 'sql.js/dist/sql-wasm.wasm?asset';
import { EngineFault } from '../fault';
import type { Steps } from '../steps';

/** Absolute path of SQLite's WebAssembly file; `loadSqlite` wants its bytes. */
export const SQLITE_WASM: string = wasmPath;

/** What a cell may be bound to or read as. */
export type Value = SqlValue;

/** A failure inside SQLite, with its own message. */
export class SqliteError extends Error {}

/** COMMIT or ROLLBACK failed, or the WebAssembly instance died: the database in memory is not to be relied upon any more. */
export class MemoryLost extends Error {}

/** Reads only; handlers of queries never get more. */
export interface ReadDb {
  all<Row>(sql: string, ...values: Value[]): Row[];
  get<Row>(sql: string, ...values: Value[]): Row | undefined;
  /** The first column of the first row; undefined where there is no row. */
  pluck<T extends Value>(sql: string, ...values: Value[]): T | undefined;
  each<Row>(sql: string, values: readonly Value[], visit: (row: Row) => void): void;
}

/** Reads and writes. */
export interface WriteDb extends ReadDb {
  /** How many rows were changed. */
  run(sql: string, ...values: Value[]): number;
  /** Several statements without parameters, for schema and pragmas. */
  script(sql: string): void;
  /** All or nothing; not nested. Throws MemoryLost where COMMIT or ROLLBACK fails. */
  transaction<T>(work: () => T): T;
}

let loading: Promise<SqlJs> | null = null;

/** Loads SQLite once for this process; `wasm` are the bytes of the file at SQLITE_WASM. */
export async function loadSqlite(wasm: () => Uint8Array): Promise<Sqlite> {
  loading ??= initSqlJs({ wasmBinary: wasm(), useOldExtensionFunctions: false });
  const module = await loading;
  return { open: (bytes) => new Db(new module.Database(bytes && takenOver(bytes))) };
}

/** Opens databases in memory, new or from a file's bytes, which belong to the database from then on. */
export interface Sqlite {
  open(bytes?: Uint8Array): Db;
}

/** sql.js keeps `slice()` of the bytes that it is given: a copy of a plain array, and a Buffer's own memory. */
function takenOver({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

interface Prepared {
  statement: Statement;
  columns: string[] | null;
  parameters: number;
  busy: boolean;
  /** When it was used last, counted in uses. */
  used: number;
}

/** Statements kept prepared; filters make ever new ones, and an unfreed statement costs 1.6 kB. */
const CACHED = 120;

/** A database in memory: cached statements, checked parameters, one kind of error. */
export class Db implements WriteDb {
  readonly #db: Database;
  readonly #cache = new Map<string, Prepared>();
  #uses = 0;
  #inTransaction = false;
  #closed = false;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Makes a function of three numbers that queries can call; sql.js 1.16 keeps it through `export`. */
  define(name: string, run: (a: number, b: number, c: number) => string | null): void {
    this.#db.create_function(name, run);
  }

  get inTransaction(): boolean {
    return this.#inTransaction;
  }

  all<Row>(sql: string, ...values: Value[]): Row[] {
    const rows: Row[] = [];
    this.each<Row>(sql, values, (row) => rows.push(row));
    return rows;
  }

  get<Row>(sql: string, ...values: Value[]): Row | undefined {
    return this.#use(sql, values, (prepared) =>
      prepared.statement.step() ? toRow<Row>(prepared) : undefined,
    );
  }

  pluck<T extends Value>(sql: string, ...values: Value[]): T | undefined {
    return this.#use(sql, values, ({ statement }) =>
      statement.step() ? (statement.get()[0] as T) : undefined,
    );
  }

  each<Row>(sql: string, values: readonly Value[], visit: (row: Row) => void): void {
    this.#use(sql, values, (prepared) => {
      while (prepared.statement.step()) visit(toRow<Row>(prepared));
    });
  }

  run(sql: string, ...values: Value[]): number {
    return this.#use(sql, values, ({ statement }) => {
      statement.step();
      return this.#db.getRowsModified();
    });
  }

  script(sql: string): void {
    this.#guard(() => this.#db.run(sql));
  }

  transaction<T>(work: () => T): T {
    this.#begin();
    let result: T;
    try {
      result = work();
    } catch (error) {
      this.#end('ROLLBACK');
      throw error;
    }
    this.#end('COMMIT');
    return result;
  }

  /** The same for work that lets others have their turn. They must leave this database alone meanwhile. */
  async transactionInTurns<T>(work: () => Promise<T>): Promise<T> {
    this.#begin();
    let result: T;
    try {
      result = await work();
    } catch (error) {
      this.#end('ROLLBACK');
      throw error;
    }
    this.#end('COMMIT');
    return result;
  }

  /** The same for work in steps; all is taken back where it is left in its midst. */
  *transactionInSteps<T>(work: () => Steps<T>): Steps<T> {
    this.#begin();
    let whole = false;
    try {
      const result = yield* work();
      whole = true;
      return result;
    } finally {
      this.#end(whole ? 'COMMIT' : 'ROLLBACK');
    }
  }

  /** A copy of the whole database as a file's bytes; never inside a transaction. */
  snapshot(): Uint8Array {
    if (this.#inTransaction) throw new SqliteError('No snapshot inside a transaction.');
    const bytes = this.#guard(() => this.#db.export());
    // export() before sql.js 1.15.2 reset it silently; an edit without it could leave orphans.
    if (this.pluck('PRAGMA foreign_keys') !== 1) throw new MemoryLost('Foreign keys were switched off.');
    return bytes;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const { statement } of this.#cache.values()) statement.free();
    this.#cache.clear();
    this.#db.close();
  }

  #begin(): void {
    if (this.#inTransaction) throw new SqliteError('A transaction is open already.');
    this.run('BEGIN IMMEDIATE');
    this.#inTransaction = true;
  }

  #end(word: 'COMMIT' | 'ROLLBACK'): void {
    this.#inTransaction = false;
    try {
      this.run(word);
    } catch (error) {
      // Where memory or pages ran out, SQLite may have taken everything back by itself.
      if (word === 'ROLLBACK' && /no transaction is active/.test(messageOf(error))) return;
      throw new MemoryLost(`${word} failed: ${messageOf(error)}`, { cause: error });
    }
  }

  #use<T>(sql: string, values: readonly Value[], work: (prepared: Prepared) => T): T {
    return this.#guard(() => {
      const prepared = this.#prepare(sql);
      check(prepared.parameters, values, sql);
      prepared.busy = true;
      try {
        prepared.statement.bind(values);
        return work(prepared);
      } finally {
        prepared.busy = false;
        if (this.#cache.get(sql) === prepared) prepared.statement.reset();
        else prepared.statement.free();
      }
    });
  }

  #prepare(sql: string): Prepared {
    const cached = this.#cache.get(sql);
    this.#uses += 1;
    if (cached && !cached.busy) {
      cached.used = this.#uses;
      return cached;
    }
    const statement = this.#db.prepare(sql);
    const parameters = countParameters(sql);
    const prepared = { statement, columns: null, parameters, busy: false, used: this.#uses };
    if (!cached) {
      this.#cache.set(sql, prepared);
      this.#evict();
    }
    return prepared;
  }

  #evict(): void {
    if (this.#cache.size <= CACHED) return;
    const idle = [...this.#cache].filter(([, { busy }]) => !busy);
    const oldest = idle.reduce((a, b) => (b[1].used < a[1].used ? b : a));
    oldest[1].statement.free();
    this.#cache.delete(oldest[0]);
  }

  #guard<T>(work: () => T): T {
    if (this.#closed) throw new SqliteError('The database is closed.');
    try {
      return work();
    } catch (error) {
      throw normalise(error);
    }
  }
}

/** Parameters are bare question marks; no statement of ours has one in a literal. */
function countParameters(sql: string): number {
  let count = 0;
  for (let at = sql.indexOf('?'); at >= 0; at = sql.indexOf('?', at + 1)) count++;
  return count;
}

function check(expected: number, values: readonly Value[], sql: string): void {
  if (values.length !== expected) throw new SqliteError(`${values.length} values for ${expected}: ${sql}`);
  for (const value of values) {
    if (value === undefined) throw new SqliteError(`A value is missing: ${sql}`);
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new SqliteError(`${value} cannot be kept.`);
  }
}

function toRow<Row>(prepared: Prepared): Row {
  prepared.columns ??= prepared.statement.getColumnNames();
  const values = prepared.statement.get();
  const row: Record<string, Value> = {};
  for (let at = 0; at < values.length; at++) row[prepared.columns[at]!] = values[at]!;
  return row as Row;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const FULL =
  'The change was not made: with it the project would be larger than 1 GB, and a project is worked on in memory. Go on in a second project. Everything before it is safe on the disk.';

/** sql.js throws strings, plain errors without a code, and RuntimeErrors of WebAssembly. */
function normalise(error: unknown): unknown {
  if (error instanceof SqliteError || error instanceof MemoryLost || error instanceof EngineFault)
    return error;
  if (error instanceof WebAssembly.RuntimeError) return new MemoryLost(error.message, { cause: error });
  // There is no disk beneath: it is the most pages that `max_page_count` allows.
  if (messageOf(error) === 'database or disk is full') {
    return new EngineFault('too-large', FULL, { cause: error });
  }
  if (error instanceof RangeError || messageOf(error) === 'out of memory') {
    return new EngineFault('too-large', 'The project needs more memory than there is. Nothing was changed.', {
      cause: error,
    });
  }
  if (error instanceof Error && error.constructor !== Error) return error;
  return new SqliteError(messageOf(error), { cause: error });
}
