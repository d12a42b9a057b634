import { SEAL_MARK, UNSEALED } from '../seal';
import type { Migration } from './migration';

/**
 * Sources, figures, annotations, the history, and the frozen texts by their hash. Columns named `f_…` are folded for
 * searching and sorting, and like `source`, `place`, `rank`, `value_sort`, `corrected` and `tags` of a figure they are
 * derived when a row is written; actions never hold them.
 */
export const first: Migration = {
  version: 1,
  up: `
-- First, so that it lies on page 2: see seal.ts.
CREATE TABLE seal (value TEXT NOT NULL) STRICT;
INSERT INTO seal VALUES ('${SEAL_MARK}${UNSEALED}');

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE texts (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;

CREATE TABLE sources (
  ord INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  publisher TEXT,
  author TEXT,
  published TEXT,
  url TEXT,
  lang TEXT,
  format TEXT NOT NULL,
  file_name TEXT,
  text_hash TEXT NOT NULL REFERENCES texts (hash),
  file_hash TEXT NOT NULL,
  length INTEGER NOT NULL,
  words INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  notes TEXT NOT NULL,
  f_title TEXT,
  f_publisher TEXT
) STRICT;
CREATE INDEX sources_title ON sources (f_title);
CREATE INDEX sources_text ON sources (text_hash);
CREATE INDEX sources_file ON sources (file_hash);

CREATE TABLE figures (
  id TEXT PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (ord),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  exact TEXT NOT NULL,
  value TEXT NOT NULL,
  value2 TEXT,
  bound TEXT NOT NULL,
  unit_kind TEXT NOT NULL,
  unit TEXT,
  counted TEXT,
  change TEXT,
  period TEXT,
  attribution TEXT,
  note TEXT NOT NULL,
  read TEXT,
  origin TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('unverified', 'verified', 'query', 'rejected')),
  verdict_by TEXT,
  verdict_at TEXT,
  mismatch TEXT,
  place INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  value_sort REAL NOT NULL,
  corrected INTEGER NOT NULL,
  tags TEXT,
  f_exact TEXT,
  f_unit TEXT,
  f_counted TEXT,
  f_period TEXT,
  f_attribution TEXT,
  f_note TEXT,
  f_tags TEXT,
  CHECK (start_at >= 0 AND end_at > start_at)
) STRICT;
CREATE INDEX figures_place ON figures (place);
CREATE INDEX figures_source ON figures (source, place);
CREATE INDEX figures_rank ON figures (rank, place);
CREATE INDEX figures_rank_down ON figures (rank DESC, place);
CREATE INDEX figures_value ON figures (value_sort, place);
CREATE INDEX figures_unit ON figures (f_unit, place);
CREATE INDEX figures_counted ON figures (f_counted, place);
CREATE INDEX figures_exact ON figures (f_exact, place);
CREATE INDEX figures_mismatch ON figures (place) WHERE mismatch IS NOT NULL;
CREATE INDEX figures_corrected ON figures (place) WHERE corrected = 1;

CREATE TABLE tallies (
  source INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (source, verdict)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER figures_in AFTER INSERT ON figures BEGIN
  INSERT INTO tallies VALUES (new.source, new.verdict, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER figures_out AFTER DELETE ON figures BEGIN
  UPDATE tallies SET n = n - 1 WHERE source = old.source AND verdict = old.verdict;
END;
CREATE TRIGGER figures_turn AFTER UPDATE OF verdict ON figures WHEN old.verdict <> new.verdict BEGIN
  UPDATE tallies SET n = n - 1 WHERE source = old.source AND verdict = old.verdict;
  INSERT INTO tallies VALUES (new.source, new.verdict, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TABLE annotations (
  id TEXT PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (ord),
  figure_id TEXT REFERENCES figures (id),
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  exact TEXT NOT NULL,
  note TEXT NOT NULL,
  tags TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;
CREATE INDEX annotations_source ON annotations (source, start_at);
CREATE INDEX annotations_figure ON annotations (figure_id) WHERE figure_id IS NOT NULL;

CREATE TABLE actions (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  label TEXT NOT NULL,
  mode TEXT NOT NULL,
  undoes INTEGER REFERENCES actions (seq),
  changes INTEGER NOT NULL,
  live INTEGER NOT NULL,
  body ANY NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX actions_done ON actions (seq) WHERE live = 1 AND mode IN ('do', 'undoOne');
CREATE INDEX actions_undone ON actions (seq) WHERE live = 1 AND mode = 'undo';
CREATE INDEX actions_fresh ON actions (seq) WHERE mode IN ('do', 'undoOne');
`,
};
