package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference files and second sources among the papers of a folder, from command to command. */
class ReferenceFilesTest {

  private static final String TITLE = "A leiomyosarcoma of the arm in a woman of forty";
  private static final String CASE =
      "\n\nCase report\n\nA 40-year-old woman had a leiomyosarcoma of 5 cm of the arm.\n";

  @TempDir private Path folder;
  private Path reports;
  private Path library;

  @BeforeEach
  void write() throws IOException {
    library = folder.resolve("library");
    reports = Files.createDirectories(folder.resolve("reports"));
    Files.writeString(reports.resolve("arm.txt"), TITLE + CASE);
    reference("12");
  }

  private void reference(String volume) throws IOException {
    Files.writeString(
        reports.resolve("zotero.ris"),
        "TY  - JOUR\nTI  - "
            + TITLE
            + "\nAU  - Malmö, Anna\nT2  - Journal of Limbs\nPY  - 2015\n"
            + "VL  - "
            + volume
            + "\nSP  - 3\nEP  - 9\nDO  - 10.1000/arm\nER  - \n");
  }

  private String row() {
    return Run.in(
            library,
            "table",
            "--format",
            "csv",
            "--columns",
            "doc,authors,journal,volume,pages,age")
        .lines()
        .getLast();
  }

  @Test
  @DisplayName("add takes what a reference file says, and again when the file has changed")
  void add() throws IOException {
    Run run = Run.in(library, "add", reports);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("1 reference read", "1 article with 1 patient read");
    assertThat(row()).isEqualTo("arm,Anna Malmö,Journal of Limbs,12,3-9,40");
    assertThat(Run.in(library, "show", "arm").out())
        .contains("Described by", "zotero.ris", "Journal of Limbs, 2015;12:3-9, doi:10.1000/arm");
    assertThat(Run.in(library, "search", "doi:10.1000/arm", "--json").lines()).hasSize(1);
    assertThat(Run.in(library, "add", reports).err()).contains("Nothing new", "2 files unchanged");

    reference("13");
    assertThat(Run.in(library, "add", reports).err())
        .contains(
            "1 reference read; they describe 1 article of the library anew", "No new article");
    assertThat(row()).isEqualTo("arm,Anna Malmö,Journal of Limbs,13,3-9,40");
    assertThat(Run.in(library, "diff").err()).startsWith("0 findings more and 0 less");
    assertThat(Run.in(library, "diff", "--apply").code()).isZero();
    Files.writeString(reports.resolve("zotero.ris"), "TY  - BOOK\nTI  - On limbs\nER  - \n");
    Run.in(library, "add", reports);
    assertThat(row()).isEqualTo("arm,,,,,40");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zotero.ris", "in/zotero.ris"})
  @DisplayName("a reference file in an archive describes the papers in it and beside it")
  void packed(String name) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(reports.resolve("pack.zip")))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(Files.readAllBytes(reports.resolve("zotero.ris")));
    }
    Files.delete(reports.resolve("zotero.ris"));
    Run run = Run.in(library, "add", reports);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("1 reference read", "1 article with 1 patient read");
    assertThat(row()).isEqualTo("arm,Anna Malmö,Journal of Limbs,12,3-9,40");
    assertThat(Run.in(library, "show", "arm").out()).contains("pack.zip!/" + name);
    assertThat(Run.in(library, "add", reports).err()).contains("Nothing new", "2 files unchanged");
    Run extract = Run.of("extract", reports);
    assertThat(extract.out()).contains("\"volume\":\"12\"");
  }

  @Test
  @DisplayName("a reference file that breaks off is one line, and the papers are read all the same")
  void broken() throws IOException {
    Files.writeString(reports.resolve("zotero.ris"), "TY  - JOUR\nTI  - On limbs\n");
    Run run = Run.in(library, "add", reports);
    assertThat(run.code()).isEqualTo(Casequote.SOME_FAILED);
    assertThat(run.err().lines().filter(line -> line.contains("zotero.ris")))
        .containsExactly(
            reports.resolve("zotero.ris") + ": line 1: a reference without an end (ER)");
    assertThat(run.err()).contains("1 article with 1 patient read");
  }

  @Test
  @DisplayName("extract says what a reference file says, wherever it stands among the papers")
  void extract() {
    Run run = Run.of("extract", reports);
    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(1);
    assertThat(run.out()).contains("\"volume\":\"12\",\"pages\":\"3-9\",\"doi\":\"10.1000/arm\"");
  }

  @Test
  @DisplayName("a copy of a file is no article of its own, and show names it")
  void copied() throws IOException {
    Path copy = Files.createDirectories(reports.resolve("old")).resolve("arm-copy.txt");
    Files.copy(reports.resolve("arm.txt"), copy);
    Run.in(library, "add", reports.resolve("arm.txt"));
    assertThat(Run.in(library, "add", reports).err()).contains("2 files unchanged");
    assertThat(Run.in(library, "table", "--format", "csv").lines()).hasSize(2);
    assertThat(Run.in(library, "show", "arm").out()).contains("The same file as " + copy);
  }

  @Test
  @DisplayName("an article in two files is one row, one hit and one entry with two sources")
  void twoSources() throws IOException {
    Files.writeString(
        reports.resolve("PMC1.xml"),
        "<article><front><article-meta><article-id pub-id-type='doi'>10.1000/arm</article-id>"
            + "<title-group><article-title>"
            + TITLE
            + "</article-title></title-group></article-meta></front><body><sec><title>Case"
            + " report</title><p>A 40-year-old woman had a leiomyosarcoma of 5 cm of the"
            + " arm.</p></sec></body></article>");
    Run run = Run.in(library, "add", reports);
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("1 article with 1 patient read", "1 file of articles that were");
    assertThat(Run.in(library, "table", "--format", "csv").lines()).hasSize(2);
    assertThat(Run.in(library, "search", "*", "--json").lines()).hasSize(1);
    String shown = Run.in(library, "show", "PMC1").out();
    assertThat(shown).contains("Also in " + reports.resolve("arm.txt").toAbsolutePath());
    assertThat(Run.in(library, "show", "arm").out()).contains("Another source of PMC1");
    assertThat(Run.in(library, "doctor").code()).isZero();
  }
}
