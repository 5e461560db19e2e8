package org.casequote.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTimesTest {

  @Test
  void runsEachProgramOnceARoundAndOnceBefore(@TempDir Path folder) throws IOException {
    Path runs = folder.resolve("runs");
    List<String> note = List.of("sh", "-c", "echo run >> " + runs);
    List<ProcessTimes> times = ProcessTimes.measure(List.of(note, List.of("true")), 3);
    assertThat(times).hasSize(2);
    assertThat(times.getFirst().clock()).hasSize(3);
    assertThat(Files.readAllLines(runs)).hasSize(4);
  }

  @Test
  void countsTheProcessorOfWhatAProgramStarts() throws IOException {
    String count = "i=0; while [ $i -lt 100000 ]; do i=$((i + 1)); done";
    List<ProcessTimes> times =
        ProcessTimes.measure(
            List.of(List.of("true"), List.of("sh", "-c", "sh -c '" + count + "'; true")), 1);
    assertThat(times.get(1).medianOnTheProcessor())
        .isGreaterThan(times.get(0).medianOnTheProcessor());
  }

  @Test
  void aProgramThatFailsHasNoTime() {
    assertThatThrownBy(() -> ProcessTimes.measure(List.of(List.of("false")), 1))
        .isInstanceOf(IOException.class)
        .hasMessage("false: failed");
  }
}
