import type { Reader, SourceKey } from './store';

/** Milliseconds after opening or importing at which texts are made ready for searching: what the page asks first comes first. */
const AFTER = 250;
/** UTF-16 code units made ready at most; as much is kept folded. */
const MOST = 24 * 1024 * 1024;

/** Folds the texts of an open project while nobody waits, one at a time, so that the first search is as fast as the next. */
export class Warming {
  readonly #later: (milliseconds: number, work: () => void) => () => void;
  #cancel: () => void = () => undefined;

  constructor(later: (milliseconds: number, work: () => void) => () => void) {
    this.#later = later;
  }

  /** Begins anew; `read` gives the data as they are when their turn comes. */
  start(read: () => Reader): void {
    this.stop();
    this.#cancel = this.#later(AFTER, () => this.#next(read, null, 0));
  }

  stop(): void {
    this.#cancel();
    this.#cancel = () => undefined;
  }

  #next(read: () => Reader, known: SourceKey[] | null, done: number): void {
    try {
      const left = known ?? read().sourceKeys();
      const source = left.shift();
      if (!source || done > MOST) return;
      read().foldedText(source);
      this.#cancel = this.#later(0, () => this.#next(read, left, done + source.length));
    } catch {
      // A text that cannot be had is told to who searches or reads it; after a long action all this begins anew.
    }
  }
}
