package org.casequote.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of library.sqlite: made anew, or brought from an earlier version to this one. */
final class Schema {

  /** The version of schema.sql; {@code schema-N.sql} leads from the one before to N. */
  static final int CURRENT = 5;

  /** The version of a database that has no tables of ours. */
  static final int NONE = 0;

  private Schema() {}

  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(script("schema.sql"));
      statement.executeUpdate("INSERT INTO settings VALUES ('revision', '0')");
      statement.executeUpdate("INSERT INTO settings VALUES ('schema_version', '" + CURRENT + "')");
    }
    connection.commit();
  }

  /** Takes each step that is missing, as a whole or not at all. */
  static void migrate(Connection connection) throws SQLException {
    for (int version = version(connection) + 1; version <= CURRENT; version++) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(script("schema-" + version + ".sql"));
        statement.executeUpdate("INSERT OR IGNORE INTO settings VALUES ('revision', '0')");
        statement.executeUpdate(
            "UPDATE settings SET value = '" + version + "' WHERE key = 'schema_version'");
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet table =
            statement.executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'settings'")) {
      if (!table.next()) {
        return NONE;
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT value FROM settings WHERE key = 'schema_version'")) {
      return row.next() ? row.getInt(1) : NONE;
    }
  }

  private static String script(String name) {
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new AssertionError(name + " is part of the product");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(name + " is part of the product", e);
    }
  }
}
