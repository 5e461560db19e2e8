package org.casequote.ingest.words;

import java.util.regex.Pattern;

/** What a line of plain text is by its own look, whatever stands around it. */
public enum LineKind {
  HEADING,
  CAPTION,
  TABLE_ROW,
  TEXT;

  private static final Pattern CAPTION_START =
      Pattern.compile(
          "^(?:\\[[a-z-]+]\\s*)?(?:Fig(?:ure|\\.)?|FIG(?:URE|\\.)?|Table|TABLE|Box|Scheme|Chart)\\s?"
              + "S?\\d{1,2}(?:[A-Za-z](?=[.:]))?(?:\\s*$|\\s?[.:|)–—-]\\s|\\s?\\p{Lu}|\\s\\()");
  private static final Pattern CAPTION_LABEL =
      Pattern.compile("^(?:Fig(?:ure|\\.)?|FIG(?:URE|\\.)?|Table|TABLE)\\s?S?\\d{1,2}[.:]?$");
  private static final Pattern CELLS = Pattern.compile("\\s*[\\t|]\\s*");
  private static final Pattern ROW = Pattern.compile("^\\|.*\\|$|\\t|\\S \\| .*\\| ");
  private static final Pattern NUMBERED = Pattern.compile("^\\d{1,2}[.)]?\\t\\S[^\\t]*$");

  /** The kind of a line. */
  public static LineKind of(String line) {
    boolean marked = line.indexOf('|') >= 0 || line.indexOf('\t') >= 0;
    if (marked && ROW.matcher(line).find() && !NUMBERED.matcher(line).matches()) {
      return TABLE_ROW;
    }
    if (CAPTION_START.matcher(line).find()) {
      return CAPTION;
    }
    return HeadingLine.known(line) > 0 ? HEADING : TEXT;
  }

  /** Whether a caption is just "Figure 1", so that its words are on the next line. */
  public static boolean isBareLabel(String line) {
    return CAPTION_LABEL.matcher(line).matches();
  }

  /** The cells of a table row with {@code " | "} between them; empty for a rule of dashes. */
  public static String cells(String line) {
    String inner = line.replaceAll("^\\||[\\t|]$", "");
    return inner.matches("[-:|=+ \t]+")
        ? ""
        : CELLS.matcher(inner.replaceAll("^ +| +$", "")).replaceAll(" | ");
  }
}
