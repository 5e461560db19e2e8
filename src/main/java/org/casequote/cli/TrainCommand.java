package org.casequote.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.casequote.lab.AnnotatedCorpus;
import org.casequote.lab.ModelCard;
import org.casequote.lab.SectionTrainer;
import org.casequote.lab.SectionTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains the models that the product ships with. */
@Command(
    name = "train",
    description = {
      "Train the models in models/ on corpus/annotated and write a card for each.",
      "The same corpus gives the same model, byte for byte; build again to read with it."
    })
final class TrainCommand implements Callable<Integer> {

  @Mixin private ProjectOption project;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    AnnotatedCorpus corpus = AnnotatedCorpus.read(project.folder.resolve("corpus/annotated"));
    Path models = Files.createDirectories(project.folder.resolve("models"));
    String name = SectionTrainer.NAME;
    byte[] model = SectionTrainer.train(corpus.documents());
    SectionTrial trial = SectionTrial.of(corpus.documents());
    Output.write(
        models.resolve(name + ".card.md"),
        ModelCard.of(name, model, corpus, trial, LocalDate.now()));
    Output.write(models.resolve(name + ".bin"), model);
    spec.commandLine()
        .getErr()
        .printf(
            "%s: %d documents, %.1f %% of paragraphs right%n",
            models.resolve(name + ".bin"), corpus.documents().size(), 100 * trial.accuracy());
    return Casequote.OK;
  }
}
