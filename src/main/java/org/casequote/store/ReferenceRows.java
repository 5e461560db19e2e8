package org.casequote.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.casequote.model.Bibliography;
import org.casequote.model.Identity;
import org.jspecify.annotations.Nullable;

/** The references of the reference files, looked up by what was read of an article. */
final class ReferenceRows {

  private static final String COLUMNS =
      "title, authors, journal, year, volume, pages, doi, pmid, pmcid";

  private final Connection connection;

  ReferenceRows(Connection connection) {
    this.connection = connection;
  }

  /** What a reference file says of an article. */
  record Reference(long id, Bibliography source) {}

  /** A number that stands for a key in the tables. */
  static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ b) * 0x100000001b3L;
    }
    return hash;
  }

  /** Puts the references of a file in the place of those that it had before. */
  long put(String path, String sha256, String fingerprint, List<Bibliography> references)
      throws SQLException {
    Rows.update(connection, "DELETE FROM reference_list WHERE path = ?", path);
    Rows.update(
        connection,
        "INSERT INTO reference_list(path, sha256, fingerprint, added) VALUES (?, ?, ?, ?)",
        path,
        sha256,
        fingerprint,
        ArticleRows.now());
    long list = Rows.number(connection, "SELECT last_insert_rowid()");
    for (Bibliography reference : references) {
      Rows.update(
          connection,
          "INSERT INTO reference(list_id, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          list,
          reference.title(),
          String.join("\n", reference.authors()),
          reference.journal(),
          reference.year(),
          reference.volume(),
          reference.pages(),
          reference.doi(),
          reference.pmid(),
          reference.pmcid());
      long id = Rows.number(connection, "SELECT last_insert_rowid()");
      for (String key : Identity.nearKeys(reference)) {
        Rows.update(connection, "INSERT OR IGNORE INTO reference_key VALUES (?, ?)", id, hash(key));
      }
    }
    return list;
  }

  /** The articles that the references of a file may be of, or are taken to be of. */
  List<Long> articles(String path) throws SQLException {
    return Rows.numbers(
        connection,
        "SELECT article.id FROM article JOIN reference ON reference.id = reference_id"
            + " JOIN reference_list ON reference_list.id = list_id WHERE reference_list.path = ?1"
            + " UNION SELECT article_id FROM article_key JOIN reference_key USING (key)"
            + " JOIN reference ON reference.id = reference_key.reference_id"
            + " JOIN reference_list ON reference_list.id = list_id WHERE path = ?1",
        path);
  }

  /** The reference for an article; of several, the one that was added last. */
  @Nullable Reference find(Bibliography read) throws SQLException {
    for (String key : Identity.nearKeys(read)) {
      for (long id :
          Rows.numbers(
              connection,
              "SELECT reference_id FROM reference_key WHERE key = ? ORDER BY reference_id DESC",
              hash(key))) {
        Bibliography reference = get(id);
        if (reference != null && Identity.same(reference, read)) {
          return new Reference(id, reference);
        }
      }
    }
    return null;
  }

  @Nullable Bibliography get(long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM reference WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return null;
        }
        String year = row.getString(4);
        return new Bibliography(
            row.getString(1),
            row.getString(2).lines().toList(),
            row.getString(3),
            year == null ? null : Integer.valueOf(year),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9));
      }
    }
  }
}
