/**
 * What stands on a page: its words with their places and type, its ruled lines and its figures.
 *
 * <p>A page is put in a frame in which its text runs from left to right, however it is turned.
 *
 * <pre>{@code
 * List<Word> words = PageText.read(document).list().getFirst().words();
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.pdf.page;

import org.jspecify.annotations.NullMarked;
