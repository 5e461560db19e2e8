package org.casequote.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sources of one article together: the best of them is the entry, whose record counts,
 * and the others are its copies. An entry keeps its name when a better source takes its place.
 */
final class SourceRows {

  private final Connection connection;
  private final Revisions revisions;

  SourceRows(Connection connection, Revisions revisions) {
    this.connection = connection;
    this.revisions = revisions;
  }

  /** A source with its row, and the better source of which it is a copy now. */
  record Row(long id, Source source, @Nullable Long copyOf) {}

  /** The rows of the article that a row is a source of. */
  Set<Long> together(long id) throws SQLException {
    return new TreeSet<>(
        Rows.numbers(
            connection,
            "SELECT id FROM article WHERE coalesce(copy_of, id) ="
                + " (SELECT coalesce(copy_of, id) FROM article WHERE id = ?)",
            id));
  }

  /** The sources with these rows, the best first; of equals the one that was added first. */
  List<Row> ranked(Set<Long> ids) throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (long id : ids) {
      rows.add(row(id));
    }
    int longest = rows.stream().mapToInt(row -> row.source.characters()).max().orElse(0);
    rows.sort(Comparator.comparing(Row::source, Source.bestFirst(longest)).thenComparing(Row::id));
    return rows;
  }

  private Row row(long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT doc, path, length(text), json ->> '$.document.health.pages',"
                + " json ->> '$.document.health.ocr', copy_of FROM article WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("no article with the id " + id);
        }
        String path = row.getString(2);
        int kind = Source.kind(path, row.getInt(4), row.getBoolean(5));
        Source source = new Source(row.getString(1), path, row.getInt(3), kind);
        String copyOf = row.getString(6);
        return new Row(id, source, copyOf == null ? null : Long.valueOf(copyOf));
      }
    }
  }

  /** Makes these the sources of one article. */
  void unite(Set<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    List<Row> rows = ranked(ids);
    Row best = rows.getFirst();
    List<Row> entries =
        rows.stream()
            .filter(row -> row.copyOf == null)
            .sorted(Comparator.comparing(Row::id))
            .toList();
    Optional<Row> oldest = entries.stream().findFirst();
    String name = oldest.orElse(best).source.doc();
    if (!name.equals(best.source.doc())) {
      rename(oldest.orElseThrow(), "");
      rename(best, name);
      rename(oldest.orElseThrow(), best.source.doc());
    }
    for (Row row : rows) {
      Long copyOf = row == best ? null : Long.valueOf(best.id);
      Rows.update(connection, "UPDATE article SET copy_of = ? WHERE id = ?", copyOf, row.id);
    }
    for (Row row : entries) {
      if (!row.source.doc().equals(name)) {
        Rows.update(
            connection, "INSERT INTO removal VALUES (?, ?)", revisions.advance(), row.source.doc());
      }
    }
    if (oldest.isEmpty() || oldest.get() != best) {
      touch(best.id);
    }
  }

  /**
   * Takes a source out; where it was the entry, the best of the others takes its place and name.
   */
  void remove(long id) throws SQLException {
    Row gone = row(id);
    Set<Long> others = new TreeSet<>(together(id));
    others.remove(id);
    if (gone.copyOf == null && !others.isEmpty()) {
      Row next = ranked(others).getFirst();
      rename(gone, "");
      rename(next, gone.source.doc());
      for (long other : others) {
        Long copyOf = other == next.id ? null : Long.valueOf(next.id);
        Rows.update(connection, "UPDATE article SET copy_of = ? WHERE id = ?", copyOf, other);
      }
      touch(next.id);
    } else {
      Rows.update(
          connection, "INSERT INTO removal VALUES (?, ?)", revisions.advance(), gone.source.doc());
    }
    Rows.update(connection, "DELETE FROM article WHERE id = ?", id);
  }

  /** Notes that what counts of a row has changed. */
  void touch(long id) throws SQLException {
    Rows.update(
        connection, "UPDATE article SET revision = ? WHERE id = ?", revisions.advance(), id);
  }

  private void rename(Row row, String doc) throws SQLException {
    Rows.update(
        connection,
        "UPDATE article SET doc = ?1, json = json_set(json, '$.doc', ?1) WHERE id = ?2",
        doc,
        row.id);
  }
}
