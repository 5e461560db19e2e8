package org.casequote.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.casequote.lab.Changes;
import org.casequote.lab.Chart;
import org.casequote.lab.Charts;
import org.casequote.lab.Marking;
import org.casequote.lab.ScorecardPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what one run has right and another wrong. */
@Command(
    name = "compare",
    description = "Show, finding by finding, what became right and what wrong from run A to run B.")
final class CompareCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "The earlier run: its .jsonl file, or reports.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "The later run.")
  private Path now = Path.of("");

  @Parameters(index = "2", paramLabel = "GOLD_DIR", description = "The folder of gold records.")
  private Path gold = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    SortedMap<String, Chart> charts = Charts.ofFolder(gold, id -> true);
    LabReader reader = new LabReader(spec.commandLine().getErr());
    Changes changes =
        Changes.of(
            Marking.all(charts, reader.read(before, charts::containsKey)),
            Marking.all(charts, reader.read(now, charts::containsKey)));
    new ScorecardPrinter(spec.commandLine().getOut()).print(changes);
    spec.commandLine().getOut().flush();
    return Casequote.OK;
  }
}
