package org.casequote.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines of running text, and mends words that a line break cut in two.
 *
 * <p>Whether the hyphen is the word's own is told by the text itself where it has the word
 * elsewhere ("soft-tissue" or "metastases"), then by the look of its halves. When in doubt it goes,
 * since typesetters hyphenate more often than authors do.
 */
final class Hyphenation {

  private static final Pattern WORD = Pattern.compile("[\\pL\\d]++(?:-[\\pL\\d]++){0,5}");
  private static final Pattern CUT = Pattern.compile("([\\pL\\d]+(?:-[\\pL\\d]+)*)-$");
  private static final Pattern TAIL = Pattern.compile("^[\\pL\\d]+");
  private static final Pattern TIGHT = Pattern.compile("(?:\\d–|\\S/)$");
  private static final Pattern ABBREVIATION =
      Pattern.compile(".*(?:\\d|\\p{Lu}\\p{Lu}|\\p{Lu}$).*");

  private static final Set<String> COMPOUND_HEADS =
      words(
          "all cross ex follow half high ill large left life long low mid non one right "
              + "self short single slow small soft three two well wide");
  private static final Set<String> COMPOUND_TAILS =
      words(
          "associated based black blue brown cell day defined free grade guided induced "
              + "like line month negative old pink positive red related shaped sided specific "
              + "term tissue type up week white year yellow");
  private static final Set<String> SUSPENDED = Set.of("and", "or", "to");

  private static final int LONGEST_WORD = 60;

  private final Set<String> words = new HashSet<>();

  /** Learns the words of a text, if any of its lines ends with a hyphen. */
  Hyphenation(List<TextLine> lines) {
    if (lines.stream().noneMatch(line -> line.words().endsWith("-"))) {
      return;
    }
    boolean cut = false;
    for (TextLine line : lines) {
      Matcher word = WORD.matcher(line.words().toLowerCase(Locale.ROOT));
      boolean cuts = line.words().endsWith("-");
      while (word.find()) {
        boolean half = cut && word.start() == 0 || cuts && word.end() == line.length() - 1;
        if (!half) {
          words.add(word.group());
        }
      }
      cut = cuts;
    }
  }

  /** Appends a line to the text that it goes on from. */
  void join(StringBuilder text, String next) {
    String end = text.substring(Math.max(0, text.length() - LONGEST_WORD));
    Matcher cut = CUT.matcher(end);
    Matcher tail = TAIL.matcher(next);
    boolean word = tail.find();
    if (word && cut.find() && !SUSPENDED.contains(tail.group())) {
      if (!isCompound(cut.group(1), tail.group())) {
        text.setLength(text.length() - 1);
      }
    } else if (!(word && TIGHT.matcher(end).find())) {
      text.append(' ');
    }
    text.append(next);
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  private boolean isCompound(String head, String tail) {
    String first = head.toLowerCase(Locale.ROOT);
    if (ABBREVIATION.matcher(head).matches()
        || !Character.isLowerCase(tail.charAt(0))
        || words.contains(first + "-" + tail)) {
      return true;
    }
    if (words.contains(first + tail)) {
      return false;
    }
    return first.contains("-")
        || COMPOUND_HEADS.contains(first)
        || COMPOUND_TAILS.contains(tail)
        || first.length() > 2 && words.contains(first) && words.contains(tail);
  }
}
