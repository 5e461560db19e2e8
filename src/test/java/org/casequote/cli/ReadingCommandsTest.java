package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that open the engine: extract, add and text. */
class ReadingCommandsTest {

  private static final String ARM =
      """
      Leiomyosarcoma of the arm

      Case report

      A 40-year-old woman had a leiomyosarcoma of the arm. The tumour measured 4.5 cm.
      """;

  @TempDir private Path folder;
  private Path reports;
  private Path library;

  @BeforeEach
  void fill() throws IOException {
    library = folder.resolve("library");
    reports = Files.createDirectories(folder.resolve("reports"));
    Files.writeString(reports.resolve("arm.txt"), ARM);
    Files.writeString(reports.resolve("leg.txt"), ARM.replace("arm", "leg").replace("40", "61"));
  }

  @Test
  void extractsALineForEachInTheOrderOfTheInputs() {
    Run run = Run.of("extract", reports, "--verify", "--jobs", 3);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).startsWith("{\"doc\":\"arm\",").contains("40-year");
    assertThat(run.lines().get(1)).startsWith("{\"doc\":\"leg\",");
    assertThat(Run.of("extract", reports).out()).as("again").isEqualTo(run.out());
  }

  @Test
  void extractsIntoAFile() throws IOException {
    Path file = folder.resolve("out/records.jsonl");
    Run run = Run.of("extract", reports, "-o", file);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readAllLines(file)).hasSize(2);
    assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void namesWhatFailedAndGoesOn() {
    Path missing = folder.resolve("missing.pdf");
    Run run = Run.of("extract", missing, reports);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualToNormalizingNewlines(missing + ": no such file\n");
    assertThat(run.lines()).hasSize(2);
  }

  @Test
  void isThreeWhenNothingCouldBeRead() {
    assertThat(Run.of("extract", folder.resolve("missing.pdf")).code()).isEqualTo(3);
    assertThat(Run.in(library, "add", folder.resolve("missing.pdf")).code()).isEqualTo(3);
    assertThat(Run.of("text", folder.resolve("missing.pdf")).code()).isEqualTo(3);
  }

  @Test
  void stopsInSilenceWhenNobodyReadsOn() {
    CommandLine commands = Casequote.commands();
    int[] written = {0};
    commands.setOut(
        Casequote.writer(
            new PrintStream(
                new OutputStream() {
                  @Override
                  public void write(int b) throws IOException {
                    written[0]++;
                    throw new IOException("Broken pipe");
                  }
                })));
    StringWriter err = new StringWriter();
    commands.setErr(new PrintWriter(err, true));
    Path missing = folder.resolve("missing.pdf");
    assertThat(commands.execute("extract", reports.toString(), missing.toString())).isZero();
    assertThat(written[0]).isPositive();
    assertThat(err.toString()).as("what comes after").isEmpty();
  }

  @Test
  void addsWhatIsNewOrChanged() throws IOException {
    Run first = Run.in(library, "add", reports);
    assertThat(first.code()).isZero();
    assertThat(first.lines().getFirst()).startsWith("| Article | Age | Sex ");
    assertThat(first.lines()).hasSize(4);
    assertThat(first.err())
        .startsWith("2 articles with 2 patients read into " + library + ".")
        .contains("Try next:", "casequote show --library " + library + " arm");

    Run second = Run.in(library, "add", reports);
    assertThat(second.code()).isZero();
    assertThat(second.out()).isEmpty();
    assertThat(second.err().strip())
        .isEqualTo("Nothing new for " + library + "; 2 files unchanged.");

    Files.writeString(reports.resolve("leg.txt"), ARM.replace("arm", "knee"));
    Run third = Run.in(library, "add", reports);
    assertThat(third.err())
        .startsWith("1 article with 1 patient read into " + library + ", 1 of them anew; 1 file");
    assertThat(Run.in(library, "search", "knee").lines().getFirst()).startsWith("leg (case-1)");
  }

  @Test
  void addNamesWhatFailed() throws IOException {
    Files.writeString(reports.resolve("empty.txt"), "");
    Run run = Run.in(library, "add", reports);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(reports.resolve("empty.txt") + ": ")
        .contains("1 file could not be read");
  }

  @Test
  void showsTheTextThatOffsetsCount() {
    Run text = Run.of("text", reports.resolve("arm.txt"));
    assertThat(text.code()).isZero();
    assertThat(text.out()).contains("A 40-year-old woman");
    Run blocks = Run.of("text", "--json", reports.resolve("arm.txt"));
    List<String> lines = blocks.lines();
    assertThat(lines).allMatch(line -> line.startsWith("{\"kind\":\""));
    assertThat(lines).anyMatch(line -> line.contains("\"start\":") && line.contains("4.5 cm"));
    assertThat(Run.of("text", "--body", reports.resolve("arm.txt")).out()).contains("4.5 cm");
  }
}
