package org.casequote.ingest.input;

import java.io.Serial;

/** An input that gives no report; the message says why, in a few words and without the path. */
public sealed class UnreadableException extends Exception permits ScanException {
  @Serial private static final long serialVersionUID = 1L;

  /** A reason such as "encrypted" or "no text layer". */
  public UnreadableException(String reason) {
    super(reason);
  }

  /** The same with what brought it about. */
  public UnreadableException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
