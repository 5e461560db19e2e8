package org.casequote.assemble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casequote.lexicon.Entry;
import org.casequote.lexicon.Kind;
import org.casequote.lexicon.Lexicon;
import org.casequote.model.Assertion;
import org.casequote.model.Field;

/**
 * How far a reading can be trusted: how often its rule was right where that was measured, more
 * where the article says it again.
 */
final class Confidence {

  private static final String ANY = "*";

  /** Nothing that is read is out of the question, and nothing beyond doubt. */
  private static final double LEAST = 0.01;

  private static final double MOST = 0.99;

  /** Where nothing was measured. */
  private static final double USUAL = 0.8;

  private final Map<String, Map<String, Double>> precision = new HashMap<>(); // by field and rule
  private final List<Double> restated;

  Confidence(Lexicon lexicon) {
    for (Entry row : lexicon.entries(Kind.CONFIDENCE)) {
      precision
          .computeIfAbsent(row.get("field"), field -> new HashMap<>())
          .put(row.get("rule"), Double.valueOf(row.get("precision")));
    }
    restated =
        lexicon.entries(Kind.RESTATED).stream()
            .map(row -> Double.valueOf(row.get("log_odds")))
            .toList();
  }

  /**
   * The chance that a reading is right, in hundredths.
   *
   * @param rule behind the first place that says it
   * @param places how many say it
   */
  double of(Field<?> field, Assertion assertion, String rule, int places) {
    double usual = precision(ANY, assertion.label(), USUAL);
    double chance = usual;
    if (assertion == Assertion.AFFIRMED) {
      double ofField = precision(field.id(), ANY, usual);
      double ofRule = precision(field.id(), rule, ofField);
      chance = moved(ofRule, restated.get(Math.min(places, restated.size()) - 1));
    }
    return Math.round(Math.clamp(chance, LEAST, MOST) * 100) / 100.0;
  }

  private double precision(String field, String rule, double otherwise) {
    return precision.getOrDefault(field, Map.of()).getOrDefault(rule, otherwise);
  }

  /** A chance with something added to its log-odds. */
  private static double moved(double chance, double logOdds) {
    return 1 / (1 + (1 - chance) / chance * Math.exp(-logOdds));
  }
}
