package org.casequote.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.casequote.batch.spark.Source;
import org.casequote.batch.spark.SparkExtract;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads reports on Apache Spark; the class to give to {@code spark-submit}. */
@Command(
    name = "casequote spark",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Read reports on Apache Spark, on all cores of this machine or where spark.master says.",
      "The lines in DIR/records are those of \"casequote extract\": one for each file."
          + " \"casequote import\" joins those of one article."
    })
public final class SparkCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = {
        "Reports, and folders and archives of them; or addresses of Spark's connectors (s3a://…)."
      })
  private List<String> paths = List.of();

  @Option(
      names = "--from-list",
      paramLabel = "FILE",
      description = "A file of paths or addresses, one a line.")
  private @Nullable Path list;

  @Option(
      names = "--table",
      paramLabel = "FORMAT",
      description =
          "The paths are tables in this format (json, parquet, csv) with the columns"
              + " path (or id) and text.")
  private @Nullable String table;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Where the results go; must not be there yet.")
  private String folder = "";

  @Option(names = "--format", description = "Of the results: ${COMPLETION-CANDIDATES}.")
  private SparkExtract.Format format = SparkExtract.Format.JSONL;

  @Spec private CommandSpec spec;

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new SparkCommand())
            .setExecutionExceptionHandler(new Faults(() -> false))
            .setParameterExceptionHandler(new Mistakes())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .execute(args));
  }

  @Override
  public Integer call() throws IOException {
    SparkExtract.Counts counts = SparkExtract.run(source(), folder, format);
    spec.commandLine()
        .getErr()
        .println(
            Counts.of(Math.toIntExact(counts.read()), "article")
                + " read into "
                + folder
                + (counts.failed() == 0 ? "" : "; " + counts.failed() + " could not be read")
                + ".");
    if (counts.failed() == 0) {
      return Casequote.OK;
    }
    return counts.read() == 0 ? Casequote.NOTHING_DONE : Casequote.SOME_FAILED;
  }

  private Source source() throws IOException {
    List<String> all = new ArrayList<>(paths);
    if (list != null) {
      all.addAll(Files.readAllLines(list, StandardCharsets.UTF_8));
      all.removeIf(String::isBlank);
    }
    if (all.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "there is no PATH to read");
    }
    if (table != null) {
      return new Source.Table(table, all);
    }
    long addresses = all.stream().filter(path -> path.contains("://")).count();
    if (addresses == 0) {
      return new Source.Files(all.stream().map(Path::of).toList());
    }
    if (addresses < all.size()) {
      throw new ParameterException(
          spec.commandLine(), "paths and addresses do not go together; write file:///… for a path");
    }
    return new Source.Store(all);
  }
}
