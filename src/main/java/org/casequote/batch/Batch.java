package org.casequote.batch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.casequote.engine.Outcome;
import org.casequote.store.LibraryException;
import org.jspecify.annotations.Nullable;

/** Reads inputs with several threads and hands over the outcomes in the order of the inputs. */
public final class Batch {

  /** How many outcomes a thread may be ahead of the one that is handed over next. */
  private static final int AHEAD = 4;

  /** How many bytes of files may be ahead; a single file may be larger. */
  private static final long BYTES_AHEAD = 256L << 20;

  /** What a file counts whose size is not known, such as one within an archive. */
  private static final long USUAL_SIZE = 1L << 20;

  private static final long PATIENCE_MILLIS = 100;

  private final Function<Path, Outcome> reader;
  private final int jobs;
  private final BooleanSupplier stop;

  /**
   * A batch.
   *
   * @param reader reads one file; called by several threads at a time
   * @param jobs the number of threads, at least 1
   */
  public Batch(Function<Path, Outcome> reader, int jobs) {
    this(reader, jobs, () -> false);
  }

  /**
   * A batch that can be ended early.
   *
   * @param stop is asked now and then; once it says so, no more outcomes are handed over
   */
  public Batch(Function<Path, Outcome> reader, int jobs, BooleanSupplier stop) {
    if (jobs < 1) {
      throw new IllegalArgumentException("no such number of jobs: " + jobs);
    }
    this.reader = reader;
    this.jobs = jobs;
    this.stop = stop;
  }

  /** Reads these inputs; see {@link #read(Iterator, Consumer)}. */
  public void read(List<Input> inputs, Consumer<Outcome> sink) {
    read(inputs.iterator(), sink);
  }

  /**
   * Reads all inputs, unless it is stopped before.
   *
   * @param inputs is asked for no more of them than are read ahead
   * @param sink takes the outcomes, on the caller's thread; what it throws ends the batch
   */
  public void read(Iterator<Input> inputs, Consumer<Outcome> sink) {
    ExecutorService threads =
        Executors.newFixedThreadPool(jobs, Thread.ofPlatform().daemon().name("read-", 1).factory());
    try {
      Queue<Work> ahead = new ArrayDeque<>();
      long bytes = 0;
      while (inputs.hasNext() || !ahead.isEmpty()) {
        while (inputs.hasNext() && ahead.size() < jobs * AHEAD && bytes < BYTES_AHEAD) {
          Input input = inputs.next();
          long size = size(input.path());
          bytes += size;
          ahead.add(new Work(CompletableFuture.supplyAsync(() -> outcome(input), threads), size));
        }
        Work next = ahead.remove();
        bytes -= next.size;
        Outcome outcome = await(next.outcome);
        if (outcome == null) {
          return;
        }
        sink.accept(outcome);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private record Work(CompletableFuture<Outcome> outcome, long size) {}

  private static long size(Path file) {
    long size = file.toFile().length();
    return size > 0 ? size : USUAL_SIZE;
  }

  /** The outcome once it is there; {@code null} where the batch is stopped before. */
  private @Nullable Outcome await(CompletableFuture<Outcome> outcome) {
    while (!stop.getAsBoolean()) {
      try {
        return outcome.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // Ask again whether to go on.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      } catch (ExecutionException e) {
        throw e.getCause() instanceof LibraryException fault
            ? fault
            : new CompletionException(e.getCause());
      }
    }
    return null;
  }

  /** A fault of ours in one file is that file's failure, and the others are read all the same. */
  private Outcome outcome(Input input) {
    String path = input.path().toString();
    if (input.problem() != null) {
      return new Outcome.Failed(path, input.problem());
    }
    try {
      return reader.apply(input.path());
    } catch (LibraryException e) {
      // No fault of the file, and none that the next one would be spared.
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Failed(path, "internal error: " + e);
    }
  }
}
