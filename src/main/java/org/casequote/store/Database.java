package org.casequote.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** Opens library.sqlite, and makes its tables where they are missing. */
final class Database {

  /** The version of schema.sql; a library of a later one is not opened. */
  private static final int SCHEMA = 1;

  private Database() {}

  static Connection forReading(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    // A log cannot be kept beside a database in a folder that is not ours to write.
    boolean frozen = !Files.isWritable(file.toAbsolutePath().getParent());
    Connection connection =
        config.createConnection(
            frozen ? "jdbc:sqlite:" + file.toUri() + "?immutable=1" : "jdbc:sqlite:" + file);
    return checked(connection, file);
  }

  static Connection forWriting(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(10_000);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    connection.setAutoCommit(false);
    if (version(connection) == null) {
      create(connection);
    }
    return checked(connection, file);
  }

  private static Connection checked(Connection connection, Path file) throws SQLException {
    Integer version = version(connection);
    if (version != null && version <= SCHEMA) {
      return connection;
    }
    connection.close();
    throw new LibraryException(
        file
            + (version == null
                ? " is no library"
                : " was written by a later version of casequote (schema " + version + ")"));
  }

  private static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(schema());
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO settings VALUES (?, ?)")) {
      insert.setString(1, "schema_version");
      insert.setString(2, String.valueOf(SCHEMA));
      insert.executeUpdate();
    }
    connection.commit();
  }

  private static @Nullable Integer version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet table =
            statement.executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'settings'")) {
      if (!table.next()) {
        return null;
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT value FROM settings WHERE key = 'schema_version'")) {
      return row.next() ? Integer.valueOf(row.getInt(1)) : null;
    }
  }

  private static String schema() {
    try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
      if (in == null) {
        throw new AssertionError("schema.sql is part of the product");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("schema.sql is part of the product", e);
    }
  }
}
