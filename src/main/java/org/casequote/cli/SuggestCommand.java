package org.casequote.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.casequote.index.Facet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how a query that is being typed may go on. */
@Command(
    name = "suggest",
    description = "Show how a query that is being typed may go on: site:th, histology:leio, mar.")
final class SuggestCommand implements Callable<Integer> {

  @Parameters(paramLabel = "TEXT", description = "What was typed so far.")
  private String typed;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "At most N (${DEFAULT-VALUE}).")
  private int limit;

  @Mixin private LibraryOption library;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Facet.Count> all =
        Catalog.ask(
            library.folder(),
            spec.commandLine().getErr(),
            index -> index.completions(typed, limit));
    for (Facet.Count next : all) {
      out.println(next.label() + (next.patients() == 0 ? "" : "\t" + next.patients()));
    }
    out.flush();
    return Casequote.OK;
  }
}
