package org.casequote.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.casequote.json.ArticleJson;
import org.casequote.model.Article;
import org.casequote.model.Field;
import org.casequote.store.Library;
import org.casequote.store.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows everything that was read of an article, with its quotes. */
@Command(
    name = "show",
    description = "Show what the library has of an article: every field, with the words for it.")
final class ShowCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", description = "The article's name, as search and table show it.")
  private String id;

  @Option(names = "--field", paramLabel = "F", description = "Show this field only.")
  private @Nullable String field;

  @Option(names = "--json", description = "Write the record as one line of JSON.")
  private boolean json;

  @Mixin private LibraryOption library;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Field<?> only = field == null ? null : FieldNames.field(spec.commandLine(), field);
    try (Library opened = Library.read(library.folder())) {
      Article article = ArticleNames.find(opened, id);
      if (!json) {
        printSources(opened);
        new RecordPage(spec.commandLine().getOut(), only).print(article);
      } else if (only == null) {
        spec.commandLine().getOut().print(ArticleJson.line(article) + "\n");
      } else {
        printReadings(article, only);
      }
      spec.commandLine().getOut().flush();
    }
    return Casequote.OK;
  }

  /** Names the other files of the same article, and the one whose reference describes it. */
  private void printSources(Library opened) {
    PrintWriter out = spec.commandLine().getOut();
    List<Source> sources = opened.sources(id);
    if (!sources.isEmpty() && !sources.getFirst().doc().equals(id)) {
      out.println("Another source of " + sources.getFirst().doc() + ", which counts.");
    } else {
      sources.stream()
          .skip(1)
          .forEach(source -> out.println("Also in " + source.path() + " (" + source.doc() + ")"));
    }
    opened.ledger().copies(id).forEach(path -> out.println("The same file as " + path));
    opened.ledger().referenceFile(id).ifPresent(path -> out.println("Described by " + path));
  }

  private void printReadings(Article article, Field<?> only) {
    for (JsonNode patient : Json.read(ArticleJson.line(article)).get("cases")) {
      Object line =
          Json.object(
              "doc",
              article.report().id(),
              "patient",
              patient.get("id"),
              only.id(),
              patient.has(only.id()) ? patient.get(only.id()) : List.of());
      spec.commandLine().getOut().print(Json.line(line) + "\n");
    }
  }
}
