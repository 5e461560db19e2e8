package org.casequote.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.casequote.model.Assertion;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.nlp.SectionClassifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedCorpusTest {

  private static final Path FOLDER = ReadSet.PROJECT.resolve("corpus/annotated");

  @Test
  void marksAreOfAllKinds() throws IOException {
    AnnotatedCorpus corpus = AnnotatedCorpus.read(FOLDER);
    int sentences = 0;
    Set<Field<?>> fields = new HashSet<>();
    Set<Assertion> assertions = new HashSet<>();
    Set<SectionKind> sections = new HashSet<>();
    for (AnnotatedDocument document : corpus.documents()) {
      sentences += document.sentences().size();
      document.sentences().forEach(s -> sections.add(s.section()));
      for (AnnotatedFinding finding : document.findings()) {
        fields.add(finding.field());
        assertions.add(finding.assertion());
        if (!finding.field().vocabulary().isEmpty() && finding.field().equals(Fields.SURGERY)) {
          assertThat(finding.field().vocabulary()).contains(finding.value().display());
        }
      }
    }
    assertThat(sentences).isGreaterThan(1500);
    assertThat(fields).containsExactlyInAnyOrderElementsOf(Fields.ALL);
    assertThat(assertions).containsExactlyInAnyOrder(Assertion.values());
    assertThat(sections).contains(SectionKind.ABSTRACT, SectionKind.DISCUSSION, SectionKind.TABLE);
  }

  @Test
  void aSentenceOfTheLiteratureStatesNothingOfThePatient() throws IOException {
    for (AnnotatedDocument document : AnnotatedCorpus.read(FOLDER).documents()) {
      for (AnnotatedSentence sentence : document.sentences()) {
        if (!sentence.patient()) {
          assertThat(document.findings())
              .as("%s %s", document.id(), sentence.span().of(document.text()))
              .filteredOn(f -> sentence.span().contains(f.span()))
              .allMatch(f -> f.assertion() == Assertion.LITERATURE);
        }
      }
    }
  }

  @Test
  void aWrongMarkIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "A man came.\n");
    Files.writeString(folder.resolve("a.ann"), "T1\tSentence 0 11\tA man went.\n");
    assertThatThrownBy(() -> AnnotatedCorpus.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.ann:1: the text at");
  }

  /** Where this fails, run {@code casequote lab train}: corpus, features or model were changed. */
  @Test
  void theShippedModelIsWhatTheCorpusGives() throws IOException {
    AnnotatedCorpus corpus = AnnotatedCorpus.read(FOLDER);
    Path models = ReadSet.PROJECT.resolve("models");
    byte[] trained = SectionTrainer.train(corpus.documents());
    assertThat(trained)
        .isEqualTo(Files.readAllBytes(models.resolve(SectionClassifier.NAME + ".bin")))
        .isEqualTo(SectionTrainer.train(corpus.documents()));
    assertThat(models.resolve(SectionClassifier.NAME + ".card.md"))
        .content()
        .contains(corpus.sha256());
  }
}
