package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.casequote.index.CaseIndex;
import org.casequote.index.Concepts;
import org.casequote.index.Condition;
import org.casequote.model.Article;
import org.casequote.model.Draft;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.model.Value;
import org.casequote.model.Value.Quantity;
import org.casequote.store.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is damaged, behind or in use is said in a line, and mended where it can be. */
class DamageTest {

  @TempDir private Path folder;
  private Path library;

  @BeforeEach
  void fill() throws IOException {
    library = folder.resolve("library");
    Filled.fill(library);
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
    assertThat(run.err())
        .startsWith("The index is missing, damaged or of another version, and is made anew.");
    assertThat(run.err()).contains("2 patients of 2");
    assertThat(Run.in(library, "search", "*").err().strip()).isEqualTo("2 patients of 2");
    assertThat(Run.in(library, "doctor").err().strip()).isEqualTo("The library is whole.");
  }

  @ParameterizedTest
  @ValueSource(strings = {".si", ".cfe", ".cfs", "segments_"})
  void anIndexThatLacksAFileIsMadeAnew(String name) throws IOException {
    Files.delete(indexFile(name));
    assertThat(Run.in(library, "doctor").code()).isEqualTo(1);
    assertThat(Run.in(library, "search", "*").err()).contains("made anew", "2 patients of 2");
    assertThat(Run.in(library, "doctor").code()).isZero();
  }

  @Test
  void anIndexWithAHoleIsSeenAndMadeAnew() throws IOException {
    Path file = indexFile(".cfs");
    byte[] bytes = Files.readAllBytes(file);
    for (int hole = bytes.length / 8; hole < bytes.length - 200; hole += bytes.length / 8) {
      byte[] damaged = bytes.clone();
      Arrays.fill(damaged, hole, hole + 100, (byte) 0x5a);
      Files.write(file, damaged);
      Run doctor = Run.in(library, "doctor");
      assertThat(doctor.code()).isEqualTo(1);
      assertThat(doctor.out()).hasLineCount(1).startsWith("index: ");
      assertThat(doctor.err()).startsWith("The records are whole; ");
      Run search = Run.in(library, "search", "skin", "size>1", "--facets", "age,site");
      assertThat(search.code()).as(search.err()).isZero();
      assertThat(search.err()).contains("made anew", "2 patients of 2");
      assertThat(Run.in(library, "doctor").code()).isZero();
      Files.write(file = indexFile(".cfs"), bytes = Files.readAllBytes(indexFile(".cfs")));
    }
  }

  @Test
  void anIndexOfAnotherStateIsMadeAnew() throws IOException {
    Path copy = folder.resolve("copy");
    assertThat(Run.in(library, "backup", copy).code()).isZero();
    try (Catalog catalog = Catalog.open(library, new PrintWriter(Writer.nullWriter()))) {
      catalog.put(limb("toe"), "rules");
      catalog.finish();
    }
    // The backup goes on from the same revision to another library of as many changes.
    try (Catalog catalog = Catalog.open(copy, new PrintWriter(Writer.nullWriter()))) {
      catalog.put(limb("hand"), "rules");
      catalog.finish();
    }
    Files.copy(
        copy.resolve("library.sqlite"),
        library.resolve("library.sqlite"),
        StandardCopyOption.REPLACE_EXISTING);
    Run doctor = Run.in(library, "doctor");
    assertThat(doctor.code()).isEqualTo(1);
    assertThat(doctor.out()).startsWith("index: it is of another library, or of another state");
    assertThat(Run.in(library, "search", "doc:hand").err()).contains("made anew", "1 patient of 3");
    assertThat(Run.in(library, "search", "doc:toe").err()).contains("0 patients of 3");
    assertThat(Run.in(library, "doctor").code()).isZero();
  }

  private static Article limb(String name) {
    return new Draft(name)
        .paragraph(SectionKind.CASE, "She was 50 years old when the " + name + " swelled.")
        .patient(p -> p.affirmed(Fields.AGE, Quantity.of(50), "50 years old"))
        .article();
  }

  private Path indexFile(String name) throws IOException {
    try (Stream<Path> files = Files.list(Library.index(library))) {
      return files.filter(f -> f.toString().contains(name)).findFirst().orElseThrow();
    }
  }

  @Test
  void theDoctorLooksWhileAnotherProcessAdds() throws IOException {
    try (Catalog other = Catalog.open(library, new PrintWriter(Writer.nullWriter()))) {
      assertThat(Run.in(library, "doctor").err().strip()).isEqualTo("The library is whole.");
      other.library().remove("arm");
      Run doctor = Run.in(library, "doctor");
      assertThat(doctor.out().strip()).isEqualTo("index: it lags behind the library");
      assertThat(doctor.err()).contains("the next search brings the index up to date");
    }
  }

  @Test
  void aRecordThatIsNoRecordIsDamage() throws Exception {
    String url = "jdbc:sqlite:" + library.resolve("library.sqlite");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE article SET json = '{' WHERE doc = 'arm'");
    }
    for (Run run : List.of(Run.in(library, "show", "arm"), Run.in(library, "table"))) {
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).hasLineCount(1).contains("is damaged", "casequote doctor");
    }
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
  void anIndexOfOtherNamesIsMadeAnew() throws IOException {
    PrintWriter silent = new PrintWriter(Writer.nullWriter());
    Catalog.open(library, silent, named("limb"), 1).close();
    // Another program than the one that left the stamp.
    Files.delete(library.resolve("index.stamp"));
    assertThat(Run.in(library, "search", "site:limb").err()).contains("made anew");
    assertThat(Run.in(library, "search", "site:limb").err()).doesNotContain("made anew");
    try (Catalog catalog = Catalog.open(library, silent, named("member"), 1);
        CaseIndex index = CaseIndex.open(Library.index(library))) {
      assertThat(index).isNotNull();
      assertThat(index.count(Condition.parse("site:member"))).isEqualTo(2);
      assertThat(index.count(Condition.parse("site:limb"))).isZero();
      assertThat(catalog.library().docs()).hasSize(2);
    }
  }

  private static Concepts named(String name) {
    return new Concepts() {
      @Override
      public List<String> of(Field<?> field, Value value) {
        return List.of(name);
      }

      @Override
      public String fingerprint() {
        return name;
      }
    };
  }
}
