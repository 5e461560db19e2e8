package org.casequote.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.casequote.model.Bibliography;
import org.casequote.model.Draft;
import org.casequote.model.Fields;
import org.casequote.model.SectionKind;
import org.casequote.model.Value.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One article in several files is one entry. */
class SourcesTest {

  @TempDir private Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Library.write(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  /** So many words that follow from a seed. */
  private static String words(long seed, int count) {
    Random random = new Random(seed);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(Long.toString(random.nextInt(50_000) + 100_000, 36));
    }
    return words.toString();
  }

  private static Bibliography source(
      @Nullable String title, @Nullable Integer year, @Nullable String doi, String... authors) {
    return new Bibliography(title, List.of(authors), null, year, null, null, doi, null, null);
  }

  private String put(String path, Bibliography source, String text) {
    String name = path.replaceFirst(".*/", "").replaceFirst("\\.\\w+$", "");
    Draft draft =
        new Draft(name)
            .from("/in/" + path, "sha of " + path + text.hashCode())
            .paragraph(SectionKind.CASE, "Aged 40. " + text)
            .source(source)
            .patient(p -> p.affirmed(Fields.AGE, Quantity.of(40), "Aged 40"));
    return library.put(draft.article(), "rules").report().id();
  }

  private String entry(String doc) {
    return library.get(doc).orElseThrow().input().path();
  }

  private List<String> paths(String doc) {
    return library.sources(doc).stream().map(Source::path).toList();
  }

  private static final String DOI = "10.1000/heart";

  @Test
  @DisplayName("XML counts more than text, whichever comes first, under the name of the first")
  void xmlOverText() {
    Bibliography known = source(null, null, DOI);
    assertThat(put("mine.txt", known, words(1, 400))).isEqualTo("mine");
    assertThat(put("PMC1.xml", known, words(1, 400) + words(2, 80))).isEqualTo("mine");
    assertThat(library.docs()).containsExactly("mine");
    assertThat(entry("mine")).isEqualTo("/in/PMC1.xml");
    assertThat(entry("PMC1")).isEqualTo("/in/mine.txt");
    assertThat(paths("mine")).containsExactly("/in/PMC1.xml", "/in/mine.txt");
    assertThat(put("again.html", known, words(1, 400))).isEqualTo("again");
    assertThat(library.docs()).containsExactly("mine");
    assertThat(entry("mine")).isEqualTo("/in/PMC1.xml");
    assertThat(paths("again")).containsExactly("/in/PMC1.xml", "/in/again.html", "/in/mine.txt");
  }

  @Test
  @DisplayName("an abstract in XML does not count more than the whole text")
  void abstractUnderWhole() {
    put("abstract.xml", source(null, null, DOI), words(1, 60));
    put("whole.txt", source(null, null, DOI), words(1, 400));
    assertThat(library.docs()).containsExactly("abstract");
    assertThat(entry("abstract")).isEqualTo("/in/whole.txt");
  }

  @Test
  @DisplayName("nearly the same text is the same article, whatever is known of it")
  void nearlyTheSameText() {
    put("print.txt", source(null, null, "10.1000/print"), words(1, 400) + words(2, 40));
    put("preprint.txt", source(null, null, "10.1101/pre"), words(1, 400) + words(3, 40));
    put("other.txt", source(null, null, null), words(4, 400) + words(2, 40));
    assertThat(library.docs()).containsExactly("other", "print");
    assertThat(paths("preprint")).containsExactly("/in/print.txt", "/in/preprint.txt");
  }

  @Test
  @DisplayName("a DOI or a title that several have is not enough")
  void sharedNumbers() {
    put("abstract-1.txt", source("A case of a tumour of the heart", 2015, DOI), words(1, 300));
    put("abstract-2.txt", source("A case of a tumour of the heart", 2015, DOI), words(2, 300));
    assertThat(library.docs()).containsExactly("abstract-1", "abstract-2");
  }

  @Test
  @DisplayName("the same title and author, and much of the text, make a revised preprint known")
  void revised() {
    String title = "A primary tumour of the heart in a dancer";
    put("pre.txt", source(title, 2015, "10.1101/pre", "A. Malmö"), words(1, 250) + words(2, 250));
    put("print.txt", source(title, 2016, DOI, "Anna Malmö"), words(1, 250) + words(3, 350));
    put("copy.txt", source(title, 2016, DOI, "B. Lund"), words(5, 400));
    assertThat(library.docs()).containsExactly("copy", "pre");
  }

  @Test
  @DisplayName("a few sentences may stand in two articles")
  void fewWords() {
    put("a.txt", source(null, null, null), words(1, 50));
    put("b.txt", source(null, null, null), words(1, 50));
    assertThat(library.docs()).containsExactly("a", "b");
  }

  @Test
  @DisplayName("reading a source again changes nothing, reading something else from it parts them")
  void again() {
    put("mine.txt", source(null, null, DOI), words(1, 400));
    put("PMC1.xml", source(null, null, DOI), words(1, 400));
    put("mine.txt", source(null, null, DOI), words(1, 400));
    put("PMC1.xml", source(null, null, DOI), words(1, 400));
    assertThat(library.docs()).containsExactly("mine");
    assertThat(entry("mine")).isEqualTo("/in/PMC1.xml");
    put("PMC1.xml", source(null, null, "10.1000/toe"), words(9, 400));
    assertThat(library.docs()).hasSize(2);
    assertThat(entry("mine")).isEqualTo("/in/PMC1.xml");
    assertThat(entry("PMC1")).isEqualTo("/in/mine.txt");
  }

  @Test
  @DisplayName("without the better source the next one counts, under the same name")
  void removed() {
    put("mine.txt", source(null, null, DOI), words(1, 400));
    put("PMC1.xml", source(null, null, DOI), words(1, 400));
    put("page.html", source(null, null, DOI), words(1, 400));
    long before = library.revisions().current();
    assertThat(library.remove("mine")).isTrue();
    assertThat(library.docs()).containsExactly("mine");
    assertThat(paths("mine")).containsExactly("/in/page.html", "/in/mine.txt");
    assertThat(library.revisions().changedSince(before)).containsExactly("mine");
    library.remove("PMC1");
    assertThat(paths("mine")).containsExactly("/in/page.html");
    library.remove("mine");
    assertThat(library.docs()).isEmpty();
    assertThat(Inspection.of(folder)).isEmpty();
  }

  @Test
  @DisplayName("a copy of a copy would count nowhere, and is told as damage")
  void chains() throws SQLException {
    put("mine.txt", source(null, null, DOI), words(1, 400));
    put("PMC1.xml", source(null, null, DOI), words(1, 400));
    put("toe.txt", source(null, null, null), words(2, 400));
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("library.sqlite"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE article SET copy_of = (SELECT id FROM article WHERE copy_of IS NOT NULL)"
              + " WHERE doc = 'toe'");
    }
    assertThat(Inspection.of(folder))
        .containsExactly("toe: it is a copy of a copy, and counts nowhere");
  }

  @Test
  @DisplayName("what changed names what an index must drop and take")
  void revisions() {
    put("mine.txt", source(null, null, DOI), words(1, 400));
    put("toe.txt", source(null, null, null), words(2, 400));
    long before = library.revisions().current();
    put("PMC1.xml", source(null, null, DOI), words(1, 400));
    assertThat(library.revisions().changedSince(before)).containsExactly("mine");
    assertThat(library.revisions().removedSince(before)).doesNotContain("mine", "toe");
    before = library.revisions().current();
    put("both.txt", source(null, null, null), words(1, 200) + words(2, 200));
    assertThat(library.revisions().changedSince(before)).containsExactly("both");
    assertThat(Inspection.of(folder)).isEmpty();
  }

  private static Bibliography reference(String title, String doi) {
    return new Bibliography(
        title, List.of("Anna Malmö"), "Hearts", 2015, "12", "1-9", doi, "123456", null);
  }

  @Test
  @DisplayName(
      "a reference wins over what was read, whichever comes first, and changes with its file")
  void references() {
    String title = "A primary tumour of the heart in a dancer";
    put("a.txt", source("A prirnary tumour of the heart in a dancer", 2014, null), words(1, 300));
    put("b.txt", source(null, null, "10.1000/toe"), words(2, 300));
    long before = library.revisions().current();
    library.put("/in/my.ris", "1", "rules", List.of(reference(title, DOI)));
    assertThat(library.get("a").orElseThrow().report().source()).isEqualTo(reference(title, DOI));
    assertThat(library.ledger().referenceFile("a")).contains("/in/my.ris");
    assertThat(library.revisions().changedSince(before)).containsExactly("a");
    assertThat(library.ledger().fingerprint("1")).contains("rules");

    library.put(
        "/in/my.ris",
        "2",
        "rules",
        List.of(
            reference("On toes and more of them", "10.1000/TOE"), reference(title, "10.1000/x")));
    assertThat(library.get("a").orElseThrow().report().source().doi()).isEqualTo("10.1000/x");
    assertThat(library.get("b").orElseThrow().report().source().title())
        .isEqualTo("On toes and more of them");
    put("a.txt", source("A primary tumour of the heart in a dancer", 2014, null), words(1, 300));
    assertThat(library.get("a").orElseThrow().report().source().year()).isEqualTo(2015);

    before = library.revisions().current();
    library.put("/in/my.ris", "3", "rules", List.of(reference(title, "10.1000/x")));
    assertThat(library.revisions().changedSince(before)).containsExactly("b");
    assertThat(library.get("b").orElseThrow().report().source())
        .isEqualTo(source(null, null, "10.1000/toe"));
    assertThat(library.asRead("a").orElseThrow().report().source().year()).isEqualTo(2014);
    assertThat(Inspection.of(folder)).isEmpty();
  }

  @Test
  @DisplayName("references of one DOI show that two files are one article")
  void referencesUnite() {
    String title = "A primary tumour of the heart in a dancer";
    put("a.txt", source(title, null, null), words(1, 150) + words(2, 200));
    put("b.xml", source("Quite another title of it", null, null), words(1, 150) + words(3, 200));
    assertThat(library.docs()).containsExactly("a", "b");
    long before = library.revisions().current();
    library.put(
        "/in/my.ris",
        "1",
        "rules",
        List.of(reference(title, DOI), reference("Quite another title of it", DOI)));
    assertThat(library.docs()).containsExactly("a");
    assertThat(entry("a")).isEqualTo("/in/b.xml");
    assertThat(library.revisions().removedSince(before)).containsExactly("b");
  }
}
