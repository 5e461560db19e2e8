/**
 * Reads a PDF file, from the {@linkplain org.casequote.ingest.pdf.page page} over its {@linkplain
 * org.casequote.ingest.pdf.layout layout} to its {@linkplain org.casequote.ingest.pdf.passage
 * passages}.
 *
 * <p>The layers build on each other in that order; none looks back. All the PDFBox there is in the
 * product is in these packages.
 *
 * <pre>{@code
 * Report report = PdfReader.read("case", bytes, Settings.STANDARD);
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.pdf;

import org.jspecify.annotations.NullMarked;
