package org.casequote.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how well reports are read, and trains models. */
@Command(
    name = "lab",
    description = {
      "Measure how well reports are read, against records that careful readers wrote, and train the"
          + " models that help to read them."
    },
    subcommands = {
      EvaluateCommand.class,
      CompareCommand.class,
      ExpectCommand.class,
      CalibrateCommand.class,
      TrainCommand.class,
      AddBenchmarkCommand.class,
      SearchBenchmarkCommand.class,
      StartBenchmarkCommand.class,
      LayoutCommand.class
    })
final class LabCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  /** Without a command there is only help to give. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Casequote.WRONG_CALL;
  }
}
