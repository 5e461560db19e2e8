package org.casequote.store;

import java.io.Serial;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** A library that cannot be used; the message says why in a line that the user can act on. */
public final class LibraryException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public LibraryException(String message) {
    super(message);
  }

  /** What is wrong, and what brought it about. */
  public LibraryException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What SQLite's fault means for the library in a folder. */
  static LibraryException of(Path folder, SQLException fault) {
    // The low byte is the kind of error; what stands above it is detail.
    SQLiteErrorCode kind = SQLiteErrorCode.getErrorCode(fault.getErrorCode() & 0xff);
    String message =
        switch (kind) {
          case SQLITE_FULL ->
              "the disk of "
                  + folder
                  + " is full; what was added before is kept, and running again goes on from there";
          case SQLITE_CORRUPT, SQLITE_NOTADB ->
              "the library in "
                  + folder
                  + " cannot be used: library.sqlite is damaged; \"casequote doctor\" tells how"
                  + " far, and a backup can take its place";
          case SQLITE_READONLY, SQLITE_PERM -> "cannot write in " + folder + ": permission denied";
          default -> "the library in " + folder + " cannot be used: " + fault.getMessage();
        };
    return new LibraryException(message, fault);
  }
}
