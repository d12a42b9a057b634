/** One step of the schema; steps are never edited once released, only followed by others. */
export interface Migration {
  /** The `user_version` that it leads to. */
  version: number;
  /** SQL that leads there from the version before; it runs in one transaction with the others. */
  up: string;
}
