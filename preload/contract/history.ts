/** Somebody whose actions are in the history. */
export interface HistoryPerson {
  /** The name, with the initials in brackets that were used last where there were some. One person, whichever initials. */
  who: string;
  actions: number;
  /** When the last of them was done: ISO 8601, UTC. */
  last: string;
}

/** One thing the analyst did, as the history shows it. */
export interface ActionEntry {
  seq: number;
  at: string;
  who: string;
  label: string;
  /** How many rows it changed. */
  changes: number;
  /** The action this one undid or redid, else null. */
  undoes: number | null;
  /** How it came about: done, undone, redone, or one old action undone alone. */
  mode: 'do' | 'undo' | 'redo' | 'undoOne';
  /** Whether it was not undone since. */
  stands: boolean;
}

/** Which actions; every given condition must hold. */
export interface HistoryFilter {
  figureId?: string;
  /** The source, and all figures and annotations that are in it now. */
  sourceId?: string;
  /** A name, with or without initials: all that this person did, whichever initials they had then. */
  who?: string;
  /** A day as YYYY-MM-DD, by the local clock. */
  day?: string;
}

/** One cell, or one whole row, that an action changed. */
export interface ActionChange {
  table: string;
  id: string;
  /** The passage or the title, for a person; null where the row is gone and tells none. */
  name: string | null;
  /** Null where the row came in or went. */
  column: string | null;
  before: string | number | null;
  after: string | number | null;
}
