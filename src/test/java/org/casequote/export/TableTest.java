package org.casequote.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.casequote.export.Table.Cell;
import org.casequote.model.Draft;
import org.casequote.model.Fields;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableTest {

  private static Cell cell(int row, String column) {
    return Table.of(Sample.articles(), List.of(column)).rows().get(row).cells().getFirst();
  }

  @Test
  @DisplayName("has a row a patient, in the order of the articles")
  void rows() {
    Table table = Table.of(Sample.articles(), List.of("doc", "patient", "year", "age"));
    assertThat(table.rows())
        .extracting(row -> row.cells().stream().map(Cell::text).toList())
        .containsExactly(
            List.of("shoulder", "case-1", "2019", "61"),
            List.of("pair", "case-1", "", "40"),
            List.of("pair", "case-2", "", ""));
  }

  @Test
  @DisplayName("has every field when no columns are chosen")
  void allColumns() {
    assertThat(Table.of(Sample.articles()).columns())
        .hasSize(11 + Fields.ALL.size())
        .extracting(Column::id)
        .startsWith(
            "doc", "patient", "title", "authors", "journal", "year", "volume", "pages", "doi",
            "pmid", "pmcid", "age")
        .endsWith("follow_up");
  }

  @Test
  @DisplayName("shows only what the article affirms of the patient")
  void affirmed() {
    assertThat(cell(0, "age").text()).isEqualTo("61");
    assertThat(cell(0, "age").quotes()).extracting(Quote::words).containsExactly("61-year-old");
  }

  @Test
  @DisplayName("joins several values, sets contradictions against each other, says no to a denial")
  void kinds() {
    assertThat(cell(0, "ihc").text()).isEqualTo("SMA+; desmin+");
    assertThat(cell(0, "sex").text()).isEqualTo("male / female");
    assertThat(cell(0, "metastatic_site").text()).isEqualTo("no");
    assertThat(cell(0, "metastatic_site").quotes())
        .extracting(Quote::cited)
        .containsExactly("“No metastases” (case, page 1)");
    assertThat(cell(0, "surgery")).isEqualTo(new Cell("", List.of()));
  }

  @Test
  @DisplayName("keeps the readings that do not count beside the cells")
  void readings() {
    Table table = Table.of(Sample.articles(), List.of("age"));
    assertThat(table.rows().getFirst().readings())
        .extracting(Quote::value, Quote::assertion, Quote::words, Quote::section)
        .containsExactly(
            tuple("61", "affirmed", "61-year-old", "case"),
            tuple("50", "literature", "50 years old", "discussion"));
  }

  @Test
  @DisplayName("has no row for an article without a patient")
  void noPatient() {
    assertThat(Table.of(List.of(new Draft("review").article())).rows()).isEmpty();
  }

  @Test
  @DisplayName("names the columns there are when asked for another")
  void unknownColumn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Table.of(Sample.articles(), List.of("hight")))
        .withMessageStartingWith(
            "no column \"hight\"; there are doc, patient, title, authors, journal, year,"
                + " volume, pages, doi, pmid, pmcid, age");
  }
}
