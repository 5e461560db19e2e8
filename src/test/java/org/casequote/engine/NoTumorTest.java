package org.casequote.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casequote.model.Article;
import org.casequote.model.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report without a tumour has no primary site, whatever organs and drugs it names. */
class NoTumorTest {

  private static final Engine ENGINE = Engine.open();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A 58-year-old man had three years of pain in his left knee. Radiographs showed a fracture"
            + " of the tibial plateau, which was fixed with a plate. He is well at one year.",
        "A 31-year-old woman with vasculitis of the right kidney received six pulses of"
            + " cyclophosphamide. No tumour was seen on CT. She is alive without relapse."
      })
  void keepsAgeAndSexOnly(String story) {
    Article article = read(story);
    assertEquals(List.of(Fields.AGE, Fields.SEX), article.cases().getFirst().fields());
    assertTrue(article.warnings().toString().contains("no tumour"), article.warnings().toString());
  }

  @Test
  void aTumourOpensTheRest() {
    Article article =
        read(
            "A 58-year-old man had three years of pain in his left knee. Radiographs showed a"
                + " tumour of the proximal tibia, which was resected.");
    assertTrue(article.cases().getFirst().fields().contains(Fields.PRIMARY_SITE));
  }

  @Test
  void soDoesWhatIsMeasuredOfOneWithoutAName() {
    Article article =
        read(
            "A 58-year-old man had three years of pain in his left knee. The excised tissue was"
                + " positive for CD34 and negative for desmin. He was treated by amputation.");
    assertTrue(article.cases().getFirst().fields().contains(Fields.SURGERY));
  }

  private static Article read(String story) {
    byte[] text = ("An unusual knee\n\nCase report\n\n" + story).getBytes(StandardCharsets.UTF_8);
    return ((Outcome.Extracted) ENGINE.read("story.txt", text)).article();
  }
}
