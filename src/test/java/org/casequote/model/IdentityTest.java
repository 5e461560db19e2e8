package org.casequote.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {

  private static Bibliography source(
      @Nullable String title,
      @Nullable String author,
      @Nullable Integer year,
      @Nullable String doi) {
    List<String> authors = author == null ? List.of() : List.of(author);
    return new Bibliography(title, authors, null, year, null, null, doi, null, null);
  }

  @ParameterizedTest(name = "{0} {1} {2} {3} | {4} {5} {6} {7}")
  @DisplayName("the same by number, or by title where nothing speaks against it")
  @CsvSource({
    // title, author, year, doi of the one; of the other; the same?
    "Anything at all,,, 10.1000/XYZ, Something else,,, 10.1000/xyz, true",
    "A primary tumour of the heart,,,, A <i>primary</i> tumour of the héart.,,,, true",
    "A primary tumour of the left heart: a case report,,,, A primary tumor of the left heart: a"
        + " case report,,,, true",
    "A primary tumour of the heart and its lining,,,, A primary tumour of the liver and its"
        + " lining,,,, false",
    "A prirnary tumour of the left heart,,,, A primary tumour of the left heart,,,, true",
    "A tumour of the left side of the heart,,,, A tumour of the right side of the heart,,,, false",
    "A primary tumour of the heart part 1,,,, A primary tumour of the heart part 2,,,, false",
    "A primary tumour of the heart,,,, A primary tumour of the heart: a review,,,, false",
    "A primary tumour of the heart, A. Malmö,,, A primary tumour of the heart: a review, Anna"
        + " Malmö,,, true",
    "Case report,,,, Case report,,,, false",
    "A primary tumour of the heart, A. Malmö,,, A primary tumour of the heart, Anna Malmo,,, true",
    "A primary tumour of the heart, A. Malmö,,, A primary tumour of the heart, B. Lund,,, false",
    "A primary tumour of the heart,, 2015,, A primary tumour of the heart,, 2016,, true",
    "A primary tumour of the heart,, 2015,, A primary tumour of the heart,, 2018,, false",
    "A primary tumour of the heart,,, 10.1/a, A primary tumour of the heart,,, 10.2/b, false",
    "A primary tumour of the heart, A. Malmö, 2015, 10.1/a, A primary tumour of the heart, A."
        + " Malmö, 2016, 10.2/b, true",
    "A primary tumour of the left heart: a report, A. Malmö, 2015, 10.1/a, A primary tumor of the"
        + " left heart: a report, A. Malmö, 2016, 10.2/b, false",
  })
  void same(
      String title,
      String author,
      Integer year,
      String doi,
      String otherTitle,
      String otherAuthor,
      Integer otherYear,
      String otherDoi,
      boolean expected) {
    Bibliography a = source(title, author, year, doi);
    Bibliography b = source(otherTitle, otherAuthor, otherYear, otherDoi);
    assertThat(Identity.same(a, b)).isEqualTo(expected);
    assertThat(Identity.same(b, a)).isEqualTo(expected);
    if (expected) {
      List<String> shared = new ArrayList<>(Identity.nearKeys(a));
      shared.retainAll(Identity.nearKeys(b));
      assertThat(shared).as("keys by which it is found").isNotEmpty();
    }
  }
}
