package org.casequote.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casequote.batch.Batch;
import org.casequote.batch.Input;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.engine.Parser;
import org.casequote.ingest.reference.References;
import org.casequote.json.ArticleJson;
import org.casequote.model.Article;
import org.casequote.model.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads reports and writes a JSON line for each, in the order of the inputs. */
@Command(
    name = "extract",
    description = {
      "Read reports and write one line of JSON for each, in the order of the inputs.",
      "An article in two files, as PDF and as XML, gives two lines; import and add make one of"
          + " them."
    })
final class ExtractCommand implements Callable<Integer> {

  @Mixin private BatchOptions batch;
  @Mixin private ReadingOptions reading;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file, not to standard output.")
  private @Nullable Path file;

  @Option(
      names = "--verify",
      description = "Check that every quote stands in the text where its offsets say.")
  private boolean verify;

  @Spec private CommandSpec spec;

  private boolean misquoted;

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      return run(spec.commandLine().getOut());
    }
    try (Output output = new Output(file)) {
      PrintWriter out = new PrintWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
      int code = run(out);
      if (code == Interruption.EXIT_CODE) {
        return code;
      }
      if (out.checkError()) {
        throw Output.cannotWrite(file, null);
      }
      output.commit();
      return code;
    }
  }

  private int run(PrintWriter out) throws IOException {
    References references = batch.references();
    Progress progress = new Progress(spec.commandLine().getErr(), batch.total());
    try (Stream<Input> inputs = batch.inputs();
        Parser parser = reading.parser()) {
      Engine engine = Engine.open(parser);
      try (Interruption interruption = new Interruption()) {
        new Batch(engine::read, batch.jobs(), interruption::requested)
            .read(
                inputs.limit(batch.limit()).iterator(),
                outcome -> {
                  progress.count(outcome);
                  if (outcome instanceof Outcome.Extracted done) {
                    write(described(done.article(), references), out, progress);
                  }
                });
        if (interruption.requested()) {
          return Interruption.EXIT_CODE;
        }
      }
    } catch (ReaderGone e) {
      return Casequote.OK;
    } finally {
      progress.erase();
    }
    int code = progress.exitCode();
    return misquoted ? Math.max(Casequote.SOME_FAILED, code) : code;
  }

  private static Article described(Article article, References references) {
    Report read = article.report();
    return article.with(read.described(references.over(read.source())));
  }

  private void write(Article article, PrintWriter out, Progress progress) {
    // A lone \n on every platform, so that the same inputs give the same bytes.
    out.print(ArticleJson.line(article) + "\n");
    if (out.checkError()) {
      throw file == null
          ? new ReaderGone()
          : new UncheckedIOException(Output.cannotWrite(file, null));
    }
    if (verify) {
      for (String fault : Verification.faults(article)) {
        misquoted = true;
        progress.erase();
        spec.commandLine().getErr().println(article.input().path() + ": " + fault);
      }
    }
  }
}
