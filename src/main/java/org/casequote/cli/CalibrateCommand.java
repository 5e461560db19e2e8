package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.casequote.lab.Calibration;
import org.casequote.lab.Marking;
import org.casequote.lab.ReferenceSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how often each rule is right, and writes it where confidence comes from. */
@Command(
    name = "calibrate",
    description = {
      "Measure how often each rule is right, and write the tables that confidence comes from.",
      "Reads corpus/, and the published articles where they lie beside the project, without those",
      "that are set aside."
    })
final class CalibrateCommand implements Callable<Integer> {

  private static final Path LEXICON = Path.of("src/main/resources/org/casequote/lexicon");

  @Mixin private ProjectOption project;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    List<Marking> articles = new ArrayList<>();
    for (ReferenceSet set : project.sets()) {
      articles.addAll(new LabReader(err).mark(set));
    }
    Calibration measured = Calibration.of(articles);
    Path lexicon = project.folder.resolve(LEXICON);
    Output.write(lexicon.resolve("confidence.tsv"), measured.confidence());
    Output.write(lexicon.resolve("restated.tsv"), measured.restated());
    err.println(Counts.of(articles.size(), "article") + " measured; build again to use it");
    return Casequote.OK;
  }
}
