package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casequote.batch.Batch;
import org.casequote.batch.Input;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.engine.Parser;
import org.casequote.store.Library;
import org.jspecify.annotations.Nullable;
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
      "Adding again reads what is new or has changed, and everything after the rules have; so it"
          + " goes on where it was broken off."
    })
final class AddCommand implements Callable<Integer> {

  @Mixin private BatchOptions batch;
  @Mixin private ReadingOptions reading;
  @Mixin private LibraryOption library;

  @Option(
      names = "--retry",
      description = {
        "Also read files again that could not be read before, as passwords do. Else they are"
            + " passed over until they, the rules or the programs that help have changed."
      })
  private boolean retry;

  @Option(names = "--dry-run", description = "Only list the files that would be read.")
  private boolean dry;

  @Spec private CommandSpec spec;

  private int listed;
  private int unchanged;
  private int failedBefore;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (Stream<Input> inputs = batch.inputs();
        Parser parser = reading.parser()) {
      Engine engine = Engine.open(parser);
      if (dry) {
        list(inputs, engine);
        return Casequote.OK;
      }
      try (Catalog catalog = Catalog.open(library.folder(), err);
          Interruption interruption = new Interruption()) {
        Intake intake = new Intake(catalog, rules(engine, isRetry()), batch.limit());
        Progress progress = new Progress(err, batch.total());
        intake.run(inputs.iterator(), batch.jobs(), interruption::requested, progress);
        intake.overview().print(spec.commandLine().getOut());
        summarize(err, intake, progress);
        if (interruption.requested()) {
          err.println("Stopped. Run it again to go on.");
          return Interruption.EXIT_CODE;
        }
        return progress.exitCode();
      }
    }
  }

  /** A password may open what was closed before. */
  private boolean isRetry() {
    return retry || reading.hasPasswords();
  }

  static Intake.Rules rules(Engine engine, boolean retry) {
    return new Intake.Rules(
        engine.fingerprint(),
        engine.means(),
        retry,
        engine::read,
        engine::reread,
        engine::sameText);
  }

  /** Names the files that would be read, and changes nothing. */
  private void list(Stream<Input> inputs, Engine engine) {
    PrintWriter out = spec.commandLine().getOut();
    boolean exists = Library.exists(library.folder());
    try (Library known = exists ? Library.read(library.folder()) : null) {
      new Batch(
              path -> engine.read(path, sha256 -> seen(path, sha256, known, engine)),
              batch.jobs(),
              () -> listed >= batch.limit())
          .read(
              inputs.iterator(),
              outcome -> {
                switch (outcome) {
                  case Outcome.Unchanged same -> unchanged++;
                  case Outcome.FailedBefore before -> failedBefore++;
                  default -> {
                    listed++;
                    out.println(outcome.path());
                  }
                }
              });
    }
    out.flush();
    String would = Counts.of(listed, "file") + " would be read";
    String rest = unchanged(unchanged) + failedBefore(failedBefore) + ".";
    spec.commandLine().getErr().println(would + rest);
  }

  private Outcome seen(Path path, String sha256, @Nullable Library known, Engine engine) {
    String name = path.toString();
    if (known != null) {
      if (known.ledger().fingerprint(sha256).equals(Optional.of(engine.fingerprint()))) {
        return new Outcome.Unchanged(name);
      }
      if (!isRetry() && known.ledger().failed(sha256, engine.means())) {
        return new Outcome.FailedBefore(name);
      }
    }
    return new Outcome.Failed(name, "not read yet");
  }

  private static void tellReferences(PrintWriter err, Intake intake) {
    if (intake.references() > 0) {
      err.println(
          Counts.of(intake.references(), "reference")
              + " read; they describe "
              + Counts.of(intake.described(), "article")
              + " of the library anew.");
    }
  }

  private static String further(int files) {
    return files == 0 ? "" : "; " + Counts.of(files, "file") + " of articles that were there";
  }

  private static String unchanged(int files) {
    return files == 0 ? "" : "; " + Counts.of(files, "file") + " unchanged";
  }

  static String failedBefore(int files) {
    String again = "; --retry reads " + (files == 1 ? "it" : "them") + " again";
    return files == 0 ? "" : "; " + Counts.of(files, "file") + " failed before" + again;
  }

  private void summarize(PrintWriter err, Intake intake, Progress progress) {
    Overview overview = intake.overview();
    int failed = progress.failed();
    String rest =
        unchanged(progress.unchanged())
            + failedBefore(progress.failedBefore())
            + (failed == 0 ? "" : "; " + Counts.of(failed, "file") + " could not be read")
            + ".";
    tellReferences(err, intake);
    if (overview.articles() + intake.further() == 0) {
      String what = intake.references() > 0 ? "No new article for " : "Nothing new for ";
      err.println(what + library.folder() + rest);
      return;
    }
    err.println(
        Counts.of(overview.articles(), "article")
            + " with "
            + Counts.of(overview.patients(), "patient")
            + " read into "
            + library.folder()
            + (intake.replaced() == 0 ? "" : ", " + intake.replaced() + " of them anew")
            + further(intake.further())
            + rest);
    overview.printDoubts(err);
    if (overview.example() instanceof String doc) {
      String where = library.repeated();
      err.println("Try next:");
      err.println("  casequote show" + where + " " + LibraryOption.quoted(doc));
      err.println("  casequote search" + where + " 'has:metastasis size>=5'");
      err.println("  casequote table" + where + " -o review.xlsx");
    }
  }
}
