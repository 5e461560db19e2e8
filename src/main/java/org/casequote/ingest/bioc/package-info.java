/**
 * Reads BioC, the exchange form of text mining collections, in XML and in JSON.
 *
 * <p>Its passages say themselves what they are.
 *
 * <pre>{@code
 * Report report = BioC.json("PMC1", json);
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.bioc;

import org.jspecify.annotations.NullMarked;
