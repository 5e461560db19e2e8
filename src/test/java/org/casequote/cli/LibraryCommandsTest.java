package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work on what a library has: search, show, table and reindex. */
class LibraryCommandsTest {

  @TempDir private Path library;

  @BeforeEach
  void fill() throws IOException {
    Filled.fill(library);
  }

  @Test
  void searchShowsTheWordsOfWhatMatched() {
    Run run = Run.in(library, "search", "site:skin", "age>50");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualToNormalizingNewlines(
            """
            leg (case-1)  A tumour of the leg
              61 years, skin (C44.9)
                Primary site skin (C44.9): “skin of the leg” (case, page 1)
                Age 61 years: “61 years old” (case, page 1)

            """);
    assertThat(run.err().strip()).isEqualTo("1 patient of 2");
  }

  @Test
  void searchCountsBeyondTheLimit() {
    Run run = Run.in(library, "search", "--limit", "1", "mass");
    assertThat(run.out()).contains("text mass: “A mass of 5 × 4 cm lay under the skin of the");
    assertThat(run.err().strip()).isEqualTo("2 patients of 2; --limit 2 shows 1 more");
  }

  @Test
  void searchWritesJson() {
    Run run = Run.in(library, "search", "--json", "size>=5", "doc:arm");
    assertThat(run.lines())
        .singleElement()
        .asString()
        .startsWith("{\"doc\":\"arm\",\"patient\":\"case-1\",\"title\":\"A tumour of the arm\"")
        .contains("\"field\":\"tumor_size\",\"value\":\"5×4 cm\",\"quote\":\"5 × 4 cm\"");
  }

  @Test
  void aWrongQueryIsPointedAt() {
    Run run = Run.in(library, "search", "site:skin sizze>5");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            """
            casequote: there is no field "sizze"; did you mean "size"?
              site:skin sizze>5
                        ^
            """);
  }

  @Test
  void showQuotesEveryField() {
    Run run = Run.in(library, "show", "arm");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("A tumour of the arm", "arm (case-1)")
        .containsIgnoringNewLines(
            """
              Size
                5×4 cm  [0.90]
                  “5 × 4 cm” (case, page 1)
            """)
        .containsIgnoringNewLines(
            """
              Recurrence  denied
                negated: local  [0.90]
                  “no recurrence” (case, page 1)
            """);
    Run one = Run.in(library, "show", "arm", "--field", "size");
    assertThat(one.out()).contains("5×4 cm").doesNotContain("Recurrence");
  }

  @Test
  void showWritesJson() {
    assertThat(Run.in(library, "show", "arm", "--json").lines())
        .singleElement()
        .asString()
        .startsWith("{\"doc\":\"arm\",\"document\":");
    assertThat(Run.in(library, "show", "arm", "--json", "--field", "size").lines())
        .singleElement()
        .asString()
        .startsWith("{\"doc\":\"arm\",\"patient\":\"case-1\",\"tumor_size\":[{\"dims_cm\":[5,4]");
  }

  @Test
  void showOffersWhatThereIs() {
    Run run = Run.in(library, "show", "AR");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().strip())
        .isEqualTo("casequote: the library has no article \"AR\"; there are arm");
    assertThat(Run.in(library, "show", "arm", "--field", "colour").code()).isEqualTo(2);
  }

  @Test
  void tableTakesColumnsFormatAndQuery() throws IOException {
    Run run =
        Run.in(
            library, "table", "--columns", "doc,age,site", "--format", "csv", "--where", "age<50");
    assertThat(run.code()).isZero();
    assertThat(run.lines()).containsExactly("doc,age,primary_site", "arm,40,skin (C44.9)");

    Path file = library.resolve("review.xlsx");
    Run written = Run.in(library, "table", "-o", file);
    assertThat(written.out()).isEmpty();
    assertThat(written.err().strip()).isEqualTo("2 patients written to " + file);
    assertThat(Files.readAllBytes(file)).startsWith('P', 'K');

    assertThat(Run.in(library, "table").lines()).hasSize(4);
  }

  @Test
  void tableRefusesWhatItCannotWrite() {
    assertThat(Run.in(library, "table", "--format", "xlsx").err())
        .startsWith("casequote: a workbook needs");
    assertThat(Run.in(library, "table", "-o", "x.doc").err())
        .startsWith("casequote: there is no format");
    assertThat(Run.in(library, "table", "--columns", "colour").err()).contains("colour");
    assertThat(Run.in(library, "table", "--columns", "colour").code()).isEqualTo(2);
  }

  @Test
  void reindexes() {
    Run run = Run.in(library, "reindex");
    assertThat(run.code()).isZero();
    assertThat(run.err().strip()).isEqualTo("2 articles indexed");
    assertThat(Run.in(library, "search", "leg").err().strip()).isEqualTo("1 patient of 2");
  }

  @Test
  void thereHasToBeALibrary() {
    Path none = library.resolve("none");
    for (Run run :
        List.of(
            Run.in(none, "search", "x"),
            Run.in(none, "show", "x"),
            Run.in(none, "table"),
            Run.in(none, "reindex"))) {
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("casequote: there is no library in " + none);
    }
    assertThat(none).doesNotExist();
  }
}
