-- From schema 3 to schema 4: where each line of a block stands.

ALTER TABLE block ADD COLUMN lines TEXT;
