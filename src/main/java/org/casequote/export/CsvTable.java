package org.casequote.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.casequote.export.Table.Cell;
import org.casequote.export.Table.Row;

/** Comma-separated values after RFC 4180, in UTF-8, with the columns' ids on the first line. */
public final class CsvTable implements TableWriter {

  /** A writer. */
  public CsvTable() {}

  @Override
  public void write(Table table, OutputStream out) throws IOException {
    Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    line(csv, table.columns().stream().map(Column::id));
    for (Row row : table.rows()) {
      line(csv, row.cells().stream().map(Cell::text).map(Spreadsheet::guarded));
    }
    csv.flush();
  }

  private static void line(Writer csv, Stream<String> cells) throws IOException {
    csv.append(CSVFormat.RFC4180.format(cells.toArray())).append("\r\n");
  }
}
