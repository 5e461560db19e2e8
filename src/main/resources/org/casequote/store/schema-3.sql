-- From schema 2 to schema 3: volume and pages, reference files, articles of several sources.

ALTER TABLE article ADD COLUMN volume TEXT;
ALTER TABLE article ADD COLUMN pages TEXT;
ALTER TABLE article ADD COLUMN copy_of INTEGER REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE article ADD COLUMN reference_id INTEGER REFERENCES reference (id) ON DELETE SET NULL;
ALTER TABLE article ADD COLUMN sketch BLOB;

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

DROP VIEW affirmed;

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
