package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.casequote.lab.Chart;
import org.casequote.lab.Charts;
import org.casequote.lab.ErrorPrinter;
import org.casequote.lab.Evaluation;
import org.casequote.lab.ScorecardJson;
import org.casequote.lab.ScorecardPrinter;
import org.casequote.lab.ScoresPage;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores records against the gold. */
@Command(
    name = "evaluate",
    description = {
      "Score what is read of reports against a folder of gold records (ID.json).",
      "Prints precision, recall and F1 for each field, over the six core fields and over all."
    })
final class EvaluateCommand implements Callable<Integer> {

  /** How many draws a page of documentation gets. */
  private static final int ROUNDS = 1000;

  @Parameters(index = "0", paramLabel = "GOLD_DIR", description = "The folder of gold records.")
  private Path gold = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "PATH",
      description = "Reports or a folder of them, or the .jsonl file of an earlier run.")
  private Path path = Path.of("");

  @Option(
      names = "--errors",
      paramLabel = "FIELD",
      description = "List what is wrong in this field, or in all, by cause.")
  private @Nullable String errors;

  @Option(names = "--json", description = "Write one line of JSON.")
  private boolean json;

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      defaultValue = "0",
      description = "Add 95 %% intervals of F1, from N draws of the articles (1000 is enough).")
  private int rounds;

  @Option(
      names = "--hold-out",
      description = "Score the third of the articles apart that nothing may be learned from.")
  private boolean holdOut;

  @Option(
      names = "--reliability",
      description = "Show how often findings of each confidence are right.")
  private boolean reliability;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the scores into the part of this page that is about GOLD_DIR and PATH.")
  private @Nullable Path page;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<Field<?>> listed = listed();
    SortedMap<String, Chart> charts = Charts.ofFolder(gold, id -> true);
    Map<String, Chart> read =
        new LabReader(spec.commandLine().getErr()).read(path, charts::containsKey);
    int draws = page == null ? rounds : Math.max(rounds, ROUNDS);
    List<Evaluation> parts =
        holdOut
            ? Evaluation.apart(charts, read, draws)
            : List.of(Evaluation.of("all", charts, read, draws));
    if (page != null) {
      fill(page, parts);
    } else if (json) {
      spec.commandLine().getOut().print(Json.line(ScorecardJson.of(parts, reliability)) + "\n");
    } else {
      print(parts, listed);
    }
    spec.commandLine().getOut().flush();
    return Casequote.OK;
  }

  private void print(List<Evaluation> parts, List<Field<?>> listed) {
    PrintWriter out = spec.commandLine().getOut();
    ScorecardPrinter printer = new ScorecardPrinter(out);
    printer.print(parts);
    if (reliability) {
      printer.printReliability(parts);
    }
    // The first part is all articles, or those that may be learned from.
    new ErrorPrinter(out).print(parts.getFirst().articles(), listed);
  }

  private List<Field<?>> listed() {
    if (errors == null) {
      return List.of();
    }
    if (errors.equals("all")) {
      return Fields.ALL;
    }
    Field<?> field =
        Fields.byId(errors)
            .orElseThrow(
                () -> new ParameterException(spec.commandLine(), "no such field: " + errors));
    return List.of(field);
  }

  private void fill(Path file, List<Evaluation> parts) throws IOException {
    String arguments = gold + " " + path;
    String command = "casequote lab evaluate " + arguments + (holdOut ? " --hold-out" : "");
    String filled =
        ScoresPage.fill(Files.readString(file), arguments, command, LocalDate.now(), parts);
    Output.write(file, filled);
  }
}
