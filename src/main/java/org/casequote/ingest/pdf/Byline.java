package org.casequote.ingest.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.casequote.ingest.pdf.layout.Line;
import org.casequote.ingest.pdf.page.Word;
import org.casequote.ingest.pdf.passage.Passage;
import org.casequote.model.BlockKind;

/** The names of the authors as they stand under a title, marks and degrees left out. */
final class Byline {

  private static final Pattern MARKS =
      Pattern.compile(
          "[,;|\u00B7\u2022*\u2217\u2020\u2021\u00A7\u00B6#\u2709\\d()\\[\\]]+|\\b(?:and|AND)\\b|&");

  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\p{Lu}\\.(?=\\p{L})"
              + "|(?:\\p{Lu}[\\p{L}.\u2019'-]*+|de|da|dos|van|von|der|den|di|del|la|el|al|bin|ter|le)"
              + "(?:\\s|$)){2,6}");

  private static final String DEGREES =
      "M\\.?D\\.?|Ph\\.?"
          + " ?D\\.?|M\\.?Sc\\.?|B\\.?Sc\\.?|M\\.?S\\.?|MBBS|MBChB|MB|FRCS\\w*|FRCP\\w*|MRC\\w*"
          + "|FACS|D\\.?O\\.?|D\\.?D\\.?S\\.?|MPH|R\\.?N\\.?|Jr\\.?";

  private static final Pattern DEGREE = Pattern.compile(DEGREES);
  private static final Pattern DEGREES_BEHIND = Pattern.compile("(?:\\s(?:" + DEGREES + "))+$");
  private static final Pattern BEFORE =
      Pattern.compile("^(?:(?i:by|authors?\\s?:?)\\s|(?:Dr|Prof|Professor|Assoc)\\.?\\s)+");

  /** Words that stand under a title in capitals, and that are nobody's name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)\\b(?:open|access|case|reports?|series|articles?|original|research|review|key"
              + " ?words?|abstract|summary|journal|authors?|corresponding|letter|editor|clinical"
              + "|departments?|division|hospital|universit\\w+|institut\\w*|cent(?:er|re)|school"
              + "|college|faculty|clinic|medical|medicine|surgery|received|accepted|published"
              + "|copyright|volume|page|university|manuscript|thesis|degree)\\b");

  private static final Pattern PLACE =
      Pattern.compile(
          "(?i)\\b(?:departments?|division|hospital|universit\\w+|institut\\w*|cent(?:er|re)"
              + "|school|college|faculty|clinic)\\b");

  private static final int LONGEST_NAME = 4;

  private Byline() {}

  /** The names in the front matter after the title; none where no line is made of names. */
  static List<String> names(List<Passage> passages) {
    List<Passage> front = new ArrayList<>();
    boolean afterTitle = false;
    for (Passage passage : passages) {
      if (passage.is(BlockKind.FRONT) && afterTitle) {
        front.add(passage);
      }
      afterTitle |= passage.is(BlockKind.TITLE);
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < front.size(); i++) {
      // A name in a place of its own is one more author where an address follows it as well.
      boolean first = all.isEmpty();
      if (first || i + 1 < front.size() && PLACE.matcher(front.get(i + 1).text()).find()) {
        all.addAll(names(front.get(i)));
      }
    }
    return all;
  }

  private static List<String> names(Passage passage) {
    StringBuilder whole = new StringBuilder();
    StringBuilder byLine = new StringBuilder();
    for (Line line : passage.lines()) {
      byLine.append(',');
      for (Word word : line.words) {
        String text = word.raised() ? "," : " " + word.text();
        whole.append(text);
        byLine.append(text);
      }
    }
    List<String> names = names(whole.toString());
    boolean run =
        names.isEmpty() || names.stream().anyMatch(n -> n.split(" ").length > LONGEST_NAME);
    List<String> split = run && passage.lines().size() > 1 ? names(byLine.toString()) : List.of();
    return split.isEmpty() ? names : split;
  }

  /** The names in a line of authors, or none where it is another line. */
  private static List<String> names(String line) {
    List<String> names = new ArrayList<>();
    for (String part : MARKS.split(line)) {
      String plain = BEFORE.matcher(part.replaceAll("\\s+", " ").strip()).replaceFirst("");
      String name = DEGREES_BEHIND.matcher(plain).replaceFirst("");
      if (name.length() < 3 || DEGREE.matcher(name).matches()) {
        continue;
      }
      if (!NAME.matcher(name).matches() || NO_NAME.matcher(name).find()) {
        return List.of();
      }
      names.add(capitalised(name));
    }
    return names;
  }

  /** A name without the capitals that some journals set families in. */
  private static String capitalised(String name) {
    StringBuilder out = new StringBuilder();
    for (String word : name.split(" ")) {
      boolean loud =
          word.length() > 2 && word.indexOf('.') < 0 && word.equals(word.toUpperCase(Locale.ROOT));
      out.append(out.isEmpty() ? "" : " ");
      for (int i = 0; i < word.length(); i++) {
        boolean inside = i > 0 && Character.isLetter(word.charAt(i - 1));
        out.append(loud && inside ? Character.toLowerCase(word.charAt(i)) : word.charAt(i));
      }
    }
    return out.toString();
  }
}
