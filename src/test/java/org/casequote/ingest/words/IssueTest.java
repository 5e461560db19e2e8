package org.casequote.ingest.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueTest {

  @ParameterizedTest
  @DisplayName("volume and pages stand together with the year")
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          J Hearts. 2015;12(3):102-8. doi:10.1000/xyz                   # 12   # 102-108
          J Hearts 2015 March;12(3):102–108                             # 12   # 102-108
          Hearts 2015 Mar 16; 12(3): e12-e15                            # 12   # e12-e15
          Journal of Hearts 12 (2015) 102–108                           # 12   # 102-108
          Hearts and Lungs (2015) 12:7                                  # 12   # 7
          Curr. Hearts 2015, 12(4), 102–108. https://doi.org/10.1000/xyz # 12  # 102-108
          Volume 2015, Article ID 123456, 5 pages                       # 2015 # 123456
          Frontiers in Hearts, 2015 | Volume 12 | Article 7             # 12   # 7
          Vol. 12, No. 3, pp. 102-108, 2015                             # 12   # 102-108
          Accepted 3 May 2015; 12 patients: 5 died                      #      #
          J Hearts. 1999;4:5-6                                          #      #
          Published 2015. Page 3 of 7                                   #      #
          """,
      ignoreLeadingAndTrailingWhitespace = true,
      nullValues = "")
  void reads(String print, String volume, String pages) {
    assertThat(Issue.of(print, 2015)).isEqualTo(new Issue(volume, pages));
  }
}
