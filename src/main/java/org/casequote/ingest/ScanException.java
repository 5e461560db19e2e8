package org.casequote.ingest;

import java.io.Serial;

/** A PDF without a text layer, or with one that says nothing: it can be read by OCR alone. */
public final class ScanException extends UnreadableException {
  @Serial private static final long serialVersionUID = 1L;

  /** What is wrong with the text layer. */
  public ScanException(String reason) {
    super(reason);
  }
}
