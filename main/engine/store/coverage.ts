import type { RowChange } from '../domain/action';
import { type Span, uncovered, unpackSpans } from '../domain/coverage';
import type { ReadDb } from './sqlite';

/** The spans of a source that need no looking at: figures, and numbers that were dismissed. */
export function coversOf(db: ReadDb, ord: number): Span[] {
  const sql = `SELECT start_at AS start, end_at AS "end" FROM figures WHERE source = ?
UNION ALL SELECT start_at, end_at FROM dismissals WHERE source = ?`;
  return db.all<Span>(sql, ord, ord);
}

/** How many numbers of each source no figure covers, kept until a figure or a dismissal of it comes or goes. */
export class Coverage {
  readonly #kept = new Map<string, number | null>();

  /** The count for a source; null where its numbers are not known. */
  uncovered(db: ReadDb, ord: number, id: string): number | null {
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept;
    const numbers = db.pluck<string | null>('SELECT numbers FROM sources WHERE ord = ?', ord) ?? null;
    const count = numbers === null ? null : uncovered(unpackSpans(numbers), coversOf(db, ord)).length;
    this.#kept.set(id, count);
    return count;
  }

  /** To be told of every change, also of one that may not come about. */
  forget(changes: readonly RowChange[]): void {
    for (const { table, id, before, after } of changes) {
      if (table === 'sources') this.#kept.delete(id);
      if (table !== 'figures' && table !== 'dismissals') continue;
      const row = before === null ? after : after === null ? before : null;
      if (row) this.#kept.delete(String(row.source_id));
      else if (after && ('start_at' in after || 'end_at' in after)) this.#kept.clear();
    }
  }
}
