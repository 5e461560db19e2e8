package org.casequote.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.casequote.lexicon.Wordings.Wording;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every wording finds what its examples put in brackets, and nothing in its counterexamples. */
class WordingsTest {

  @TestFactory
  List<DynamicTest> examples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String file : Wordings.files()) {
      for (Wording wording : Wordings.load(file).all()) {
        String name = file + ": " + wording.id();
        for (String example : wording.examples()) {
          tests.add(dynamicTest(name + ": " + example, () -> finds(wording, example)));
        }
        for (String counterexample : wording.counterexamples()) {
          tests.add(
              dynamicTest(
                  name + " not: " + counterexample, () -> findsNothing(wording, counterexample)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(500);
    return tests;
  }

  @TestFactory
  List<DynamicTest> areUsed() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        sources.put(
            file.getFileName().toString().replace(".java", ".yaml"), Files.readString(file));
      }
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (String file : Wordings.files()) {
      String source = sources.get(file.substring(file.indexOf('/') + 1));
      for (Wording wording : Wordings.load(file).all()) {
        tests.add(
            dynamicTest(
                file + ": " + wording.id(),
                () -> assertThat(source).contains('"' + wording.id() + '"')));
      }
    }
    return tests;
  }

  /** The list of files is what the fingerprint of the rules goes by. */
  @Test
  void listsAllFiles() throws IOException, URISyntaxException {
    Path folder = Path.of(Wordings.class.getResource("wordings/files.txt").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(Wordings.files())
          .isSorted()
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> "wordings/" + file.getFileName())
                  .filter(file -> file.endsWith(".yaml"))
                  .toList());
    }
  }

  private static void finds(Wording wording, String example) {
    int start = example.indexOf('[');
    int end = example.indexOf(']') - 1;
    String sentence = example.replace("[", "").replace("]", "");
    Matcher matcher = wording.pattern().matcher(sentence);
    assertThat(matcher.find()).as(sentence).isTrue();
    assertThat(matcher.group()).isEqualTo(sentence.substring(start, end));
  }

  private static void findsNothing(Wording wording, String sentence) {
    assertThat(wording.pattern().matcher(sentence).find()).as(sentence).isFalse();
  }
}
