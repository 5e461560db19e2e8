package org.casequote.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What to read, and with how many threads. */
final class BatchOptions {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Reports (PDF, JATS or BioC XML, HTML, text), and folders and archives of them.")
  List<Path> paths = List.of();

  private int jobs = Runtime.getRuntime().availableProcessors();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many files to read at a time (the number of processors).",
      showDefaultValue = Visibility.NEVER)
  void setJobs(int jobs) {
    if (jobs < 1) {
      throw new ParameterException(command.commandLine(), "--jobs is at least 1");
    }
    this.jobs = jobs;
  }

  int jobs() {
    return jobs;
  }
}
