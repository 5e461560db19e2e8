package org.casequote.lab;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Some articles with what was read of them, and the figures that come of it.
 *
 * @param name what the articles are called in print
 * @param articles each compared with the gold
 * @param card the counts
 * @param intervals of F1 by row; empty where they were not asked for
 */
public record Evaluation(
    String name,
    List<Marking> articles,
    Scorecard card,
    Map<String, Bootstrap.Interval> intervals) {

  /** What the articles are called from which errors may be learned. */
  public static final String DEVELOPMENT = "development";

  /** What the others are called. */
  public static final String ASIDE = "set aside";

  /** The figures over every article of the gold; with intervals where there are rounds. */
  public static Evaluation of(
      String name, SortedMap<String, Chart> gold, Map<String, Chart> read, int rounds) {
    return of(name, Marking.all(gold, read), rounds);
  }

  /** The same in two parts: the articles to learn from, and those set aside. */
  public static List<Evaluation> apart(
      SortedMap<String, Chart> gold, Map<String, Chart> read, int rounds) {
    List<Marking> all = Marking.all(gold, read);
    Predicate<Marking> aside = article -> SetAside.contains(article.doc());
    return List.of(
        of(DEVELOPMENT, all.stream().filter(aside.negate()).toList(), rounds),
        of(ASIDE, all.stream().filter(aside).toList(), rounds));
  }

  private static Evaluation of(String name, List<Marking> articles, int rounds) {
    boolean drawn = rounds > 0 && !articles.isEmpty();
    return new Evaluation(
        name,
        articles,
        Scorecard.of(articles),
        drawn ? Bootstrap.intervals(articles, rounds) : Map.of());
  }

  /** Whether confidence meant what it says. */
  public Reliability reliability() {
    return Reliability.of(articles);
  }
}
