package org.casequote.ingest.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Bibliography;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceFileTest {

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = ReferenceFileTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static List<Bibliography> read(String name) throws IOException, UnreadableException {
    return ReferenceFile.read(bytes(name));
  }

  private static Bibliography heart(String title, String journal, String doi, String... authors) {
    return new Bibliography(
        title, List.of(authors), journal, 2015, "12", "102-108", doi, "12345678", "PMC1234567");
  }

  private static final String TITLE = "A BRAF-mutated tumour of the heart: a case report";

  @Test
  @DisplayName("RIS from Zotero: full names, notes of several lines, other types")
  void zotero() throws Exception {
    assertThat(read("zotero.ris"))
        .containsExactly(
            heart(TITLE, "Journal of Hearts", "10.1000/xyz", "Sankt B. Malmö", "Río de la Vega"),
            new Bibliography(
                "A book of tumours",
                List.of("Sankt B. Malmö"),
                null,
                1999,
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  @DisplayName("RIS from EndNote: a byte order mark, tags in alphabetical order, values that wrap")
  void endnote() throws Exception {
    assertThat(read("endnote.ris"))
        .containsExactly(heart(TITLE, "J Hearts", "10.1000/xyz", "S. B. Malmö", "R. de la Vega"));
  }

  @Test
  @DisplayName("NBIB from PubMed: titles that wrap and end in a full stop, short pages")
  void pubmed() throws Exception {
    assertThat(read("pubmed.nbib"))
        .containsExactly(
            heart(
                TITLE + " that goes on over more than one line",
                "Journal of hearts",
                "10.1000/xyz",
                "Sankt B Malmö",
                "Río Jr de la Vega"),
            new Bibliography(
                "On toes", List.of(), "Toes", 1987, null, null, null, "87654321", null));
  }

  @Test
  @DisplayName("BibTeX: LaTeX's accents, strings, fields of BibLaTeX, names that nothing defines")
  void bibtex() throws Exception {
    assertThat(read("zotero.bib"))
        .containsExactly(
            heart(TITLE, "Journal of Hearts", "10.1000/x_yz", "Sankt B. Malmö", "Río de la Vega"),
            new Bibliography(
                "On toes",
                List.of("Given Łódź"),
                "Toes",
                1987,
                null,
                "e7",
                null,
                "87654321",
                null));
  }

  @ParameterizedTest
  @DisplayName("what is broken is one line")
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          TY  - JOUR\\nTI  - On toes\\n                        # line 1: a reference without an end (ER)
          TY  - JOUR\\nTI  - A\\nTY  - JOUR\\nTI  - B\\nER  - # line 1: a reference without an end (ER)
          PMID- 12345678\\nOWN - NLM\\n                        # line 1: a reference without a title (TI)
          @article{toes, title = {On                          # damaged BibTeX: Reached unexpected EOF token
          @article{toes,                                      # damaged BibTeX: Encountered
          The toe has                                         # no references: neither RIS nor NBIB nor BibTeX
          ' '                                                 # empty file
          """)
  void broken(String text, String reason) {
    byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> ReferenceFile.read(bytes))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith(reason)
        .message()
        .doesNotContain("\n");
  }

  @Test
  @DisplayName("nesting without end is refused")
  void nested() {
    String open = "{".repeat(200_000);
    byte[] bytes = ("@article{toes, title = {" + open).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> ReferenceFile.read(bytes)).isInstanceOf(UnreadableException.class);
  }

  @ParameterizedTest
  @DisplayName("is told by what it begins with, whatever its name")
  @CsvSource({
    "zotero.ris, true",
    "endnote.ris, true",
    "pubmed.nbib, true",
  })
  void is(String name, boolean expected) throws IOException {
    assertThat(ReferenceFile.is(bytes(name))).isEqualTo(expected);
    assertThat(ReferenceFile.is("PMID was not found in a man.".getBytes(StandardCharsets.UTF_8)))
        .isFalse();
  }
}
