-- Statements are separated by an empty line; inside a statement there is none. The journal is the truth; every other
-- table is derived from it, written in the same transaction, and can be rebuilt. Times are UTC milliseconds, 0 = not yet.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  ts_ms INTEGER NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL, -- canonical JSON, exactly as hashed
  prev BLOB NOT NULL CHECK (length(prev) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX journal_subject ON journal (subject, seq);

-- Also against INSERT OR REPLACE, which would delete a row without firing the delete trigger.
CREATE TRIGGER journal_only_grows BEFORE INSERT ON journal
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
BEGIN
  SELECT RAISE(ABORT, 'the journal only grows, by one row at its end');
END;

CREATE TRIGGER journal_keeps_its_words BEFORE UPDATE ON journal
BEGIN
  SELECT RAISE(ABORT, 'a row of the journal is never changed');
END;

CREATE TRIGGER journal_keeps_its_rows BEFORE DELETE ON journal
BEGIN
  SELECT RAISE(ABORT, 'a row of the journal is never deleted');
END;

CREATE TABLE projects (
  id TEXT NOT NULL PRIMARY KEY,
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE versions (
  project TEXT NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL,
  PRIMARY KEY (project, name)
) STRICT, WITHOUT ROWID;

-- Run ids sort by time: the table lies in the order in which it is read.
CREATE TABLE runs (
  id TEXT NOT NULL PRIMARY KEY,
  project TEXT NOT NULL,
  version TEXT NOT NULL,
  environment TEXT NOT NULL,
  mode TEXT NOT NULL,
  phase TEXT NOT NULL,
  requested_by TEXT NOT NULL,
  started_ms INTEGER NOT NULL,
  ended_ms INTEGER NOT NULL,
  sentence TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX runs_project ON runs (project, id);

CREATE INDEX runs_environment ON runs (project, environment, id);

CREATE INDEX runs_open ON runs (id) WHERE ended_ms = 0;

CREATE TABLE waiting (
  run TEXT NOT NULL,
  step TEXT NOT NULL,
  kind TEXT NOT NULL,
  question INTEGER NOT NULL,
  project TEXT NOT NULL,
  version TEXT NOT NULL,
  environment TEXT NOT NULL,
  title TEXT NOT NULL,
  done INTEGER NOT NULL,
  total INTEGER NOT NULL,
  since_ms INTEGER NOT NULL,
  PRIMARY KEY (run, step)
) STRICT, WITHOUT ROWID;

-- The key makes a second open run in one environment impossible.
CREATE TABLE held (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  run TEXT NOT NULL,
  held_by TEXT NOT NULL,
  since_ms INTEGER NOT NULL,
  PRIMARY KEY (project, environment)
) STRICT, WITHOUT ROWID;

CREATE INDEX held_run ON held (run);

CREATE TABLE deployments (
  id INTEGER PRIMARY KEY,
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  version TEXT NOT NULL,
  previous TEXT NOT NULL,
  mode TEXT NOT NULL,
  result TEXT NOT NULL,
  run TEXT NOT NULL,
  deployed_by TEXT NOT NULL,
  started_ms INTEGER NOT NULL,
  ended_ms INTEGER NOT NULL,
  UNIQUE (run, environment, mode)
) STRICT;

CREATE INDEX deployments_project ON deployments (project, id);

CREATE INDEX deployments_environment ON deployments (project, environment, id);

CREATE TABLE live (
  project TEXT NOT NULL,
  environment TEXT NOT NULL,
  version TEXT NOT NULL,
  previous TEXT NOT NULL,
  run TEXT NOT NULL,
  deployed_by TEXT NOT NULL,
  since_ms INTEGER NOT NULL,
  certain INTEGER NOT NULL,
  PRIMARY KEY (project, environment)
) STRICT, WITHOUT ROWID;
