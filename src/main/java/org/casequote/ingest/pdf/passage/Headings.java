package org.casequote.ingest.pdf.passage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casequote.ingest.words.SectionNames;
import org.casequote.model.BlockKind;
import org.jspecify.annotations.Nullable;

/** Tells headings from other short passages by their type, their numbers and their usual words. */
public final class Headings {

  private static final Pattern NUMBERED =
      Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)]?\\s+\\p{Lu}.*");

  private static final int MOST_WORDS = 22;

  /** The share of the text's size that a heading has at least. */
  private static final float SMALLEST = 0.78f;

  private final float bodySize;
  private final boolean bodyBold;

  public Headings(float bodySize, boolean bodyBold) {
    this.bodySize = bodySize;
    this.bodyBold = bodyBold;
  }

  /** Whether a line begins with a section's number and a capital. */
  static boolean isNumbered(String text) {
    return NUMBERED.matcher(text).matches();
  }

  /** Makes headings of the passages that look like one, and ranks them. */
  public void mark(List<Passage> passages) {
    Set<String> topStyles = new HashSet<>();
    String listStyle = null;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      Passage next = i + 1 < passages.size() ? passages.get(i + 1) : null;
      boolean insideList =
          listStyle != null
              && !SectionNames.isName(passage.text())
              && !listStyle.equals(style(passage));
      if (passage.is(BlockKind.PARAGRAPH) && !insideList && looksLikeHeading(passage, next)) {
        passage.become(BlockKind.HEADING);
        listStyle = SectionNames.isReferences(passage.text()) ? style(passage) : null;
        if (SectionNames.isName(passage.text())) {
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
    if (SectionNames.isName(passage.text())
        || topStyles.isEmpty()
        || topStyles.contains(style(passage))) {
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

  private boolean looksLikeHeading(Passage passage, @Nullable Passage next) {
    String text = passage.text();
    if (SectionNames.isName(text)) {
      return true;
    }
    int words = 1 + (int) text.chars().filter(c -> c == ' ').count();
    long letters = text.chars().filter(Character::isLetter).count();
    if (words > MOST_WORDS
        || passage.lines.size() > 3
        || letters < 4
        || letters < 0.5 * text.length()
        || Character.isLowerCase(text.charAt(0)) // some scripts have no capitals
        || !Character.isLetterOrDigit(text.codePointAt(0))
        || text.endsWith(",")
        || text.endsWith(";")) {
      return false;
    }
    boolean period = text.endsWith(".");
    boolean numbered = isNumbered(text);
    if (passage.size() < 0.9f * bodySize && !leads(passage, next)) {
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

  /**
   * Whether a passage in smaller type, which is mostly small print, stands right over running text
   * of the usual size.
   */
  private boolean leads(Passage passage, @Nullable Passage next) {
    return next != null
        && next.is(BlockKind.PARAGRAPH)
        && next.first().stretch == passage.first().stretch
        && next.lines.size() > 2
        && passage.size() > SMALLEST * bodySize
        && Math.abs(next.size() - bodySize) < 0.05f * bodySize;
  }
}
