/**
 * Lays blocks into a {@link org.casequote.model.Report} and says how well they were read.
 *
 * <p>Every reader ends here.
 *
 * <pre>{@code
 * new ReportBuilder().add(BlockKind.HEADING, 1, "Abstract").build(id, source);
 * }</pre>
 */
@NullMarked
package org.casequote.ingest.report;

import org.jspecify.annotations.NullMarked;
