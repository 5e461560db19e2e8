package org.casequote.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

/** Takes the lines that {@code extract} or {@code spark} wrote into the library. */
@Command(
    name = "import",
    description = {
      "Take the lines that extract or spark wrote into the library.",
      "An article's text comes along where the file that it was read from is still there. Lines of"
          + " one article are joined as \"add\" joins files; without texts, by DOI, PMID or PMCID"
          + " alone."
    })
final class ImportCommand implements Callable<Integer> {

  /** Of no rules: adding the files themselves later reads them anew. */
  private static final String FINGERPRINT = "imported";

  /** A file of which so many lines are none of ours from the start is another kind of file. */
  private static final int FIRST_LINES = 3;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files of JSON lines, and folders of them.")
  private List<Path> paths = List.of();

  @Mixin private ReadingOptions reading;
  @Mixin private LibraryOption library;
  @Spec private CommandSpec spec;

  private int taken;

  /** Lines of articles that other lines or files had given before. */
  private int further;

  /** Lines that say what the library has already. */
  private int unchanged;

  private int faults;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (Parser parser = reading.parser();
        Catalog catalog = Catalog.open(library.folder(), err)) {
      for (Path path : paths) {
        for (Path file : files(path)) {
          read(file, parser, catalog);
        }
      }
      catalog.finish();
    }
    err.println(
        (taken + further == 0
                ? "Nothing new for " + library.folder()
                : Counts.of(taken, "article") + " taken into " + library.folder())
            + also(further, " of articles that were there")
            + also(unchanged, " unchanged")
            + also(faults, " could not be read")
            + ".");
    if (faults == 0) {
      return Casequote.OK;
    }
    return taken + further + unchanged == 0 ? Casequote.NOTHING_DONE : Casequote.SOME_FAILED;
  }

  private static String also(int lines, String what) {
    return lines == 0 ? "" : "; " + Counts.of(lines, "line") + what;
  }

  /** A file itself, or the parts in a folder that Spark wrote. */
  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().matches("[._].*"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private void read(Path file, Parser parser, Catalog catalog) throws IOException {
    // What is no text shall be told as a line that is none of ours.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      int number = 0;
      int bad = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
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
  }

  private void tell(String line) {
    spec.commandLine().getErr().println(line);
  }

  private void take(String line, Parser parser, Catalog catalog) throws IOException {
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
