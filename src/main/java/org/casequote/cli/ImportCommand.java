package org.casequote.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
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
    String more =
        further == 0 ? "" : "; " + Counts.of(further, "line") + " of articles that were there";
    String bad = faults == 0 ? "" : "; " + Counts.of(faults, "line") + " could not be read";
    err.println(Counts.of(taken, "article") + " taken into " + library.folder() + more + bad + ".");
    if (faults == 0) {
      return Casequote.OK;
    }
    return taken + further == 0 ? Casequote.NOTHING_DONE : Casequote.SOME_FAILED;
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
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          take(withText(ArticleJson.read(line, ""), parser), catalog);
        } catch (IllegalArgumentException e) {
          faults++;
          spec.commandLine().getErr().println(file + ":" + number + ": " + e.getMessage());
        }
      }
    }
  }

  private void take(Article article, Catalog catalog) throws IOException {
    boolean again = catalog.library().has(article.input());
    Article stored = catalog.put(article, FINGERPRINT);
    String doc = stored.report().id();
    List<Source> sources = catalog.library().sources(doc);
    if (sources.getFirst().doc().equals(doc) && (again || sources.size() == 1)) {
      taken++;
    } else {
      further++;
    }
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
