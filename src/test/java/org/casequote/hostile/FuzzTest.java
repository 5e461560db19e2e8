package org.casequote.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.UnreadableException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Changes the reports of the corpus and other files at random and reads them, for as long as {@code
 * casequote.fuzz.seconds} says. What breaks a parser, or takes it too long, is written to {@code
 * target/fuzz}; put it beside {@code finds.txt} and name it there.
 */
@Tag("fuzz")
class FuzzTest {

  private static final int SECONDS_A_FILE = 10;

  @Test
  void parsersEndWithAReportOrAReason() throws IOException, InterruptedException {
    long seed = Long.getLong("casequote.seed", System.nanoTime());
    long end =
        System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong("casequote.fuzz.seconds", 60));
    System.out.println("FuzzTest: -Dcasequote.seed=" + seed);
    List<Path> seeds = Mutation.sources().toList();
    Random random = new Random(seed);
    List<String> finds = new ArrayList<>();
    int runs = 0;
    while (System.nanoTime() < end) {
      Path from = seeds.get(random.nextInt(seeds.size()));
      byte[] bytes = Mutation.changed(Files.readAllBytes(from), random);
      String wrong = wrong(from, bytes);
      runs++;
      if (wrong != null) {
        String name = "find-" + Integer.toHexString(Arrays.hashCode(bytes)) + extension(from);
        Files.write(Files.createDirectories(Path.of("target/fuzz")).resolve(name), bytes);
        finds.add(name + ": " + wrong);
      }
    }
    System.out.println("FuzzTest: " + runs + " files, " + finds.size() + " finds");
    assertThat(finds).isEmpty();
  }

  /** What went wrong, {@code null} where all is well. */
  private static String wrong(Path from, byte[] bytes) throws InterruptedException {
    FutureTask<String> task =
        new FutureTask<>(() -> {
          try {
            Ingest.read(from, bytes);
            return null;
          } catch (UnreadableException e) {
            boolean fault = String.valueOf(e.getMessage()).startsWith("damaged: ");
            return fault ? e.getMessage() : null;
          }
        });
    Thread.ofPlatform().daemon().start(task);
    try {
      return task.get(SECONDS_A_FILE, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return "takes longer than " + SECONDS_A_FILE + " s";
    } catch (ExecutionException e) {
      return String.valueOf(e.getCause());
    }
  }

  private static String extension(Path from) {
    String name = from.toString();
    return name.substring(name.lastIndexOf('.'));
  }
}
