package org.casequote.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casequote.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  private static final List<String> SENTENCES =
      Patterns.standard().rules().stream()
          .flatMap(rule -> Stream.concat(rule.examples().stream(), rule.counterexamples().stream()))
          .map(sentence -> sentence.replaceAll("[\\[\\]]", ""))
          .toList();

  /** What {@link Matcher#find()} finds. */
  private static List<Span> found(Pattern pattern, String text) {
    List<Span> out = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      out.add(new Span(matcher.start(), matcher.end()));
    }
    return out;
  }

  @Test
  void everyRuleFindsTheSameInAllSentencesOfTheRules() {
    for (PatternRule rule : Patterns.standard().rules()) {
      Search search = new Search(rule.pattern());
      for (String sentence : SENTENCES) {
        assertThat(search.all(sentence))
            .as("%s in: %s", rule.id(), sentence)
            .isEqualTo(found(rule.pattern(), sentence));
      }
    }
  }

  @Test
  void everyRuleFindsTheSameInTornSentences() {
    long seed = Long.getLong("casequote.seed", System.nanoTime());
    Random random = new Random(seed);
    String odd = "_–é·\u0301µ ()[].,;:-/x1 ";
    for (PatternRule rule : Patterns.standard().rules()) {
      Search search = new Search(rule.pattern());
      for (int i = 0; i < 100; i++) {
        StringBuilder text = new StringBuilder(SENTENCES.get(random.nextInt(SENTENCES.size())));
        for (int k = 0; k < 6; k++) {
          text.insert(random.nextInt(text.length() + 1), odd.charAt(random.nextInt(odd.length())));
        }
        List<Span> found = found(rule.pattern(), text.toString());
        assertThat(search.all(text.toString()))
            .as("seed %d, %s in: %s", seed, rule.id(), text)
            .isEqualTo(found);
        assertThat(!found.isEmpty())
            .as("seed %d, %s in: %s", seed, rule.id(), text)
            .isIn(false, search.mayBeIn(Trigrams.of(text.toString())));
      }
    }
  }

  @Test
  void theTextsStartBehindAMatchIsNoneOfIt() {
    Search search = Search.of("(?<=^|^\\W{1,3})[MF]/\\d\\d");
    assertThat(search.all("]F/63 with a mass")).containsExactly(new Span(1, 5));
  }

  @Test
  void noRuleIsKeptFromASentenceThatItMatches() {
    for (PatternRule rule : Patterns.standard().rules()) {
      for (String sentence : SENTENCES) {
        assertThat(rule.pattern().matcher(sentence).find())
            .as("%s in: %s", rule.id(), sentence)
            .isIn(false, rule.search().mayBeIn(Trigrams.of(sentence)));
      }
    }
  }

  @Test
  void mostRulesAreKeptFromMostOtherSentences() {
    long kept = 0;
    for (PatternRule rule : Patterns.standard().rules()) {
      for (String sentence : SENTENCES) {
        kept += rule.search().mayBeIn(Trigrams.of(sentence)) ? 0 : 1;
      }
    }
    assertThat(kept * 5).isGreaterThan(4L * Patterns.standard().rules().size() * SENTENCES.size());
  }

  @ParameterizedTest
  @CsvSource({
    "no|without, He had NO pain., true",
    "no|without, He had some pain., false",
    "(?:no|without) signs? of, no signs seen of it, false",
    "(?:no|without) signs? of, no signs of it, true",
    "(?:no|without) signs? of, no sign in spite of it, false",
    "x{0}yes, yes, true",
    "(?:very )*good, good, true",
    "(?:very )+good, good, false",
    "(?<sign>ab){2}, abab, true",
    "(?<sign>ab){2}, acac, false",
    "[Kk]i-?67, \u212Ai67, true",
    "[kl]i[^x]6, li-6, true",
    "[kl]im6, mim6, false",
    "grew(?! up)|ra(?=n)n, it ran, true",
    "(?<=at )home(?=[s.]), from homes, false",
    "(?<=at )home(?=[s.]), at home., true",
    "(?<!a)bc[]d]e, xbc]e, true",
    "a\\.b, a-b, false",
    "\\w\\.\\p{L}x, a.bx, true"
  })
  void aPatternNeedsWhatEveryMatchHolds(String regex, String text, boolean may) {
    Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    assertThat(new Automaton(PieceReader.of(pattern)).opening(text, 0) >= 0).isEqualTo(may);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a*",
        "$",
        "^",
        "\\b",
        "\\B",
        "(?<=[a(])b",
        "(?<![\\d.])\\d+$",
        "x(?=y)|\\(z",
        "(?i:É)\\w",
        "_x",
        "\\b\\)",
        "(?!a)\\w{2}",
        "(?<=a\\)|[)])b?"
      })
  void patternsOfAllKindsFindTheSame(String regex) {
    Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    for (String text :
        List.of("", "a", "ab (b a)b", "1.5 25", "xy xz (z", "éa ÉB", "a_x _x", "_) )", "a)bb")) {
      Search search = new Search(pattern);
      assertThat(search.all(text)).as("%s in '%s'", regex, text).isEqualTo(found(pattern, text));
      assertThat(!found(pattern, text).isEmpty())
          .as("%s in '%s'", regex, text)
          .isIn(false, search.mayBeIn(Trigrams.of(text)));
    }
  }
}
