package org.casequote.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casequote.engine.Engine;
import org.casequote.engine.Outcome;
import org.casequote.lab.Charts;
import org.casequote.lab.ScoresPage;
import org.casequote.lab.layout.LayoutTable;
import org.casequote.lab.layout.PairScore;
import org.casequote.model.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how PDF files are read, against the XML of the same papers. */
@Command(
    name = "layout",
    description = {
      "Compare what is read of each ID.pdf in a folder with what is read of ID.xml beside it: words"
          + " in order (F1), paragraphs in the right part, title, DOI, year, first author,"
          + " findings."
    })
final class LayoutCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The folder of pairs.")
  private Path folder = Path.of("");

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the table into the part of this page that is about DIR.")
  private @Nullable Path page;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Engine engine = Engine.open();
    List<PairScore> scores = new ArrayList<>();
    int failed = 0;
    for (Map.Entry<String, List<Path>> pair : pairs().entrySet()) {
      List<Article> articles =
          pair.getValue().stream()
              .map(path -> read(engine, path))
              .filter(Objects::nonNull)
              .toList();
      if (articles.size() == 2) {
        scores.add(PairScore.of(articles.getFirst(), articles.getLast()));
      } else {
        failed++;
      }
    }
    if (scores.isEmpty()) {
      throw new IOException(folder + ": no ID.pdf beside an ID.xml");
    }
    String table = LayoutTable.of(scores);
    if (page == null) {
      spec.commandLine().getOut().print(table);
      spec.commandLine().getOut().flush();
    } else {
      String head = "By `casequote lab layout %s` on %s.\n\n".formatted(folder, LocalDate.now());
      Output.write(
          page, ScoresPage.fill(Files.readString(page), "layout: " + folder, head + table));
    }
    return failed == 0 ? Casequote.OK : Casequote.SOME_FAILED;
  }

  /** The PDF and the XML of each paper that has both. */
  private Map<String, List<Path>> pairs() throws IOException {
    Map<String, List<Path>> pairs = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(path -> path.toString().matches(".*\\.(?:pdf|n?xml)")).sorted().toList()) {
        pairs.computeIfAbsent(Charts.id(file), id -> new ArrayList<>()).add(file);
      }
    }
    pairs
        .values()
        .removeIf(pair ->
            pair.size() != 2
                || !pair.getFirst().toString().endsWith(".pdf")
                    && !pair.getLast().toString().endsWith(".pdf"));
    pairs
        .values()
        .forEach(pair ->
            pair.sort((a, b) ->
                Boolean.compare(b.toString().endsWith(".pdf"), a.toString().endsWith(".pdf"))));
    return pairs;
  }

  private @Nullable Article read(Engine engine, Path path) {
    return switch (engine.read(path)) {
      case Outcome.Extracted done -> done.article();
      case Outcome.References _ -> null;
      case Outcome.Unchanged _, Outcome.FailedBefore _ ->
          throw new AssertionError("a file is read whatever is known");
      case Outcome.Failed wrong -> {
        spec.commandLine().getErr().println(wrong.line());
        yield null;
      }
    };
  }
}
