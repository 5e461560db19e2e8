/**
 * Reads the pages of a scan through <a href="https://tesseract-ocr.github.io">Tesseract</a>, where
 * it is installed.
 *
 * <p>Its words come out like those of a text layer, so that layout and passages are found in the
 * same way.
 *
 * <pre>{@code
 * Pages pages = Ocr.read(document, Limits.STANDARD);
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.pdf.ocr;

import org.jspecify.annotations.NullMarked;
