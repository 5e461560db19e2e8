package org.casequote.cli;

import org.casequote.model.Evidence;

/** Words of an article with their place, for people. */
final class Citation {

  private static final int LONGEST = 300;

  private Citation() {}

  /** {@code “12 x 8 cm” (case, page 3)}. */
  static String of(Evidence evidence) {
    String words = evidence.quote().replaceAll("\\s+", " ");
    String shown = words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    String page = evidence.page() == 0 ? "" : ", page " + evidence.page();
    return "“"
        + shown
        + "” ("
        + evidence.section().label()
        + page
        + (evidence.ocr() ? ", by OCR" : "")
        + ")";
  }
}
