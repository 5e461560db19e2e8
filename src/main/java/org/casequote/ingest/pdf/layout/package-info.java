/**
 * The lines of a document in the order in which they are read: running heads off, columns found,
 * tables as rows and cells.
 *
 * <p>A page is cut along its gutters again and again until none is left.
 *
 * <pre>{@code
 * List<Line> lines = ReadingOrder.of(pages, 10);
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.pdf.layout;

import org.jspecify.annotations.NullMarked;
