/**
 * What may be read and how far: the formats, the {@linkplain org.casequote.ingest.input.Limits
 * limits}, passwords, and refusals.
 *
 * <p>Every reader takes its limits from here, and whatever cannot be read ends as an {@link
 * org.casequote.ingest.input.UnreadableException} whose message is the one line that the user sees.
 *
 * <pre>{@code
 * Settings settings = Settings.STANDARD.withOcr();
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.input;

import org.jspecify.annotations.NullMarked;
