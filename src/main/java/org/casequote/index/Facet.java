package org.casequote.index;

import java.util.List;

/**
 * How many of the patients found have each value of a criterion.
 *
 * @param criterion what is counted
 * @param counts the most frequent values first, or the bars of a histogram in ascending order; a
 *     patient with two values counts for both
 */
public record Facet(Criterion criterion, List<Count> counts) {

  /** Keeps its own copy of the counts. */
  public Facet {
    counts = List.copyOf(counts);
  }

  /** The query that finds the patients behind a count. */
  public String query(Count count) {
    String label = count.label();
    return criterion.name() + ":" + (label.indexOf(' ') < 0 ? label : '"' + label + '"');
  }

  /**
   * A value and its patients.
   *
   * @param label the value; of a histogram the range, without its upper end
   * @param patients how many have it
   */
  public record Count(String label, int patients) {}
}
