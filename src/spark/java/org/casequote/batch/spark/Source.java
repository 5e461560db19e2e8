package org.casequote.batch.spark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.casequote.batch.Inputs;
import org.casequote.ingest.Ingest;

/** Where the reports of a run are. */
public sealed interface Source {

  /** The reports, spread over partitions. */
  JavaRDD<Piece> pieces(SparkSession spark);

  /** Whether the partitions have the order of the results already; else it is that of the paths. */
  boolean inOrder();

  /**
   * Files and folders at paths that are the same on every machine, in the order of {@code extract}.
   */
  record Files(List<Path> paths) implements Source {

    /** Enough for a task to be worth its start, few enough for a large file not to hold up many. */
    private static final int A_TASK = 64;

    private static final int MOST_TASKS = 20_000;

    @Override
    public JavaRDD<Piece> pieces(SparkSession spark) {
      List<Piece> found =
          Inputs.find(paths).stream()
              .map(input -> new Piece(input.path().toString(), null, input.problem()))
              .toList();
      JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
      int spread = Math.max(found.size() / A_TASK, 4 * context.defaultParallelism());
      return context.parallelize(found, Math.clamp(found.size(), 1, Math.min(spread, MOST_TASKS)));
    }

    @Override
    public boolean inOrder() {
      return true;
    }
  }

  /**
   * Files and folders by the addresses of Spark's connectors: {@code s3a://…}, {@code hdfs://…}.
   */
  record Store(List<String> addresses) implements Source {

    private static final long MOST_BYTES = 1L << 30;

    @Override
    public JavaRDD<Piece> pieces(SparkSession spark) {
      Dataset<Row> files =
          spark
              .read()
              .format("binaryFile")
              .option("recursiveFileLookup", "true")
              .load(addresses.toArray(String[]::new));
      Column fits = files.col("length").leq(MOST_BYTES);
      // Only what is selected is read, so a file that is too large is not.
      JavaRDD<Piece> read =
          files
              .where(fits)
              .select("path", "content")
              .toJavaRDD()
              .map(row -> new Piece(row.getString(0), row.getAs(1), null));
      JavaRDD<Piece> passed =
          files
              .where(functions.not(fits))
              .select("path")
              .toJavaRDD()
              .map(row -> new Piece(row.getString(0), null, "larger than 1 GiB"));
      return read.union(passed).filter(piece -> Ingest.isCandidate(Path.of(piece.path())));
    }

    @Override
    public boolean inOrder() {
      return false;
    }
  }

  /**
   * Tables with a column {@code text} and one that names it, {@code path} or {@code id}.
   *
   * @param format of Spark's: {@code json}, {@code parquet}, {@code csv}, …
   * @param addresses of the tables
   */
  record Table(String format, List<String> addresses) implements Source {

    @Override
    public JavaRDD<Piece> pieces(SparkSession spark) {
      Dataset<Row> table =
          spark
              .read()
              .format(format)
              .option("header", "true")
              .load(addresses.toArray(String[]::new));
      List<String> columns = List.of(table.columns());
      String name = columns.contains("path") ? "path" : "id";
      for (String needed : List.of(name, "text")) {
        if (!columns.contains(needed)) {
          throw new IllegalArgumentException(
              "the table has no column '" + needed + "' but " + String.join(", ", columns));
        }
      }
      return table
          .select(table.col(name).cast(DataTypes.StringType), table.col("text"))
          .toJavaRDD()
          .map(row -> piece(String.valueOf(row.get(0)), row.getString(1)));
    }

    private static Piece piece(String name, String text) {
      return text == null
          ? new Piece(name, null, "no text")
          : new Piece(name, text.getBytes(StandardCharsets.UTF_8), null);
    }

    @Override
    public boolean inOrder() {
      return false;
    }
  }
}
