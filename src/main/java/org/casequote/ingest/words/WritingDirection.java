package org.casequote.ingest.words;

import java.text.Bidi;

/** Text as it is read, of text as it stands on a line from left to right. */
public final class WritingDirection {

  private WritingDirection() {}

  /** The same characters in the order in which they are read. */
  public static String logical(String shown) {
    if (!Bidi.requiresBidi(shown.toCharArray(), 0, shown.length())) {
      return shown;
    }
    Bidi bidi = new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    Integer[] order = new Integer[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    // What was put into the order of the line is put back by the same rules.
    Bidi.reorderVisually(levels, 0, order, 0, runs);
    StringBuilder out = new StringBuilder(shown.length());
    for (int run : order) {
      String part = shown.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      out.append(
          bidi.getRunLevel(run) % 2 == 1 ? new StringBuilder(part).reverse().toString() : part);
    }
    return out.toString();
  }
}
