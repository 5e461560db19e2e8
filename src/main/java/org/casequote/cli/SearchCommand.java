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
import org.casequote.index.Traits;
import org.casequote.model.Fields;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds patients, and shows the words that fulfil the query. */
final class SearchCommand implements Callable<Integer> {

  /** How many values of a facet a screen holds; --json gives all. */
  private static final int SHOWN = 20;

  /** The command as picocli takes it. */
  final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("search");

  private final SearchOptions options = new SearchOptions(spec);

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (options.saved()) {
      Searches.all(options.folder())
          .forEach((name, query) -> out.println("@" + name + "\t" + query));
      return Casequote.OK;
    }
    String like = options.like();
    if (options.words().isEmpty() && like == null) {
      throw new ParameterException(spec.commandLine(), "a QUERY or --like ID is needed");
    }
    if (like != null && (options.sort() != null || !options.facets().isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "--like has an order of its own; --sort and --facets go without it");
    }
    int limit = options.limit();
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit is 0 or more, not " + limit);
    }
    Request request = request(condition());
    Found found = Catalog.ask(options.folder(), err, index -> find(index, request));
    Hit.Page page = found.page;
    List<Hit> shown = limit == 0 ? List.of() : page.hits();
    for (Hit hit : shown) {
      if (options.json()) {
        out.print(HitJson.line(hit) + "\n");
      } else {
        print(hit, out);
      }
    }
    page.facets().forEach(facet -> print(facet, out));
    out.flush();
    found.hints.forEach(err::println);
    long more = page.total() - shown.size();
    err.println(
        Counts.of(page.total(), "patient")
            + " of "
            + found.size
            + (found.size == 0 ? "; \"casequote add PATH…\" adds some" : "")
            + (more > 0 ? "; --limit " + page.total() + " shows " + more + " more" : ""));
    return Casequote.OK;
  }

  /**
   * What a search came to.
   *
   * @param hints what may have been meant where nobody was found
   * @param size how many patients there are
   */
  private record Found(Hit.Page page, List<String> hints, int size) {}

  private Found find(CaseIndex index, Request request) throws IOException {
    String like = options.like();
    if (like != null) {
      Traits traits = Likeness.of(options.folder(), like);
      Hit.Page page = index.like(traits, request.condition(), options.limit());
      return new Found(page, List.of(), index.size());
    }
    Hit.Page page = index.search(request);
    List<String> hints = page.total() == 0 ? index.suggestions(request.condition()) : List.of();
    return new Found(page, hints, index.size());
  }

  private Condition condition() throws IOException {
    if (options.words().isEmpty()) {
      return new Condition.Everything();
    }
    String query = String.join(" ", options.words());
    Condition condition = Condition.parse(Searches.expand(options.folder(), query));
    String save = options.save();
    if (save != null) {
      Searches.save(options.folder(), save, query);
    }
    return condition;
  }

  private Request request(Condition condition) {
    String sort = options.sort();
    try {
      Request request =
          Request.of(condition, options.limit())
              .counting(options.facets().stream().map(Request::criterion).toList());
      return sort == null ? request : request.sortedBy(sort);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private void print(Facet facet, PrintWriter out) {
    if (options.json()) {
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
