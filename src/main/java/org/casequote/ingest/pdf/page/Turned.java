package org.casequote.ingest.pdf.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tells what is turned against a page and is text, as a table, from stamps and the axes of figures.
 */
final class Turned {

  private static final int FEWEST_ROWS = 4;
  private static final int FEWEST_WORDS = 3;

  /** A row that stands farther from every other one is a stamp, in ems. */
  private static final float FARTHEST = 6;

  private Turned() {}

  /** Whether some words that are turned stand in several rows of several words. */
  static boolean isText(List<Word> words) {
    Map<Integer, Integer> rows = new HashMap<>();
    words.forEach(word -> rows.merge(Math.round(word.baseline()), 1, Integer::sum));
    return rows.values().stream().filter(count -> count >= FEWEST_WORDS).count() >= FEWEST_ROWS;
  }

  /** Those of some words whose row has another one near. */
  static List<Word> text(List<Word> words) {
    TreeSet<Float> baselines = new TreeSet<>();
    words.forEach(word -> baselines.add(word.baseline()));
    return words.stream().filter(word -> hasNeighbour(word, baselines)).toList();
  }

  private static boolean hasNeighbour(Word word, TreeSet<Float> baselines) {
    float apart = 0.5f * word.size();
    Float above = baselines.lower(word.baseline() - apart);
    Float below = baselines.higher(word.baseline() + apart);
    return above != null && word.baseline() - above < FARTHEST * word.size()
        || below != null && below - word.baseline() < FARTHEST * word.size();
  }
}
