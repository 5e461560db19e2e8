package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {

  private @TempDir Path folder;
  private Path report;
  private Path lines;
  private Path library;

  @BeforeEach
  void extract() throws IOException {
    report = folder.resolve("thigh.txt");
    lines = folder.resolve("out.jsonl");
    library = folder.resolve("library");
    Files.writeString(
        report, "Case report. A 40-year-old woman had a leiomyosarcoma of 5 cm of the thigh.");
    assertThat(Run.of("extract", "-o", lines, report).code()).isZero();
  }

  @Test
  void linesAreTakenWithTheTextOfTheirFiles() {
    Run run = Run.in(library, "import", lines);
    assertThat(run.err()).startsWith("1 article taken into ");
    assertThat(run.code()).isZero();
    assertThat(Run.in(library, "search", "age:40 woman").lines().getFirst()).startsWith("thigh");
  }

  @Test
  void linesAreTakenWithoutTheirFiles() throws IOException {
    Files.delete(report);
    assertThat(Run.in(library, "import", lines).code()).isZero();
    assertThat(Run.in(library, "search", "age:40").lines().getFirst()).startsWith("thigh");
    assertThat(Run.in(library, "show", "thigh").out()).contains("40-year-old");
  }

  @Test
  void addingTheFilesReadsThemAnew() {
    Run.in(library, "import", lines);
    assertThat(Run.in(library, "add", report).err()).contains("1 of them anew");
  }

  /** What is said of an article whose files differ in a sentence. */
  private Path article(String name, String more) throws IOException {
    String text =
        """
        <article><front><article-meta>
        <article-id pub-id-type="doi">10.5555/casequote.7</article-id>
        <title-group><article-title>Leiomyosarcoma of the thigh</article-title></title-group>
        </article-meta></front><body><sec><title>Case report</title>
        <p>A 40-year-old woman noticed a firm mass that had grown for a year under the skin of her
        thigh. A leiomyosarcoma of 5 cm was excised with clear margins, and she was free of disease
        at the last visit. %s</p></sec></body></article>
        """;
    return Files.writeString(folder.resolve(name), text.formatted(more));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anArticleInTwoFilesIsTwoLinesAndOneEntry(boolean there) throws IOException {
    Path first = article("first.xml", "");
    Path second = article("second.xml", "No adjuvant treatment was given to her.");
    assertThat(Run.of("extract", "-o", lines, first, second).code()).isZero();
    assertThat(Files.readAllLines(lines)).hasSize(2);
    if (!there) {
      Files.delete(first);
      Files.delete(second);
    }
    Run run = Run.in(library, "import", lines);
    assertThat(run.code()).isZero();
    assertThat(run.err().strip())
        .isEqualTo("1 article taken into " + library + "; 1 line of articles that were there.");
    Run again = Run.in(library, "import", lines);
    assertThat(again.code()).isZero();
    assertThat(again.err().strip())
        .isEqualTo(
            there ? "Nothing new for " + library + "; 2 lines unchanged." : run.err().strip());
    assertThat(Run.in(library, "search", "age:40").err().strip()).isEqualTo("1 patient of 1");
    assertThat(Run.in(library, "show", "first").out()).contains("Also in ", "second.xml");
  }

  @Test
  void whatWasAddedAndIsTheSameStaysAsItIs() {
    assertThat(Run.in(library, "add", report).code()).isZero();
    assertThat(Run.in(library, "import", lines).err().strip())
        .isEqualTo("Nothing new for " + library + "; 1 line unchanged.");
    assertThat(Run.in(library, "add", report).err()).contains("1 file unchanged");
  }

  @Test
  void anotherKindOfFileIsPassedOver() throws IOException {
    byte[] bytes = new byte[4000];
    new Random(1).nextBytes(bytes);
    Path parquet = Files.write(folder.resolve("part.parquet"), bytes);
    Run run = Run.in(library, "import", parquet);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines()).hasSize(4);
    assertThat(run.err())
        .contains(parquet + ": the first lines are none of extract's", "Nothing new for");
  }

  @Test
  void whatSparkWroteIsTakenWithItsFailures() throws IOException {
    Path out = folder.resolve("out");
    Files.createDirectories(out.resolve("records/_temporary"));
    Files.createDirectories(out.resolve("failures"));
    Files.copy(lines, out.resolve("records/part-00000.txt"));
    Files.writeString(out.resolve("records/_SUCCESS"), "");
    Files.writeString(out.resolve("records/_temporary/part-00000.txt"), "half a line");
    Files.writeString(
        out.resolve("failures/part-00000.json"),
        "{\"path\":\"torn.pdf\",\"failure\":\"damaged: no page\"}\n");
    Run run = Run.in(library, "import", out);
    assertThat(run.code()).isZero();
    assertThat(run.err().lines())
        .containsExactly(
            "torn.pdf: damaged: no page",
            "1 article taken into " + library + "; 1 report that had not been read.");
  }

  @Test
  void parquetIsReadBySparksBuildAlone() throws IOException {
    Path parquet = Files.writeString(folder.resolve("part.parquet"), "PAR1 and more PAR1");
    Run run = Run.in(library, "import", parquet, lines);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines())
        .satisfiesExactly(
            line ->
                assertThat(line).startsWith(parquet + ": Parquet is read ").contains("launcher"),
            line -> assertThat(line).endsWith("; 1 file could not be read."));
  }

  @Test
  void whatIsNotThereKeepsNothingElseBack() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run run = Run.in(library, "import", folder.resolve("gone.jsonl"), empty, lines);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines())
        .containsExactly(
            folder.resolve("gone.jsonl") + ": no such file",
            empty + ": no results in this folder",
            "1 article taken into " + library + "; 2 files could not be read.");
  }

  @Test
  void aLineThatIsNoArticleIsNamed() throws IOException {
    Path parts = Files.createDirectory(folder.resolve("records"));
    Files.writeString(parts.resolve("_SUCCESS"), "");
    Files.writeString(parts.resolve("part-1"), "{}\n" + Files.readString(lines));
    Run run = Run.in(library, "import", parts);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("part-1:1: ", "1 article taken", "1 line could not be read");
  }
}
