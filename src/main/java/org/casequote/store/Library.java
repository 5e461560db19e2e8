package org.casequote.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.casequote.model.Article;
import org.casequote.model.Bibliography;
import org.jspecify.annotations.Nullable;

/** A folder of articles that were read. Open it to read or to write; not for several threads. */
public final class Library implements AutoCloseable {

  private static final String BY_DOC = "SELECT id FROM article WHERE doc = ?";

  private final Path folder;
  private final Connection connection;
  private final @Nullable WriterLock lock;
  private final Revisions revisions;
  private final Ledger ledger;
  private final Shelf shelf;

  private Library(Path folder, Connection connection, @Nullable WriterLock lock) {
    this.folder = folder;
    this.connection = connection;
    this.lock = lock;
    this.revisions = new Revisions(folder, connection);
    this.ledger = new Ledger(folder, connection);
    this.shelf = new Shelf(connection, revisions);
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
      throw LibraryException.none(folder);
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
    } catch (FileAlreadyExistsException e) {
      throw new LibraryException(folder + " is no folder, so no library can be made there", e);
    } catch (NoSuchFileException e) {
      throw new LibraryException("the folder " + folder + " cannot be made", e);
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
   * Adds an article, or replaces what was read from the same file before. Where it is in the
   * library already, from another file, the better source is what counts.
   *
   * @return the article as it is stored: under the name that the library gave it, and described as
   *     its reference says
   */
  public Article put(Article article, String fingerprint) {
    return change(() -> shelf.put(article, absolute(article.input().path()), fingerprint));
  }

  /** Notes that a file has the same content as one that was read. */
  public void copy(String path, String sha256) {
    change(() ->
        Rows.update(
            connection, "INSERT OR REPLACE INTO copy VALUES (?, ?)", absolute(path), sha256));
  }

  /** Takes in the references of a file, in the place of those that it had before. */
  public void put(String path, String sha256, String fingerprint, List<Bibliography> references) {
    change(() -> {
      shelf.put(absolute(path), sha256, fingerprint, references);
      return references;
    });
  }

  /** Notes that a file could not be read, for a reason that may be gone the next time. */
  public void fail(String path, String reason) {
    fail(path, reason, null, null);
  }

  /**
   * Notes that a file could not be read.
   *
   * @param sha256 of its content; {@code null} where that is not known
   * @param fingerprint of what it was read with; while that is the same, so is the result
   */
  public void fail(
      String path, String reason, @Nullable String sha256, @Nullable String fingerprint) {
    change(() ->
        Rows.update(
            connection,
            "INSERT OR REPLACE INTO failure (path, reason, at, sha256, fingerprint)"
                + " VALUES (?, ?, ?, ?, ?)",
            absolute(path),
            reason,
            ArticleRows.now(),
            sha256,
            fingerprint));
  }

  /**
   * Drops what was read of a file; where its article has other sources, the best of them counts.
   *
   * @return whether it was there
   */
  public boolean remove(String doc) {
    return change(() -> {
      List<Long> rows = Rows.numbers(connection, BY_DOC, doc);
      for (long row : rows) {
        shelf.sources().remove(row);
      }
      return !rows.isEmpty();
    });
  }

  /** What changed when. */
  public Revisions revisions() {
    return revisions;
  }

  /** What was read, and under which rules. */
  public Ledger ledger() {
    return ledger;
  }

  /** The names of all articles in ascending order, each once whatever sources it has. */
  public List<String> docs() {
    return column("SELECT doc FROM article WHERE copy_of IS NULL ORDER BY doc");
  }

  /** The article of this name, or the source of one. */
  public Optional<Article> get(String doc) {
    return one(BY_DOC, doc, shelf.articles()::get);
  }

  /** The same as its file gave it, whatever a reference says of it. */
  public Optional<Article> asRead(String doc) {
    return one(BY_DOC, doc, shelf.articles()::asRead);
  }

  /** The files that the article of this name was read from, the one that counts first. */
  public List<Source> sources(String doc) {
    return one(BY_DOC, doc, id -> shelf.sources().ranked(shelf.sources().together(id)))
        .orElse(List.of())
        .stream()
        .map(SourceRows.Row::source)
        .toList();
  }

  /** What was read from a file of this content. */
  public Optional<Article> withContent(String sha256) {
    return one("SELECT id FROM article WHERE sha256 = ?", sha256, shelf.articles()::asRead);
  }

  /** Writes a copy of the database as it stands now into a file that does not exist yet. */
  void copyTo(Path copy) throws SQLException {
    Rows.update(connection, "VACUUM INTO ?", copy.toString());
  }

  private interface Read<T> {
    T of(long id) throws SQLException;
  }

  /** What is read of the first row that a query gives. */
  private <T> Optional<T> one(String sql, String value, Read<T> read) {
    try {
      List<Long> rows = Rows.numbers(connection, sql, value);
      return rows.isEmpty() ? Optional.empty() : Optional.of(read.of(rows.getFirst()));
    } catch (IllegalArgumentException e) {
      throw LibraryException.damaged(folder, e);
    } catch (SQLException e) {
      throw LibraryException.of(folder, e);
    }
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

  static String absolute(String path) {
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
