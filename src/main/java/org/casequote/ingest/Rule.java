package org.casequote.ingest;

/**
 * A straight horizontal line drawn on a page, as above and below a table.
 *
 * @param x left end
 * @param right right end
 * @param y from the top
 */
record Rule(float x, float right, float y) {}
