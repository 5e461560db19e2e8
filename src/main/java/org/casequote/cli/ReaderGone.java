package org.casequote.cli;

import java.io.Serial;

/**
 * Whoever read our output has had enough, as {@code head} does: no fault, but nothing left to do.
 */
final class ReaderGone extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  ReaderGone() {
    super("standard output was closed");
  }
}
