package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Watching a folder until nothing is new ends, whatever lies there. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchTest {

  @TempDir private Path folder;
  private Path reports;
  private Path library;

  @BeforeEach
  void write() throws IOException {
    library = folder.resolve("library");
    reports = Files.createDirectory(folder.resolve("reports"));
  }

  private Path report(String limb) throws IOException {
    return Files.writeString(
        reports.resolve(limb + ".txt"),
        "Case report. A 40-year-old woman had a leiomyosarcoma of 5 cm of the " + limb + ".");
  }

  private Run watch(Path... paths) {
    Object[] words = new Object[3 + paths.length];
    words[0] = "--once";
    words[1] = "--every";
    words[2] = "0.05";
    System.arraycopy(paths, 0, words, 3, paths.length);
    return Run.in(library, "watch", words);
  }

  @Test
  void anEmptyFolderIsSaid() {
    Run run = watch(reports);
    assertThat(run.err().strip()).isEqualTo(reports + ": no reports in this folder");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void whatFailsIsSaidOnce() throws IOException {
    report("arm");
    Path torn = Files.writeString(reports.resolve("torn.pdf"), "%PDF-1.7\n1 0 obj <<");
    Path gone = folder.resolve("gone.txt");
    Run run = watch(reports, gone);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines().filter(line -> line.startsWith(torn + ": "))).hasSize(1);
    assertThat(run.err().lines().filter(line -> line.equals(gone + ": no such file"))).hasSize(1);
    assertThat(run.err()).contains("1 article with 1 patient read");
    assertThat(Run.in(library, "search", "*").err().strip()).isEqualTo("1 patient of 1");
  }

  @Test
  void anotherWriterIsWaitedFor() throws Exception {
    report("arm");
    CompletableFuture<Run> watching;
    try (Catalog other = Catalog.open(library, new PrintWriter(Writer.nullWriter()))) {
      watching = CompletableFuture.supplyAsync(() -> watch(reports));
      Thread.sleep(1000);
      assertThat(watching).isNotDone();
      assertThat(other.library().docs()).isEmpty();
    }
    Run run = watching.get(200, TimeUnit.SECONDS);
    assertThat(run.code()).isZero();
    assertThat(run.err()).endsWith("1 article with 1 patient read\n");
  }
}
