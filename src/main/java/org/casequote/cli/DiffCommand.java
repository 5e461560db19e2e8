package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.casequote.engine.Engine;
import org.casequote.model.Article;
import org.casequote.model.Field;
import org.casequote.store.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the present rules read otherwise than the library has it. */
@Command(
    name = "diff",
    description = {
      "Show, finding by finding, what the present rules change in the library.",
      "The text that the library keeps is read again; the files are not needed."
    })
final class DiffCommand implements Callable<Integer> {

  /** How many articles are held at a time. */
  private static final int CHUNK = 32;

  @Option(names = "--field", paramLabel = "F", description = "Compare this field only.")
  private @Nullable String field;

  @Option(names = "--json", description = "Write one line of JSON for each change.")
  private boolean json;

  @Option(names = "--apply", description = "Put what the present rules read into the library.")
  private boolean apply;

  @Mixin private LibraryOption library;
  @Spec private CommandSpec spec;

  private int changed;
  private int added;
  private int removed;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Field<?> only = field == null ? null : FieldNames.field(spec.commandLine(), field);
    Engine engine = Engine.open();
    int articles;
    try (Library opened = Library.read(library.folder());
        Catalog catalog = apply ? Catalog.open(library.folder(), err) : null) {
      List<String> docs = opened.docs();
      articles = docs.size();
      for (int i = 0; i < docs.size(); i += CHUNK) {
        List<Article> before =
            docs.subList(i, Math.min(i + CHUNK, docs.size())).stream()
                .flatMap(doc -> opened.asRead(doc).stream())
                .toList();
        List<Article> after = before.parallelStream().map(engine::reread).toList();
        IntStream.range(0, before.size()).forEach(k -> print(before.get(k), after.get(k), only));
        if (catalog != null) {
          for (Article article : after) {
            catalog.put(article, engine.fingerprint());
          }
        }
      }
      if (catalog != null) {
        catalog.finish();
      }
    }
    err.println(
        Counts.of(added, "finding")
            + " more and "
            + removed
            + " less, in "
            + changed
            + " of "
            + Counts.of(articles, "article")
            + (apply ? "; the library has them now" : ""));
    return Casequote.OK;
  }

  private void print(Article before, Article after, @Nullable Field<?> only) {
    PrintWriter out = spec.commandLine().getOut();
    String doc = before.report().id();
    List<Difference> all =
        Difference.between(before, after).stream()
            .filter(d -> only == null || d.field().equals(only))
            .toList();
    if (all.isEmpty()) {
      return;
    }
    changed++;
    if (!json) {
      out.println(doc);
    }
    for (Difference one : all) {
      added += one.added() ? 1 : 0;
      removed += one.added() ? 0 : 1;
      out.println(json ? one.json(doc) : "  " + one.line());
    }
    out.flush();
  }
}
