package org.casequote.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes a table in one format. */
public interface TableWriter {

  /** Writes the whole table and flushes the stream, which stays open. */
  void write(Table table, OutputStream out) throws IOException;

  /** The writer of a format, by the usual extension of its files: csv, xlsx, md or json. */
  static Optional<TableWriter> of(String extension) {
    return switch (extension) {
      case "csv" -> Optional.of(new CsvTable());
      case "xlsx" -> Optional.of(new XlsxTable());
      case "md" -> Optional.of(new MarkdownTable());
      case "json" -> Optional.of(new JsonTable());
      default -> Optional.empty();
    };
  }
}
