package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casequote.batch.Batch;
import org.casequote.batch.Input;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.engine.Parser;
import org.casequote.model.Article;
import org.casequote.model.Health;
import org.casequote.model.Section;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells how well files can be read, and what may have gone wrong. */
@Command(
    name = "check",
    description = "Tell how well files can be read: pages, columns, tables, sections, doubts.")
final class CheckCommand implements Callable<Integer> {

  @Mixin private BatchOptions batch;
  @Mixin private ReadingOptions reading;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = new Progress(spec.commandLine().getErr(), batch.total());
    try (Stream<Input> inputs = batch.inputs();
        Parser parser = reading.parser()) {
      new Batch(Engine.open(parser)::read, batch.jobs())
          .read(
              inputs.limit(batch.limit()).iterator(),
              outcome -> {
                progress.count(outcome);
                if (outcome instanceof Outcome.Extracted done) {
                  progress.erase();
                  print(done.article(), out);
                } else if (outcome instanceof Outcome.References list) {
                  progress.erase();
                  out.println(list.path());
                  out.println("  " + Counts.of(list.references().size(), "reference"));
                }
              });
    }
    progress.erase();
    return progress.exitCode();
  }

  private static void print(Article article, PrintWriter out) {
    Health health = article.report().health();
    List<Section> sections = article.sections();
    long guessed = sections.stream().filter(Section::guessed).count();
    out.println(article.input().path());
    out.println(
        "  "
            + (health.pages() == 0 ? "" : Counts.of(health.pages(), "page") + ", ")
            + (health.columns() == 0 ? "" : Counts.of(health.columns(), "column") + ", ")
            + String.format(Locale.ROOT, "%,d characters, ", article.report().text().length())
            + String.format(Locale.ROOT, "%.1f %% of them unreadable", 100 * health.unmapped())
            + (health.ocr() == null
                ? ""
                : String.format(Locale.ROOT, ", OCR %.0f %% sure", 100 * health.ocr())));
    out.println(
        "  "
            + Counts.of(health.tables(), "table")
            + ", "
            + health.tablesRead()
            + " read; "
            + Counts.of(sections.size(), "section")
            + ", "
            + guessed
            + " guessed; "
            + Counts.of(article.cases().size(), "patient"));
    article.warnings().forEach(warning -> out.println("  Note: " + warning));
    out.flush();
  }
}
