-- From schema 4 to schema 5: what was in a file that could not be read, and under which rules.

ALTER TABLE failure ADD COLUMN sha256 TEXT;
ALTER TABLE failure ADD COLUMN fingerprint TEXT;

CREATE INDEX failure_sha256 ON failure (sha256);
