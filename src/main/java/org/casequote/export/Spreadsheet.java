package org.casequote.export;

/** What a spreadsheet makes of a cell's text. */
final class Spreadsheet {

  /** The most characters that Excel keeps in a cell or a comment. */
  static final int LONGEST = 32_000;

  private Spreadsheet() {}

  /**
   * The text such that no spreadsheet takes it for a formula: an article's words may begin with an
   * equals sign. An apostrophe makes it plain text.
   */
  static String guarded(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** The text cut to what a cell can hold. */
  static String fitting(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
