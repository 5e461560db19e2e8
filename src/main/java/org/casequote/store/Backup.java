package org.casequote.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Copies a library as it stands at one moment, also while another process adds to it. */
public final class Backup {

  private Backup() {}

  /**
   * Makes a library of the same records in another folder. The index is left out, since it is made
   * from the records when it is first asked for.
   *
   * @throws LibraryException if there is a library already, or if either cannot be used
   */
  public static void make(Path library, Path target) throws IOException {
    if (Library.exists(target)) {
      throw new LibraryException("there is a library in " + target + " already");
    }
    Files.createDirectories(target);
    Path file = Library.file(target);
    Path part = target.resolve("library.sqlite.part");
    Files.deleteIfExists(part);
    try (Library source = Library.read(library)) {
      source.copyTo(part);
      check(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException e) {
      throw LibraryException.of(LibraryException.isDamage(e) ? library : target, e);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void check(Path copy) throws SQLException {
    try (Connection connection = Database.forReading(copy)) {
      List<String> said = Rows.column(connection, "PRAGMA quick_check(1)");
      if (!said.equals(List.of("ok"))) {
        throw new LibraryException(
            "the library is damaged (" + said.getFirst() + "); no backup was made");
      }
    }
  }
}
