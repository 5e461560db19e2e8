package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.casequote.index.CaseIndex;
import org.casequote.index.Condition;
import org.casequote.index.Hit;
import org.casequote.index.Hit.Match;
import org.casequote.model.Fields;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "  '\"clear cell\" leiomyo*'              words of the text",
      "Quote the query, since shells take > and quotes for themselves.",
      "\"casequote fields\" lists what can be asked for."
    })
final class SearchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What the patients must fulfil.")
  private List<String> words;

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
    Condition condition = Condition.parse(String.join(" ", words));
    try (CaseIndex index = Catalog.search(library.folder(), err)) {
      Hit.Page page = index.search(condition, limit);
      for (Hit hit : page.hits()) {
        if (json) {
          out.print(HitJson.line(hit) + "\n");
        } else {
          print(hit, out);
        }
      }
      out.flush();
      long more = page.total() - page.hits().size();
      err.println(
          Counts.of(page.total(), "patient")
              + " of "
              + index.size()
              + (more > 0 ? "; --limit " + page.total() + " shows " + more + " more" : ""));
    }
    return Casequote.OK;
  }

  private static void print(Hit hit, PrintWriter out) {
    out.println(
        hit.doc() + " (" + hit.patient() + ")" + (hit.title() == null ? "" : "  " + hit.title()));
    String line = summary(hit);
    if (!line.isEmpty()) {
      out.println("  " + line);
    }
    for (Match match : hit.matches()) {
      String what = match.field() == null ? "text" : match.field().label() + " " + match.value();
      out.println("    " + what.strip() + ": " + Citation.of(match.evidence()));
    }
    out.println();
  }

  private static String summary(Hit hit) {
    StringBuilder line = new StringBuilder();
    hit.summary()
        .forEach((field, value) ->
            line.append(line.isEmpty() ? "" : ", ")
                .append(value)
                .append(field.equals(Fields.AGE) ? " years" : ""));
    return line.toString();
  }
}
