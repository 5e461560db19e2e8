package org.casequote.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casequote.lexicon.Lexicon;
import org.casequote.lexicon.Patterns;
import org.casequote.model.Mention;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.casequote.pipeline.Deadline;
import org.casequote.pipeline.Finder;
import org.casequote.pipeline.Passage;
import org.casequote.pipeline.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every sentence of the table gives the values beside it, and no others. */
class LaboratorySentencesTest {

  private static final Map<String, Finder> FINDERS =
      Map.of(
          "age", new AgeFinder(),
          "sex", new SexFinder(),
          "ihc", new MarkerFinder(),
          "molecular", new GeneFinder(),
          "size", new SizeFinder(),
          "mitosis", new MitosisFinder(),
          "ki67", new Ki67Finder(),
          "grade", new GradeFinder(),
          "stage", new StageGroupFinder());

  @ParameterizedTest
  @CsvFileSource(resources = "laboratory.tsv", delimiter = '\t', quoteCharacter = '\0')
  void readsWhatTheSentenceStates(String field, String sentence, String values) {
    assertEquals(values == null ? "" : values, read(field, sentence), sentence);
  }

  static String read(String field, String sentence) {
    List<Mention<?>> found = new ArrayList<>();
    FINDERS.get(field).find(passage(sentence), found::add);
    return found.stream()
        .map(mention -> mention.value().display())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" | "));
  }

  private static Passage passage(String text) {
    Sentence sentence = new Sentence(0, 0, new Span(0, text.length()), text, SectionKind.CASE);
    return PassageStage.passages(
            List.of(sentence), Lexicon.standard(), Patterns.standard(), Deadline.NONE)
        .getFirst();
  }
}
