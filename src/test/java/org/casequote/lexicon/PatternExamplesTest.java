package org.casequote.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule finds what its examples put in brackets, and nothing in its counterexamples. */
class PatternExamplesTest {

  @TestFactory
  List<DynamicTest> examples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (PatternRule rule : Patterns.standard().rules()) {
      for (String example : rule.examples()) {
        tests.add(dynamicTest(rule.id() + ": " + example, () -> matches(rule, example)));
      }
      for (String counterexample : rule.counterexamples()) {
        tests.add(
            dynamicTest(rule.id() + " not: " + counterexample, () -> fails(rule, counterexample)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(50);
    return tests;
  }

  private static void matches(PatternRule rule, String example) {
    int start = example.indexOf('[');
    int end = example.indexOf(']') - 1;
    String sentence = example.replace("[", "").replace("]", "");
    assertThat(tries(rule, sentence)).as("one of %s in: %s", rule.words(), sentence).isTrue();
    Matcher matcher = rule.pattern().matcher(sentence);
    assertThat(matcher.find()).as(sentence).isTrue();
    assertThat(matcher.group()).isEqualTo(sentence.substring(start, end));
  }

  private static void fails(PatternRule rule, String sentence) {
    boolean found = tries(rule, sentence) && rule.pattern().matcher(sentence).find();
    assertThat(found).as(sentence).isFalse();
  }

  private static boolean tries(PatternRule rule, String sentence) {
    return Words.forms(sentence).stream().anyMatch(rule.words()::contains);
  }
}
