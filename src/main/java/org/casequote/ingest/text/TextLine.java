package org.casequote.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of plain text that has words.
 *
 * @param words without the space around them; tabs between them stay
 * @param blanks the number of blank lines above it
 * @param indented whether space stands before it
 * @param newPage whether a page break stands before it
 */
record TextLine(String words, int blanks, boolean indented, boolean newPage) {

  // A mark of citation may follow the full stop: "was resected.4" but not "measured 3.4".
  private static final Pattern ENDED =
      Pattern.compile("(?:[.?!:]|(?<=[\\pL)\\]%])\\.\\[?\\d[\\d,–-]*)[]\"”’')]*$");
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final Pattern BULLET = Pattern.compile("^[•▪◦●■–*-]\\s.*");

  private static final int LONGEST_CELL = 200;
  private static final int TAIL = 40;

  /** The lines of a text that have words. */
  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    int blanks = 0;
    boolean newPage = false;
    for (String raw : text.split("\n", -1)) {
      newPage |= raw.indexOf('\f') >= 0;
      String line = raw.replace("\f", "");
      if (line.isBlank()) {
        blanks++;
        continue;
      }
      boolean indented = Character.isWhitespace(line.charAt(0));
      lines.add(new TextLine(words(line), blanks, indented, newPage));
      blanks = 0;
      newPage = false;
    }
    return lines;
  }

  /** Tabs at either end of a row are empty cells; before or after a paragraph they are nothing. */
  private static String words(String line) {
    String bare = line.strip();
    String words = bare.contains("  ") ? SPACES.matcher(bare).replaceAll(" ") : bare;
    boolean lastCell = line.endsWith("\t") && words.length() < LONGEST_CELL;
    boolean isRow = lastCell || words.indexOf('\t') >= 0;
    return (isRow && line.startsWith("\t") ? "\t" : "") + words + (lastCell ? "\t" : "");
  }

  int length() {
    return words.length();
  }

  /** Whether a sentence ends with this line. */
  boolean ends() {
    char last = words.charAt(words.length() - 1);
    return ".?!:".indexOf(last) >= 0
        || !Character.isLetter(last)
            && ENDED.matcher(words.substring(Math.max(0, words.length() - TAIL))).find();
  }

  boolean startsLower() {
    return Character.isLowerCase(words.charAt(0));
  }

  boolean startsUpper() {
    return Character.isUpperCase(words.codePointAt(0));
  }

  boolean isBullet() {
    return BULLET.matcher(words).matches();
  }
}
