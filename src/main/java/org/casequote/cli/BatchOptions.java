package org.casequote.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.casequote.batch.Filter;
import org.casequote.batch.Input;
import org.casequote.batch.Inputs;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.ingest.reference.ReferenceFile;
import org.casequote.ingest.reference.References;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What to read, and with how many threads. */
final class BatchOptions {

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Reports (PDF, JATS or BioC XML, HTML, text), and folders and archives of them.")
  private List<Path> paths = List.of();

  @Option(
      names = "--from-list",
      paramLabel = "FILE",
      description = "Read the paths in this file, one a line; - is standard input.")
  private @Nullable Path list;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Only files of this name (PMC*.pdf) or path (2019/**); may be repeated.")
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "No files of this name or path; may be repeated.")
  private List<String> exclude = List.of();

  private int jobs = Runtime.getRuntime().availableProcessors();
  private int limit = Integer.MAX_VALUE;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many files to read at a time (the number of processors).")
  void setJobs(int jobs) {
    this.jobs = atLeastOne("--jobs", jobs);
  }

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Read no more than the first N of them.")
  void setLimit(int limit) {
    this.limit = atLeastOne("--limit", limit);
  }

  private int atLeastOne(String option, int number) {
    if (number < 1) {
      throw wrong(option + " is at least 1");
    }
    return number;
  }

  int jobs() {
    return jobs;
  }

  int limit() {
    return limit;
  }

  /** The files to read, in the order in which they were named; found as they are asked for. */
  Stream<Input> inputs() throws IOException {
    if (list == null && paths.isEmpty()) {
      throw wrong("Missing required parameter: 'PATH'");
    }
    return walk(list == null ? paths.stream() : Stream.concat(paths.stream(), lines(list)));
  }

  private Stream<Input> walk(Stream<Path> all) {
    Filter filter = filter();
    return Inputs.walk(all.iterator())
        .filter(input -> input.problem() != null || filter.test(input.path()));
  }

  /**
   * What the reference files among the inputs say, but for those that a list on standard input
   * names and that can be read once only. What is wrong with one of them is told when its turn
   * comes.
   */
  References references() throws IOException {
    References references = new References();
    boolean once = list != null && isStandardInput(list);
    try (Stream<Input> inputs = once ? walk(paths.stream()) : inputs()) {
      inputs
          .filter(input -> input.problem() == null)
          .map(Input::path)
          .filter(path -> ReferenceFile.isName(path.toString()))
          .forEach(path -> add(path, references));
    }
    return references;
  }

  private static void add(Path file, References references) {
    try {
      references.add(ReferenceFile.read(Ingest.bytes(file)));
    } catch (IOException | UnreadableException e) {
      // Told when it is read as one of the inputs.
    }
  }

  /** How many files there are, known once they have been counted beside the work. */
  Progress.Total total() {
    if (list != null && isStandardInput(list)) {
      return Progress.Total.UNKNOWN;
    }
    return Progress.Total.counted(() -> {
      try (Stream<Input> all = inputs()) {
        return Math.min(limit, all.count());
      }
    });
  }

  private Filter filter() {
    try {
      return new Filter(include, exclude);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private static Stream<Path> lines(Path file) throws IOException {
    InputStream in = isStandardInput(file) ? System.in : Files.newInputStream(file);
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    return lines.lines().filter(line -> !line.isBlank()).map(Path::of).onClose(() -> close(lines));
  }

  private static void close(BufferedReader lines) {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isStandardInput(Path list) {
    return list.toString().equals("-");
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
