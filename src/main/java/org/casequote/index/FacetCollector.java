package org.casequote.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.NumericUtils;

/**
 * Counts values as patients are found. Within a segment it counts ordinals; only the values that
 * were met are spelt out when the segments are put together, so that nothing is prepared when an
 * index is opened.
 */
final class FacetCollector implements Collector {

  private final List<Criterion> criteria;
  private final List<Counter> counters = new ArrayList<>();

  private FacetCollector(List<Criterion> criteria) {
    this.criteria = criteria;
  }

  static CollectorManager<FacetCollector, List<Facet>> manager(List<Criterion> criteria) {
    return new CollectorManager<>() {
      @Override
      public FacetCollector newCollector() {
        return new FacetCollector(criteria);
      }

      @Override
      public List<Facet> reduce(Collection<FacetCollector> collectors) throws IOException {
        List<Facet> facets = new ArrayList<>();
        for (Criterion criterion : criteria) {
          Map<String, Integer> labels = new HashMap<>();
          Map<Double, Integer> bars = new HashMap<>();
          for (FacetCollector collector : collectors) {
            for (Counter counter : collector.counters) {
              if (counter.criterion().equals(criterion)) {
                counter.addTo(labels, bars);
              }
            }
          }
          facets.add(Facets.facet(criterion, labels, bars));
        }
        return facets;
      }
    };
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    List<Counter> here = new ArrayList<>();
    for (Criterion criterion : criteria) {
      here.add(Counter.of(criterion, context.reader()));
    }
    counters.addAll(here);
    Counter[] each = here.toArray(Counter[]::new);
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int doc) throws IOException {
        for (Counter counter : each) {
          counter.count(doc);
        }
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /** Counts one criterion in one segment. */
  private sealed interface Counter {

    static Counter of(Criterion criterion, LeafReader reader) throws IOException {
      String column = Columns.facet(criterion.name());
      if (Facets.numeric(criterion)) {
        return new Bars(criterion, DocValues.getSortedNumeric(reader, column), new HashMap<>());
      }
      SortedSetDocValues values = DocValues.getSortedSet(reader, column);
      return new Labels(criterion, values, new int[(int) values.getValueCount()]);
    }

    Criterion criterion();

    void count(int doc) throws IOException;

    void addTo(Map<String, Integer> labels, Map<Double, Integer> bars) throws IOException;

    record Labels(Criterion criterion, SortedSetDocValues values, int[] counts) implements Counter {
      @Override
      public void count(int doc) throws IOException {
        if (values.advanceExact(doc)) {
          for (int i = values.docValueCount(); i > 0; i--) {
            counts[(int) values.nextOrd()]++;
          }
        }
      }

      @Override
      public void addTo(Map<String, Integer> labels, Map<Double, Integer> bars) throws IOException {
        for (int ord = 0; ord < counts.length; ord++) {
          if (counts[ord] > 0) {
            labels.merge(values.lookupOrd(ord).utf8ToString(), counts[ord], Integer::sum);
          }
        }
      }
    }

    record Bars(Criterion criterion, SortedNumericDocValues values, Map<Double, int[]> counts)
        implements Counter {
      @Override
      public void count(int doc) throws IOException {
        if (!values.advanceExact(doc)) {
          return;
        }
        int number = values.docValueCount();
        if (number == 1) {
          count(next());
          return;
        }
        Set<Double> distinct = new HashSet<>();
        for (int i = 0; i < number; i++) {
          distinct.add(next());
        }
        distinct.forEach(this::count);
      }

      private double next() throws IOException {
        return Facets.bar(criterion, NumericUtils.sortableLongToDouble(values.nextValue()));
      }

      private void count(double bar) {
        counts.computeIfAbsent(bar, b -> new int[1])[0]++;
      }

      @Override
      public void addTo(Map<String, Integer> labels, Map<Double, Integer> bars) {
        counts.forEach((bar, count) -> bars.merge(bar, count[0], Integer::sum));
      }
    }
  }
}
