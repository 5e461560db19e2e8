package org.casequote.batch.spark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.casequote.batch.ResultTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables that {@link SparkExtract} writes, row by row and in their order, by the library
 * that Spark itself writes them with; so no Spark need be started.
 */
public final class ParquetTable implements ResultTable {

  /** For {@link java.util.ServiceLoader}. */
  public ParquetTable() {}

  @Override
  public Stream<String> lines(Path file) throws IOException {
    ParquetReader<Group> reader = new Rows(new LocalInputFile(file)).build();
    Stream<Group> rows =
        Stream.iterate(next(reader, file), Objects::nonNull, row -> next(reader, file));
    return rows.map(row -> line(row, file)).onClose(() -> close(reader));
  }

  /** Rows as they are, without Hadoop's settings. */
  private static final class Rows extends ParquetReader.Builder<Group> {
    Rows(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }

  private static @Nullable Group next(ParquetReader<Group> reader, Path file) {
    try {
      return reader.read();
    } catch (IOException | RuntimeException e) {
      String what = file + ": no Parquet that can be read: " + e.getMessage();
      throw new UncheckedIOException(new IOException(what, e));
    }
  }

  private static void close(ParquetReader<Group> reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The row as Spark's JSON lines have it: the record itself, or path and failure. */
  private static String line(Group row, Path file) {
    for (String column : PieceReader.COLUMNS.fieldNames()) {
      if (!row.getType().containsField(column)) {
        String what = file + ": the table has no column '" + column + "'";
        throw new UncheckedIOException(new IOException(what));
      }
    }
    String json = text(row, "json");
    if (json != null) {
      return json;
    }
    ObjectNode failure = JsonNodeFactory.instance.objectNode();
    return failure.put("path", text(row, "path")).put("failure", text(row, "failure")).toString();
  }

  private static @Nullable String text(Group row, String column) {
    return row.getFieldRepetitionCount(column) == 0 ? null : row.getString(column, 0);
  }
}
