package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the rehearsal is one that there is, and has something to show. */
class RehearsalTest {

  @Test
  void eachCommandShowsSomething(@TempDir Path library) throws IOException {
    Filled.fill(library);
    for (List<String> command : Rehearsal.commands("arm")) {
      Object[] arguments = command.subList(1, command.size()).toArray();
      Run run = Run.in(library, command.getFirst(), arguments);
      assertThat(run.code()).as("%s: %s", command, run.err()).isZero();
      assertThat(run.out()).as("%s", command).isNotBlank();
    }
  }
}
