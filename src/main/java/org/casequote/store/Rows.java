package org.casequote.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short statements with their values. */
final class Rows {

  private Rows() {}

  /** Changes rows, and tells how many. */
  static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      return statement.executeUpdate();
    }
  }

  /** The first column of the rows that a query gives. */
  static List<String> column(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      set(select, values);
      List<String> column = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          column.add(rows.getString(1));
        }
      }
      return column;
    }
  }

  /** The first column of the rows that a query gives, as numbers. */
  static List<Long> numbers(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    return column(connection, sql, values).stream().map(Long::valueOf).toList();
  }

  /** A number that a query gives, 0 where it gives none. */
  static long number(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    List<String> found = column(connection, sql, values);
    return found.isEmpty() ? 0 : Long.parseLong(found.getFirst());
  }

  static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
