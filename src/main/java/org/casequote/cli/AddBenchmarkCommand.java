package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casequote.batch.Input;
import org.casequote.batch.Inputs;
import org.casequote.engine.Engine;
import org.casequote.lab.SyntheticReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures {@code add} on many files: whether its rate stays and its memory is bounded. */
@Command(
    name = "add-benchmark",
    description = {
      "Write many synthetic reports, add them to a library, and print the rate of each thousand"
          + " and the memory in use after it.",
      "JDK_JAVA_OPTIONS=-Xmx1g sets the heap's limit."
    })
final class AddBenchmarkCommand implements Callable<Integer> {

  /** How many files make a line. */
  private static final int STEP = 1000;

  @Option(
      names = "--files",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Reports (${DEFAULT-VALUE}).")
  private int files;

  @Option(
      names = "--words",
      paramLabel = "N",
      defaultValue = "3000",
      description = "Words of each (${DEFAULT-VALUE}).")
  private int words;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the reports (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads (${DEFAULT-VALUE}).")
  private int jobs;

  @Mixin private ProjectOption project;

  @Parameters(
      paramLabel = "DIR",
      description = "A folder that does not exist yet, for the files and the library.")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (Files.exists(folder)) {
      throw new IOException(folder + " is there already");
    }
    Path pile = folder.resolve("files");
    new SyntheticReports(project.folder.resolve("corpus/annotated"), words, seed)
        .write(pile, files);
    out.printf(
        Locale.ROOT,
        "%d files of %d words; %d processors, load %.1f, heap of %d MB%n",
        files,
        words,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().maxMemory() >> 20);
    Engine engine = Engine.open();
    long start = System.nanoTime();
    try (Catalog catalog =
        Catalog.open(folder.resolve("library"), new PrintWriter(Writer.nullWriter()))) {
      Progress progress = new Progress(spec.commandLine().getErr(), () -> files);
      Steps steps = new Steps(Inputs.walk(List.of(pile).iterator()).iterator(), out);
      new Intake(catalog, AddCommand.rules(engine, false)).run(steps, jobs, () -> false, progress);
      steps.print();
      out.printf(
          Locale.ROOT,
          "%d files, %d failed, in %.0f s; most in use %d MB%n",
          progress.done(),
          progress.failed(),
          (System.nanoTime() - start) / 1e9,
          steps.most >> 20);
    }
    out.flush();
    return Casequote.OK;
  }

  /** Passes inputs on, and prints after each thousand how long they took. */
  private static final class Steps implements Iterator<Input> {

    private final Iterator<Input> inputs;
    private final PrintWriter out;
    private int count;
    private int printed;
    private long since = System.nanoTime();
    private long processor = processor();
    private long most;

    Steps(Iterator<Input> inputs, PrintWriter out) {
      this.inputs = inputs;
      this.out = out;
    }

    @Override
    public boolean hasNext() {
      return inputs.hasNext();
    }

    @Override
    public Input next() {
      if (count > 0 && count % STEP == 0) {
        print();
      }
      count++;
      return inputs.next();
    }

    private void print() {
      double seconds = (System.nanoTime() - since) / 1e9;
      double busy = (processor() - processor) / 1e9;
      System.gc();
      Runtime heap = Runtime.getRuntime();
      long used = heap.totalMemory() - heap.freeMemory();
      most = Math.max(most, used);
      out.printf(
          Locale.ROOT,
          "%6d files: %.1f a second, %.1f a second of the processor's time, %d MB in use%n",
          count,
          (count - printed) / seconds,
          (count - printed) / busy,
          used >> 20);
      out.flush();
      printed = count;
      since = System.nanoTime();
      processor = processor();
    }

    /** The processor's time of this process. */
    private static long processor() {
      return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
  }
}
