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
import org.casequote.model.Span;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of a stored article. */
final class BlockRows {

  private BlockRows() {}

  static List<Block> of(Connection connection, long article) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT kind, level, start_offset, end_offset, page, x, y, width, height FROM block"
                + " WHERE article_id = ? ORDER BY ordinal")) {
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
                  new Span(row.getInt(3), row.getInt(4))));
        }
      }
      return blocks;
    }
  }

  private static @Nullable Box box(ResultSet row) throws SQLException {
    row.getFloat(6);
    if (row.wasNull()) {
      return null;
    }
    return new Box(row.getFloat(6), row.getFloat(7), row.getFloat(8), row.getFloat(9));
  }
}
