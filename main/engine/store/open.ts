import { EngineFault } from '../fault';
import { MIGRATIONS, NEWEST } from './migrations';
import { APPLICATION_ID, MOST_BYTES } from './schema';
import { SealCheck } from './seal';
import { type Db, MemoryLost, type Sqlite, SqliteError } from './sqlite';

/** Why a file is not a project that can be opened, by what has to be done about it. */
export type Unfit =
  /** Not ours, or not ours to open: leave it alone. */
  | 'foreign'
  | 'newer'
  | 'too-large'
  /** Ours, but damaged: look for an earlier generation. */
  | 'damaged';

/** A file that cannot be opened as a project; the message says what was found, of a file called `name`. */
export class UnfitFile extends Error {
  readonly why: Unfit;
  constructor(why: Unfit, message: string) {
    super(message);
    this.why = why;
  }
}

const MAGIC = 'SQLite format 3\0';

/**
 * Looks at the first hundred bytes of a file of `size` bytes: whether it is SQLite, ours, whole, and of a version that we
 * know. Needs no SQLite. See https://www.sqlite.org/fileformat.html#the_database_header.
 */
export function examine(header: Uint8Array, size: number): void {
  if (size === 0) throw new UnfitFile('damaged', 'The file is empty.');
  if (text(header, 0, 16) !== MAGIC.slice(0, Math.min(16, header.length)) || header.length < 16) {
    throw new UnfitFile('foreign', 'It is not a Tickmark project: it is not an SQLite file.');
  }
  if (header.length < 100) throw new UnfitFile('damaged', 'The file is cut off within its first 100 bytes.');
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.getUint32(68) !== APPLICATION_ID) {
    throw new UnfitFile('foreign', 'It is an SQLite file of another application, not a Tickmark project.');
  }
  const version = view.getUint32(60);
  if (version > NEWEST) {
    const sentence = `It was written by a newer Tickmark (file version ${version}; this one knows up to ${NEWEST}).`;
    throw new UnfitFile('newer', sentence);
  }
  if (size > MOST_BYTES) {
    throw new UnfitFile('too-large', 'It is larger than 1 GB, and a project is worked on in memory.');
  }
  examineLength(view, size);
}

function examineLength(view: DataView, size: number): void {
  const stated = view.getUint16(16);
  const whole = (stated === 1 ? 65_536 : stated) * view.getUint32(28);
  if (size < whole) {
    throw new UnfitFile(
      'damaged',
      `The file is cut off: ${grouped(size)} bytes are there of ${grouped(whole)}.`,
    );
  }
  if (size > whole)
    throw new UnfitFile(
      'damaged',
      `The file is ${grouped(size)} bytes long and should be ${grouped(whole)}.`,
    );
}

const grouped = (count: number): string => count.toLocaleString('en');

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** A new, empty project in memory. */
export function createDatabase(sqlite: Sqlite, meta: Readonly<Record<string, string>>): Db {
  const db = sqlite.open();
  prepare(db);
  db.script(`PRAGMA application_id = ${APPLICATION_ID}`);
  migrate(db);
  for (const [key, value] of Object.entries(meta)) db.run('INSERT INTO meta VALUES (?, ?)', key, value);
  return db;
}

/**
 * Bytes up to which a file is also checked page by page when it is opened (40 ms). A larger one is first opened, and then
 * checked when nobody waits: its seal has shown already that every byte is as it was written, and `quick_check` takes
 * thirty times as long as opening (26 MB: 150 ms).
 */
export const CHECKED_AT_ONCE = 4 * 1024 * 1024;

/**
 * Opens a project's bytes, which are the database's from then on: examined, its seal and its pages checked, brought to the
 * newest schema. `seal` has seen them come in, where somebody told it. Throws UnfitFile.
 */
export function openDatabase(sqlite: Sqlite, bytes: Uint8Array, seal = new SealCheck()): Db {
  let db: Db | undefined;
  try {
    examine(bytes.subarray(0, 100), bytes.length);
    if (!seal.fits(bytes)) {
      const why = 'The file is not as Tickmark wrote it: its seal does not fit what is in it.';
      throw new UnfitFile('damaged', why);
    }
    db = sqlite.open(bytes);
    prepare(db);
    if (bytes.length <= CHECKED_AT_ONCE) verify(db);
    migrate(db);
    return db;
  } catch (error) {
    seal.drop();
    try {
      db?.close();
    } catch {
      // A database this damaged may not even close; it only costs its memory.
    }
    if (error instanceof SqliteError)
      throw new UnfitFile('damaged', `The file is damaged: ${error.message}.`);
    throw error;
  }
}

/** Everything is in memory, and the journal is ours: SQLite needs none of its own caution but to roll back. */
function prepare(db: Db): void {
  db.script(
    'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -65536',
  );
  if (db.pluck('PRAGMA foreign_keys') !== 1) throw new MemoryLost('Foreign keys cannot be switched on.');
}

/** Throws UnfitFile where pages or references are damaged. */
export function verify(db: Db): void {
  const found = db.pluck<string>('PRAGMA quick_check(1)');
  if (found !== 'ok') throw new UnfitFile('damaged', `The file is damaged: ${found}.`);
  if (db.all('PRAGMA foreign_key_check').length > 0) {
    throw new UnfitFile('damaged', 'The file is damaged: rows refer to others that are not there.');
  }
}

function migrate(db: Db): void {
  const version = db.pluck<number>('PRAGMA user_version')!;
  const steps = MIGRATIONS.filter((step) => step.version > version);
  if (steps.length === 0) return;
  db.transaction(() => {
    for (const step of steps) db.script(step.up);
    db.script(`PRAGMA user_version = ${NEWEST}`);
  });
  if (version > 0) verify(db);
}

/** What an UnfitFile means to the analyst who wanted to open `name`. */
export function unfitFault(error: UnfitFile, name: string): EngineFault {
  const code = error.why === 'foreign' ? 'invalid' : error.why === 'newer' ? 'conflict' : 'corrupt';
  const what = error.why === 'too-large' ? 'too-large' : code;
  return new EngineFault(what, `${name} cannot be opened. ${error.message} ${ADVICE[error.why]}`, {
    cause: error,
  });
}

const ADVICE: Record<Unfit, string> = {
  foreign: 'The file was not touched. Choose a file that Tickmark made.',
  newer: 'The file was not touched. Install the newer Tickmark to open it.',
  'too-large': 'The file was not touched. Split the work into several projects.',
  damaged: 'The file was not touched.',
};
