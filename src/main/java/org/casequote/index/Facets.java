package org.casequote.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.casequote.index.Criterion.Kind;
import org.casequote.model.Field;
import org.casequote.model.Numbers;
import org.casequote.model.Value;
import org.casequote.model.Value.Biomarker;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Regimen;
import org.casequote.model.Value.Topography;
import org.jspecify.annotations.Nullable;

/** What can be counted and sorted by, and under which labels. */
final class Facets {

  /** Where the bars of a histogram begin; what is below the first counts to it. */
  private static final Map<String, double[]> BARS =
      Map.of(
          "age", new double[] {0, 10, 20, 30, 40, 50, 60, 70, 80, 90},
          "size", new double[] {0, 1, 2, 3, 5, 10, 15, 20, 30},
          "mitoses", new double[] {0, 1, 5, 10, 20, 50, 100},
          "ki67", new double[] {0, 1, 5, 10, 20, 30, 50, 75},
          "radiotherapy", new double[] {0, 20, 40, 50, 60, 70},
          "followup", new double[] {0, 6, 12, 24, 36, 60, 120},
          "year", new double[] {1950, 1980, 1990, 2000, 2005, 2010, 2015, 2020, 2025, 2030},
          "cycles", new double[] {0, 1, 2, 4, 6, 8, 12},
          "fractions", new double[] {0, 5, 10, 15, 20, 25, 30, 35});

  /** Of a label, which has to fit into a term of Lucene's. */
  private static final int LONGEST = 1000;

  private Facets() {}

  /**
   * Whether a criterion can be counted; what each article has of its own only sorts, and regimens
   * are counted by their drugs.
   */
  static boolean has(Criterion criterion) {
    return criterion.kind() != Kind.IDENTIFIER
        && !List.of("title", "regimen").contains(criterion.name());
  }

  /** The names of all that can be counted by. */
  static Stream<String> names() {
    return Criterion.ALL.stream().filter(Facets::has).map(Criterion::name);
  }

  static void add(Document patient, Field<?> field, Value value) {
    for (Criterion criterion : Criterion.ALL) {
      if (field.equals(criterion.field()) && has(criterion)) {
        if (criterion.numeric()) {
          Ranges.of(value).stream()
              .filter(range -> range.scale().equals(scale(criterion)))
              .forEach(range -> add(patient, criterion.name(), range.number()));
        } else {
          labels(value).forEach(label -> add(patient, criterion.name(), label));
        }
      }
    }
  }

  private static String scale(Criterion criterion) {
    return criterion.kind() == Kind.COUNT ? Columns.COUNT : Bounds.STATED;
  }

  static void add(Document patient, String criterion, @Nullable String label) {
    if (label != null) {
      BytesRef bytes = new BytesRef(label.substring(0, Math.min(label.length(), LONGEST)));
      patient.add(new SortedSetDocValuesField(Columns.facet(criterion), bytes));
    }
  }

  static void add(Document patient, String criterion, double number) {
    long sortable = NumericUtils.doubleToSortableLong(number);
    patient.add(new SortedNumericDocValuesField(Columns.facet(criterion), sortable));
  }

  private static List<String> labels(Value value) {
    return switch (value) {
      case Coded v -> List.of(v.value());
      case Morphology v -> List.of(v.name());
      case Topography v -> List.of(v.organ());
      case Biomarker v ->
          List.of(
              switch (v.result()) {
                case "positive" -> v.name() + "+";
                case "negative" -> v.name() + "-";
                default -> v.name() + " " + v.result();
              });
      case Regimen v -> v.drugs();
      default -> List.of();
    };
  }

  /** The counts of a criterion: the most frequent labels first, or the bars in their order. */
  static Facet facet(Criterion criterion, Map<String, Integer> labels) {
    List<Facet.Count> counts = new ArrayList<>();
    if (criterion.numeric()) {
      double[] bars = bars(criterion);
      for (int bar = 0; bar < bars.length; bar++) {
        Integer count = labels.get(label(bars, bar));
        if (count != null) {
          counts.add(new Facet.Count(label(bars, bar), count));
        }
      }
    } else {
      labels.forEach((label, count) -> counts.add(new Facet.Count(label, count)));
      counts.sort(
          Comparator.comparingInt(Facet.Count::patients)
              .reversed()
              .thenComparing(count -> count.label().toLowerCase(Locale.ROOT))
              .thenComparing(Facet.Count::label));
    }
    return new Facet(criterion, counts);
  }

  /** Where the bars of a criterion begin. */
  static double[] bars(Criterion criterion) {
    return BARS.getOrDefault(criterion.name(), new double[] {0});
  }

  /** Which of the bars a number is in. */
  static int bar(double[] bars, double number) {
    int bar = bars.length - 1;
    while (bar > 0 && number < bars[bar]) {
      bar--;
    }
    return bar;
  }

  /** The range of a bar, which a query can ask for. */
  static String label(double[] bars, int bar) {
    String from = Numbers.plain(bars[bar]) + "..";
    return bar == bars.length - 1 ? from : from + "<" + Numbers.plain(bars[bar + 1]);
  }
}
