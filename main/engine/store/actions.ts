import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Action, ActionMode } from '../domain/action';
import { NO_HASH } from '../domain/action';
import type { ReadDb, WriteDb } from './sqlite';

/** Where the chain of actions stands. */
export interface Head {
  seq: number;
  hash: string;
}

/** Bodies longer than this are kept deflated: an import holds every row it made, a tenth of the size deflated. */
const DEFLATE_FROM = 2048;
/** A fifth of the time of the usual level, for one part in a hundred more of a project's file. */
const LEVEL = 3;

/** The last action's number and hash; 0 and zeros where nothing was done yet. */
export function head(db: ReadDb): Head {
  return db.get<Head>('SELECT seq, hash FROM actions ORDER BY seq DESC LIMIT 1') ?? { seq: 0, hash: NO_HASH };
}

/** The hash of an action; that before the first for 0; null where there is none. */
export function hashOf(db: ReadDb, seq: number): string | null {
  return seq === 0 ? NO_HASH : (db.pluck<string>('SELECT hash FROM actions WHERE seq = ?', seq) ?? null);
}

/** An action that is to be done, or done again, with all that it needs. */
export interface Doing {
  action: Action;
  /** The action as JSON in UTF-8. */
  body: Uint8Array;
  /** The SHA-256 of `body`. */
  hash: string;
  /** The texts that it brings in, by their SHA-256. */
  texts: ReadonlyMap<string, string>;
}

/** Adds an action to the history. */
export function addAction(db: WriteDb, { action, body, hash }: Omit<Doing, 'texts'>): void {
  const short = body.length < DEFLATE_FROM;
  db.run(
    short ? INSERT_TEXT : INSERT_DEFLATED,
    action.seq,
    Buffer.from(action.at),
    action.who,
    Buffer.from(action.label),
    action.mode,
    action.undoes,
    action.changes.length,
    short ? body : new Uint8Array(deflateRawSync(body, { level: LEVEL })),
    Buffer.from(hash, 'latin1'),
  );
  if (action.undoes !== null) turn(db, action.undoes, 0);
}

/** Text is handed to SQLite character by character, bytes all at once. */
const TEXT = 'CAST(? AS TEXT)';
const inserting = (body: string) =>
  `INSERT INTO actions VALUES (?, ${TEXT}, ?, ${TEXT}, ?, ?, ?, 1, ${body}, ${TEXT})`;
const INSERT_TEXT = inserting(TEXT);
const INSERT_DEFLATED = inserting('?');

/** An action that was undone is dead; if it had itself undone one, that one lives again, and so on down. */
function turn(db: WriteDb, seq: number, live: 0 | 1): void {
  db.run('UPDATE actions SET live = ? WHERE seq = ?', live, seq);
  const below = db.pluck<number | null>('SELECT undoes FROM actions WHERE seq = ?', seq) ?? null;
  if (below !== null) turn(db, below, live === 1 ? 0 : 1);
}

/** The JSON of an action, as it was hashed. */
export function actionBody(db: ReadDb, seq: number): string | null {
  const body = db.pluck<string | Uint8Array>('SELECT body FROM actions WHERE seq = ?', seq);
  if (body === undefined) return null;
  return typeof body === 'string' ? body : inflateRawSync(body).toString('utf8');
}

/** An action by its number. */
export function action(db: ReadDb, seq: number): Action | null {
  const body = actionBody(db, seq);
  return body === null ? null : (JSON.parse(body) as Action);
}

/** A line of the history without its changes. */
export interface ActionHead {
  seq: number;
  label: string;
  mode: ActionMode;
  undoes: number | null;
}

const LINE = 'SELECT seq, label, mode, undoes FROM actions';

/** The action that undo would undo: the latest one that stands and is not itself an undo or a redo. */
export function undoTarget(db: ReadDb): ActionHead | null {
  const last = `${LINE} WHERE live = 1 AND mode IN ('do', 'undoOne') ORDER BY seq DESC LIMIT 1`;
  return db.get<ActionHead>(last) ?? null;
}

/** The undo that redo would undo: the latest one that stands, unless something new was done since. */
export function redoTarget(db: ReadDb): ActionHead | null {
  const fresh = db.pluck<number>("SELECT max(seq) FROM actions WHERE mode IN ('do', 'undoOne')") ?? 0;
  const last = `${LINE} WHERE live = 1 AND mode = 'undo' AND seq > ? ORDER BY seq DESC LIMIT 1`;
  return db.get<ActionHead>(last, fresh) ?? null;
}

/** Whether an action stands, that is, was not undone. */
export function isLive(db: ReadDb, seq: number): boolean {
  return db.pluck<number>('SELECT live FROM actions WHERE seq = ?', seq) === 1;
}

/** How many actions there are. */
export function historyLength(db: ReadDb): number {
  return db.pluck<number>('SELECT count(*) FROM actions')!;
}
