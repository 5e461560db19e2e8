package org.casequote.find;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as case reports write them: {@code 4.5}, {@code 4,5}, {@code 4·5}, {@code 4 ½},
 * "twenty-two".
 */
final class NumberWords {

  private static final List<String> ONES =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60,
          "seventy", 70, "eighty", 80, "ninety", 90);
  private static final List<String> ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");
  private static final Map<String, Double> OTHERS =
      Map.of("a", 1.0, "an", 1.0, "single", 1.0, "a single", 1.0, "half a", 0.5);

  private static final Map<String, Double> FRACTIONS =
      Map.of(
          "½", 0.5, "1/2", 0.5, "¼", 0.25, "1/4", 0.25, "¾", 0.75, "3/4", 0.75, "and a half", 0.5);

  /** What stands behind the whole: "1 ½", "two and a half". */
  private static final Pattern FRACTION =
      Pattern.compile("[- ]*([½¼¾]|(?<=\\s)[13]/[24]|and[- ]a[- ]half)$");

  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final Pattern NUMBER = Pattern.compile("\\d*(?:\\.\\d+)?");
  private static final Pattern BETWEEN = Pattern.compile("[- ]+");

  private NumberWords() {}

  /** The number, or {@code null} where the words are none. */
  static @Nullable Double parse(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    String text = words.strip().toLowerCase(Locale.ROOT);
    Matcher mixed = FRACTION.matcher(text);
    if (mixed.find()) {
      Double whole =
          mixed.start() == 0 ? Double.valueOf(0) : parse(text.substring(0, mixed.start()));
      return whole == null
          ? null
          : Double.valueOf(whole + FRACTIONS.get(mixed.group(1).replace('-', ' ')));
    }
    if (Character.isDigit(text.charAt(0)) || text.charAt(0) == '.') {
      if (text.length() <= 3 && isDigits(text)) {
        return Double.valueOf(Integer.parseInt(text));
      }
      String digits = SPACE.matcher(text).replaceAll("").replace(',', '.').replace('·', '.');
      return NUMBER.matcher(digits).matches() ? Double.valueOf(digits) : null;
    }
    if (OTHERS.containsKey(text)) {
      return OTHERS.get(text);
    }
    if (ORDINALS.contains(text)) {
      return (double) ORDINALS.indexOf(text);
    }
    double sum = 0;
    for (String word : BETWEEN.split(text)) {
      if (ONES.contains(word)) {
        sum += ONES.indexOf(word);
      } else if (TENS.containsKey(word)) {
        sum += TENS.get(word);
      } else {
        return null;
      }
    }
    return sum;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** How many months a time unit has: "weeks" 0.23, "years" 12. */
  static double months(String unit) {
    return switch (Character.toLowerCase(unit.charAt(0))) {
      case 'h' -> 1 / 730.5;
      case 'd' -> unit.toLowerCase(Locale.ROOT).startsWith("dec") ? 120 : 1 / 30.44;
      case 'w' -> 7 / 30.44;
      case 'f' -> 14 / 30.44;
      case 'm' -> 1;
      default -> 12;
    };
  }
}
