package org.casequote.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibliographyTest {

  @ParameterizedTest
  @DisplayName("pages have one form, however they are printed")
  @CsvSource({
    "1012-5, 1012-1015",
    "1012–1015, 1012-1015",
    "102--108, 102-108",
    "e12-e15, e12-e15",
    "S101 – 4, S101-104",
    "7-7, 7",
    "pp. 3-9, 3-9",
    "3545163, 3545163",
    "vii, vii",
    "' ', "
  })
  void pages(String printed, String pages) {
    assertThat(Bibliography.pages(printed)).isEqualTo(pages);
  }
}
