package org.casequote.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOFunction;

/**
 * Counts values of the patients that are found. Those of a segment are gathered first and then
 * counted criterion by criterion, each of which is read from its beginning to its end.
 */
final class FacetCollector implements Collector {

  private static final int FEW = 1024;

  private final List<Criterion> criteria;
  private final FacetColumns columns;

  /** Of each criterion in turn, how many patients have which label. */
  private final List<Map<String, Integer>> labels = new ArrayList<>();

  private FacetCollector(List<Criterion> criteria, FacetColumns columns) {
    this.criteria = criteria;
    this.columns = columns;
    criteria.forEach(criterion -> labels.add(new HashMap<>()));
  }

  static CollectorManager<FacetCollector, List<Facet>> manager(
      List<Criterion> criteria, FacetColumns columns) {
    return new CollectorManager<>() {
      @Override
      public FacetCollector newCollector() {
        return new FacetCollector(criteria, columns);
      }

      @Override
      public List<Facet> reduce(Collection<FacetCollector> collectors) {
        List<Facet> facets = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
          Map<String, Integer> all = new HashMap<>();
          for (FacetCollector collector : collectors) {
            collector
                .labels
                .get(i)
                .forEach((label, count) -> all.merge(label, count, Integer::sum));
          }
          facets.add(Facets.facet(criteria.get(i), all));
        }
        return facets;
      }
    };
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) {
    return new LeafCollector() {
      private int[] patients = new int[FEW];
      private int found;

      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int doc) {
        if (found == patients.length) {
          patients = ArrayUtil.grow(patients);
        }
        patients[found++] = doc;
      }

      @Override
      public void finish() throws IOException {
        if (found > 0) {
          count(segment, patients, found);
        }
      }
    };
  }

  private void count(LeafReaderContext segment, int[] patients, int found) throws IOException {
    int[] numbers = null;
    for (int i = 0; i < criteria.size(); i++) {
      Map<String, Integer> sums = labels.get(i);
      FacetColumn column = columns.column(segment, criteria.get(i), found);
      if (column == null) {
        FacetValues values = FacetValues.of(criteria.get(i), segment.reader());
        add(count(values, patients, found), values::label, sums);
      } else {
        numbers = numbers == null ? numbers(columns.patients(segment), patients, found) : numbers;
        int[] counts = column.count(numbers, found);
        add(counts, value -> column.label(value, segment.reader()), sums);
      }
    }
  }

  private static void add(
      int[] counts, IOFunction<Integer, String> label, Map<String, Integer> sums)
      throws IOException {
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) {
        sums.merge(label.apply(value), counts[value], Integer::sum);
      }
    }
  }

  private static int[] count(FacetValues values, int[] patients, int found) throws IOException {
    int[] counts = new int[values.size()];
    for (int i = 0; i < found; i++) {
      int before = -1;
      for (int k = values.advance(patients[i]); k > 0; k--) {
        int value = values.next();
        counts[value] += value == before ? 0 : 1;
        before = value;
      }
    }
    return counts;
  }

  /** How many patients stand before each of those found. */
  private static int[] numbers(FixedBitSet all, int[] patients, int found) {
    int[] numbers = new int[found];
    int from = 0;
    int number = 0;
    for (int i = 0; i < found; i++) {
      number += all.cardinality(from, patients[i]);
      numbers[i] = number;
      from = patients[i];
    }
    return numbers;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
