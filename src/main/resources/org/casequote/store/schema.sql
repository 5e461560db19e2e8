-- The tables of library.sqlite. Any SQLite client can read them; Casequote alone writes them.

CREATE TABLE settings (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE article (
  id          INTEGER PRIMARY KEY,
  doc         TEXT NOT NULL UNIQUE,  -- the name shown to users: the file's, with ~2 where two share it
  path        TEXT NOT NULL UNIQUE,  -- absolute path of the file when it was added
  sha256      TEXT NOT NULL,         -- of the file's bytes
  fingerprint TEXT NOT NULL,         -- of the rules and models that read it
  title       TEXT,                  -- this and what follows: as a reference file says, else as read
  journal     TEXT,
  year        INTEGER,
  volume      TEXT,
  pages       TEXT,
  doi         TEXT,
  pmid        TEXT,
  pmcid       TEXT,
  copy_of     INTEGER REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
                                     -- the better source of the same article; null where this is it
  reference_id INTEGER REFERENCES reference (id) ON DELETE SET NULL, -- the one that describes it
  sketch      BLOB,                  -- what its text is like
  text        TEXT NOT NULL,         -- everything that was read; all offsets count its UTF-16 units
  json        TEXT NOT NULL,         -- the whole record in the exchange form, one line, as read
  added       TEXT NOT NULL,         -- when, in UTC
  revision    INTEGER NOT NULL DEFAULT 0 -- of the library when this row was written
) STRICT;

CREATE INDEX article_sha256 ON article (sha256);
CREATE INDEX article_revision ON article (revision);
CREATE INDEX article_copy_of ON article (copy_of, doc);
CREATE INDEX article_reference ON article (reference_id);

-- Files whose content is that of another, which was read.
CREATE TABLE copy (
  path   TEXT PRIMARY KEY,           -- absolute path
  sha256 TEXT NOT NULL               -- of the bytes of both
) STRICT, WITHOUT ROWID;

CREATE INDEX copy_sha256 ON copy (sha256);

-- What reference files (RIS, NBIB, BibTeX) say of articles.
CREATE TABLE reference_list (
  id          INTEGER PRIMARY KEY,
  path        TEXT NOT NULL UNIQUE,  -- absolute path of the file when it was added
  sha256      TEXT NOT NULL,         -- of the file's bytes
  fingerprint TEXT NOT NULL,         -- of the rules at that time
  added       TEXT NOT NULL          -- when, in UTC
) STRICT;

CREATE TABLE reference (
  id      INTEGER PRIMARY KEY,
  list_id INTEGER NOT NULL REFERENCES reference_list (id) ON DELETE CASCADE,
  title   TEXT,
  authors TEXT NOT NULL,             -- one a line
  journal TEXT,
  year    INTEGER,
  volume  TEXT,
  pages   TEXT,
  doi     TEXT,
  pmid    TEXT,
  pmcid   TEXT
) STRICT;

CREATE INDEX reference_list_id ON reference (list_id);

-- Hashes of what articles and references can be looked up by: numbers, titles, and for articles
-- what their text is like.
CREATE TABLE reference_key (
  reference_id INTEGER NOT NULL REFERENCES reference (id) ON DELETE CASCADE,
  key          INTEGER NOT NULL,
  PRIMARY KEY (reference_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX reference_key_key ON reference_key (key);

CREATE TABLE article_key (
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  key        INTEGER NOT NULL,
  PRIMARY KEY (article_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_key_key ON article_key (key);

-- Articles that were dropped, so that the index can be brought up to date by what changed alone.
CREATE TABLE removal (
  revision INTEGER PRIMARY KEY,      -- of the library after it
  doc      TEXT NOT NULL
) STRICT;

-- The paragraphs, headings and table rows that article.text is made of.
CREATE TABLE block (
  article_id   INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,     -- 0, 1, 2 … in reading order
  kind         TEXT NOT NULL,        -- title, heading, paragraph, caption, table_row …
  level        INTEGER NOT NULL,     -- depth of a heading, 0 for anything else
  start_offset INTEGER NOT NULL,     -- in article.text, in UTF-16 units
  end_offset   INTEGER NOT NULL,     -- the offset after the last one
  page         INTEGER,              -- from 1; null where the file has no pages
  x            REAL,                 -- its box on that page, in points from the top left corner;
  y            REAL,                 --   null where the file has no layout
  width        REAL,
  height       REAL,
  lines        TEXT,                 -- where each line of it stands: start end page x y width height
                                     --   [ocr], with ";" between them; null where there is no layout
  PRIMARY KEY (article_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE patient (
  id         INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,       -- 0, 1, 2 … in the article's order
  label      TEXT NOT NULL,          -- case-1, case-2 …
  UNIQUE (article_id, ordinal)
) STRICT;

CREATE TABLE finding (
  id         INTEGER PRIMARY KEY,
  patient_id INTEGER NOT NULL REFERENCES patient (id) ON DELETE CASCADE,
  field      TEXT NOT NULL,          -- age, sex, histology …
  value      TEXT NOT NULL,          -- as shown to people
  attributes TEXT NOT NULL,          -- as a JSON object
  assertion  TEXT NOT NULL,          -- affirmed, negated, uncertain, planned, family, literature
  confidence REAL NOT NULL,          -- 0 to 1
  rule       TEXT NOT NULL           -- the rule or model that found it
) STRICT;

CREATE INDEX finding_patient ON finding (patient_id);
CREATE INDEX finding_field ON finding (field, value);

CREATE TABLE evidence (
  id           INTEGER PRIMARY KEY,
  finding_id   INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL,     -- in article.text, in UTF-16 units
  end_offset   INTEGER NOT NULL,     -- the offset after the last one
  quote        TEXT NOT NULL,        -- the words there
  page         INTEGER,              -- from 1; null where the file has no pages
  section      TEXT NOT NULL         -- title, abstract, case, discussion …
) STRICT;

CREATE INDEX evidence_finding ON evidence (finding_id);

-- Files that could not be read. They are passed over while content and fingerprint are the same.
CREATE TABLE failure (
  path        TEXT PRIMARY KEY,
  reason      TEXT NOT NULL,
  at          TEXT NOT NULL,         -- when, in UTC
  sha256      TEXT,                  -- of the file's bytes; null where there were none to be had
  fingerprint TEXT                   -- of the rules and means that it was read with
) STRICT, WITHOUT ROWID;

CREATE INDEX failure_sha256 ON failure (sha256);

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

-- What counts, one row a value, with its best quote.
CREATE VIEW affirmed AS
SELECT article.doc, patient.label AS patient, finding.field, finding.value, finding.attributes,
       finding.confidence, evidence.quote, evidence.page, evidence.section
FROM finding
JOIN patient ON patient.id = finding.patient_id
JOIN article ON article.id = patient.article_id AND article.copy_of IS NULL
JOIN evidence ON evidence.id = (SELECT min(id) FROM evidence WHERE finding_id = finding.id)
WHERE finding.assertion = 'affirmed'
ORDER BY article.doc, patient.ordinal, finding.id;
