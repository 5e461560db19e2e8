package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casequote.engine.Outcome;
import org.casequote.engine.Parser;
import org.casequote.ingest.Ingest;
import org.casequote.ingest.input.UnreadableException;
import org.casequote.json.ArticleJson;
import org.casequote.model.Article;
import org.casequote.model.Report;
import org.casequote.store.Library;
import org.casequote.store.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes what {@code extract} or {@code spark} wrote into the library. */
@Command(
    name = "import",
    description = {
      "Take the lines that extract or spark wrote, or spark's Parquet, into the library.",
      "An article's text comes along where the file that it was read from is still there. Lines of"
          + " one article are joined as \"add\" joins files; without texts, by DOI, PMID or PMCID"
          + " alone. What could not be read is told again, and \"add\" tries it."
    })
final class ImportCommand implements Callable<Integer> {

  /** Of no rules: adding the files themselves later reads them anew. */
  private static final String FINGERPRINT = "imported";

  /** A file of which so many lines are none of ours from the start is another kind of file. */
  private static final int FIRST_LINES = 3;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files of JSON lines or of Parquet, and folders of them.")
  private List<Path> paths = List.of();

  @Mixin private ReadingOptions reading;
  @Mixin private LibraryOption library;
  @Spec private CommandSpec spec;

  private int taken;

  /** Lines of articles that other lines or files had given before. */
  private int further;

  /** Lines that say what the library has already. */
  private int unchanged;

  /** Reports that the run could not read. */
  private int failures;

  private int faults;

  private int unreadable;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (Parser parser = reading.parser();
        Catalog catalog = Catalog.open(library.folder(), err)) {
      for (Path path : paths) {
        read(path, parser, catalog);
      }
      catalog.finish();
    }
    err.println(
        (taken + further == 0
                ? "Nothing new for " + library.folder()
                : Counts.of(taken, "article") + " taken into " + library.folder())
            + also(further, "line", " of articles that were there")
            + also(unchanged, "line", " unchanged")
            + also(failures, "report", " that had not been read")
            + also(faults, "line", " could not be read")
            + also(unreadable, "file", " could not be read")
            + ".");
    if (faults + unreadable == 0) {
      return Casequote.OK;
    }
    return taken + further + unchanged + failures == 0
        ? Casequote.NOTHING_DONE
        : Casequote.SOME_FAILED;
  }

  private static String also(int count, String noun, String what) {
    return count == 0 ? "" : "; " + Counts.of(count, noun) + what;
  }

  private void read(Path path, Parser parser, Catalog catalog) throws IOException {
    List<Path> files = ResultFile.in(path);
    if (files.isEmpty()) {
      unreadable++;
      tell(path + ": no results in this folder");
    }
    for (Path file : files) {
      try (Stream<String> lines = ResultFile.lines(file)) {
        read(file, lines.iterator(), parser, catalog);
      } catch (IOException | UncheckedIOException e) {
        unreadable++;
        tell(Faults.message(e));
      }
    }
  }

  private void read(Path file, Iterator<String> lines, Parser parser, Catalog catalog)
      throws IOException {
    int bad = 0;
    for (int number = 1; lines.hasNext(); number++) {
      String line = lines.next();
      try {
        take(line, parser, catalog);
      } catch (IllegalArgumentException e) {
        faults++;
        bad++;
        if (bad == number && bad == FIRST_LINES) {
          tell(file + ": the first lines are none of extract's, so the rest is passed over");
          return;
        }
        tell(file + ":" + number + ": " + e.getMessage());
      }
    }
  }

  private void tell(String line) {
    spec.commandLine().getErr().println(line);
  }

  private void take(String line, Parser parser, Catalog catalog) throws IOException {
    Outcome.Failed failure = ResultFile.failure(line);
    if (failure != null) {
      failures++;
      tell(failure.line());
      catalog.library().fail(failure.path(), failure.reason());
      return;
    }
    Article bare = ArticleJson.read(line, "");
    if (isThere(line, bare, catalog.library())) {
      unchanged++;
      return;
    }
    Article article = withText(bare, parser);
    boolean again = catalog.library().ledger().has(article.input());
    Article stored = catalog.put(article, FINGERPRINT);
    String doc = stored.report().id();
    List<Source> sources = catalog.library().sources(doc);
    if (sources.getFirst().doc().equals(doc) && (again || sources.size() == 1)) {
      taken++;
    } else {
      further++;
    }
  }

  /** Whether the library has just this of the same content, and its text. */
  private static boolean isThere(String line, Article bare, Library library) {
    Article known = library.withContent(bare.input().sha256()).orElse(null);
    if (known == null || known.report().text().isEmpty()) {
      return false;
    }
    Report named = known.report().named(bare.report().id());
    return ArticleJson.line(known.with(named)).equals(line);
  }

  /** The article with its text, if the file still gives one in which every quote stands. */
  private static Article withText(Article article, Parser parser) {
    Path file = Path.of(article.input().path());
    try {
      Report read = parser.read(Ingest.id(file), Ingest.bytes(file), 0);
      Report bare = article.report();
      Article whole =
          article.with(
              new Report(bare.id(), bare.source(), read.text(), read.blocks(), bare.health()));
      return Verification.faults(whole).isEmpty() ? whole : article;
    } catch (IOException | UnreadableException e) {
      return article;
    }
  }
}
