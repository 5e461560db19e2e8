package org.casequote.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * Published articles are read no worse than before, where they lie beside the checkout; they are no
 * part of it. Those set aside are not opened.
 */
class DevelopmentScoresTest {

  @Test
  void noFieldHasLost() throws IOException {
    ReferenceSet development = ReferenceSet.development(ReadSet.PROJECT);
    assumeTrue(development.isThere(), () -> "skipped: no articles in " + development.gold());
    assumeTrue(Files.exists(development.expected()), () -> "skipped: no " + development.expected());
    Scorecard card = ReadSet.score(development);
    assertThat(Expectations.read(development.expected()).losses(card))
        .as("what was lost; `casequote lab expect` accepts the scores as they are")
        .isEmpty();
  }
}
