package org.casequote.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The place of {@code spark} among the commands. Spark has a build and a class path of its own,
 * which the launcher makes and takes, so the command itself is not here.
 */
@Command(
    name = "spark",
    description = "Do what extract does on Apache Spark, on all cores or on many machines.")
final class SparkNotice implements Callable<Integer> {

  @Parameters(hidden = true, description = "What the command itself would take.")
  private List<String> arguments = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine()
        .getErr()
        .println("casequote: spark is run by the launcher, casequote, and not by the jar");
    return Casequote.WRONG_CALL;
  }
}
