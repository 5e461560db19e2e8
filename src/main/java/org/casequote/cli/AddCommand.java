package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.casequote.batch.Batch;
import org.casequote.batch.Input;
import org.casequote.batch.Inputs;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.engine.Parser;
import org.casequote.model.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads reports into the library; those that it has already are passed over. */
@Command(
    name = "add",
    description = {
      "Read reports into the library, and show a row a patient.",
      "Adding again reads what is new or has changed, and everything after the rules have."
    })
final class AddCommand implements Callable<Integer> {

  @Mixin private BatchOptions batch;
  @Mixin private ReadingOptions reading;
  @Mixin private LibraryOption library;
  @Spec private CommandSpec spec;

  private final Overview overview = new Overview();
  private int replaced;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    List<Input> inputs = Inputs.find(batch.paths);
    try (Parser parser = reading.parser();
        Catalog catalog = Catalog.open(library.folder(), err)) {
      Engine engine = Engine.open(parser);
      String fingerprint = engine.fingerprint();
      List<Input> unread = Inputs.without(inputs, catalog.library().current(fingerprint));
      Progress progress = new Progress(err, unread.size());
      Set<String> before = new HashSet<>(catalog.library().docs());
      new Batch(engine::read, batch.jobs())
          .read(
              unread,
              outcome -> {
                progress.count(outcome);
                keep(outcome, catalog, fingerprint, before);
              });
      progress.erase();
      catalog.finish();
      overview.print(spec.commandLine().getOut());
      summarize(err, inputs.size() - unread.size(), progress.failed());
      return progress.exitCode(inputs.size());
    }
  }

  private void keep(Outcome outcome, Catalog catalog, String fingerprint, Set<String> before) {
    switch (outcome) {
      case Outcome.Failed failed -> catalog.library().fail(failed.path(), failed.reason());
      case Outcome.Extracted done -> {
        try {
          Article stored = catalog.put(done.article(), fingerprint);
          replaced += before.contains(stored.report().id()) ? 1 : 0;
          overview.add(stored);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void summarize(PrintWriter err, int unchanged, int failed) {
    String same = unchanged == 0 ? "" : "; " + Counts.of(unchanged, "file") + " unchanged";
    String bad = failed == 0 ? "" : "; " + Counts.of(failed, "file") + " could not be read";
    if (overview.articles() == 0) {
      err.println("Nothing new for " + library.folder() + same + bad + ".");
      return;
    }
    err.println(
        Counts.of(overview.articles(), "article")
            + " with "
            + Counts.of(overview.patients(), "patient")
            + " read into "
            + library.folder()
            + (replaced == 0 ? "" : ", " + replaced + " of them anew")
            + same
            + bad
            + ".");
    if (overview.example() instanceof String doc) {
      String where = library.repeated();
      err.println("Try next:");
      err.println("  casequote show" + where + " " + doc);
      err.println("  casequote search" + where + " 'has:metastasis size>=5'");
      err.println("  casequote table" + where + " -o review.xlsx");
    }
  }
}
