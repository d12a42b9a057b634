import { createHash } from 'node:crypto';
import type { Action, ActionTable } from '../domain/action';
import { NO_HASH } from '../domain/action';
import { sha256 } from '../hash';
import { actionBody, historyLength } from './actions';
import { Again } from './again';
import { createDatabase } from './open';
import type { Db, ReadDb, Sqlite } from './sqlite';
import { TABLES } from './tables';

/** What was found wrong, each in a sentence; nothing where all is as it should be. */
export type Findings = string[];

/** Most findings told; a broken chain would repeat itself. */
const MOST = 20;

/** Whether each action has the hash that it was given, and follows the one before, without gaps. */
export function verifyChain(db: ReadDb): Findings {
  const found: Findings = [];
  let prev = NO_HASH;
  const total = historyLength(db);
  for (let seq = 1; seq <= total && found.length < MOST; seq++) {
    const body = actionBody(db, seq);
    const hash = db.pluck<string>('SELECT hash FROM actions WHERE seq = ?', seq);
    if (body === null || hash === undefined) {
      found.push(`Action ${seq} is missing.`);
      break;
    }
    if (sha256(body) !== hash) found.push(`Action ${seq} was changed: its hash does not fit.`);
    const action = JSON.parse(body) as Action;
    if (action.seq !== seq || action.prev !== prev)
      found.push(`Action ${seq} does not follow the one before it.`);
    prev = hash;
  }
  return found;
}

/** Whether each text is the one that its hash names. */
export function verifyTexts(db: ReadDb): Findings {
  const found: Findings = [];
  db.each<{ hash: string; text: string }>('SELECT hash, text FROM texts', [], ({ hash, text }) => {
    if (sha256(text) !== hash && found.length < MOST)
      found.push(`The text ${hash.slice(0, 12)}… was changed.`);
  });
  return found;
}

/** Does the whole history again on an empty project, and compares every row with what is there. */
export function verifyRows(sqlite: Sqlite, db: Db): Findings {
  const again = createDatabase(sqlite, {});
  try {
    rebuild(db, again);
    return (Object.keys(TABLES) as ActionTable[])
      .filter((table) => digest(db, table) !== digest(again, table))
      .map((table) => `The ${table} are not what the history says they should be.`);
  } catch (error) {
    return [`The history cannot be done again from the start: ${(error as Error).message}`];
  } finally {
    again.close();
  }
}

function rebuild(from: ReadDb, into: Db): void {
  into.transaction(() => {
    from.each<{ hash: string; text: string }>('SELECT hash, text FROM texts', [], ({ hash, text }) => {
      into.run('INSERT INTO texts VALUES (?, ?)', hash, text);
    });
    const total = historyLength(from);
    const again = new Again(into);
    for (let seq = 1; seq <= total; seq++) {
      const body = Buffer.from(actionBody(from, seq) ?? '', 'utf8');
      again.do({ action: JSON.parse(body.toString('utf8')) as Action, body, hash: sha256(body) });
    }
    again.settle();
  });
}

function digest(db: ReadDb, table: ActionTable): string {
  const hash = createHash('sha256');
  db.each(`SELECT * FROM ${table} ORDER BY id`, [], (row) => {
    hash.update(JSON.stringify(row));
  });
  return hash.digest('hex');
}
