package org.casequote.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # line            | next                  | joined                            | elsewhere
          the metasta-      | ses grew              | the metastases grew               | -
          the metasta-      | ses grew              | the metastases grew               | metastases
          a soft-           | tissue mass           | a soft-tissue mass                | -
          a spindle-        | shaped cell           | a spindle-shaped cell             | -
          the sclero-       | lipomatous part       | the sclero-lipomatous part        | sclero-lipomatous
          the mucin-        | filled cyst           | the mucin-filled cyst             | mucin filled
          a CT-             | guided biopsy         | a CT-guided biopsy                | -
          anti-PD-          | L1 therapy            | anti-PD-L1 therapy                | -
          a 30-year-        | old man               | a 30-year-old man                 | -
          pre-              | and postoperative     | pre- and postoperative            | -
          Epstein-          | Barr virus            | Epstein-Barr virus                | -
          10–               | 20 cells              | 10–20 cells                       | -
          on CT/            | MRI                   | on CT/MRI                         | -
          the mass was      | excised               | the mass was excised              | -
          the margin -      | which was free        | the margin - which was free       | -
          """)
  void joins(String line, String next, String joined, String elsewhere) {
    List<TextLine> lines = new ArrayList<>(TextLine.of(line + "\n" + next));
    lines.addAll(TextLine.of(elsewhere));
    StringBuilder text = new StringBuilder(line);
    new Hyphenation(lines).join(text, next);
    assertThat(text.toString()).isEqualTo(joined);
  }
}
