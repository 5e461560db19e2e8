/**
 * The same engine in every partition of Apache Spark, for piles that are more than one machine's.
 *
 * <p>A {@link org.casequote.batch.spark.Source} says where the reports are: files that every
 * executor sees, an object store that Spark has a connector for, or a table of texts. {@link
 * org.casequote.batch.spark.SparkExtract} reads them and writes a row for each, in a fixed order:
 * the line that {@code casequote extract} would write, byte for byte, or why there is none.
 *
 * <pre>{@code
 * Source reports = new Source.Files(List.of(Path.of("reports")));
 * Counts counts = SparkExtract.run(reports, "out", SparkExtract.Format.JSONL);
 * }</pre>
 *
 * <p>One engine serves all the tasks of a JVM. A report that cannot be read, or that breaks the
 * process it is read in, is a failure among the rows; a task whose machine is lost runs again
 * somewhere else. {@link org.casequote.batch.spark.ParquetTable} reads the table again, for {@code
 * casequote import}.
 */
@NullMarked
package org.casequote.batch.spark;

import org.jspecify.annotations.NullMarked;
