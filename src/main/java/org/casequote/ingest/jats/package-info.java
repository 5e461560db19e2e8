/**
 * Reads JATS, the XML of PubMed Central and of most publishers.
 *
 * <p>The front matter becomes the bibliography; sections, boxes, figures, tables and references
 * become blocks.
 *
 * <pre>{@code
 * Report report = JatsReader.read("PMC1", xml);
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.jats;

import org.jspecify.annotations.NullMarked;
