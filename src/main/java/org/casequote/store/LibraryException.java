package org.casequote.store;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** A library that cannot be used; the message says why in a line that the user can act on. */
public final class LibraryException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private static final String KEPT =
      "; what was added before is kept, and running again goes on from there";

  private final boolean ofAnotherWriter;

  /** What is wrong. */
  public LibraryException(String message) {
    this(message, false);
  }

  private LibraryException(String message, boolean ofAnotherWriter) {
    super(message);
    this.ofAnotherWriter = ofAnotherWriter;
  }

  /** What is wrong, and what brought it about. */
  public LibraryException(String message, Throwable cause) {
    super(message, cause);
    this.ofAnotherWriter = false;
  }

  /** Another process is changing the library in a folder. */
  static LibraryException busy(Path folder) {
    return new LibraryException(
        folder + " is being changed by another casequote; wait for it to end, then try again",
        true);
  }

  /** Whether nothing is wrong but that another process is changing it. */
  public boolean isOfAnotherWriter() {
    return ofAnotherWriter;
  }

  /** There is none in a folder. */
  public static LibraryException none(Path folder) {
    return new LibraryException(
        "there is no library in " + folder + "; \"casequote add PATH…\" makes one");
  }

  /** What a fault in writing what belongs to the library in a folder means. */
  public static LibraryException of(Path folder, IOException fault) {
    String detail = String.valueOf(fault.getMessage());
    String message =
        detail.contains("No space left")
            ? "the disk of " + folder + " is full"
            : "cannot write in " + folder + ": " + detail;
    return new LibraryException(message + KEPT, fault);
  }

  /** A record of the library in a folder cannot be read. */
  static LibraryException damaged(Path folder, RuntimeException fault) {
    return new LibraryException(damaged(folder), fault);
  }

  private static String damaged(Path folder) {
    return "the library in "
        + folder
        + " cannot be used: library.sqlite is damaged; \"casequote doctor\" tells how far, and a"
        + " backup can take its place";
  }

  /** Whether SQLite's fault is that a database is damaged. */
  static boolean isDamage(SQLException fault) {
    SQLiteErrorCode kind = SQLiteErrorCode.getErrorCode(fault.getErrorCode() & 0xff);
    return kind == SQLiteErrorCode.SQLITE_CORRUPT || kind == SQLiteErrorCode.SQLITE_NOTADB;
  }

  /** What SQLite's fault means for the library in a folder. */
  static LibraryException of(Path folder, SQLException fault) {
    // The low byte is the kind of error; what stands above it is detail.
    SQLiteErrorCode kind = SQLiteErrorCode.getErrorCode(fault.getErrorCode() & 0xff);
    String message =
        switch (kind) {
          case SQLITE_FULL -> "the disk of " + folder + " is full" + KEPT;
          case SQLITE_IOERR ->
              "cannot write or read in " + folder + ": " + fault.getMessage() + KEPT;
          case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(folder);
          case SQLITE_READONLY, SQLITE_PERM -> "cannot write in " + folder + ": permission denied";
          default -> "the library in " + folder + " cannot be used: " + fault.getMessage();
        };
    return new LibraryException(message, fault);
  }
}
