package org.casequote.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An index of the {@link Samples}, made anew for each test. */
abstract class SamplesIndex {

  @TempDir Path folder;
  CaseIndex index;

  @BeforeEach
  void fill() throws IOException {
    try (CaseIndexWriter writer = CaseIndexWriter.open(folder, Samples::concepts)) {
      writer.put(Samples.THIGH);
      writer.put(Samples.TWINS);
      writer.commit(1);
    }
    index = CaseIndex.open(folder);
    assertThat(index).isNotNull();
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }
}
