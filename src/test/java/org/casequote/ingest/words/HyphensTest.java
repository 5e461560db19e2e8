package org.casequote.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # line         | next             | joined                      | elsewhere
          a wide exci-   | sion             | a wide excision             | -
          the soft-      | tissue mass      | the soft-tissue mass        | -
          a low-         | grade tumour     | a low-grade tumour          | -
          a lowgra-      | de tumour        | a lowgrade tumour           | -
          by a moderate- | to-severe pain   | by a moderate-to-severe pain | moderate
          a loss-of-     | function change  | a loss-of-function change   | -
          the ante-      | rior wall        | the anterior wall           | -
          the anteri-    | or wall          | the anterior wall           | -
          pre-           | and postnatal    | pre- and postnatal          | -
          two-           | stage repair     | two-stage repair            | -
          four-          | teen days        | fourteen days               | -
          with-          | out pain         | without pain                | with out
          a bone-        | forming tumour   | a bone-forming tumour       | bone
          the follow-    | up               | the followup                | followup
          Ki-            | 67 index         | Ki-67 index                 | -
          CD-            | 34 stain         | CD34 stain                  | CD34
          a CT-          | guided biopsy    | a CT-guided biopsy          | -
          Figures 1(a)-  | 1(c)             | Figures 1(a)-1(c)           | -
          see http://x.y/ | a/b             | see http://x.y/a/b          | -
          and/           | or               | and/or                      | -
          margin -       | free             | margin - free               | -
          the metasta-   | ses grew         | the metastases grew         | metastases
          a sclero-      | lipomatous part  | a sclero-lipomatous part    | sclero-lipomatous
          a mucin-       | filled cyst      | a mucin-filled cyst         | mucin filled
          a 30-year-     | old man          | a 30-year-old man           | -
          anti-PD-       | L1 therapy       | anti-PD-L1 therapy          | -
          Epstein-       | Barr virus       | Epstein-Barr virus          | -
          10–            | 20 cells         | 10–20 cells                 | -
          on CT/         | MRI              | on CT/MRI                   | -
          胃癌の         | 症例             | 胃癌の症例                  | -
          """)
  void mends(String line, String next, String joined, String elsewhere) {
    StringBuilder text = new StringBuilder(line);
    new Hyphens(List.of(line, next, elsewhere)).append(text, next);
    assertThat(text.toString()).isEqualTo(joined);
  }
}
