/**
 * XML as a tree, read without trust, and the inline words and tables that JATS and HTML have in
 * common.
 *
 * <p>No DTD is loaded, nothing outside of the file is opened, and depth and expansion are bounded.
 *
 * <pre>{@code
 * MarkupText.of(Xml.root("<p>of 5 cm<sup>3</sup></p>")) // "of 5 cm³"
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.xml;

import org.jspecify.annotations.NullMarked;
