/**
 * What lines belong together and what they are: paragraphs, headings, captions, footnotes,
 * references, the title.
 *
 * <p>Each step marks or parts the passages of the one before it.
 *
 * <pre>{@code
 * List<Passage> passages = Paragraphs.of(lines);
 * Captions.mark(passages);
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.pdf.passage;

import org.jspecify.annotations.NullMarked;
