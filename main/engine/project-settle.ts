/** When a snapshot is written, and a file is checked. */

/** Milliseconds without an edit after which it is. */
export const IDLE = 20_000;
/** Milliseconds after opening at which a large file is checked page by page. */
export const PROOF = 3_000;
/** Milliseconds until one that failed is tried again. */
export const RETRY = 60_000;

/** Bytes of a journal that take some seconds to be done again: 16,000 verdicts. */
const LARGE = 8 * 1024 * 1024;
/** A project is not written anew for less than this part of it: a large import would write it again after each step. */
const PART = 8;

/** Whether a journal of so many bytes should be settled at once, also while somebody works. `project`: bytes of the project. */
export function isLarge(journal: number, project: () => number): boolean {
  return journal > LARGE && journal > project() / PART;
}
