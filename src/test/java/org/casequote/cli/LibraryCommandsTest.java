package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.casequote.model.Article;
import org.casequote.model.Assertion;
import org.casequote.model.Draft;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Size;
import org.casequote.model.Value.Topography;
import org.casequote.store.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that work on what a library has: search, show, table and reindex. */
class LibraryCommandsTest {

  @TempDir private Path library;

  @BeforeEach
  void fill() throws IOException {
    try (Catalog catalog = Catalog.open(library, new PrintWriter(Writer.nullWriter()))) {
      for (String limb : List.of("arm", "leg")) {
        int age = limb.equals("arm") ? 40 : 61;
        catalog.put(
            new Draft(limb)
                .title("A tumour of the " + limb)
                .paragraph(
                    SectionKind.CASE,
                    "The woman was "
                        + age
                        + " years old. A mass of 5 × 4 cm lay under the skin of"
                        + " the "
                        + limb
                        + ". There was no recurrence.")
                .patient(p ->
                    p.affirmed(Fields.AGE, Quantity.of(age), age + " years old")
                        .affirmed(
                            Fields.PRIMARY_SITE,
                            new Topography("skin of the " + limb, "skin", "C44.9", null),
                            "skin of the " + limb)
                        .affirmed(
                            Fields.TUMOR_SIZE, new Size(List.of(5.0, 4.0), "primary"), "5 × 4 cm")
                        .reading(
                            Fields.RECURRENCE,
                            new Coded("local"),
                            Assertion.NEGATED,
                            "no recurrence"))
                .article(),
            "rules");
      }
      catalog.finish();
    }
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
                Age 61: “61 years old” (case, page 1)

            """);
    assertThat(run.err().strip()).isEqualTo("1 patient of 2");
  }

  @Test
  void searchCountsBeyondTheLimit() {
    Run run = Run.in(library, "search", "--limit", "1", "mass");
    assertThat(run.out()).contains("text: “A mass of 5 × 4 cm lay under the skin of the");
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
    assertThat(Run.in(library, "table", "--format", "xlsx").err()).startsWith("a workbook needs");
    assertThat(Run.in(library, "table", "-o", "x.doc").err()).startsWith("there is no format");
    assertThat(Run.in(library, "table", "--columns", "colour").err()).contains("colour");
    assertThat(Run.in(library, "table", "--columns", "colour").code()).isEqualTo(2);
  }

  @Test
  void anIndexThatIsDamagedIsMadeAnew() throws IOException {
    Path file;
    try (Stream<Path> files = Files.list(Library.index(library))) {
      file = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    Run doctor = Run.in(library, "doctor");
    assertThat(doctor.code()).isEqualTo(1);
    assertThat(doctor.out()).startsWith("index: ");
    assertThat(doctor.err()).startsWith("The records are whole; the next search makes the index");

    Run run = Run.in(library, "search", "*");
    assertThat(run.err()).startsWith("The index is missing or damaged and is made anew.");
    assertThat(run.err()).contains("2 patients of 2");
    assertThat(Run.in(library, "search", "*").err().strip()).isEqualTo("2 patients of 2");
    assertThat(Run.in(library, "doctor").err().strip()).isEqualTo("The library is whole.");
  }

  @Test
  void anIndexThatLagsBehindIsBroughtUpToDate() {
    try (Library records = Library.write(library)) {
      records.remove("arm");
      Article leg = records.get("leg").orElseThrow();
      records.put(
          new Draft("toe").paragraph(SectionKind.CASE, leg.report().text()).article(), "rules");
    }
    Run doctor = Run.in(library, "doctor");
    assertThat(doctor.out().strip()).isEqualTo("index: it lags behind the library");
    assertThat(Run.in(library, "search", "*").err().strip()).isEqualTo("1 patient of 1");
    assertThat(Run.in(library, "search", "doc:arm").err()).contains("0 patients of 1");
    assertThat(Run.in(library, "doctor").code()).isZero();
  }

  @Test
  void searchGoesOnWhileAnotherProcessAdds() throws IOException {
    try (Catalog other = Catalog.open(library, new PrintWriter(Writer.nullWriter()))) {
      other.library().remove("arm");
      Run run = Run.in(library, "search", "*");
      assertThat(run.code()).isZero();
      assertThat(run.err()).contains("is not searched yet", "2 patients of 2");
      Run second = Run.in(library, "reindex");
      assertThat(second.code()).isEqualTo(3);
      assertThat(second.err()).contains("is being changed by another");
      assertThat(Run.in(library, "show", "leg").code()).isZero();
    }
    assertThat(Run.in(library, "search", "*").err().strip()).isEqualTo("1 patient of 1");
  }

  @Test
  void aDamagedPageIsSaidInALine() throws IOException {
    Path file = library.resolve("library.sqlite");
    byte[] bytes = Files.readAllBytes(file);
    byte[] damaged = bytes.clone();
    for (int page = 1; page * 4096 < damaged.length; page++) {
      Arrays.fill(damaged, page * 4096, page * 4096 + 512, (byte) 0x5a);
    }
    Files.write(file, damaged);
    for (Run run : List.of(Run.in(library, "show", "arm"), Run.in(library, "table"))) {
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).hasLineCount(1).contains("is damaged", "casequote doctor", "backup");
    }
    Run doctor = Run.in(library, "doctor");
    assertThat(doctor.code()).isEqualTo(1);
    assertThat(doctor.out()).contains("library.sqlite: ");
    assertThat(doctor.err()).contains("The records are damaged: put a backup in the place");
    assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
    Files.write(file, bytes);
    assertThat(Run.in(library, "doctor").code()).isZero();
  }

  @Test
  void searchCountsAndSorts() {
    Run run = Run.in(library, "search", "*", "--limit", "1", "--facets", "age,site", "--sort=-age");
    assertThat(run.out())
        .startsWith("leg (case-1)")
        .containsIgnoringNewLines("age\n       1  age:40..50\n       1  age:60..70\n\n")
        .containsIgnoringNewLines("site\n       2  site:skin\n");
    assertThat(Run.in(library, "search", "*", "--facets", "colour").code()).isEqualTo(2);
    assertThat(Run.in(library, "search", "*", "--json", "--limit=1", "--facets=age").lines().get(1))
        .isEqualTo("{\"facet\":\"age\",\"counts\":{\"40..50\":1,\"60..70\":1}}");
  }

  @Test
  void searchesAreSavedAndUsed() {
    assertThat(Run.in(library, "search", "--save", "old", "age>50").code()).isZero();
    assertThat(Run.in(library, "search", "@old", "site:skin").err().strip())
        .isEqualTo("1 patient of 2");
    assertThat(Run.in(library, "search", "NOT", "@old").lines().getFirst()).startsWith("arm");
    assertThat(Run.in(library, "table", "--columns", "doc", "--format=csv", "--where=@old").lines())
        .containsExactly("doc", "leg");
    assertThat(Run.in(library, "search", "--saved").lines()).containsExactly("@old\tage>50");
    assertThat(Run.in(library, "search", "@new").err()).contains("no search is saved as @new");
    assertThat(Run.in(library, "search", "--save", "wrong", "age>old").code()).isEqualTo(2);
    assertThat(Run.in(library, "search", "--saved").lines()).hasSize(1);
  }

  @Test
  void findsCasesLikeOne() {
    Run run = Run.in(library, "search", "--like", "arm");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("leg (case-1)").contains("Primary site skin (C44.9)");
    assertThat(Run.in(library, "search", "--like", "nose").err()).contains("no article \"nose\"");
    assertThat(Run.in(library, "search").code()).isEqualTo(2);
  }

  @Test
  void suggestsHowAQueryMayGoOn() {
    assertThat(Run.in(library, "suggest", "site:s").lines()).containsExactly("site:skin\t2");
    assertThat(Run.in(library, "search", "site:skon").err())
        .startsWith("nobody has site:skon; did");
  }

  @Test
  void backsUp() {
    Path copy = library.resolve("copy");
    Run.in(library, "search", "--save", "old", "age>50");
    assertThat(Run.in(library, "backup", copy).err().strip())
        .isEqualTo("2 articles copied to " + copy);
    assertThat(Run.in(copy, "search", "@old").lines().getFirst()).startsWith("leg");
    assertThat(Run.in(copy, "doctor").code()).isZero();
    assertThat(Run.in(library, "backup", copy).code()).isEqualTo(3);
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
