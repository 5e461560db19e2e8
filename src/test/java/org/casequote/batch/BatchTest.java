package org.casequote.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.casequote.engine.Outcome;
import org.casequote.model.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

  private static List<Input> inputs(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Input(Path.of("r" + i), null)).toList();
  }

  private static Outcome read(Path path) {
    return new Outcome.Extracted(new Draft("d").from(path.toString(), "sha").article());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 16})
  void keepsTheOrderOfTheInputsWhateverTheThreads(int jobs) {
    Random random = new Random(jobs);
    List<Input> inputs = inputs(200);
    List<String> order = new ArrayList<>();
    new Batch(
            path -> {
              pause(random.nextInt(3));
              return read(path);
            },
            jobs)
        .read(inputs, outcome -> order.add(outcome.path()));
    assertThat(order).isEqualTo(inputs.stream().map(i -> i.path().toString()).toList());
  }

  @Test
  void runsNoFurtherAheadThanIsBounded() {
    AtomicInteger started = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    new Batch(
            path -> {
              assertThat(started.incrementAndGet() - done.get()).isLessThanOrEqualTo(3 * 4 + 1);
              return read(path);
            },
            3)
        .read(
            inputs(100),
            outcome -> {
              assertThat(outcome).isInstanceOf(Outcome.Extracted.class);
              done.incrementAndGet();
            });
    assertThat(done).hasValue(100);
  }

  @Test
  void oneFaultyFileStopsNothing() {
    List<Outcome> outcomes = new ArrayList<>();
    List<Input> inputs = new ArrayList<>(inputs(3));
    inputs.add(1, new Input(Path.of("folder"), "no reports in this folder"));
    new Batch(
            path -> {
              if (path.endsWith("r1")) {
                throw new IllegalStateException("boom");
              }
              return read(path);
            },
            2)
        .read(inputs, outcomes::add);
    assertThat(outcomes).hasSize(4);
    assertThat(outcomes)
        .filteredOn(o -> o instanceof Outcome.Failed)
        .extracting(o -> ((Outcome.Failed) o).line())
        .containsExactly(
            "folder: no reports in this folder",
            "r1: internal error: java.lang.IllegalStateException: boom");
  }

  @Test
  void whatTheSinkThrowsEndsTheBatch() {
    AtomicInteger count = new AtomicInteger();
    Batch batch =
        new Batch(
            path -> {
              count.incrementAndGet();
              return read(path);
            },
            2);
    assertThatThrownBy(() ->
            batch.read(
                inputs(1000),
                outcome -> {
                  throw new IllegalStateException("no more");
                }))
        .hasMessage("no more");
    assertThat(count).hasValueLessThan(100);
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
