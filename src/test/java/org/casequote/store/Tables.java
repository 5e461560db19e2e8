package org.casequote.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of a library, as another program sees them. */
final class Tables {

  private Tables() {}

  static Connection connection(Path folder) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.sqlite"));
  }

  /** The rows that a query gives, each with its columns between bars. */
  static List<String> rows(Path folder, String sql) {
    try (Connection connection = connection(folder);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.append(i == 1 ? "" : "|").append(rows.getString(i));
        }
        lines.add(line.toString());
      }
      return lines;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}
