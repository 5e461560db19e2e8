package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casequote.store.Library;
import org.casequote.store.LibraryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how long short commands take from the shell, where most of it is their start. */
@Command(
    name = "start-benchmark",
    description = {
      "Run \"search\" and \"show\" by the launcher, in turn with \"java -version\","
          + " and print how long they took."
    })
final class StartBenchmarkCommand implements Callable<Integer> {

  @Option(
      names = LibraryOption.NAME,
      paramLabel = "DIR",
      description = "A library that is there (otherwise one of the reports in corpus/).")
  private @Nullable Path library;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "15",
      description = "Runs of each (${DEFAULT-VALUE}).")
  private int rounds;

  @Mixin private ProjectOption project;

  @Parameters(
      paramLabel = "QUERY",
      defaultValue = "site:skin size>=5",
      description = "What is searched for.")
  private String query;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (rounds < 1) {
      throw new ParameterException(spec.commandLine(), "--rounds is 1 or more, not " + rounds);
    }
    Path folder = library == null ? corpus() : library;
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<List<String>> programs =
        List.of(
            List.of(java, "-version"),
            launched(folder, "search", query),
            launched(folder, "show", article(folder)));
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    List<ProcessTimes> times = ProcessTimes.measure(programs, rounds);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d runs of each; %d processors, load %.1f%n",
        rounds,
        Runtime.getRuntime().availableProcessors(),
        load);
    print("java -version", times.get(0), times.get(0), out);
    print("search", times.get(1), times.get(0), out);
    print("show", times.get(2), times.get(0), out);
    return Casequote.OK;
  }

  private static void print(String name, ProcessTimes times, ProcessTimes java, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-13s  %.3f s by the clock (%.3f to %.3f), %.3f s on the processor;"
            + " %.1f and %.1f times java -version%n",
        name,
        times.medianByTheClock(),
        times.shortest(),
        times.longest(),
        times.medianOnTheProcessor(),
        times.medianByTheClock() / java.medianByTheClock(),
        times.medianOnTheProcessor() / java.medianOnTheProcessor());
  }

  /** A library of the project's reports, which stays for the next time. */
  private Path corpus() throws IOException {
    Path folder = project.folder.resolve("target/start-benchmark");
    Path reports = project.folder.resolve("corpus/reports");
    List<String> add = launched(folder, "add", reports.toString());
    try {
      int code =
          new ProcessBuilder(add)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor();
      if (code != 0) {
        throw new IOException(reports + ": cannot be added");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return folder;
  }

  private List<String> launched(Path folder, String command, String word) {
    List<String> words = new ArrayList<>();
    words.add(project.folder.resolve("casequote").toAbsolutePath().toString());
    words.addAll(List.of(command, LibraryOption.NAME, folder.toString(), word));
    return words;
  }

  private static String article(Path folder) {
    try (Library opened = Library.read(folder)) {
      return opened.docs().stream()
          .findFirst()
          .orElseThrow(() -> new LibraryException(folder + " has no articles"));
    }
  }
}
