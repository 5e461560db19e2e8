package org.casequote.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * How often a library was changed, and by what: every article that is put or dropped takes the
 * library to its next revision. What is derived from the library keeps the revision that it covers.
 */
public final class Revisions {

  /**
   * The plus keeps SQLite from going through all articles that are no copies, instead of the few
   * that changed.
   */
  static final String CHANGED =
      "SELECT doc FROM article WHERE revision > ? AND +copy_of IS NULL ORDER BY revision";

  private static final String MARKS = "INSERT OR REPLACE INTO settings VALUES (?, ?)";

  private final Path folder;
  private final Connection connection;

  Revisions(Path folder, Connection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  /** The library's present revision. */
  public long current() {
    return Long.parseLong(column("SELECT value FROM settings WHERE key = 'revision'").getFirst());
  }

  /** The articles that changed after a revision, in the order in which they did. */
  public List<String> changedSince(long revision) {
    return column(CHANGED, revision);
  }

  /** The articles that were dropped after a revision; one that came back is a change as well. */
  public List<String> removedSince(long revision) {
    return column("SELECT doc FROM removal WHERE revision > ? ORDER BY revision", revision);
  }

  /**
   * Gives a mark for what is derived from the library and about to be written to disk, by which it
   * is known again. A library that a backup was put in the place of, and one that an index was
   * copied to, know none of the marks that they find.
   *
   * @param before the mark of what is on disk now, which stands until then
   */
  public String mark(String before) {
    String mark = UUID.randomUUID().toString();
    try {
      Rows.update(connection, MARKS, "mark", mark);
      Rows.update(connection, MARKS, "mark_before", before);
      connection.commit();
    } catch (SQLException e) {
      throw LibraryException.of(folder, e);
    }
    return mark;
  }

  /** Whether a mark is the last that was given, or the one before it. */
  public boolean knows(String mark) {
    String given = "SELECT value FROM settings WHERE key IN ('mark', 'mark_before')";
    return !mark.isEmpty() && column(given).contains(mark);
  }

  /** Makes every change so far outlast a power cut. */
  public void sync() {
    try {
      // No checkpoint is made within a transaction, and every statement would begin one.
      connection.setAutoCommit(true);
      Rows.column(connection, "PRAGMA wal_checkpoint(PASSIVE)");
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw LibraryException.of(folder, e);
    }
  }

  /** Takes the library to its next revision, within the transaction that changes it. */
  long advance() throws SQLException {
    Rows.update(
        connection,
        "UPDATE settings SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)"
            + " WHERE key = 'revision'");
    return Rows.number(connection, "SELECT value FROM settings WHERE key = 'revision'");
  }

  private List<String> column(String sql, Object... values) {
    try {
      return Rows.column(connection, sql, values);
    } catch (SQLException e) {
      throw LibraryException.of(folder, e);
    }
  }
}
