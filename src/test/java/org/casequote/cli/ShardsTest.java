package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardsTest {

  private static final PrintWriter SILENT = new PrintWriter(Writer.nullWriter());

  @TempDir private Path folder;

  @Test
  void anIndexOfShardsFindsWhatOneFinds() throws IOException {
    Path pile = folder.resolve("pile");
    Path library = folder.resolve("library");
    Pile.write(pile, 30, 3);
    Pile.add(pile, library, SILENT);
    List<String> whole = Pile.contents(library);
    // Of more shards than articles some are empty; and a run that was broken off left one.
    Files.createDirectories(library.resolve("shards/0/rest"));
    for (int shards : List.of(2, 7, 40, 1)) {
      assertThat(Run.in(library, "reindex", "--jobs", shards).code()).isZero();
      assertThat(Pile.contents(library)).as("%d shards", shards).isEqualTo(whole);
      assertThat(Run.in(library, "doctor").err().strip()).isEqualTo("The library is whole.");
      assertThat(library.resolve("shards")).doesNotExist();
    }
  }

  @Test
  void fewArticlesAreOneShard() {
    assertThat(Shards.worth(0)).isEqualTo(1);
    assertThat(Shards.worth(999)).isEqualTo(1);
    assertThat(Shards.worth(1_000_000)).isBetween(1, Runtime.getRuntime().availableProcessors());
  }
}
