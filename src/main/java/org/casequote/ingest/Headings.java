package org.casequote.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.model.BlockKind;

/** Tells headings from other short passages by their type, their numbers and their usual words. */
final class Headings {

  private static final String NUMBER = "(?:(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[IVX]{1,4})[.)]?\\s+)?";

  private static final Pattern NAME =
      Pattern.compile(
          NUMBER
              + "(?i:abstract|summary|synopsis|introduction|(?:background|objectives?|purpose|aims?)|(?:our"
              + " |the |clinical )?case(?:"
              + " (?:reports?|presentations?|descriptions?|stud(?:y|ies)|series|history|histories|summary|[0-9]{1,2}|[IVX]{1,4}))?|(?:clinical"
              + " )?(?:history|findings|presentation)|report of (?:a |the )?cases?|presentation of"
              + " (?:a |the )?cases?|(?:materials?|patients?) and methods?|methods?|results?(?: and"
              + " discussion)?|(?:discussion|comments?)(?: and (?:conclusions?|review of (?:the"
              + " )?literature))?|(?:review of (?:the )?literature|literature"
              + " review)|conclusions?|concluding remarks|references?|bibliography|literature(?:"
              + " cited)?|acknowledge?ments?|(?:declaration of )?(?:conflicts?"
              + " of|competing|conflicting) interests?(?: statement)?|(?:patient(?:'s|\u2019s)?"
              + " |informed )?consent(?: for publication)?|funding(?:"
              + " sources?)?|disclosures?|abbreviations?|authors?(?:'|\u2019)?s?"
              + " contributions?|additional information|(?:figure )?legends?(?: to"
              + " figures)?|appendix|learning points|ethic(?:s|al)"
              + " (?:approval|statement))\\s?[:.]?");

  private static final Pattern REFERENCES =
      Pattern.compile(
          NUMBER
              + "(?i:references?(?: and notes)?|bibliography|literature(?: cited)?|works"
              + " cited)\\s?[:.]?");

  private static final Pattern NUMBERED =
      Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)]?\\s+\\p{Lu}.*");

  private static final int MOST_WORDS = 22;

  private final float bodySize;
  private final boolean bodyBold;

  Headings(float bodySize, boolean bodyBold) {
    this.bodySize = bodySize;
    this.bodyBold = bodyBold;
  }

  /** Whether a line is nothing but a section's usual name. */
  static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() < 70
        && (!Character.isLowerCase(text.charAt(0)) || text.indexOf(' ') < 0)
        && NAME.matcher(text).matches();
  }

  /** Whether a line is the heading of the list of references. */
  static boolean isReferences(String text) {
    return isName(text) && REFERENCES.matcher(text).matches();
  }

  /** Whether a line begins with a section's number and a capital. */
  static boolean isNumbered(String text) {
    return NUMBERED.matcher(text).matches();
  }

  /** Makes headings of the passages that look like one, and ranks them. */
  void mark(List<Passage> passages) {
    Set<String> topStyles = new HashSet<>();
    String listStyle = null;
    for (Passage passage : passages) {
      boolean insideList =
          listStyle != null && !isName(passage.text()) && !listStyle.equals(style(passage));
      if (passage.is(BlockKind.PARAGRAPH) && !insideList && looksLikeHeading(passage)) {
        passage.become(BlockKind.HEADING);
        listStyle = isReferences(passage.text()) ? style(passage) : null;
        if (isName(passage.text())) {
          topStyles.add(style(passage));
        }
      }
    }
    for (Passage passage : passages) {
      if (passage.is(BlockKind.HEADING)) {
        passage.level = level(passage, topStyles);
      }
    }
  }

  private int level(Passage passage, Set<String> topStyles) {
    Matcher numbered = NUMBERED.matcher(passage.text());
    if (numbered.matches()) {
      return 1 + (int) numbered.group(1).chars().filter(c -> c == '.').count();
    }
    if (isName(passage.text()) || topStyles.isEmpty() || topStyles.contains(style(passage))) {
      return 1;
    }
    return passage.bold() || passage.capitals() || !passage.italic() ? 2 : 3;
  }

  private static String style(Passage passage) {
    return Math.round(passage.size() * 2)
        + (passage.bold() ? "b" : "")
        + (passage.italic() ? "i" : "")
        + (passage.capitals() ? "c" : "");
  }

  private boolean looksLikeHeading(Passage passage) {
    String text = passage.text();
    if (isName(text)) {
      return true;
    }
    int words = 1 + (int) text.chars().filter(c -> c == ' ').count();
    long letters = text.chars().filter(Character::isLetter).count();
    if (words > MOST_WORDS
        || passage.lines.size() > 3
        || letters < 4
        || letters < 0.5 * text.length()
        || !Character.isUpperCase(text.charAt(0)) && !Character.isDigit(text.charAt(0))
        || text.endsWith(",")
        || text.endsWith(";")) {
      return false;
    }
    boolean period = text.endsWith(".");
    boolean numbered = isNumbered(text);
    if (passage.size() < 0.9f * bodySize) {
      return false;
    }
    boolean loud =
        passage.bold() && !bodyBold
            || passage.size() > 1.08f * bodySize
            || passage.capitals() && words < 14;
    if (loud) {
      return !period || numbered || words <= 8;
    }
    boolean alone =
        passage.lines.size() == 1 && !period && passage.first().room() > 3 * passage.size();
    return alone && words <= 10 && (numbered || passage.italic());
  }
}
