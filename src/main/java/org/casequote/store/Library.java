package org.casequote.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.casequote.json.ArticleJson;
import org.casequote.model.Article;
import org.casequote.model.Block;
import org.casequote.model.Report;
import org.jspecify.annotations.Nullable;

/** A folder of articles that were read. Open it to read or to write; not for several threads. */
public final class Library implements AutoCloseable {

  private final Path folder;
  private final Connection connection;
  private final @Nullable WriterLock lock;
  private final Revisions revisions;

  private Library(Path folder, Connection connection, @Nullable WriterLock lock) {
    this.folder = folder;
    this.connection = connection;
    this.lock = lock;
    this.revisions = new Revisions(folder, connection);
  }

  /** Whether there is a library in this folder. */
  public static boolean exists(Path folder) {
    return Files.isRegularFile(file(folder));
  }

  /**
   * Opens a library to read it.
   *
   * @throws LibraryException if there is none
   */
  public static Library read(Path folder) {
    if (!exists(folder)) {
      throw new LibraryException("there is no library in " + folder);
    }
    try {
      Connection connection = Database.forReading(file(folder));
      if (Schema.version(connection) < Schema.CURRENT) {
        connection.close();
        write(folder).close();
        connection = Database.forReading(file(folder));
      }
      return new Library(folder, connection, null);
    } catch (SQLException e) {
      throw LibraryException.of(folder, e);
    }
  }

  /**
   * Opens a library to change it, and makes one where there is none.
   *
   * @throws LibraryException if another process is changing it
   */
  public static Library write(Path folder) {
    WriterLock lock = null;
    Library opened = null;
    try {
      Files.createDirectories(folder);
      lock = WriterLock.take(folder);
      opened = new Library(folder, Database.forWriting(file(folder)), lock);
      return opened;
    } catch (AccessDeniedException e) {
      throw new LibraryException("cannot write in " + folder + ": permission denied", e);
    } catch (IOException e) {
      throw new LibraryException("cannot write in " + folder + ": " + e.getMessage(), e);
    } catch (SQLException e) {
      throw LibraryException.of(folder, e);
    } finally {
      if (opened == null) {
        release(lock);
      }
    }
  }

  /** Where the search index of this library belongs. */
  public static Path index(Path folder) {
    return folder.resolve("index");
  }

  /**
   * Adds an article, or replaces what was read from the same file before.
   *
   * @return the article as it is stored: its report has the name that the library gave it
   */
  public Article put(Article article, String fingerprint) {
    String path = absolute(article.input().path());
    return change(() -> {
      String doc = docOf(path, article.input().sha256());
      if (doc != null) {
        Rows.update(connection, "DELETE FROM article WHERE doc = ?", doc);
      }
      Article named = named(article, doc == null ? unused(article.report().id()) : doc);
      try (ArticleRows rows = new ArticleRows(connection)) {
        rows.write(named, path, fingerprint, revisions.advance());
      }
      Rows.update(connection, "DELETE FROM failure WHERE path = ?", path);
      return named;
    });
  }

  /** Notes that a file could not be read. */
  public void fail(String path, String reason) {
    change(() ->
        Rows.update(
            connection,
            "INSERT OR REPLACE INTO failure VALUES (?, ?, ?)",
            absolute(path),
            reason,
            ArticleRows.now()));
  }

  /**
   * Drops an article.
   *
   * @return whether it was there
   */
  public boolean remove(String doc) {
    return change(() -> {
      boolean there = Rows.update(connection, "DELETE FROM article WHERE doc = ?", doc) > 0;
      if (there) {
        Rows.update(connection, "INSERT INTO removal VALUES (?, ?)", revisions.advance(), doc);
      }
      return there;
    });
  }

  /** What changed when. */
  public Revisions revisions() {
    return revisions;
  }

  /** The names of all articles in ascending order. */
  public List<String> docs() {
    return column("SELECT doc FROM article ORDER BY doc");
  }

  /** The article of this name. */
  public Optional<Article> get(String doc) {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT json, text, id FROM article WHERE doc = ?")) {
      select.setString(1, doc);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        Article stored = ArticleJson.read(row.getString(1), row.getString(2));
        Report bare = stored.report();
        List<Block> blocks = BlockRows.of(connection, row.getLong(3));
        return Optional.of(
            with(new Report(bare.id(), bare.source(), bare.text(), blocks, bare.health()), stored));
      }
    } catch (SQLException e) {
      throw LibraryException.of(folder, e);
    }
  }

  /**
   * The fingerprint of the rules that read a file of this content, where one was read: the ledger
   * that makes running again the way to go on.
   */
  public synchronized Optional<String> fingerprint(String sha256) {
    return column("SELECT fingerprint FROM article WHERE sha256 = ?", sha256).stream().findFirst();
  }

  /** Whether there is an article from this file, or from one of the same content. */
  public boolean has(Article.Input input) {
    return docOf(absolute(input.path()), input.sha256()) != null;
  }

  /** The article that was read from a file of this content. */
  public Optional<Article> withContent(String sha256) {
    List<String> docs = column("SELECT doc FROM article WHERE sha256 = ?", sha256);
    return docs.isEmpty() ? Optional.empty() : get(docs.getFirst());
  }

  /** Writes a copy of the database as it stands now into a file that does not exist yet. */
  void copyTo(Path copy) throws SQLException {
    Rows.update(connection, "VACUUM INTO ?", copy.toString());
  }

  private @Nullable String docOf(String path, String sha256) {
    List<String> docs = column("SELECT doc FROM article WHERE path = ?", path);
    if (docs.isEmpty()) {
      docs = column("SELECT doc FROM article WHERE sha256 = ? ORDER BY doc LIMIT 1", sha256);
    }
    return docs.isEmpty() ? null : docs.getFirst();
  }

  private String unused(String wanted) {
    String name = wanted;
    for (int i = 2; !column("SELECT doc FROM article WHERE doc = ?", name).isEmpty(); i++) {
      name = wanted + "~" + i;
    }
    return name;
  }

  private static Article named(Article article, String doc) {
    Report read = article.report();
    return with(new Report(doc, read.source(), read.text(), read.blocks(), read.health()), article);
  }

  private static Article with(Report report, Article article) {
    return new Article(
        article.input(), report, article.sections(), article.cases(), article.warnings());
  }

  private interface Change<T> {
    T make() throws SQLException;
  }

  /** Makes a change as a whole or not at all. */
  private <T> T change(Change<T> change) {
    try {
      T result = change.make();
      connection.commit();
      return result;
    } catch (SQLException e) {
      try {
        connection.rollback();
      } catch (SQLException again) {
        e.addSuppressed(again);
      }
      throw LibraryException.of(folder, e);
    }
  }

  private List<String> column(String sql, Object... values) {
    try {
      return Rows.column(connection, sql, values);
    } catch (SQLException e) {
      throw LibraryException.of(folder, e);
    }
  }

  static Path file(Path folder) {
    return folder.resolve("library.sqlite");
  }

  private static String absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize().toString();
  }

  private static void release(@Nullable WriterLock lock) {
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw LibraryException.of(folder, e);
    } finally {
      release(lock);
    }
  }
}
