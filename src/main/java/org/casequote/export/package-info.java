/**
 * The review's table, one row a patient, and the formats it leaves in.
 *
 * <p>A {@link org.casequote.export.Table} is made of articles and the columns wanted; it knows no
 * format. A {@link org.casequote.export.TableWriter} writes it as CSV, Excel, Markdown or JSON.
 * Every cell that holds a field keeps the quotes behind it: in a workbook they are the cell's
 * comment, and a second sheet lists every reading with its evidence, those that do not count too.
 *
 * <pre>{@code
 * Table table = Table.of(articles, List.of("doc", "patient", "age", "histology", "outcome"));
 * try (OutputStream out = Files.newOutputStream(Path.of("review.xlsx"))) {
 *   TableWriter.of("xlsx").orElseThrow().write(table, out);
 * }
 * }</pre>
 *
 * <p>How a cell reads: several values are joined with {@code "; "}; values that contradict each
 * other stand as {@code "male / female"}; a field that the article denies is {@code "no"}; one that
 * it does not state is empty.
 */
@NullMarked
package org.casequote.export;

import org.jspecify.annotations.NullMarked;
