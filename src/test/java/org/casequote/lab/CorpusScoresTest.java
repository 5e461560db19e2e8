package org.casequote.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The project's own reports are read no worse than before. */
class CorpusScoresTest {

  @Test
  void noFieldHasLost() throws IOException {
    ReferenceSet corpus = ReferenceSet.corpus(ReadSet.PROJECT);
    Scorecard card = ReadSet.score(corpus);
    assertThat(Expectations.read(corpus.expected()).losses(card))
        .as("what was lost; `casequote lab expect` accepts the scores as they are")
        .isEmpty();
  }
}
