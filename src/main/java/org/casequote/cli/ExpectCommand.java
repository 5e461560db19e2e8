package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.casequote.lab.Expectations;
import org.casequote.lab.ReferenceSet;
import org.casequote.lab.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Accepts the scores as they are now. */
@Command(
    name = "expect",
    description = {
      "Write the scores reached now as those that the tests hold the project to.",
      "Reads corpus/, and the published articles where they lie beside the project."
    })
final class ExpectCommand implements Callable<Integer> {

  @Mixin private ProjectOption project;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    for (ReferenceSet set : project.sets()) {
      Scorecard card = Scorecard.of(new LabReader(err).mark(set));
      Output.write(set.expected(), Expectations.write(card));
      err.printf("%s: F1 %.3f over all fields%n", set.expected(), card.all().f1());
    }
    return Casequote.OK;
  }
}
