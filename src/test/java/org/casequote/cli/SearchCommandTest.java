package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.casequote.model.Fields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search gives beside the patients: counts, an order, likenesses, names for queries. */
class SearchCommandTest {

  @TempDir private Path library;

  @BeforeEach
  void fill() throws IOException {
    Filled.fill(library);
  }

  @Test
  void searchCountsAndSorts() {
    Run run = Run.in(library, "search", "*", "--limit", "1", "--facets", "age,site", "--sort=-age");
    assertThat(run.out())
        .startsWith("leg (case-1)")
        .containsIgnoringNewLines("age\n       1  age:40..<50\n       1  age:60..<70\n\n")
        .containsIgnoringNewLines("site\n       2  site:skin\n");
    assertThat(Run.in(library, "search", "*", "--facets", "colour").code()).isEqualTo(2);
    assertThat(Run.in(library, "search", "*", "--json", "--limit=1", "--facets=age").lines().get(1))
        .isEqualTo("{\"facet\":\"age\",\"counts\":{\"40..<50\":1,\"60..<70\":1}}");
  }

  @Test
  void showsAsManyAsAskedFor() {
    Run none = Run.in(library, "search", "*", "--limit=0", "--facets=site");
    assertThat(none.out()).startsWith("site\n");
    assertThat(none.err().strip()).isEqualTo("2 patients of 2; --limit 2 shows 2 more");
    Run less = Run.in(library, "search", "*", "--limit=-1");
    assertThat(less.code()).isEqualTo(2);
    assertThat(less.err()).startsWith("casequote: --limit is 0 or more, not -1");
  }

  @Test
  void saysWhatIsDeniedAndHowOldAnInfantIs() {
    assertThat(Run.in(library, "search", "denied:recurrence").out())
        .contains("    Recurrence denied: “no recurrence” (case");
    assertThat(Shown.value(Fields.AGE, "1.167")).isEqualTo("14 months");
    assertThat(Shown.value(Fields.AGE, "61")).isEqualTo("61 years");
    assertThat(Shown.value(Fields.AGE, "1")).isEqualTo("1 year");
    assertThat(Shown.value(Fields.FOLLOW_UP, "1")).isEqualTo("1 month");
    assertThat(Shown.value(Fields.FOLLOW_UP, "6–12")).isEqualTo("6–12 months");
    assertThat(Shown.value(Fields.KI67, "30")).isEqualTo("30 %");
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
    assertThat(Run.in(library, "search", "@new").err())
        .contains("no search is saved as @new; --saved");
    assertThat(Run.in(library, "search", "@odl").err()).contains("did you mean \"old\"?");
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
    assertThat(Run.in(library, "search", "").err()).contains("the query is empty");
    assertThat(Run.in(library, "search", "--like", "arm", "age>70").err().strip())
        .isEqualTo("0 patients of 2");
    assertThat(Run.in(library, "search", "--like", "arm", "age>50").out()).startsWith("leg");
    assertThat(Run.in(library, "search", "--like", "arm", "--sort", "age").code()).isEqualTo(2);
    assertThat(Run.in(library, "search", "--like", "arm", "--limit", "0").code()).isZero();
  }

  @Test
  void showsWhatItSortsBy() {
    assertThat(Run.in(library, "search", "*", "--sort=-size").out())
        .contains("    Size 5×4 cm: “5 × 4 cm” (case");
    assertThat(Run.in(library, "search", "size>4", "--sort=-size").out())
        .containsOnlyOnce("Size 5×4 cm: “5 × 4 cm” (case, page 1)\n\nleg");
    assertThat(Run.in(library, "search", "arm", "--sort=-age").out())
        .contains("    text arm: “A mass of 5 × 4 cm lay under the skin of the arm");
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
    assertThat(Run.in(copy, "doctor").err().strip())
        .isEqualTo("The library is whole. The first search makes its index.");
    assertThat(Run.in(copy, "search", "@old").lines().getFirst()).startsWith("leg");
    assertThat(Run.in(copy, "doctor").code()).isZero();
    assertThat(Run.in(library, "backup", copy).code()).isEqualTo(3);
  }
}
