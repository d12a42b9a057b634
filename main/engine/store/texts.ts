import { EngineFault } from '../fault';
import type { ReadDb } from './sqlite';

/** Code units of text kept at hand; a page of the grid shows context from the texts of its sources. */
const KEPT = 32 * 1024 * 1024;

/** The frozen texts, by the number of their source; those read last are kept at hand. */
export class Texts {
  readonly #kept = new Map<string, string>();
  #length = 0;

  /** The frozen text with this SHA-256. */
  get(db: ReadDb, hash: string): string {
    const kept = this.#kept.get(hash);
    if (kept !== undefined) return kept;
    const text = db.pluck<string>('SELECT text FROM texts WHERE hash = ?', hash);
    if (text === undefined)
      throw new EngineFault(
        'corrupt',
        'The text of a source is not in the project file. Nothing was changed. Restore an earlier state of the project, or import the source again.',
      );
    this.#keep(hash, text);
    return text;
  }

  #keep(hash: string, text: string): void {
    this.#kept.set(hash, text);
    this.#length += text.length;
    for (const [oldest, old] of this.#kept) {
      if (this.#length <= KEPT || oldest === hash) break;
      this.#kept.delete(oldest);
      this.#length -= old.length;
    }
  }
}
