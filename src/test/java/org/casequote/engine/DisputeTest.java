package org.casequote.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casequote.model.Answer;
import org.casequote.model.Article;
import org.casequote.model.CaseRecord;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an article says twice and differently is kept, both with their quotes. */
class DisputeTest {

  private static final Engine ENGINE = Engine.open();

  private static final String ARTICLE =
      """
      Leiomyosarcoma of the thigh

      Abstract

      %s presented with a leiomyosarcoma of the thigh.

      Case report

      %s had noticed a mass of the thigh for a year. It was excised. %s

      Discussion

      Such tumours are most common at the age of 60 years.
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A 45-year-old man | A 54-year-old man | 45, 54 | male",
        "A 45-year-old man | A 45-year-old woman | 45 | male, female",
        "A 45-year-old man | The patient | 45 | male",
        "A 2-year-old girl | A girl of 2 years and 3 months of age | 2 | female",
        "Growth was normal at 3 months of age. She | A 7-year-old girl | 0.25 | female",
        // Ages at other times of the course are no dispute.
        "A 45-year-old man | A 45-year-old man, now 52 years old, | 45 | male",
      })
  void betweenAbstractAndCase(String first, String second, String ages, String sexes) {
    CaseRecord patient = read(ARTICLE.formatted(first, second, ""));
    assertEquals(ages, shown(patient, Fields.AGE));
    assertEquals(sexes, shown(patient, Fields.SEX));
    assertEquals(ages.contains(","), patient.get(Fields.AGE) instanceof Answer.Disputed);
    assertEquals(sexes.contains(","), patient.get(Fields.SEX) instanceof Answer.Disputed);
  }

  @Test
  void betweenTwoSamplesOfAMarker() {
    CaseRecord patient =
        read(
            ARTICLE.formatted(
                "A 45-year-old man",
                "He",
                "The tumour was positive for SMA and CD34. The second specimen was negative for"
                    + " CD34."));
    assertInstanceOf(Answer.Disputed.class, patient.get(Fields.IHC));
    assertEquals("CD34+, SMA+, CD34−", shown(patient, Fields.IHC));
  }

  @Test
  void notBetweenTheColumnsOfATable() {
    CaseRecord patient =
        read(
            ARTICLE.formatted("A 45-year-old man", "He", "A KIT mutation was found.")
                + "\nTable 1. Lengths of fragments.\n\nKIT mutation\tWild-type KIT\n211\t263\n");
    assertEquals("KIT mutated", shown(patient, Fields.MOLECULAR));
  }

  @Test
  void notBetweenMarkers() {
    CaseRecord patient =
        read(
            ARTICLE.formatted(
                "A 45-year-old man", "He", "It was positive for SMA, negative for CD34."));
    assertFalse(patient.get(Fields.IHC) instanceof Answer.Disputed);
  }

  private static String shown(CaseRecord patient, Field<? extends Value> field) {
    List<String> values =
        patient.get(field).affirmed().stream().map(r -> r.value().display()).toList();
    return String.join(", ", values);
  }

  private static CaseRecord read(String text) {
    Article article =
        ((Outcome.Extracted) ENGINE.read("a.txt", text.getBytes(StandardCharsets.UTF_8))).article();
    return article.cases().getFirst();
  }
}
