package org.casequote.ingest.words;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mends the words that a line's end has broken.
 *
 * <p>Whether a hyphen at the end of a line belongs to its word is decided by the rest of the
 * document, which may have the word unbroken or with its hyphen, and else by the parts: "-year",
 * "-positive", "non-", "54-" keep theirs.
 */
public final class Hyphens {

  private static final Set<String> KEEP_BEFORE =
      words(
          "well self follow long short high low soft left right half"
              + " full large small end cross wide wild"
              + " whole open life gene age time dose case world white disease progression event mid"
              + " ill round giant spindle clear poor poorly moderately contrast needle core"
              + " fine computer evidence tumor tumour drug side state late early");

  private static final Set<String> KEEP_AFTER =
      words(
          "year years old month months week weeks day days hour up based like free related"
              + " associated induced positive negative specific dependent derived grade term dose"
              + " stage type cell cells tissue sided threatening differentiated defined known line"
              + " risk level fold guided enhanced shaped treated sectional cm mm mg kg ml resistant"
              + " sensitive naive weighted circumscribed quality blind filled sized analysis rich"
              + " bearing producing forming containing secreting lined mediated poor established"
              + " tolerated limiting modified");

  /** Beginnings of words that are written as one though their parts are words as well. */
  private static final Set<String> JOINED_BEFORE =
      words(
          "over under with more there where some every through inter super after here other "
              + "what when hand back down further which like wide none never micro macro immuno "
              + "thrombo radio photo auto multi anti semi post intra retro trans hyper");

  private static final Set<String> LINKS = words("of to by in on and the up at");

  private static final Set<String> NUMERALS =
      words("one two three four five six seven eight nine first second third");

  private static final Set<String> PREFIXES =
      words("pre post peri intra inter extra sub supra infra hypo hyper micro macro mono bi uni");

  private static final Pattern SUSPENDED = Pattern.compile("(?:and|or|to)(?![\\p{L}-])");

  private static final Pattern ABBREVIATION = Pattern.compile(".*\\p{Lu}{2}");

  private static final int LONGEST_WORD = 60;

  private final List<String> lines;

  private @Nullable Set<String> known;

  /** What the lines of a document tell of its words. */
  public Hyphens(List<String> lines) {
    this.lines = lines;
  }

  /** Whether a word stands unbroken in the document, most of which have no line that asks. */
  private boolean isKnown(String word) {
    Set<String> unbroken = known == null ? unbroken(lines) : known;
    known = unbroken;
    return unbroken.contains(word);
  }

  private static Set<String> unbroken(List<String> lines) {
    Set<String> out = new HashSet<>();
    boolean broken = false;
    for (String line : lines) {
      String[] parts = line.split(" ");
      for (int i = 0; i < parts.length; i++) {
        boolean rest = broken && i == 0;
        broken = i == parts.length - 1 && endsBroken(parts[i]);
        String word = bare(parts[i]);
        if (!broken && !rest && word.length() > 2) {
          out.add(word);
        }
      }
    }
    return out;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  private static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
      to--;
    }
    return word.substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** Whether a text ends in a hyphen that follows a letter or figure. */
  public static boolean endsBroken(CharSequence text) {
    int length = text.length();
    if (length < 2) {
      return false;
    }
    char last = text.charAt(length - 1);
    return (last == '-' || last == Letters.SOFT_HYPHEN)
        && Character.isLetterOrDigit(text.charAt(length - 2));
  }

  /** Appends the next line to a text, with a space, or at a broken word without one. */
  public void append(StringBuilder text, String line) {
    if (text.isEmpty()) {
      text.append(line);
      return;
    }
    char end = text.charAt(text.length() - 1);
    if (endsBroken(text)) {
      String last = lastWord(text);
      String left = last.substring(0, last.length() - 1);
      if (isSuspended(left, line)) {
        text.append(' ');
      } else if (end == Letters.SOFT_HYPHEN || !keeps(left, firstWord(line))) {
        text.setLength(text.length() - 1);
      }
    } else if (!goesOnUnspaced(text, end, line)) {
      text.append(' ');
    }
    text.append(line);
  }

  /** Whether a line ends in a dash, a slash or an address that goes on in the next. */
  private static boolean goesOnUnspaced(StringBuilder text, char last, String line) {
    if (text.length() > 1 && !Character.isWhitespace(text.charAt(text.length() - 2))) {
      if (last == '/'
          || last == '-'
          || last == '\u2013' && Character.isDigit(line.charAt(0))
          || last == '\u2014') {
        return true;
      }
    }
    if (Character.isIdeographic(last) || isKana(last)) {
      return Character.isIdeographic(line.codePointAt(0)) || isKana(line.charAt(0));
    }
    String word = lastWord(text);
    return (word.startsWith("http") || word.startsWith("www."))
        && ("._-=&?".indexOf(last) >= 0 || "/._-=&?".indexOf(line.charAt(0)) >= 0);
  }

  private static boolean isKana(char c) {
    return c >= '\u3001' && c <= '\u30FF';
  }

  /** Whether a hyphen stands for the second half of a word, as in "pre- and postoperative". */
  private boolean isSuspended(String before, String line) {
    String left = bare(before);
    return SUSPENDED.matcher(line).lookingAt()
        && (PREFIXES.contains(left) || NUMERALS.contains(left) || isWord(left));
  }

  private static String lastWord(StringBuilder text) {
    int start = text.length();
    while (start > 0 && text.length() - start < LONGEST_WORD && text.charAt(start - 1) != ' ') {
      start--;
    }
    return text.substring(start);
  }

  private static String firstWord(String line) {
    int end = line.indexOf(' ');
    return end < 0 ? line : line.substring(0, end);
  }

  /** Whether the hyphen between two parts of a word belongs to it. */
  boolean keeps(String before, String after) {
    int open = Math.max(before.lastIndexOf('('), before.lastIndexOf('/'));
    String left = bare(before.substring(open + 1));
    int cut = after.indexOf('-');
    String right = bare(after);
    String rightPart = bare(cut > 0 ? after.substring(0, cut) : after);
    if (isKnown(left + right)) {
      return false;
    }
    if (ABBREVIATION.matcher(before).matches()
        || !Character.isLowerCase(after.charAt(0))
        || isKnown(left + "-" + right)) {
      return true;
    }
    String leftPart = left.substring(left.lastIndexOf('-') + 1);
    return left.length() < 2
        || leftPart.chars().anyMatch(Character::isDigit)
        || left.indexOf('-') > 0 && (isKnown(leftPart) || LINKS.contains(leftPart))
        || cut > 0 && LINKS.contains(rightPart)
        || NUMERALS.contains(leftPart) && !rightPart.matches("teen|ty|ties|ths?|f|fold")
        || KEEP_BEFORE.contains(leftPart)
            && (isKnown(rightPart) || rightPart.length() > 6 && rightPart.endsWith("ed"))
        || KEEP_AFTER.contains(rightPart)
            && (KEEP_BEFORE.contains(left) || left.length() > (rightPart.endsWith("ing") ? 2 : 3))
        || isWord(leftPart)
            && !JOINED_BEFORE.contains(leftPart)
            && (isWord(rightPart) || rightPart.matches(".{4,}(?:ed|ing)"));
  }

  private boolean isWord(String part) {
    return part.length() > 3 && isKnown(part);
  }
}
