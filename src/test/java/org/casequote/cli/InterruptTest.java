package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.casequote.store.Library;
import org.casequote.store.LibraryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, at the start and in the middle: the program ends, and running it again goes on. */
class InterruptTest {

  private static final int REPORTS = 60;

  /** So many are named to a run that then waits for the names of the rest. */
  private static final int NAMED = 12;

  /** Long enough for a machine with much else to do, shorter than waiting for what never comes. */
  private static final int SECONDS = 120;

  @TempDir private Path folder;
  private Path reports;
  private Path library;
  private Process process;

  @BeforeEach
  void write() throws IOException {
    library = folder.resolve("library");
    reports = Files.createDirectory(folder.resolve("reports"));
    Random random = new Random(5);
    for (int i = 0; i < REPORTS; i++) {
      StringBuilder text = new StringBuilder("Case report. A woman aged " + (30 + i));
      text.append(" years had a leiomyosarcoma of the thigh.");
      for (int word = 0; word < 2000; word++) {
        text.append(word % 20 == 0 ? ". The " : " ")
            .append(Long.toString(random.nextInt(99999), 36));
      }
      Files.writeString(report(i), text + ".");
    }
  }

  private Path report(int i) {
    return reports.resolve("r%02d.txt".formatted(i));
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  /** Starts the program as a terminal would, where Ctrl-C is not ignored. */
  private void start(Object... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Casequote.class.getName()));
    Stream.of(words).map(Object::toString).forEach(command::add);
    process =
        new ProcessBuilder(command)
            .redirectError(folder.resolve("said").toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .start();
  }

  /** Names reports on standard input, which stays open, as from a pipe whose writer goes on. */
  private void name() throws IOException {
    OutputStream names = process.getOutputStream();
    for (int i = 0; i < NAMED; i++) {
      names.write((report(i) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    names.flush();
  }

  private void interrupt() throws Exception {
    assertThat(new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor()).isZero();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
  }

  private interface Sign {
    boolean isThere() throws IOException;
  }

  private void await(Sign sign) throws Exception {
    for (int i = 0; !sign.isThere(); i++) {
      assertThat(process.isAlive()).as(said()).isTrue();
      assertThat(i).as(said()).isLessThan(20 * SECONDS);
      Thread.sleep(50);
    }
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"));
  }

  private int stored() {
    if (!Library.exists(library)) {
      return 0;
    }
    try (Library records = Library.read(library)) {
      return records.docs().size();
    } catch (LibraryException e) {
      // It is being made.
      return 0;
    }
  }

  private void assertGoesOn(int stored) {
    Run rest = Run.in(library, "add", reports);
    assertThat(rest.code()).as(rest.err()).isZero();
    assertThat(rest.err())
        .contains((REPORTS - stored) + " articles with " + (REPORTS - stored) + " patients read");
    assertThat(Run.in(library, "search", "*", "--limit", REPORTS).err().strip())
        .isEqualTo(REPORTS + " patients of " + REPORTS);
    assertThat(Run.in(library, "doctor").code()).isZero();
  }

  @Test
  void addEndsAndGoesOn() throws Exception {
    start("add", "--library", library, reports);
    await(() -> stored() > 0);
    interrupt();
    assertThat(said()).contains("Stopped. Run it again to go on.").doesNotContain("casequote: ");
    assertThat(stored()).isLessThan(REPORTS);
    assertGoesOn(stored());
  }

  @Test
  void addEndsWhileItWaitsForNames() throws Exception {
    start("add", "--library", library, "--from-list", "-");
    name();
    await(() -> stored() > 0);
    interrupt();
    assertGoesOn(stored());
  }

  @Test
  void extractEndsAndLeavesNoHalfFile() throws Exception {
    Path lines = folder.resolve("lines.jsonl");
    Path part = folder.resolve("lines.jsonl.part");
    start("extract", "-o", lines, reports);
    await(() -> Files.exists(part) && Files.size(part) > 0);
    interrupt();
    assertThat(lines).doesNotExist();
    assertThat(part).doesNotExist();
    assertThat(Run.of("extract", "-o", lines, reports).code()).isZero();
    assertThat(Files.readAllLines(lines)).hasSize(REPORTS);
  }

  @Test
  void aStartEndsAtOnceAndLeavesNothing() throws Exception {
    Path part = folder.resolve("lines.jsonl.part");
    start("extract", "-o", folder.resolve("lines.jsonl"), reports);
    await(() -> Files.exists(part));
    interrupt();
    assertThat(part).doesNotExist();
  }
}
