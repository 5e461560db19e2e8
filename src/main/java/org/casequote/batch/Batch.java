package org.casequote.batch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.casequote.engine.Outcome;

/** Reads inputs with several threads and hands over the outcomes in the order of the inputs. */
public final class Batch {

  /** How many outcomes a thread may be ahead of the one that is handed over next. */
  private static final int AHEAD = 4;

  private final Function<Path, Outcome> reader;
  private final int jobs;

  /**
   * A batch.
   *
   * @param reader reads one file; called by several threads at a time
   * @param jobs the number of threads, at least 1
   */
  public Batch(Function<Path, Outcome> reader, int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("no such number of jobs: " + jobs);
    }
    this.reader = reader;
    this.jobs = jobs;
  }

  /**
   * Reads all inputs.
   *
   * @param sink takes the outcomes, on the caller's thread; what it throws ends the batch
   */
  public void read(List<Input> inputs, Consumer<Outcome> sink) {
    ExecutorService threads =
        Executors.newFixedThreadPool(jobs, Thread.ofPlatform().daemon().name("read-", 1).factory());
    try {
      Queue<CompletableFuture<Outcome>> ahead = new ArrayDeque<>();
      Iterator<Input> rest = inputs.iterator();
      while (rest.hasNext() || !ahead.isEmpty()) {
        while (rest.hasNext() && ahead.size() < jobs * AHEAD) {
          Input input = rest.next();
          ahead.add(CompletableFuture.supplyAsync(() -> outcome(input), threads));
        }
        sink.accept(ahead.remove().join());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** A fault of ours in one file is that file's failure, and the others are read all the same. */
  private Outcome outcome(Input input) {
    String path = input.path().toString();
    if (input.problem() != null) {
      return new Outcome.Failed(path, input.problem());
    }
    try {
      return reader.apply(input.path());
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed(path, "internal error: " + e);
    }
  }
}
