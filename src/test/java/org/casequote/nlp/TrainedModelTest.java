package org.casequote.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casequote.model.SectionKind;
import org.junit.jupiter.api.Test;

class TrainedModelTest {

  private static final String NAME = SectionClassifier.NAME;

  @Test
  void loadsWithItsCard() {
    assertThat(TrainedModel.shipped(NAME).sha256()).hasSize(64);
  }

  @Test
  void doesNotLoadWithoutACard() throws IOException {
    byte[] bin = Files.readAllBytes(Path.of("models", NAME + ".bin"));
    assertThatThrownBy(() -> TrainedModel.of(NAME, bin, null))
        .hasMessage("the model section-1 has no .card.md");
    byte[] others = "# section-1".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> TrainedModel.of(NAME, bin, others))
        .hasMessageContaining("is another's");
  }

  @Test
  void doesNotLoadWithoutBytes() {
    assertThatThrownBy(() -> TrainedModel.shipped("section-0"))
        .hasMessage("the model section-0 has no .bin");
  }

  @Test
  void tellsTheStoryFromTheDiscussion() {
    List<String> paragraphs =
        List.of(
            "A 52-year-old man was admitted with haematuria. CT showed a renal mass of 6 cm.",
            "Such tumours are rare; about 40 cases have been reported in the literature [3,4].");
    SectionClassifier sections = SectionClassifier.standard();
    assertThat(sections.parts(paragraphs, 0).get(SectionKind.CASE)).isGreaterThan(0.5);
    assertThat(sections.parts(paragraphs, 1).get(SectionKind.CASE)).isLessThan(0.2);
  }
}
