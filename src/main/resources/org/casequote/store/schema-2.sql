-- From schema 1 to schema 2: revisions, removals, verdicts.

ALTER TABLE article ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

CREATE INDEX article_revision ON article (revision);

CREATE TABLE removal (
  revision INTEGER PRIMARY KEY,
  doc      TEXT NOT NULL
) STRICT;

-- What reviewers decided. Rows are only ever added, and stand whatever is read again: they name the
-- finding by what it says and where it stands, not by its row.
CREATE TABLE verdict (
  id           INTEGER PRIMARY KEY,
  at           TEXT NOT NULL,        -- when, in UTC
  reviewer     TEXT NOT NULL,
  sha256       TEXT NOT NULL,        -- of the file that was judged
  doc          TEXT NOT NULL,        -- its name at the time
  patient      TEXT NOT NULL,        -- case-1, case-2 …
  field        TEXT NOT NULL,
  value        TEXT NOT NULL,        -- of the finding judged; empty for a verdict on the whole field
  start_offset INTEGER,              -- of its best quote
  end_offset   INTEGER,
  verdict      TEXT NOT NULL,        -- accepted, rejected, corrected …
  correction   TEXT,                 -- the right value's attributes as a JSON object
  note         TEXT
) STRICT;

CREATE INDEX verdict_sha256 ON verdict (sha256);

CREATE TRIGGER verdict_stands BEFORE UPDATE ON verdict
BEGIN SELECT raise(ABORT, 'verdicts are never changed, only added to'); END;

CREATE TRIGGER verdict_stays BEFORE DELETE ON verdict
BEGIN SELECT raise(ABORT, 'verdicts are never dropped, only added to'); END;
