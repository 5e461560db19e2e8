package org.casequote.ingest.pdf.page;

/**
 * A straight horizontal line drawn on a page, as above and below a table.
 *
 * @param x left end
 * @param right right end
 * @param y from the top
 */
public record Rule(float x, float right, float y) {}
