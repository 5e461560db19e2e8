package org.casequote.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsTest {

  private static boolean areIn(Pattern pattern, String text) {
    return new Needs(PieceReader.of(pattern)).areIn(Trigrams.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "no signs?, no sign, true",
    "no signs?, no size, false",
    "\\bno\\b, none, false",
    "\\bno\\b, NO, true",
    "\\bno\\b, (no), true",
    "\\b(?:no|any) sign, one sign, false",
    "\\b(?:no|any) sign, of any signs, true",
    "(?:ab|x)cd, xcd, true",
    "(?:ab|x)cd, bcd, false",
    "(?:ab|.*)cd, xcd, true",
    "tumou?rs?, tumor, true",
    "tumou?rs?, tumult, false",
    "[st]een, teens, true",
    "[st]een, been, false",
    "\\d{3}m, 12 m, false",
    "\\d{3}m, 1203m, true",
    "(?:very )+good, very good, true",
    "(?:very )+good, good, false",
    "(?:very )*good, good, true",
    "(?<=left )kidney, left kidney, true",
    "(?<=left )kidney, right kidney, false",
    "kidney(?= alone), kidney alone, true",
    "kidney(?= alone), kidney only, false",
    "(?<!no )sign, no sign, true",
    "\\d/\\d, 1-2, false",
    "\\d/\\d, 1/2, true",
    "\\d[/%], 1/2, true",
    "\\d[/%], 1-2, false",
    "(?-i:M)\\d, m1, false",
    "(?-i:M)\\d, M1, true",
    "^the, in the, true",
    "^the, there, true",
    "^the, lethe, true",
    "^the, he, false",
    "end$, in the end, true",
    "end$, in the ends, true",
    "end$, den, false",
    "mask, ma\u017Fk, true",
    "mask, ma\uD83D\uDE00, true",
    "ki67, \u212Ai67, true",
    "na\u00EFve, na\u00EFve, true",
    "na\u00EFve, native, false"
  })
  void aTextMustHoldTheTrigramsOfSomeWayThrough(String regex, String text, boolean may) {
    Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    assertThat(areIn(pattern, text)).isEqualTo(may);
  }

  /** Patterns put together at random, in texts put together of the same letters. */
  @Test
  void whatMatchesIsNeverKeptOut() {
    long seed = Long.getLong("casequote.seed", System.nanoTime());
    Random random = new Random(seed);
    int matched = 0;
    for (int i = 0; i < 20_000; i++) {
      String regex = regex(random, 3);
      Pattern pattern = Pattern.compile(regex, random.nextInt(2) * Pattern.CASE_INSENSITIVE);
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(12); k > 0; k--) {
        text.append("abAB1_ -\n\u00E9".charAt(random.nextInt(10)));
      }
      String part = part(text.toString(), random);
      if (pattern.matcher(text).find() || pattern.matcher(part).find()) {
        matched++;
        assertThat(areIn(pattern, text.toString()))
            .as("seed %d, %s in '%s' or '%s'", seed, regex, text, part)
            .isTrue();
      }
    }
    assertThat(matched).isGreaterThan(1_000);
  }

  /** A part of a text that begins and ends between words. */
  private static String part(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(text.length() - from + 1);
    return isWithinWord(text, from) || isWithinWord(text, to) ? text : text.substring(from, to);
  }

  private static boolean isWithinWord(String text, int at) {
    return at > 0 && at < text.length() && text.substring(at - 1, at + 1).matches("\\w\\w");
  }

  private static String regex(Random random, int depth) {
    StringBuilder out = new StringBuilder();
    for (int parts = 1 + random.nextInt(4); parts > 0; parts--) {
      out.append(part(random, depth));
    }
    return out.toString();
  }

  private static String part(Random random, int depth) {
    List<String> single =
        List.of(
            "a", "b", "ab", "ba", "1", " ", "-", "\\d", "\\w", "\\W", "[ab]", "A", "[-A]", "[^a]",
            ".", "\u00E9");
    List<String> place = List.of("\\b", "\\B", "^", "$");
    if (depth == 0) {
      return single.get(random.nextInt(single.size()));
    }
    String inner = regex(random, depth - 1);
    return switch (random.nextInt(12)) {
      case 0 -> place.get(random.nextInt(place.size()));
      case 1 -> "(?:" + inner + "|" + regex(random, depth - 1) + ")";
      case 2 -> "(?:" + inner + ")?";
      case 3 -> "(?:" + inner + "){1,2}";
      case 4 -> "(?:" + part(random, 0) + ")*";
      case 5 -> "(?=" + inner + ")";
      case 6 -> "(?<=" + part(random, 0) + ")";
      case 7 -> "(?!" + inner + ")";
      case 8 -> "(?:" + part(random, 0) + "){2,}";
      default -> single.get(random.nextInt(single.size()));
    };
  }
}
