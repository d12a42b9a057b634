import type { Cell, Cells, RowChange } from '../domain/action';
import type { Steps } from '../steps';
import { addAction, type Doing } from './actions';
import { applyChanges, applySteps, TURN } from './apply';
import { comesOrGoes } from './bulk';
import { Diverged, NotRedone } from './diverged';
import { type Db, MemoryLost, type WriteDb } from './sqlite';

/** Does an action within the caller's transaction: its texts, its changes, its line in the history. */
export function doOne(db: WriteDb, doing: Doing): void {
  addTexts(db, doing);
  applyChanges(db, doing.action.changes);
  addAction(db, doing);
}

/** The same in steps: its texts, its changes, its line in the history. */
export function* doSteps(db: WriteDb, doing: Doing): Steps<void> {
  addTexts(db, doing);
  yield* applySteps(db, doing.action.changes);
  addAction(db, doing);
}

/** Does many actions again, all or none, in one transaction. Throws NotRedone, which tells the first that does not fit. */
export function* doAgain(db: Db, all: readonly Doing[]): Steps<void> {
  try {
    yield* db.transactionInSteps(() => together(db, all));
  } catch (error) {
    if (error instanceof MemoryLost) throw error;
    // One after the other shows which of them it was.
    db.transaction(() => oneByOne(db, all));
  }
}

function* together(db: WriteDb, all: readonly Doing[]): Steps<void> {
  const total = all.reduce((sum, { action }) => sum + sizeOf(action), 0);
  const again = new Again(db, total);
  for (const doing of all) {
    addTexts(db, doing);
    yield* again.do(doing);
  }
  yield* again.settle();
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

/** How much doing an action again is: its changes, and its line in the history. */
const sizeOf = ({ changes }: { changes: readonly RowChange[] }): number => changes.length + 1;

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
  /** How much all of it is: the changes, and a line in the history for each action. */
  readonly #total: number;
  readonly #held = new Map<string, Held>();
  #done = 0;
  /** How far it was when others last had their turn. */
  #turn = 0;

  constructor(db: WriteDb, total: number) {
    this.#db = db;
    this.#total = total;
  }

  /** Its changes, and its line in the history. */
  *do(doing: Omit<Doing, 'texts'>): Steps<void> {
    const { changes } = doing.action;
    if (comesOrGoes(this.#db, changes)) yield* this.#doMany(changes);
    else {
      for (const change of changes) {
        yield* this.#further(1);
        this.#change(change);
      }
    }
    yield* this.#further(1);
    addAction(this.#db, doing);
  }

  /** Writes what was held back. */
  *settle(): Steps<void> {
    const total = this.#held.size;
    let done = 0;
    for (const id of this.#held.keys()) {
      if (++done % TURN === 0) yield { done, total, label: 'Bringing the figures up to date' };
      this.#write(id);
    }
  }

  *#doMany(changes: readonly RowChange[]): Steps<void> {
    yield* this.settle();
    const before = this.#done;
    for (const { done, total } of applySteps(this.#db, changes))
      yield this.#step(before + Math.floor((done / total) * changes.length));
    this.#done = before + changes.length;
  }

  *#further(by: number): Steps<void> {
    this.#done += by;
    if (this.#done < this.#turn + TURN) return;
    this.#turn = this.#done;
    yield this.#step(this.#done);
  }

  #step(done: number) {
    return { done, total: this.#total, label: 'Doing what was done again' };
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
