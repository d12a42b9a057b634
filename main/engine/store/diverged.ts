/** A row is not as the action says it was: the history and the data do not belong together. */
export class Diverged extends Error {}
