import type { Action, ActionTable } from '../domain/action';
import { NO_HASH } from '../domain/action';
import { EngineFault } from '../fault';
import { sha256 } from '../hash';
import type { Steps } from '../steps';
import { actionBody, historyLength } from './actions';
import { Again } from './again';
import { createDatabase } from './open';
import { type Db, MemoryLost, type ReadDb, type Sqlite } from './sqlite';
import { TABLES } from './tables';

/** What was found wrong, each in a sentence; nothing where all is as it should be. */
export type Findings = string[];

/** Most findings told of one kind; a broken chain would repeat itself. */
const MOST = 20;
/** Characters of texts that are hashed between two turns of others: some 10 ms. */
const CHARACTERS = 1_000_000;
/** Rows that are compared between two turns of others: some 10 ms. */
const ROWS = 400;

/**
 * Proves a project: each text is the one that its hash names; each action has the hash that it was given and follows the one
 * before, without gaps; and the whole history, done again on an empty project, leads to every row that is there. Nobody may
 * change the project meanwhile.
 */
export function* verifySteps(sqlite: Sqlite, db: Db): Steps<Findings> {
  const again = createDatabase(sqlite, {});
  try {
    // Faster than a transaction for each row, and never committed: nobody wants it afterwards.
    again.script('BEGIN');
    const texts = yield* proveTexts(db, again);
    const { chain, stopped } = yield* proveActions(db, again);
    const rows = stopped === null ? yield* compareTables(db, again) : [stopped];
    return [...chain, ...texts, ...rows];
  } finally {
    again.close();
  }
}

function* proveTexts(db: ReadDb, again: Db): Steps<Findings> {
  const found: Findings = [];
  const hashes = db.all<{ hash: string }>('SELECT hash FROM texts');
  let turn = 0;
  for (const [at, { hash }] of hashes.entries()) {
    const text = db.pluck<string>('SELECT text FROM texts WHERE hash = ?', hash)!;
    if (sha256(text) !== hash && found.length < MOST)
      found.push(`The text ${hash.slice(0, 12)}… was changed.`);
    again.run('INSERT INTO texts VALUES (?, ?)', hash, text);
    turn += text.length;
    if (turn < CHARACTERS) continue;
    turn = 0;
    yield { done: at + 1, total: hashes.length, label: 'Checking each text' };
  }
  return found;
}

/** What is wrong with the chain, and why doing it again had to stop. */
interface Proved {
  chain: Findings;
  stopped: string | null;
}

function* proveActions(db: ReadDb, into: Db): Steps<Proved> {
  const length = historyLength(db);
  const changes = db.pluck<number>('SELECT coalesce(sum(changes), 0) FROM actions')!;
  const again = new Again(into, length + changes);
  const chain: Findings = [];
  let stopped: string | null = null;
  let prev = NO_HASH;
  for (let seq = 1; seq <= length; seq++) {
    const { body, hash, action, wrong } = proveAction(db, seq, prev);
    chain.push(...wrong);
    prev = hash;
    if (action === null) stopped ??= notAgain(`action ${seq} cannot be read.`);
    if (action === null || stopped !== null) continue;
    try {
      yield* again.do({ action, body: Buffer.from(body, 'utf8'), hash });
    } catch (error) {
      stopped = unfit(error);
    }
  }
  try {
    if (stopped === null) yield* again.settle();
  } catch (error) {
    stopped = unfit(error);
  }
  return { chain: chain.slice(0, MOST), stopped };
}

const notAgain = (why: string): string => `The history cannot be done again from the start: ${why}`;

/** What it means that an action does not fit; where there is no memory for another project, nothing was found at all. */
function unfit(error: unknown): string {
  if (error instanceof MemoryLost || error instanceof EngineFault) throw error;
  return notAgain((error as Error).message);
}

function proveAction(db: ReadDb, seq: number, prev: string) {
  const body = actionBody(db, seq);
  const hash = db.pluck<string>('SELECT hash FROM actions WHERE seq = ?', seq) ?? '';
  if (body === null) return { body: '', hash, action: null, wrong: [`Action ${seq} is missing.`] };
  const wrong = sha256(body) === hash ? [] : [`Action ${seq} was changed: its hash does not fit.`];
  const action = parsed(body);
  if (action && (action.seq !== seq || action.prev !== prev))
    wrong.push(`Action ${seq} does not follow the one before it.`);
  return { body, hash, action, wrong };
}

function parsed(body: string): Action | null {
  try {
    return JSON.parse(body) as Action;
  } catch {
    return null;
  }
}

function* compareTables(db: ReadDb, again: ReadDb): Steps<Findings> {
  const found: Findings = [];
  const tables = Object.keys(TABLES) as ActionTable[];
  const total = tables.reduce((sum, table) => sum + rowsIn(db, table), 0);
  let done = 0;
  for (const table of tables) {
    const same = yield* compareRows(db, again, table, done, total);
    if (!same) found.push(`The ${table} are not what the history says they should be.`);
    done += rowsIn(db, table);
  }
  return found;
}

const rowsIn = (db: ReadDb, table: ActionTable): number =>
  db.pluck<number>(`SELECT count(*) FROM ${table}`) ?? 0;

function* compareRows(
  db: ReadDb,
  again: ReadDb,
  table: ActionTable,
  from: number,
  total: number,
): Steps<boolean> {
  const sql = `SELECT * FROM ${table} WHERE id > ? ORDER BY id LIMIT ${ROWS}`;
  let last = '';
  for (let done = from; ; done += ROWS) {
    const [here, there] = [db, again].map((each) => each.all<{ id: string }>(sql, last));
    if (JSON.stringify(here) !== JSON.stringify(there)) return false;
    if (here!.length < ROWS) return true;
    last = here!.at(-1)!.id;
    yield { done, total, label: 'Comparing what is there' };
  }
}
