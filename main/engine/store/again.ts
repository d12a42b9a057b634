import type { Cell, Cells, RowChange } from '../domain/action';
import { addAction, type Doing } from './actions';
import { applyChanges, applyInTurns } from './apply';
import { Diverged, NotRedone } from './diverged';
import { MemoryLost, type WriteDb } from './sqlite';

/** Does an action within the caller's transaction: its texts, its changes, its line in the history. */
export function doOne(db: WriteDb, doing: Doing): void {
  addTexts(db, doing);
  applyChanges(db, doing.action.changes);
  addAction(db, doing);
}

/** The same in turns: `between` is awaited with how far it is, and `keep` last; what they throw is thrown. */
export async function doInTurns(
  db: WriteDb,
  doing: Doing,
  between: (done: number, total: number) => Promise<void>,
  keep: () => Promise<void>,
): Promise<void> {
  addTexts(db, doing);
  await applyInTurns(db, doing.action.changes, between);
  addAction(db, doing);
  await keep();
}

/** Does many actions again, all or none, in one transaction. Throws NotRedone, which tells the first that does not fit. */
export function doAgain(db: WriteDb, all: readonly Doing[]): void {
  try {
    db.transaction(() => together(db, all));
  } catch (error) {
    if (error instanceof MemoryLost) throw error;
    // One after the other shows which of them it was.
    db.transaction(() => oneByOne(db, all));
  }
}

function together(db: WriteDb, all: readonly Doing[]): void {
  const again = new Again(db);
  for (const doing of all) {
    addTexts(db, doing);
    again.do(doing);
  }
  again.settle();
}

function oneByOne(db: WriteDb, all: readonly Doing[]): void {
  for (const doing of all) {
    try {
      doOne(db, doing);
    } catch (error) {
      throw new NotRedone(doing.action.seq, error);
    }
  }
}

function addTexts(db: WriteDb, { texts }: Doing): void {
  for (const [hash, text] of texts) db.run('INSERT OR IGNORE INTO texts VALUES (?, ?)', hash, text);
}

/** What several updates of one row come to. */
interface Held {
  before: Record<string, Cell>;
  after: Record<string, Cell>;
}

/**
 * Does actions again, many in one transaction: updates of a figure are put together and written once, by `settle`. Throws
 * Diverged where they do not fit, at the latest then.
 */
export class Again {
  readonly #db: WriteDb;
  readonly #held = new Map<string, Held>();

  constructor(db: WriteDb) {
    this.#db = db;
  }

  /** Its changes, and its line in the history. */
  do(doing: Omit<Doing, 'texts'>): void {
    for (const change of doing.action.changes) this.#change(change);
    addAction(this.#db, doing);
  }

  /** Writes what was held back. */
  settle(): void {
    for (const id of this.#held.keys()) this.#write(id);
  }

  #change(change: RowChange): void {
    const { table, id, before, after } = change;
    if (table === 'figures' && before && after) {
      this.#hold(id, before, after);
      return;
    }
    if (table === 'figures') this.#write(id);
    applyChanges(this.#db, [change]);
  }

  #hold(id: string, before: Cells, after: Cells): void {
    const held = this.#held.get(id);
    if (!held) {
      this.#held.set(id, { before: { ...before }, after: { ...after } });
      return;
    }
    for (const [column, cell] of Object.entries(before)) {
      const left = column in held.after ? held.after : held.before;
      if (!(column in left)) left[column] = cell;
      else if (left[column] !== cell) throw new Diverged(`${column} of figures ${id} is not what it was.`);
    }
    Object.assign(held.after, after);
  }

  #write(id: string): void {
    const held = this.#held.get(id);
    if (!held) return;
    this.#held.delete(id);
    applyChanges(this.#db, [{ table: 'figures', id, ...held }]);
  }
}
