import type { Migration } from './migration';

/**
 * What reviewing needs: re-keyings that were begun, with the figures that were drawn and what their statement is to say,
 * and conflicts between sources that somebody settled. Their figures are lists of ids without references: one that is
 * deleted may come back by undo.
 */
export const review: Migration = {
  version: 4,
  up: `
CREATE TABLE rekeyings (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  drawn_from TEXT NOT NULL,
  wanted INTEGER,
  seed TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence > 0 AND confidence < 1),
  sided TEXT NOT NULL CHECK (sided IN ('one', 'two')),
  population INTEGER NOT NULL,
  ids TEXT NOT NULL,
  started_at TEXT NOT NULL,
  started_by TEXT NOT NULL
) STRICT;

CREATE TABLE settlements (
  id TEXT PRIMARY KEY,
  figures TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('stands', 'explained')),
  stands TEXT,
  note TEXT NOT NULL,
  settled_at TEXT NOT NULL,
  settled_by TEXT NOT NULL
) STRICT;
`,
};
