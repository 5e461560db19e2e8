package org.casequote.batch.spark;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.engine.Workers;
import org.casequote.ingest.input.Settings;
import org.casequote.json.ArticleJson;

/** Makes rows of pieces, with one engine for all the tasks of a JVM. */
final class PieceReader {

  /** The columns of a row; either {@code json} or {@code failure} is there. */
  static final StructType COLUMNS =
      DataTypes.createStructType(
          List.of(column("path"), column("doc"), column("json"), column("failure")));

  /** Opened by the first task that needs it; the processes that it starts end with the JVM. */
  private static final class Holder {
    static final Engine ENGINE = Engine.open(workers());

    private static Workers workers() {
      Workers workers = new Workers(Settings.STANDARD);
      Runtime.getRuntime().addShutdownHook(new Thread(workers::close));
      return workers;
    }
  }

  private PieceReader() {}

  private static StructField column(String name) {
    return DataTypes.createStructField(name, DataTypes.StringType, true);
  }

  /** The row of a piece. What goes wrong with it is said in the row and stops nothing. */
  static Row row(Piece piece) {
    return switch (outcome(piece)) {
      case Outcome.Extracted done ->
          RowFactory.create(
              done.path(), done.article().report().id(), ArticleJson.line(done.article()), null);
      case Outcome.Failed failed -> RowFactory.create(failed.path(), null, null, failed.reason());
      case Outcome.References list ->
          RowFactory.create(list.path(), null, null, "a file of references, not a report");
      case Outcome.Unchanged _, Outcome.FailedBefore _ ->
          throw new AssertionError("a file is read whatever is known");
    };
  }

  private static Outcome outcome(Piece piece) {
    if (piece.problem() != null) {
      return new Outcome.Failed(piece.path(), piece.problem());
    }
    try {
      byte[] bytes = piece.bytes();
      return bytes == null
          ? Holder.ENGINE.read(Path.of(piece.path()))
          : Holder.ENGINE.read(piece.path(), bytes);
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed(piece.path(), "internal error: " + e);
    }
  }
}
