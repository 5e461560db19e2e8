package org.casequote.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.casequote.batch.Batch;
import org.casequote.batch.Input;
import org.casequote.batch.Inputs;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.engine.Workers;
import org.casequote.ingest.input.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand copies of the corpus's PDFs with changed bytes in one run. */
@Tag("fuzz")
class ThousandCopiesTest {

  private static final int COPIES = 1_000;

  @TempDir private Path folder;

  @Test
  void everyCopyHasItsOutcomeAndMemoryStaysFlat() throws IOException {
    long seed = Long.getLong("casequote.seed", System.nanoTime());
    System.out.println("ThousandCopiesTest: -Dcasequote.seed=" + seed);
    Random random = new Random(seed);
    List<Path> sources =
        Mutation.sources().filter(file -> file.toString().endsWith(".pdf")).toList();
    for (int i = 0; i < COPIES; i++) {
      byte[] whole = Files.readAllBytes(sources.get(i % sources.size()));
      Files.write(folder.resolve("copy-" + i + ".pdf"), Mutation.changed(whole, random));
    }
    List<Input> inputs = Inputs.find(List.of(folder));
    List<Long> memory = new ArrayList<>();
    int[] counts = new int[2];
    try (Workers workers = new Workers(Settings.STANDARD)) {
      new Batch(Engine.open(workers)::read, 2)
          .read(
              inputs,
              outcome -> {
                counts[outcome instanceof Outcome.Extracted ? 0 : 1]++;
                if ((counts[0] + counts[1]) % 250 == 0) {
                  memory.add(used());
                }
              });
    }
    System.out.println(
        "ThousandCopiesTest: " + counts[0] + " read, " + counts[1] + " refused, MB used " + memory);
    assertThat(counts[0] + counts[1]).isEqualTo(COPIES);
    assertThat(memory.getLast()).isLessThan(memory.getFirst() + 30);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
