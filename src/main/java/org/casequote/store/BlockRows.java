package org.casequote.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Box;
import org.casequote.model.Place;
import org.casequote.model.Span;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of a stored article. */
final class BlockRows {

  private BlockRows() {}

  static List<Block> of(Connection connection, long article) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT kind, level, start_offset, end_offset, page, x, y, width, height, lines"
                + " FROM block WHERE article_id = ? ORDER BY ordinal")) {
      select.setLong(1, article);
      List<Block> blocks = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          blocks.add(
              new Block(
                  BlockKind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                  row.getInt(2),
                  row.getInt(5),
                  box(row),
                  new Span(row.getInt(3), row.getInt(4)),
                  lines(row.getString(10))));
        }
      }
      return blocks;
    }
  }

  /** Lines as a column holds them, {@code null} where there are none. */
  static @Nullable String column(List<Place> lines) {
    if (lines.isEmpty()) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (Place line : lines) {
      Box box = line.box();
      out.append(out.isEmpty() ? "" : ";")
          .append(line.span().start() + " " + line.span().end() + " " + line.page() + " ")
          .append(box.x() + " " + box.y() + " " + box.width() + " " + box.height())
          .append(line.ocr() ? " ocr" : "");
    }
    return out.toString();
  }

  private static List<Place> lines(@Nullable String column) {
    List<Place> lines = new ArrayList<>();
    for (String line : column == null ? new String[0] : column.split(";")) {
      String[] parts = line.split(" ");
      lines.add(
          new Place(
              new Span(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])),
              Integer.parseInt(parts[2]),
              new Box(
                  Float.parseFloat(parts[3]),
                  Float.parseFloat(parts[4]),
                  Float.parseFloat(parts[5]),
                  Float.parseFloat(parts[6])),
              parts.length > 7));
    }
    return lines;
  }

  private static @Nullable Box box(ResultSet row) throws SQLException {
    row.getFloat(6);
    if (row.wasNull()) {
      return null;
    }
    return new Box(row.getFloat(6), row.getFloat(7), row.getFloat(8), row.getFloat(9));
  }
}
