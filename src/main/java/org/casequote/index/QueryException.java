package org.casequote.index;

import java.io.Serial;

/** A query that cannot be understood; the message says why and points at the place. */
public final class QueryException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int at;

  /**
   * @param query as typed
   * @param at offset of the part that is wrong
   * @param problem what is wrong with it, and what would be right
   */
  QueryException(String query, int at, String problem) {
    super(problem + "\n  " + query.replaceAll("\\s", " ") + "\n  " + " ".repeat(at) + "^");
    this.at = at;
  }

  /** Where in the query the fault is. */
  public int at() {
    return at;
  }
}
