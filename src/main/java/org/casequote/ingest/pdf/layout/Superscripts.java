package org.casequote.ingest.pdf.layout;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.casequote.ingest.pdf.page.Word;
import org.casequote.ingest.words.WritingDirection;

/**
 * Puts words on one line of text and says what the marks above the baseline mean there.
 *
 * <p>A figure after a unit or after ten is a power (cm³, 10⁹); one after any other word refers to
 * the list of references and is kept apart from it in brackets; anything else, as the mass number
 * of an isotope or the charge of an ion, is part of its word.
 */
public final class Superscripts {

  private static final String SUPER =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
  private static final Pattern FIGURES =
      Pattern.compile("\\d{1,3}(?:\\s?[,\u2013\u2212-]\\s?\\d{1,3})*,?");
  private static final Pattern POWER = Pattern.compile("[-\u2212\u2013+]?\\d{1,2}");
  private static final Pattern UNIT_POWER = Pattern.compile("[23]|[-\u2212\u2013][123]");
  private static final Pattern UNIT = Pattern.compile("(?:.*[^\\p{L}])?[mcdkn\u00B5\u03BC]?m");
  private static final Pattern TEN = Pattern.compile("(?:.*\\D)?10");
  private static final Pattern BRACKETED = Pattern.compile("[\\[(]\\d.*");
  private static final Pattern LOWER = Pattern.compile("\\p{Ll}.*");
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4}.*");
  private static final Pattern ELEMENT =
      Pattern.compile("(?:.*[^\\p{L}])?(?:[A-Z][a-z]?|HCO3|PO4|SO4|NH4)");

  /** The widest gap inside a word, in ems. */
  private static final float GAP = 0.15f;

  private Superscripts() {}

  /** The words with a space where there is one on the page. */
  public static String text(List<Word> words) {
    return WritingDirection.logical(shown(words));
  }

  private static String shown(List<Word> words) {
    if (words.size() > 4 && words.stream().allMatch(word -> word.text().length() == 1)) {
      return closedUp(words);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (i > 0 && apart(words.get(i - 1), word)) {
        out.append(' ');
      }
      if (!word.raised()) {
        out.append(word.text());
        continue;
      }
      int end = i + 1;
      StringBuilder mark = new StringBuilder(word.text());
      while (end < words.size() && words.get(end).raised()) {
        mark.append(words.get(end).text());
        end++;
      }
      Word next = end < words.size() ? words.get(end) : null;
      boolean leads = next != null && !apart(words.get(end - 1), next) && startsWord(next);
      append(out, mark.toString(), leads);
      if (leads && LONG_WORD.matcher(next.text()).matches() && Character.isDigit(mark.charAt(0))) {
        out.append(' ');
      }
      i = end - 1;
    }
    return out.toString();
  }

  /** Words set with spaces between their letters, without those. */
  private static String closedUp(List<Word> letters) {
    float[] gaps = new float[letters.size()];
    for (int i = 1; i < gaps.length; i++) {
      gaps[i] = letters.get(i).x() - letters.get(i - 1).right();
    }
    float[] sorted = gaps.clone();
    Arrays.sort(sorted);
    float usual = sorted[(sorted.length + 1) / 2];
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < gaps.length; i++) {
      out.append(i > 0 && gaps[i] > 1.6f * usual ? " " : "").append(letters.get(i).text());
    }
    return out.toString();
  }

  private static boolean startsWord(Word word) {
    return Character.isLetterOrDigit(word.text().charAt(0));
  }

  /** Whether a space shows between two neighbours on a row. */
  static boolean apart(Word left, Word right) {
    float gap = right.x() - left.right();
    float em = Math.min(left.size(), right.size());
    if (left.size() > 1.7f * right.size() && left.text().length() == 1) {
      return gap > 0.25f * em && !LOWER.matcher(right.text()).matches() || gap > em;
    }
    return gap > GAP * em || right.spaced() && gap > -0.3f * em;
  }

  private static void append(StringBuilder out, String mark, boolean leads) {
    boolean spaced = !leads && !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
    if (spaced) {
      out.setLength(out.length() - 1);
    }
    String host = lastWord(out);
    boolean power =
        POWER.matcher(mark).matches() && TEN.matcher(host).matches()
            || UNIT_POWER.matcher(mark).matches() && UNIT.matcher(host).matches();
    if (power) {
      for (char c : mark.toCharArray()) {
        out.append(power(c));
      }
    } else if (!leads
        && host.lastIndexOf('[') <= host.lastIndexOf(']')
        && !host.endsWith("(")
        && FIGURES.matcher(mark).matches()
        && !host.isEmpty()
        && !isElement(host)) {
      String figures = mark.endsWith(",") ? mark.substring(0, mark.length() - 1) : mark;
      out.append(" [").append(figures).append(']');
    } else {
      boolean bracketed = !host.isEmpty() && BRACKETED.matcher(mark).matches();
      out.append(spaced || bracketed ? " " : "").append(mark);
    }
  }

  private static boolean isElement(String host) {
    return ELEMENT.matcher(host).matches();
  }

  private static char power(char c) {
    if (c >= '0' && c <= '9') {
      return SUPER.charAt(c - '0');
    }
    return c == '+' ? '\u207A' : '\u207B';
  }

  private static String lastWord(StringBuilder out) {
    int start = out.lastIndexOf(" ") + 1;
    return out.substring(start);
  }
}
