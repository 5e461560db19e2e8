package org.casequote.batch.spark;

import java.io.IOException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** A run over many reports on Apache Spark. */
public final class SparkExtract {

  /** How the results are written. */
  public enum Format {
    /** Lines of JSON in {@code records}, and of paths with their failures in {@code failures}. */
    JSONL,
    /** One table with the columns {@code path}, {@code doc}, {@code json} and {@code failure}. */
    PARQUET
  }

  /**
   * How a run went.
   *
   * @param read the reports that became records
   * @param failed those that could not be read
   */
  public record Counts(long read, long failed) {}

  private SparkExtract() {}

  /**
   * Reads reports on the cluster that {@code spark.master} names, and writes the results.
   *
   * @param folder to write to, by a path or an address; it must not be there yet
   */
  public static Counts run(Source source, String folder, Format format) throws IOException {
    try (SparkSession spark = SparkSession.builder().appName("casequote").getOrCreate()) {
      Dataset<Row> rows = rows(spark, source.pieces(spark), source.inOrder());
      return write(spark, rows, folder, format);
    }
  }

  /** A row for each piece, in the pieces' own order or that of their paths. */
  static Dataset<Row> rows(SparkSession spark, JavaRDD<Piece> pieces, boolean inOrder) {
    Dataset<Row> rows = spark.createDataFrame(pieces.map(PieceReader::row), PieceReader.COLUMNS);
    return inOrder ? rows : rows.orderBy("path");
  }

  static Counts write(SparkSession spark, Dataset<Row> rows, String folder, Format format) {
    switch (format) {
      case PARQUET -> {
        rows.write().parquet(folder);
        return counts(spark.read().parquet(folder));
      }
      case JSONL -> {
        Dataset<Row> kept = rows.persist(StorageLevel.DISK_ONLY());
        kept.where("json is not null").select("json").write().text(folder + "/records");
        kept.where("failure is not null")
            .select("path", "failure")
            .write()
            .json(folder + "/failures");
        return counts(kept);
      }
    }
    throw new AssertionError(format);
  }

  private static Counts counts(Dataset<Row> rows) {
    long failed = rows.where("failure is not null").count();
    return new Counts(rows.count() - failed, failed);
  }
}
