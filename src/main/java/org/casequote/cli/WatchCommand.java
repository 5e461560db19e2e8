package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casequote.batch.Input;
import org.casequote.engine.Engine;
import org.casequote.engine.Parser;
import org.casequote.store.LibraryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Reads files into the library as they come. It looks at the folders now and then, which also works
 * where a file system tells nobody of changes, and takes a file once it has stopped growing.
 */
@Command(
    name = "watch",
    description = "Read the reports of a folder into the library, and new ones as they come.")
final class WatchCommand implements Callable<Integer> {

  @Mixin private BatchOptions batch;
  @Mixin private ReadingOptions reading;
  @Mixin private LibraryOption library;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "2",
      description = "How often to look (${DEFAULT-VALUE}).")
  private double every;

  @Option(names = "--once", description = "Stop when nothing new is there.")
  private boolean once;

  @Spec private CommandSpec spec;

  private record Look(long size, long time) {}

  private final Map<Path, Look> seen = new HashMap<>();
  private final Set<Path> taken = new HashSet<>();
  private boolean failed;

  @Override
  public Integer call() throws IOException {
    try (Parser parser = reading.parser()) {
      Engine engine = Engine.open(parser);
      try (Interruption interruption = new Interruption()) {
        boolean settled = false;
        while (!interruption.requested() && !(once && settled)) {
          List<Input> ready = ready();
          if (!ready.isEmpty()) {
            take(ready, engine, interruption);
          }
          settled = taken.containsAll(seen.keySet());
          pause(interruption);
        }
        return interruption.requested()
            ? Interruption.EXIT_CODE
            : failed ? Casequote.SOME_FAILED : Casequote.OK;
      }
    }
  }

  /** The files that are new or changed, and as they were when last looked at. */
  private List<Input> ready() throws IOException {
    List<Input> all;
    try (Stream<Input> inputs = batch.inputs()) {
      all = inputs.toList();
    }
    // What is gone is waited for no longer.
    Set<Path> there = all.stream().map(Input::path).collect(Collectors.toSet());
    seen.keySet().retainAll(there);
    taken.retainAll(there);
    return all.stream().filter(this::isReady).toList();
  }

  private boolean isReady(Input input) {
    Path path = input.path();
    Look look;
    try {
      look =
          Files.isRegularFile(path)
              ? new Look(Files.size(path), Files.getLastModifiedTime(path).toMillis())
              : new Look(0, 0);
    } catch (IOException e) {
      return false;
    }
    Look before = seen.put(path, look);
    if (!look.equals(before)) {
      taken.remove(path);
      return false;
    }
    return !taken.contains(path);
  }

  private void take(List<Input> ready, Engine engine, Interruption interruption)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (Catalog catalog = Catalog.open(library.folder(), err)) {
      Intake intake = new Intake(catalog, AddCommand.rules(engine, reading.hasPasswords()));
      Progress progress = new Progress(err, ready::size);
      intake.run(ready.iterator(), batch.jobs(), interruption::requested, progress);
      failed |= progress.exitCode() != Casequote.OK;
      ready.forEach(input -> taken.add(input.path()));
      if (intake.overview().articles() > 0) {
        err.println(
            Counts.of(intake.overview().articles(), "article")
                + " with "
                + Counts.of(intake.overview().patients(), "patient")
                + " read");
      }
    } catch (LibraryException e) {
      // Another program has the library for now; the files are still there the next time.
      err.println("casequote: " + e.getMessage());
    }
  }

  private void pause(Interruption interruption) {
    long until = System.nanoTime() + (long) (every * 1e9);
    try {
      while (System.nanoTime() < until && !interruption.requested()) {
        Thread.sleep(Math.min(100, (long) (every * 1000)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
