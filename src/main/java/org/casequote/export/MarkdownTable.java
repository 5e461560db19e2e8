package org.casequote.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casequote.export.Table.Cell;
import org.casequote.export.Table.Row;

/** A table of GitHub-flavoured Markdown, in UTF-8, with the columns' labels as its head. */
public final class MarkdownTable implements TableWriter {

  /** A writer. */
  public MarkdownTable() {}

  @Override
  public void write(Table table, OutputStream out) throws IOException {
    StringBuilder lines = new StringBuilder();
    lines.append(line(table.columns().stream().map(Column::label)));
    lines.append(line(table.columns().stream().map(column -> "---")));
    for (Row row : table.rows()) {
      lines.append(line(row.cells().stream().map(Cell::text)));
    }
    out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String line(Stream<String> cells) {
    return cells.map(MarkdownTable::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\|*_`<\\[\\]]", "\\\\$0").replaceAll("\\R", " ");
  }
}
