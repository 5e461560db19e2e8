package org.casequote.lab;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of documentation with scores in it. A part of it that begins with {@code <!-- scores:
 * GOLD_DIR PATH -->} and ends with {@code <!-- end -->} is written anew whenever these are
 * evaluated.
 */
public final class ScoresPage {

  private static final String END = "<!-- end -->";

  private ScoresPage() {}

  /**
   * The page with one part written anew.
   *
   * @param arguments the gold and the reports, as the page names them
   * @param command what was called
   * @throws IOException if the page has no such part
   */
  public static String fill(
      String page, String arguments, String command, LocalDate date, List<Evaluation> parts)
      throws IOException {
    return fill(page, "scores: " + arguments, section(command, date, parts));
  }

  /**
   * The page with other words in the part that begins with {@code <!-- mark -->}.
   *
   * @throws IOException if the page has no such part
   */
  public static String fill(String page, String mark, String text) throws IOException {
    String begin = "<!-- " + mark + " -->";
    int from = page.indexOf(begin);
    int to = page.indexOf(END, Math.max(from, 0));
    if (from < 0 || to < 0) {
      throw new IOException("no part of the page begins with " + begin + " and ends with " + END);
    }
    return page.substring(0, from + begin.length()) + "\n\n" + text + "\n" + page.substring(to);
  }

  private static String section(String command, LocalDate date, List<Evaluation> parts) {
    StringBuilder out = new StringBuilder();
    out.append(
        parts.stream()
            .map(ScoresPage::summary)
            .collect(Collectors.joining("; ", "", ". By `" + command + "` on " + date + ".\n\n")));
    out.append("| field |");
    StringBuilder rule = new StringBuilder("| --- |");
    for (Evaluation part : parts) {
      String of = parts.size() == 1 ? "" : ", " + part.name();
      out.append(" P%s | R | F1 | 95 %% of F1 | n |".formatted(of));
      rule.append(" ---: | ---: | ---: | --- | ---: |");
    }
    out.append('\n').append(rule).append('\n');
    for (String row : parts.getFirst().card().rows().keySet()) {
      out.append("| ").append(row).append(" |");
      parts.forEach(part -> out.append(cells(part, row)));
      out.append('\n');
    }
    return out.toString();
  }

  private static String summary(Evaluation part) {
    Share patients = part.card().patients();
    return "%s: %d articles, the number of patients right in %d, expected calibration error %s"
        .formatted(
            part.name(),
            patients.of(),
            patients.right(),
            Decimals.three(part.reliability().error()));
  }

  private static String cells(Evaluation part, String row) {
    Tally tally = part.card().rows().getOrDefault(row, Tally.NONE);
    Bootstrap.Interval interval = part.intervals().get(row);
    return " %s | %s | %s | %s | %d |"
        .formatted(
            Decimals.three(tally.precision()),
            Decimals.three(tally.recall()),
            Decimals.three(tally.f1()),
            interval == null
                ? ""
                : Decimals.three(interval.low()) + "–" + Decimals.three(interval.high()),
            tally.gold());
  }
}
