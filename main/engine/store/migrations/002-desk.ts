import type { Migration } from './migration';

/**
 * What a day at the desk needs: with which extractor a source was read and which numbers it found there, figures that a
 * later one did not find again, numbers that need no figure, saved views, tags with a colour and a key, and values typed
 * again without a look at the recorded one. Sources from before this step have neither `extractor` nor `numbers`.
 */
export const desk: Migration = {
  version: 2,
  up: `
ALTER TABLE sources ADD COLUMN extractor TEXT;
ALTER TABLE sources ADD COLUMN numbers TEXT;

ALTER TABLE figures ADD COLUMN vanished TEXT;
CREATE INDEX figures_vanished ON figures (place) WHERE vanished IS NOT NULL;

CREATE TABLE dismissals (
  id TEXT PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (ord),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  exact TEXT NOT NULL,
  dismissed_at TEXT NOT NULL,
  dismissed_by TEXT NOT NULL,
  CHECK (start_at >= 0 AND end_at > start_at)
) STRICT;
CREATE INDEX dismissals_source ON dismissals (source, start_at);

CREATE TABLE views (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  view TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  f_name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE tags (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  colour TEXT,
  shortcut TEXT
) STRICT;

CREATE TABLE rekeys (
  id TEXT PRIMARY KEY,
  figure_id TEXT NOT NULL REFERENCES figures (id),
  typed TEXT NOT NULL,
  value TEXT NOT NULL,
  value2 TEXT,
  equal INTEGER NOT NULL CHECK (equal IN (0, 1)),
  recorded TEXT NOT NULL,
  recorded2 TEXT,
  rekeyed_at TEXT NOT NULL,
  rekeyed_by TEXT NOT NULL
) STRICT;
CREATE INDEX rekeys_figure ON rekeys (figure_id);
`,
};
