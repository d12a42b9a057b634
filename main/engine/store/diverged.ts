/** A row is not as the action says it was: the history and the data do not belong together. */
export class Diverged extends Error {}

/** An action of a journal that cannot be done again; `cause` says why. */
export class NotRedone extends Error {
  readonly seq: number;
  constructor(seq: number, cause: unknown) {
    super(`Action ${seq} cannot be done again.`, { cause });
    this.seq = seq;
  }
}
