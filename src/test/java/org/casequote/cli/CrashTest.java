package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever moment {@code add} is killed at, running it again gives the same library. */
class CrashTest {

  private static final int KILLS = 50;
  private static final int REPORTS = 22;
  private static final int FILES = 31;

  private static final PrintWriter SILENT = new PrintWriter(Writer.nullWriter());

  @TempDir private Path folder;

  @Test
  void aKilledRunLosesNothing() throws Exception {
    long seed = System.nanoTime();
    System.out.println("CrashTest: seed " + seed + ", " + KILLS + " kills");
    Path pile = folder.resolve("pile");
    Pile.write(pile, REPORTS, seed);
    assertThat(REPORTS + Pile.writeTwins(pile, REPORTS)).isEqualTo(FILES);
    Path whole = folder.resolve("whole");
    assertThat(Pile.add(pile, whole, SILENT)).isEqualTo(FILES);
    List<String> expected = Pile.contents(whole);
    assertThat(expected.toString()).as("articles of two sources").contains("again-");
    assertThat(expected.toString()).as("articles with a reference").contains("my.ris");
    assertThat(Pile.add(pile, whole, SILENT)).as("nothing is read twice").isZero();

    List<Future<Integer>> runs = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < KILLS; i++) {
        long own = seed + i;
        Path library = folder.resolve("library-" + i);
        Callable<Integer> run = () -> killed(pile, library, new Random(own), expected, own);
        runs.add(threads.submit(run));
      }
    }
    int midway = 0;
    for (Future<Integer> run : runs) {
      int left = run.get();
      midway += left > 0 && left < FILES ? 1 : 0;
    }
    assertThat(midway).as("kills in the middle of the pile").isGreaterThan(KILLS / 4);
  }

  /** Kills one run, does the rest, and tells how many files that was. */
  private static int killed(
      Path pile, Path library, Random random, List<String> expected, long seed)
      throws IOException, InterruptedException {
    Process process = Pile.start(pile, library, "-");
    // It may read so many files, and is killed while the last of them are being written.
    int allowed = random.nextInt(FILES + 3);
    try (BufferedReader said = process.inputReader();
        OutputStream leave = process.getOutputStream()) {
      leave.write(new byte[allowed]);
      leave.flush();
      for (int i = 0; i < 1 + Math.min(allowed, FILES); i++) {
        said.readLine();
      }
      Thread.sleep(random.nextInt(allowed == 0 ? 300 : 20));
      process.destroyForcibly();
      process.waitFor();
    }
    int left = Pile.add(pile, library, SILENT);
    assertThat(Pile.contents(library)).as("seed %d", seed).isEqualTo(expected);
    assertThat(Pile.add(pile, library, SILENT)).as("nothing is read twice").isZero();
    return left;
  }
}
