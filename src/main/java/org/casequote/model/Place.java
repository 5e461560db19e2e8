package org.casequote.model;

import java.io.Serializable;

/**
 * Where a stretch of a report's text stands on the page, so that it can be drawn there.
 *
 * @param span the stretch in {@link Report#text()}: what stands on one line
 * @param page 1-based
 * @param box around the line
 * @param ocr whether character recognition read it
 */
public record Place(Span span, int page, Box box, boolean ocr) implements Serializable {

  /** Refuses a page that there cannot be. */
  public Place {
    if (page < 1) {
      throw new IllegalArgumentException("page " + page);
    }
  }
}
