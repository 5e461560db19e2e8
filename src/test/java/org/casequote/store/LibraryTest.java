package org.casequote.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.casequote.json.ArticleJson;
import org.casequote.model.Article;
import org.casequote.model.Bibliography;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Box;
import org.casequote.model.Draft;
import org.casequote.model.Place;
import org.casequote.model.Report;
import org.casequote.model.SectionKind;
import org.casequote.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

  private static final String RULES = "rules-1";

  @TempDir private Path folder;

  /** One of which nothing says that it is the same as another. */
  private static Draft unnamed() {
    return Samples.draft("arm").source(Bibliography.UNKNOWN);
  }

  @Test
  void givesBackWhatWasPut() {
    Article article = Samples.article("arm");
    try (Library library = Library.write(folder)) {
      assertThat(library.put(article, RULES).report()).isEqualTo(article.report());
    }
    try (Library library = Library.read(folder)) {
      Article stored = library.get("arm").orElseThrow();
      assertThat(stored.report()).isEqualTo(article.report());
      assertThat(stored.sections()).isEqualTo(article.sections());
      assertThat(ArticleJson.line(stored)).isEqualTo(ArticleJson.line(article));
      assertThat(library.get("leg")).isEmpty();
    }
  }

  @Test
  void keepsWhereLinesStand() {
    Article article = Samples.article("arm");
    Report report = article.report();
    Span span = new Span(0, report.text().indexOf(' '));
    Block block =
        new Block(
            BlockKind.PARAGRAPH,
            0,
            2,
            new Box(50.25f, 60, 200, 24),
            span,
            List.of(
                new Place(new Span(0, 1), 2, new Box(50.25f, 60, 200, 12), false),
                new Place(new Span(1, span.end()), 3, new Box(50, 72.125f, 180, 12), true)));
    Report placed =
        new Report(report.id(), report.source(), report.text(), List.of(block), report.health());
    Article written =
        new Article(article.input(), placed, article.sections(), List.of(), article.warnings());
    try (Library library = Library.write(folder)) {
      library.put(written, RULES);
      assertThat(library.get("arm").orElseThrow().report()).isEqualTo(placed);
    }
  }

  @Test
  void putAgainReplacesByPath() {
    try (Library library = Library.write(folder)) {
      library.put(Samples.draft("arm").from("in/arm.txt", "old").article(), RULES);
      Article again =
          library.put(
              Samples.draft("arm")
                  .from("./in/arm.txt", "new")
                  .paragraph(SectionKind.OTHER, "!")
                  .article(),
              RULES);
      assertThat(again.report().id()).isEqualTo("arm");
      assertThat(library.docs()).containsExactly("arm");
      assertThat(library.get("arm").orElseThrow().report().text()).endsWith("!");
      assertThat(library.ledger().fingerprint("new")).contains(RULES);
      assertThat(library.ledger().fingerprint("old")).isEmpty();
    }
    assertThat(Tables.rows(folder, "SELECT count(*) FROM finding")).containsExactly("3");
  }

  @Test
  void aFileThatMovedIsTheSameArticle() {
    try (Library library = Library.write(folder)) {
      library.put(Samples.draft("arm").from("in/arm.txt", "same").article(), RULES);
      library.put(Samples.draft("limb").from("out/limb.txt", "same").article(), RULES);
      assertThat(library.docs()).containsExactly("arm");
      assertThat(library.ledger().copies("arm")).hasSize(1).first().asString().endsWith("arm.txt");
    }
  }

  @Test
  void filesOfOneNameAreToldApart() {
    try (Library library = Library.write(folder)) {
      library.put(unnamed().from("a/arm.txt", "1").article(), RULES);
      library.put(unnamed().from("b/arm.txt", "2").article(), RULES);
      Article third = library.put(unnamed().from("c/arm.txt", "3").article(), RULES);
      assertThat(third.report().id()).isEqualTo("arm~3");
      library.put(unnamed().from("b/arm.txt", "2b").article(), RULES);
      assertThat(library.docs()).containsExactly("arm", "arm~2", "arm~3");
      assertThat(library.get("arm~2").orElseThrow().input().sha256()).isEqualTo("2b");
    }
  }

  @Test
  void knowsWhatIsUpToDate() {
    try (Library library = Library.write(folder)) {
      library.put(Samples.draft("arm").from("arm.txt", "1").article(), RULES);
      library.put(Samples.draft("leg").from("leg.txt", "2").article(), "rules-2");
      assertThat(library.ledger().fingerprint("1")).contains(RULES);
      assertThat(library.ledger().fingerprint("2")).contains("rules-2");
      assertThat(library.withContent("2").orElseThrow().report().id()).isEqualTo("leg");
      assertThat(library.withContent("3")).isEmpty();
    }
  }

  @Test
  void removes() {
    try (Library library = Library.write(folder)) {
      library.put(Samples.article("arm"), RULES);
      assertThat(library.remove("arm")).isTrue();
      assertThat(library.remove("arm")).isFalse();
      assertThat(library.docs()).isEmpty();
    }
    for (String table : List.of("patient", "finding", "evidence", "block")) {
      assertThat(Tables.rows(folder, "SELECT count(*) FROM " + table))
          .as(table)
          .containsExactly("0");
    }
  }

  @Test
  void othersCanReadTheTables() {
    try (Library library = Library.write(folder)) {
      library.put(Samples.article("arm"), RULES);
      library.fail("broken.pdf", "encrypted");
    }
    assertThat(Tables.rows(folder, "SELECT field, value, quote, section, attributes FROM affirmed"))
        .containsExactly(
            "age|40|40-year-old|case|{\"years\":40}",
            "tumor_size|4.5 cm|4.5 cm|case|{\"dims_cm\":[4.5],\"lesion\":\"primary\"}");
    assertThat(Tables.rows(folder, "SELECT value FROM finding WHERE assertion = 'negated'"))
        .containsExactly("local");
    assertThat(
            Tables.rows(
                folder,
                "SELECT substr(text, start_offset + 1, end_offset - start_offset) = quote"
                    + " FROM evidence, article"))
        .containsOnly("1");
    assertThat(Tables.rows(folder, "SELECT reason FROM failure")).containsExactly("encrypted");
    assertThat(Tables.rows(folder, "SELECT value FROM settings WHERE key = 'schema_version'"))
        .containsExactly("5");
  }

  @Test
  void aFileThatIsReadAtLastIsNoFailure() {
    try (Library library = Library.write(folder)) {
      library.fail("arm.txt", "empty");
      library.put(Samples.article("arm"), RULES);
    }
    assertThat(Tables.rows(folder, "SELECT path FROM failure")).isEmpty();
  }

  @Test
  void aSecondWriterIsToldSoAndAReaderIsNot() {
    try (Library library = Library.write(folder)) {
      library.put(Samples.article("arm"), RULES);
      assertThatThrownBy(() -> Library.write(folder))
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining("is being changed by another casequote");
      try (Library reader = Library.read(folder)) {
        assertThat(reader.docs()).containsExactly("arm");
      }
    }
    try (Library library = Library.write(folder)) {
      assertThat(library.docs()).containsExactly("arm");
    }
  }

  @Test
  void thereHasToBeOne() {
    assertThatThrownBy(() -> Library.read(folder.resolve("none")))
        .isInstanceOf(LibraryException.class)
        .hasMessageStartingWith("there is no library in ");
  }

  @Test
  void refusesWhatIsNoLibrary() throws Exception {
    Files.writeString(folder.resolve("library.sqlite"), "this is no database, and long enough");
    assertThatThrownBy(() -> Library.read(folder))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("cannot be used");
  }

  @Test
  void saysThatAFileIsNoFolder() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> Library.write(file))
        .isInstanceOf(LibraryException.class)
        .hasMessage(file + " is no folder, so no library can be made there");
  }

  @Test
  void refusesALaterVersion() throws Exception {
    Library.write(folder).close();
    try (Connection connection = Tables.connection(folder);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE settings SET value = '99' WHERE key = 'schema_version'");
    }
    assertThatThrownBy(() -> Library.read(folder))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("later version of casequote");
  }

  @Test
  void aFailureIsRememberedUnderContentAndFingerprint() {
    try (Library library = Library.write(folder)) {
      library.fail("broken.pdf", "damaged", "sha-of-broken", RULES);
      library.fail("gone.pdf", "no such file");
      assertThat(library.ledger().failed("sha-of-broken", RULES)).isTrue();
      assertThat(library.ledger().failed("sha-of-broken", "rules-2")).isFalse();
      assertThat(library.ledger().failed("sha-of-another", RULES)).isFalse();
      library.fail("broken.pdf", "damaged", "sha-of-broken", "rules-2");
      assertThat(library.ledger().failed("sha-of-broken", RULES)).isFalse();
    }
  }
}
