/**
 * Reads plain text, whether it has a paragraph a line, hard line breaks or no line breaks left at
 * all.
 *
 * <p>Lines are joined, broken words mended, and headings told by their words and their look.
 *
 * <pre>{@code
 * Report report = TextReader.read("case", "CASE REPORT\n\nA man of 40 …");
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.text;

import org.jspecify.annotations.NullMarked;
