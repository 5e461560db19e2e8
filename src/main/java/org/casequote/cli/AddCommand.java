package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.casequote.batch.Input;
import org.casequote.engine.Engine;
import org.casequote.engine.Parser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads reports into the library; those that it has already are passed over. */
@Command(
    name = "add",
    description = {
      "Read reports into the library, and show a row a patient.",
      "Adding again reads what is new or has changed, and everything after the rules have; so it",
      "goes on where it was broken off."
    })
final class AddCommand implements Callable<Integer> {

  @Mixin private BatchOptions batch;
  @Mixin private ReadingOptions reading;
  @Mixin private LibraryOption library;

  @Option(names = "--dry-run", description = "Only list the files that would be read.")
  private boolean dry;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    List<Input> inputs = batch.inputs();
    try (Interruption interruption = new Interruption();
        Parser parser = reading.parser();
        Catalog catalog = Catalog.open(library.folder(), err)) {
      Intake intake = new Intake(catalog, rules(Engine.open(parser)));
      List<Input> unread = intake.plan(inputs, batch.limit());
      if (dry) {
        unread.forEach(input -> spec.commandLine().getOut().println(input.path()));
        err.println(Counts.of(unread.size(), "file") + " would be read" + unchanged(intake) + ".");
        return Casequote.OK;
      }
      Progress progress = intake.run(batch.jobs(), interruption, library.folder(), err);
      intake.overview().print(spec.commandLine().getOut());
      summarize(err, intake, progress.failed());
      if (interruption.requested()) {
        int left = unread.size() - progress.done();
        err.println("Stopped; " + Counts.of(left, "file") + " left. Run it again to go on.");
        return Interruption.EXIT_CODE;
      }
      return progress.exitCode(intake.unchanged() + unread.size());
    }
  }

  static Intake.Rules rules(Engine engine) {
    return new Intake.Rules(engine.fingerprint(), engine::read, engine::reread, engine::sameText);
  }

  private static String unchanged(Intake intake) {
    int files = intake.unchanged();
    return files == 0 ? "" : "; " + Counts.of(files, "file") + " unchanged";
  }

  private void summarize(PrintWriter err, Intake intake, int failed) {
    Overview overview = intake.overview();
    String bad = failed == 0 ? "" : "; " + Counts.of(failed, "file") + " could not be read";
    if (overview.articles() == 0) {
      err.println("Nothing new for " + library.folder() + unchanged(intake) + bad + ".");
      return;
    }
    err.println(
        Counts.of(overview.articles(), "article")
            + " with "
            + Counts.of(overview.patients(), "patient")
            + " read into "
            + library.folder()
            + (intake.replaced() == 0 ? "" : ", " + intake.replaced() + " of them anew")
            + unchanged(intake)
            + bad
            + ".");
    overview.printDoubts(err);
    if (overview.example() instanceof String doc) {
      String where = library.repeated();
      err.println("Try next:");
      err.println("  casequote show" + where + " " + doc);
      err.println("  casequote search" + where + " 'has:metastasis size>=5'");
      err.println("  casequote table" + where + " -o review.xlsx");
    }
  }
}
