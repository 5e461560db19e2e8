package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.casequote.index.CaseIndex;
import org.casequote.index.Condition;
import org.casequote.index.Facet;
import org.casequote.index.Hit;
import org.casequote.index.Hit.Match;
import org.casequote.index.Request;
import org.casequote.model.Fields;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds patients, and shows the words that fulfil the query. */
@Command(
    name = "search",
    description = "Find patients in the library, with the words that fulfil the query.",
    footerHeading = "%nQueries:%n",
    footer = {
      "  'site:skin metastasis:lung'          both must hold",
      "  'site:skin OR site:vulva'            one must; also NOT, and parentheses",
      "  'size>=5 mitoses>10/10hpf age:20..40 followup>=2y'",
      "  'marker:CD34+ gene:KIT drug:imatinib response:PR'",
      "  'has:metastasis denied:recurrence not-stated:ki67'",
      "  'therapy(drug:doxorubicin response:SD)' one regimen fulfils both",
      "  '\"clear cell\" leiomyo*'              words of the text",
      "Quote the query, since shells take > and quotes for themselves.",
      "\"casequote fields\" lists what can be asked for."
    })
final class SearchCommand implements Callable<Integer> {

  /** How many values of a facet a screen holds; --json gives all. */
  private static final int SHOWN = 20;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "What the patients must fulfil; @NAME is a saved search.")
  private List<String> words = List.of();

  @Option(
      names = "--facets",
      paramLabel = "A,B",
      split = ",",
      description = "Count the values of these fields over all that was found.")
  private List<String> facets = List.of();

  @Option(
      names = "--sort",
      paramLabel = "FIELD",
      description = "Sort by this field; -FIELD puts the greatest first.")
  private @Nullable String sort;

  @Option(
      names = "--like",
      paramLabel = "ID",
      description =
          "Find cases like this one, by an article's name or ID/case-2; of those that a QUERY"
              + " finds, if there is one.")
  private @Nullable String like;

  @Option(names = "--save", paramLabel = "NAME", description = "Keep the query as @NAME.")
  private @Nullable String save;

  @Option(names = "--saved", description = "List the searches that were saved.")
  private boolean saved;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Show no more than the N best.")
  private int limit;

  @Option(names = "--json", description = "Write one line of JSON for each patient.")
  private boolean json;

  @Mixin private LibraryOption library;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (saved) {
      Searches.all(library.folder())
          .forEach((name, query) -> out.println("@" + name + "\t" + query));
      return Casequote.OK;
    }
    if (words.isEmpty() && like == null) {
      throw new ParameterException(spec.commandLine(), "a QUERY or --like ID is needed");
    }
    if (like != null && (sort != null || !facets.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "--like has an order of its own; --sort and --facets go without it");
    }
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit is 0 or more, not " + limit);
    }
    Condition condition = condition();
    Request request = request(condition);
    try (CaseIndex index = Catalog.search(library.folder(), err)) {
      Hit.Page page =
          like == null
              ? index.search(request)
              : index.like(Likeness.of(library.folder(), like), condition, limit);
      List<Hit> shown = limit == 0 ? List.of() : page.hits();
      for (Hit hit : shown) {
        if (json) {
          out.print(HitJson.line(hit) + "\n");
        } else {
          print(hit, out);
        }
      }
      page.facets().forEach(facet -> print(facet, out));
      out.flush();
      if (like == null && page.total() == 0) {
        index.suggestions(condition).forEach(err::println);
      }
      long more = page.total() - shown.size();
      err.println(
          Counts.of(page.total(), "patient")
              + " of "
              + index.size()
              + (index.size() == 0 ? "; \"casequote add PATH…\" adds some" : "")
              + (more > 0 ? "; --limit " + page.total() + " shows " + more + " more" : ""));
    }
    return Casequote.OK;
  }

  private Condition condition() throws IOException {
    if (words.isEmpty()) {
      return new Condition.Everything();
    }
    String query = String.join(" ", words);
    Condition condition = Condition.parse(Searches.expand(library.folder(), query));
    if (save != null) {
      Searches.save(library.folder(), save, query);
    }
    return condition;
  }

  private Request request(Condition condition) {
    try {
      Request request =
          Request.of(condition, limit).counting(facets.stream().map(Request::criterion).toList());
      return sort == null ? request : request.sortedBy(sort);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private void print(Facet facet, PrintWriter out) {
    if (json) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      facet.counts().forEach(count -> counts.put(count.label(), count.patients()));
      out.print(Json.line(Json.object("facet", facet.criterion().name(), "counts", counts)) + "\n");
      return;
    }
    out.println(facet.criterion().name());
    facet.counts().stream()
        .limit(SHOWN)
        .forEach(count -> out.printf("%8d  %s%n", count.patients(), facet.query(count)));
    if (facet.counts().size() > SHOWN) {
      out.println("          … and " + (facet.counts().size() - SHOWN) + " more values");
    }
    out.println();
  }

  private static void print(Hit hit, PrintWriter out) {
    out.println(
        hit.doc() + " (" + hit.patient() + ")" + (hit.title() == null ? "" : "  " + hit.title()));
    String line = summary(hit);
    if (!line.isEmpty()) {
      out.println("  " + line);
    }
    for (Match match : hit.matches()) {
      out.println("    " + what(match) + ": " + Citation.of(match.evidence()));
    }
    out.println();
  }

  private static String what(Match match) {
    if (match.field() == null) {
      return "text " + match.condition();
    }
    boolean denied =
        match.condition() instanceof Condition.Answers asked
            && asked.stance() == Condition.Stance.DENIED;
    return match.field().label()
        + (denied ? " denied" : (" " + Shown.value(match.field(), match.value())).stripTrailing());
  }

  private static String summary(Hit hit) {
    StringBuilder line = new StringBuilder();
    hit.summary()
        .forEach((field, value) ->
            line.append(line.isEmpty() ? "" : ", ")
                .append(field.equals(Fields.AGE) ? Shown.value(field, value) : value));
    return line.toString();
  }
}
