/**
 * From a file to a {@link org.casequote.model.Report}: PDF, JATS and BioC, HTML, plain text.
 *
 * <p>{@link org.casequote.ingest.Ingest} looks at the first bytes of a file, not at its name, and
 * hands it to the reader of its format, which has a package of its own: {@code text}, {@code html},
 * {@code jats}, {@code bioc}, {@code pdf}. Each gives flowing text in reading order and the blocks
 * it is made of; what cannot be read ends as an {@link
 * org.casequote.ingest.input.UnreadableException} whose message is the one line that the user sees.
 *
 * <pre>{@code
 * Report report = Ingest.read(Path.of("reports/leiomyosarcoma.pdf"));
 * }</pre>
 *
 * <p>An input may be hostile: all that it may take is in {@link org.casequote.ingest.input.Limits},
 * and nothing that it contains is run, fetched or written to a place that it names. Documents in an
 * {@link org.casequote.ingest.archive.Archive} are read like files, by a path such as {@code
 * pack.zip!/a/b.pdf}.
 *
 * <p>What reference managers export beside papers is read by {@link
 * org.casequote.ingest.reference.ReferenceFile}.
 */
@NullMarked
package org.casequote.ingest;

import org.jspecify.annotations.NullMarked;
