package org.casequote.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.casequote.model.Article;

/**
 * What a library was read from: every file with the SHA-256 of its content, and the fingerprint of
 * the rules that read it. By this, running again is the way to go on.
 */
public final class Ledger {

  private static final String KNOWN =
      "SELECT 1 FROM article WHERE path = ?1 UNION ALL SELECT 1 FROM copy WHERE path = ?1"
          + " UNION ALL SELECT 1 FROM reference_list WHERE path = ?1";

  private final Path folder;
  private final Connection connection;

  Ledger(Path folder, Connection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  /**
   * The fingerprint of the rules that read a file of this content, where one was read. Several
   * threads may ask.
   */
  public synchronized Optional<String> fingerprint(String sha256) {
    return column(
            "SELECT fingerprint FROM article WHERE sha256 = ?1"
                + " UNION ALL SELECT fingerprint FROM reference_list WHERE sha256 = ?1",
            sha256)
        .stream()
        .findFirst();
  }

  /** Whether a file of this content could not be read with what has this fingerprint. */
  public synchronized boolean failed(String sha256, String fingerprint) {
    String known = "SELECT 1 FROM failure WHERE sha256 = ? AND fingerprint = ?";
    return !column(known, sha256, fingerprint).isEmpty();
  }

  /** Whether this file is known, as one that was read or as a copy of one. */
  public boolean knows(String path) {
    return !column(KNOWN, Library.absolute(path)).isEmpty();
  }

  /** Whether there is an article from this file, or from one of the same content. */
  public boolean has(Article.Input input) {
    String known = "SELECT 1 FROM article WHERE path = ? OR sha256 = ?";
    return !column(known, Library.absolute(input.path()), input.sha256()).isEmpty();
  }

  /** The files with the same content as the one that the article of this name was read from. */
  public List<String> copies(String doc) {
    return column(
        "SELECT copy.path FROM article JOIN copy ON copy.sha256 = article.sha256"
            + " AND copy.path <> article.path WHERE doc = ? ORDER BY copy.path",
        doc);
  }

  /** The file whose reference describes the article of this name. */
  public Optional<String> referenceFile(String doc) {
    String path =
        "SELECT reference_list.path FROM article JOIN reference ON reference.id = reference_id"
            + " JOIN reference_list ON reference_list.id = list_id WHERE doc = ?";
    return column(path, doc).stream().findFirst();
  }

  private List<String> column(String sql, Object... values) {
    try {
      return Rows.column(connection, sql, values);
    } catch (SQLException e) {
      throw LibraryException.of(folder, e);
    }
  }
}
