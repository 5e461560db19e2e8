package org.casequote.ingest.input;

import java.io.Serial;

/** A PDF without a text layer, or with one that says nothing: it can be read by OCR alone. */
public final class ScanException extends UnreadableException {
  @Serial private static final long serialVersionUID = 1L;

  private final int pages;

  /** What is wrong with the text layer of so many pages. */
  public ScanException(String reason, int pages) {
    super(reason);
    this.pages = pages;
  }

  /** How many pages there are to look at. */
  public int pages() {
    return pages;
  }
}
