package org.casequote.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences end: at each bar, and nowhere else. */
class SentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Adjuvant therapy is for nodes or tumours beyond 3 cm.7 |We saw two such patients.",
        "It is rare in most.[3,4] |Here it was not.",
        "It gained most in low grade tumours.11,12 |In our patient three organs were taken.",
        "A rate of 12% was cited.9–11 |The jejunum came first.",
        "Survival was poor (under a year).21 |Our patient lives.",
        "The mass (Fig.1 A) was solid. |It was removed.",
        "Sample no.2 Grew nothing.",
        "The index was 12.5 Per cent by one count.",
        "Cells expressed neither ER nor HER 2. |The diagnosis was clear."
      })
  void areSplit(String marked) {
    String text = marked.replace("|", "");
    List<String> found = Sentences.standard().split(text).stream().map(s -> s.of(text)).toList();
    assertEquals(List.of(marked.split("\\s\\|")), found);
  }
}
