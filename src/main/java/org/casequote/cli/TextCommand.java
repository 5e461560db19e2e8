package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.engine.Parser;
import org.casequote.model.Article;
import org.casequote.model.Block;
import org.casequote.model.BlockKind;
import org.casequote.model.Box;
import org.casequote.model.Section;
import org.casequote.model.SectionKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a report's text as it was read, which is what all offsets count. */
@Command(name = "text", description = "Show the text that was read from a report.")
final class TextCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The report.")
  private Path file;

  @Option(
      names = "--body",
      description = "Leave out authors, affiliations, acknowledgements and references.")
  private boolean body;

  @Option(
      names = "--json",
      description = "Write one line of JSON for each block: kind, section, page, box, offsets.")
  private boolean json;

  @Mixin private ReadingOptions reading;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Parser parser = reading.parser()) {
      switch (Engine.open(parser).read(file)) {
        case Outcome.Failed failed -> {
          spec.commandLine().getErr().println(failed.line());
          return Casequote.NOTHING_DONE;
        }
        case Outcome.Extracted done -> print(done.article(), out);
        case Outcome.References _ -> {
          spec.commandLine().getErr().println(file + ": a file of references, not a report");
          return Casequote.NOTHING_DONE;
        }
        case Outcome.Unchanged _, Outcome.FailedBefore _ ->
            throw new AssertionError("a file is read whatever is known");
      }
    }
    out.flush();
    return Casequote.OK;
  }

  private void print(Article article, PrintWriter out) {
    if (!body && !json) {
      out.print(article.report().text() + "\n");
      return;
    }
    List<Block> blocks = article.report().blocks();
    boolean first = true;
    for (Block block : blocks) {
      Section section = article.section(block).orElse(null);
      if (body && !belongs(block, section)) {
        continue;
      }
      String words = article.report().text(block);
      if (json) {
        out.print(Json.line(object(block, section, words)) + "\n");
      } else {
        out.print((first ? "" : "\n") + words + "\n");
      }
      first = false;
    }
  }

  private static Object object(Block block, @Nullable Section section, String words) {
    Box box = block.box();
    return Json.object(
        "kind",
        block.kind().name().toLowerCase(Locale.ROOT),
        "level",
        block.level() == 0 ? null : block.level(),
        "section",
        section == null ? null : section.kind().label(),
        "page",
        block.page() == 0 ? null : block.page(),
        "box",
        box == null ? null : List.of(box.x(), box.y(), box.width(), box.height()),
        "start",
        block.span().start(),
        "end",
        block.span().end(),
        "text",
        words);
  }

  private static boolean belongs(Block block, @Nullable Section section) {
    boolean apart = block.kind() == BlockKind.FRONT || block.kind() == BlockKind.REFERENCE;
    return !apart
        && (section == null
            || section.kind() != SectionKind.REFERENCES
                && section.kind() != SectionKind.ACKNOWLEDGEMENTS);
  }
}
