/**
 * The words of an input made plain, and what a line of them is by its look: heading, caption, table
 * row, front matter.
 *
 * <p>Nothing here knows a format. The readers of plain text, HTML and PDF share it.
 *
 * <pre>{@code
 * LineKind.of("Figure 2. Axial scan.") // CAPTION
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.words;

import org.jspecify.annotations.NullMarked;
