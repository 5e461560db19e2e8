package org.casequote.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How far figures may be luck: the articles are drawn again and again with replacement, and the
 * middle 95 % of the F1s so found is the interval.
 */
public final class Bootstrap {

  /** Fixed, so that the same articles give the same intervals. */
  private static final long SEED = 1;

  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /** The middle 95 % of a figure. */
  public record Interval(double low, double high) {}

  /** The interval of F1 for each row of the scorecard. */
  public static Map<String, Interval> intervals(List<Marking> articles, int rounds) {
    List<Scorecard> cards = articles.stream().map(Scorecard::of).toList();
    Random random = new Random(SEED);
    Map<String, List<Double>> figures = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      Scorecard.sum(draw(cards, random))
          .rows()
          .forEach(
              (row, tally) -> figures.computeIfAbsent(row, r -> new ArrayList<>()).add(tally.f1()));
    }
    Map<String, Interval> intervals = new LinkedHashMap<>();
    figures.forEach((row, found) -> intervals.put(row, middle(found)));
    return intervals;
  }

  private static List<Scorecard> draw(List<Scorecard> cards, Random random) {
    List<Scorecard> drawn = new ArrayList<>(cards.size());
    for (int i = 0; i < cards.size(); i++) {
      drawn.add(cards.get(random.nextInt(cards.size())));
    }
    return drawn;
  }

  private static Interval middle(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int tail = (int) (sorted.size() * TAIL);
    return new Interval(sorted.get(tail), sorted.get(sorted.size() - 1 - tail));
  }
}
