package org.casequote.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Opens library.sqlite, in the version that this program knows. */
final class Database {

  static {
    NativePart.show();
  }

  private Database() {}

  /** A connection that cannot change anything; the tables may be of an earlier version. */
  static Connection forReading(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(10_000);
    // A log cannot be kept beside a database in a folder that is not ours to write.
    boolean frozen = !Files.isWritable(file.toAbsolutePath().getParent());
    Connection connection =
        config.createConnection(
            frozen ? "jdbc:sqlite:" + file.toUri() + "?immutable=1" : "jdbc:sqlite:" + file);
    return checked(connection, file);
  }

  /** A connection that makes the tables where they are missing and brings them up to date. */
  static Connection forWriting(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(10_000);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    try {
      connection.setAutoCommit(false);
      if (Schema.version(connection) == Schema.NONE) {
        Schema.create(connection);
      }
      checked(connection, file);
      Schema.migrate(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Connection checked(Connection connection, Path file) throws SQLException {
    int version;
    try {
      version = Schema.version(connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    if (version != Schema.NONE && version <= Schema.CURRENT) {
      return connection;
    }
    connection.close();
    throw new LibraryException(
        file
            + (version == Schema.NONE
                ? " is no library"
                : " was written by a later version of casequote (schema " + version + ")"));
  }
}
