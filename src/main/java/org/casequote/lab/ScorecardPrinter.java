package org.casequote.lab;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Prints scorecards as a table for people. */
public final class ScorecardPrinter {

  private final PrintWriter out;

  /** A printer to this stream. */
  public ScorecardPrinter(PrintWriter out) {
    this.out = out;
  }

  /** One evaluation as a table, several side by side. */
  public void print(List<Evaluation> parts) {
    if (parts.size() == 1) {
      print(parts.getFirst());
    } else {
      printBeside(parts);
    }
  }

  private void print(Evaluation all) {
    Scorecard card = all.card();
    line(
        "%d articles in the gold, %d of them in the predictions; number of cases right in %d of"
            + " %d%n",
        card.found().of(), card.found().right(), card.patients().right(), card.patients().of());
    boolean intervals = !all.intervals().isEmpty();
    line(
        "%-20s%8s%8s%8s%8s%8s%s",
        "field", "P", "R", "F1", "gold", "found", intervals ? "      95 % of F1" : "");
    card.rows()
        .forEach((row, tally) ->
            line(
                "%-20s%8s%8s%8s%8d%8d%s",
                row,
                Decimals.three(tally.precision()),
                Decimals.three(tally.recall()),
                Decimals.three(tally.f1()),
                tally.gold(),
                tally.read(),
                intervals ? "   " + interval(all, row) : ""));
    out.print("\n");
    for (Attribute attribute : Attribute.values()) {
      Share share = card.attribute(attribute);
      line(
          "%-28s%8s  (%d of %d matched findings)",
          attribute.id(), Decimals.three(share.part()), share.right(), share.of());
    }
  }

  private void printBeside(List<Evaluation> parts) {
    StringBuilder names = new StringBuilder("%-20s".formatted(""));
    StringBuilder heads = new StringBuilder("%-20s".formatted("field"));
    for (Evaluation part : parts) {
      names.append("   %-32s".formatted(part.name() + ", " + part.articles().size() + " articles"));
      heads.append("   %8s%8s%8s%8s".formatted("P", "R", "F1", "gold"));
      if (!part.intervals().isEmpty()) {
        names.append(" ".repeat(16));
        heads.append("      95 % of F1");
      }
    }
    line("%s", names.toString().stripTrailing());
    line("%s", heads);
    for (String row : parts.getFirst().card().rows().keySet()) {
      StringBuilder line = new StringBuilder("%-20s".formatted(row));
      parts.forEach(part -> line.append(cells(part, row)));
      line("%s", line);
    }
    out.print("\n");
    for (Attribute attribute : Attribute.values()) {
      StringBuilder line = new StringBuilder("%-28s".formatted(attribute.id()));
      for (Evaluation part : parts) {
        Share share = part.card().attribute(attribute);
        line.append(
            "%8s  (%d of %d)".formatted(Decimals.three(share.part()), share.right(), share.of()));
      }
      line("%s", line);
    }
  }

  private static String cells(Evaluation part, String row) {
    Tally tally = part.card().rows().getOrDefault(row, Tally.NONE);
    String cells =
        "   %8s%8s%8s%8d"
            .formatted(
                Decimals.three(tally.precision()),
                Decimals.three(tally.recall()),
                Decimals.three(tally.f1()),
                tally.gold());
    return part.intervals().isEmpty() ? cells : cells + "   " + interval(part, row);
  }

  private static String interval(Evaluation part, String row) {
    Bootstrap.Interval interval = part.intervals().get(row);
    return interval == null
        ? ""
        : Decimals.three(interval.low()) + " – " + Decimals.three(interval.high());
  }

  /** Whether confidence means what it says, for each evaluation. */
  public void printReliability(List<Evaluation> parts) {
    for (Evaluation part : parts) {
      Reliability reliability = part.reliability();
      line("%n%-20s%8s%8s%8s%12s", part.name(), "count", "right", "share", "confidence");
      for (Reliability.Bin bin : reliability.bins()) {
        line(
            "%-20s%8d%8d%8s%12s",
            "%.1f – %.1f".formatted(bin.from(), bin.from() + 0.1),
            bin.count(),
            bin.right(),
            Decimals.three(bin.accuracy()),
            Decimals.three(bin.confidence()));
      }
      line(
          "expected calibration error %s over %d affirmed findings",
          Decimals.three(reliability.error()), reliability.count());
    }
  }

  /** What was fixed and broken, field by field, and then finding by finding. */
  public void print(Changes changes) {
    line("%-20s%8s%8s%12s%12s", "field", "fixed", "broken", "same right", "same wrong");
    for (Map.Entry<String, Changes.Count> row : changes.rows().entrySet()) {
      Changes.Count count = row.getValue();
      line(
          "%-20s%8d%8d%12d%12d",
          row.getKey(), count.fixed(), count.broken(), count.right(), count.wrong());
    }
    out.print("\n");
    for (Changes.Change change : changes.list()) {
      line(
          "%-8s%-20s%-10s%s\t%s",
          change.better() ? "fixed" : "broken",
          change.field(),
          change.missed() ? "missed" : "invented",
          change.doc(),
          ErrorPrinter.attributes(change.claim()));
    }
  }

  private void line(String format, Object... values) {
    // A lone \n on every platform, so that the same inputs give the same bytes.
    out.print(format.formatted(values).replace(System.lineSeparator(), "\n") + "\n");
  }
}
