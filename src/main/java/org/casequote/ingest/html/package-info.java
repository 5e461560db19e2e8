/**
 * Reads the web page of an article, without the menus and banners around it.
 *
 * <p>What the page tells catalogues in its {@code meta} elements becomes the bibliography.
 *
 * <pre>{@code
 * Report report = HtmlReader.read("page", bytes);
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.html;

import org.jspecify.annotations.NullMarked;
