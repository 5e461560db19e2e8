package org.casequote.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.casequote.hostile.RawPdf;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.Limits;
import org.casequote.ingest.input.Settings;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.model.Report;
import org.junit.jupiter.api.Test;

/** Files are read in other processes, and only the file that breaks one suffers. */
class WorkersTest {

  private static final byte[] PLAIN = RawPdf.page(RawPdf.show("A man of 40 had a tumour."));

  /** A page that unpacks into more than the memory it is given. */
  private static final byte[] BOMB =
      new RawPdf()
          .object("<< /Type /Catalog /Pages 2 0 R >>")
          .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
          .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>")
          .bomb((byte) ' ', 160, 1)
          .bytes();

  private static Settings settings(Duration time, int megabytes) {
    return new Settings(Limits.STANDARD.with(time, megabytes), List.of(), false);
  }

  private static long processes() {
    return ProcessHandle.current().children().filter(WorkersTest::isWorker).count();
  }

  /** By an option, since the end of a long command line may be cut off. */
  private static boolean isWorker(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("-XX:+ExitOnOutOfMemoryError");
  }

  @Test
  void givesTheReportThatThisProcessWould() throws IOException, UnreadableException {
    try (Workers workers = new Workers(Settings.STANDARD);
        Stream<Path> files = Files.list(Path.of("corpus/reports"))) {
      for (Path file : files.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        Report here = Ingest.read(file, bytes);
        assertThat(workers.read(Ingest.id(file), bytes, 0)).isEqualTo(here);
      }
      assertThat(processes()).isEqualTo(1);
    }
  }

  @Test
  void aFileThatNeedsTooMuchMemoryCostsOnlyItself() throws UnreadableException {
    try (Workers workers = new Workers(settings(Duration.ofSeconds(30), 64))) {
      assertThat(workers.read("a", PLAIN, 0).text()).isEqualTo("A man of 40 had a tumour.");
      assertThatThrownBy(() -> workers.read("b", BOMB, 0))
          .isInstanceOf(UnreadableException.class)
          .hasMessage("needs more than 64 MB");
      assertThat(workers.read("c", PLAIN, 0).text()).isEqualTo("A man of 40 had a tumour.");
    }
  }

  @Test
  void aFileThatTakesTooLongIsGivenUp() {
    try (Workers workers = new Workers(settings(Duration.ofMillis(20), 64))) {
      assertThatThrownBy(() -> workers.read("a", PLAIN, 0)).hasMessage("gave up after 0 s");
    }
    assertThat(processes()).isZero();
  }

  @Test
  void aCrashIsToldAndTheNextFileIsReadByAnotherProcess() throws UnreadableException {
    try (Workers workers = new Workers(Settings.STANDARD)) {
      Thread killer =
          Thread.ofPlatform()
              .start(() -> {
                while (processes() == 0) {
                  Thread.onSpinWait();
                }
                ProcessHandle.current()
                    .children()
                    .filter(WorkersTest::isWorker)
                    .forEach(ProcessHandle::destroyForcibly);
              });
      assertThatThrownBy(() -> workers.read("a", PLAIN, 0))
          .hasMessageMatching("the process that read it crashed \\(exit code \\d+\\)");
      assertThat(killer).isNotNull();
      assertThat(workers.read("b", PLAIN, 0).id()).isEqualTo("b");
    }
  }

  @Test
  void plainTextStartsNoProcess() throws UnreadableException {
    try (Workers workers = new Workers(Settings.STANDARD)) {
      byte[] text = "A man of 40 had a tumour.".getBytes(StandardCharsets.UTF_8);
      assertThat(workers.read("a", text, 0).blocks()).hasSize(1);
      assertThat(processes()).isZero();
    }
  }

  @Test
  void refusalsComeBackWordForWord() {
    try (Workers workers = new Workers(Settings.STANDARD)) {
      byte[] xml = "<?xml version='1.0'?><book/>".getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> workers.read("a", xml, 0))
          .isInstanceOf(UnreadableException.class)
          .hasMessageContaining("<book>");
    }
  }
}
