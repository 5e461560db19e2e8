package org.casequote.store;

import java.io.Serial;

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
}
