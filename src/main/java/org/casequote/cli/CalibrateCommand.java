package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.casequote.lab.Calibration;
import org.casequote.lab.Chart;
import org.casequote.lab.Charts;
import org.casequote.lab.Marking;
import org.casequote.lab.ReferenceSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how often each rule is right, and writes it where confidence comes from. */
@Command(
    name = "calibrate",
    description = {
      "Measure how often each rule is right, and write the tables that confidence comes from.",
      "Confidence is honest only where it is measured on articles that no rule was mended on: give"
          + " their gold, and what was read of them before. Without any, corpus/ and the published"
          + " articles beside the project are read, without those that are set aside; such figures"
          + " flatter."
    })
final class CalibrateCommand implements Callable<Integer> {

  private static final Path LEXICON = Path.of("src/main/resources/org/casequote/lexicon");

  @Parameters(
      arity = "0..*",
      paramLabel = "GOLD_DIR PATH",
      hideParamSyntax = true,
      description =
          "A folder of gold records and the reports that they are of, or the .jsonl file of an"
              + " earlier run; again for each set.")
  private List<Path> pairs = List.of();

  @Mixin private ProjectOption project;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    List<Marking> articles = articles(new LabReader(err));
    Calibration measured = Calibration.of(articles);
    Path lexicon = project.folder.resolve(LEXICON);
    Output.write(lexicon.resolve("confidence.tsv"), measured.confidence());
    Output.write(lexicon.resolve("restated.tsv"), measured.restated());
    err.println(Counts.of(articles.size(), "article") + " measured; build again to use it");
    return Casequote.OK;
  }

  private List<Marking> articles(LabReader reader) throws IOException {
    if (pairs.size() % 2 != 0) {
      throw new ParameterException(
          spec.commandLine(), pairs.getLast() + ": a folder of gold and what was read go together");
    }
    List<Marking> articles = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      SortedMap<String, Chart> gold = Charts.ofFolder(pairs.get(i), id -> true);
      articles.addAll(Marking.all(gold, reader.read(pairs.get(i + 1), gold::containsKey)));
    }
    if (pairs.isEmpty()) {
      for (ReferenceSet set : project.sets()) {
        articles.addAll(reader.mark(set));
      }
    }
    return articles;
  }
}
