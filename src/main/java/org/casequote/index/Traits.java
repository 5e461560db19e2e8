package org.casequote.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.casequote.index.Condition.Is;
import org.casequote.index.Condition.Leaf;
import org.casequote.index.Condition.Within;
import org.casequote.index.Condition.Words;
import org.casequote.model.Article;
import org.casequote.model.Block;
import org.casequote.model.CaseRecord;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value;
import org.casequote.model.Value.Biomarker;
import org.casequote.model.Value.Coded;
import org.casequote.model.Value.Morphology;
import org.casequote.model.Value.Quantity;
import org.casequote.model.Value.Regimen;
import org.casequote.model.Value.Size;
import org.casequote.model.Value.Topography;

/**
 * What a patient is made of, to find others like them: the affirmed values, each as a condition
 * with a weight, and the words that the report of the case dwells on.
 *
 * @param doc the article, whose patients are not like themselves
 * @param weights the conditions; what weighs more counts for more
 */
public record Traits(String doc, Map<Leaf, Double> weights) {

  private static final Map<Field<?>, Double> WEIGHTS =
      Map.of(
          Fields.HISTOLOGY, 3.0,
          Fields.PRIMARY_SITE, 2.0,
          Fields.MOLECULAR, 2.0,
          Fields.SEX, 0.5,
          Fields.IHC, 0.5);

  private static final int WORDS = 15;
  private static final int SHORTEST = 7;
  private static final double WORD_WEIGHT = 0.3;

  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");

  /** The traits of one patient of an article. */
  public static Traits of(Article article, CaseRecord patient) {
    Map<Leaf, Double> weights = new LinkedHashMap<>();
    for (Field<?> field : patient.fields()) {
      for (Reading<?> reading : patient.get(field).affirmed()) {
        // Of ten stains each says less than the one diagnosis does.
        double share = Math.sqrt(patient.get(field).affirmed().size());
        double weight = WEIGHTS.getOrDefault(field, 1.0) / share;
        leaves(field, reading.value()).forEach(leaf -> weights.putIfAbsent(leaf, weight));
      }
    }
    words(article).forEach(word -> weights.put(new Words(word), WORD_WEIGHT));
    return new Traits(article.report().id(), weights);
  }

  /** The value that says that there is no recurrence. */
  static final Coded NO_RECURRENCE = new Coded("none");

  /** Whether these readings say no more than that there is none of it. */
  static boolean isNone(Field<?> field, List<? extends Reading<?>> readings) {
    return field.equals(Fields.RECURRENCE)
        && readings.stream().allMatch(reading -> reading.value().equals(NO_RECURRENCE));
  }

  private static List<Leaf> leaves(Field<?> field, Value value) {
    return switch (value) {
      case Coded v -> List.of(is(field, v.value()));
      case Morphology v -> List.of(is(field, v.name()));
      case Topography v -> List.of(is(field, v.organ()), is(field, v.name()));
      case Biomarker v -> List.of(is(field, v.name() + " " + v.result()));
      case Regimen v -> v.drugs().stream().<Leaf>map(drug -> is(field, drug)).toList();
      case Quantity v -> around(field, v);
      case Size v ->
          List.of(within(field, v.dimsCm().getFirst() * 0.75, v.dimsCm().getFirst() * 1.25));
      default -> List.of();
    };
  }

  private static List<Leaf> around(Field<?> field, Quantity value) {
    Double number = value.low() == null ? value.high() : value.low();
    if (number == null) {
      return List.of();
    }
    double margin = field.equals(Fields.AGE) ? 5 : number / 4;
    return List.of(within(field, number - margin, number + margin));
  }

  private static Leaf is(Field<?> field, String value) {
    return new Is(criterion(field), value);
  }

  private static Leaf within(Field<?> field, double low, double high) {
    return new Within(criterion(field), new Bounds(Bounds.STATED, low, high));
  }

  private static Criterion criterion(Field<?> field) {
    return Criterion.ALL.stream()
        .filter(c -> field.equals(c.field()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(field + " cannot be asked for"));
  }

  /** The long words of the case that come back most; which of them are rare the index knows. */
  private static List<String> words(Article article) {
    Map<String, Integer> counts = new HashMap<>();
    for (Block block : article.report().blocks()) {
      if (PatientDocuments.worthSearching(block.kind())) {
        for (String word : LETTERS.split(article.report().text(block))) {
          if (word.length() >= SHORTEST) {
            counts.merge(Spelling.of(word), 1, Integer::sum);
          }
        }
      }
    }
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
    sorted.sort(
        Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
    return sorted.stream()
        .filter(entry -> entry.getValue() > 1)
        .limit(WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
