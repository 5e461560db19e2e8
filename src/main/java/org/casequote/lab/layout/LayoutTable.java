package org.casequote.lab.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.casequote.lab.Decimals;
import org.casequote.lab.Share;

/** The scores of several papers as a table in Markdown, which reads well as it is. */
public final class LayoutTable {

  private LayoutTable() {}

  /** A row a paper, then the median, the worst and all together. */
  public static String of(List<PairScore> scores) {
    List<String> rows = new ArrayList<>();
    rows.add(row("paper", "words", "sections", "title", "DOI", "year", "author", "findings"));
    rows.add("| --- | ---: | ---: | --- | --- | --- | --- | ---: |");
    for (PairScore score : scores) {
      rows.add(
          row(
              score.id(),
              Decimals.three(score.words()),
              of(score.sections()),
              mark(score.title()),
              mark(score.doi()),
              mark(score.year()),
              mark(score.author()),
              of(score.findings())));
    }
    double[] words = scores.stream().mapToDouble(PairScore::words).sorted().toArray();
    rows.add(
        row(
            "all",
            "median " + Decimals.three(median(words)) + ", worst " + Decimals.three(words[0]),
            percent(scores.stream().map(PairScore::sections).reduce(Share.NONE, Share::plus)),
            count(scores, PairScore::title),
            count(scores, PairScore::doi),
            count(scores, PairScore::year),
            count(scores, PairScore::author),
            percent(scores.stream().map(PairScore::findings).reduce(Share.NONE, Share::plus))));
    return String.join("\n", rows) + "\n";
  }

  private static double median(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String of(Share share) {
    return share.right() + " of " + share.of();
  }

  private static String percent(Share share) {
    return of(share) + " (" + Math.round(1000 * share.part()) / 10.0 + " %)";
  }

  private static String mark(boolean right) {
    return right ? "yes" : "no";
  }

  private static String count(List<PairScore> scores, Predicate<PairScore> right) {
    return of(new Share((int) scores.stream().filter(right).count(), scores.size()));
  }
}
