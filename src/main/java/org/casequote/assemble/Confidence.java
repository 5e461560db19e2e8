package org.casequote.assemble;

import java.util.List;
import java.util.Map;
import org.casequote.model.Assertion;
import org.casequote.model.Value;

/**
 * How far a reading can be trusted: what its best rule is worth, more where the article says it
 * again.
 */
final class Confidence {

  private static final double USUAL = 0.8;
  private static final double AGAIN = 0.35;

  private static final Map<String, Double> RULES =
      Map.ofEntries(
          Map.entry("age.old", 0.97),
          Map.entry("age.short", 0.9),
          Map.entry("age.aged", 0.8),
          Map.entry("sex.noun", 0.97),
          Map.entry("sex.pronoun", 0.9),
          Map.entry("size.dims", 0.92),
          Map.entry("ihc.sign", 0.92),
          Map.entry("ihc.list", 0.88),
          Map.entry("stage.tnm", 0.9),
          Map.entry("surgery.generic", 0.6),
          Map.entry("therapy.unnamed", 0.65),
          Map.entry("site.plain", 0.5),
          Map.entry("histology.generic", 0.6));

  private Confidence() {}

  static <V extends Value> double of(List<Fact<V>> same) {
    double best = 0;
    for (Fact<V> fact : same) {
      best = Math.max(best, RULES.getOrDefault(fact.rule(), USUAL));
    }
    double sure = same.size() > 1 ? best + (1 - best) * AGAIN : best;
    boolean affirmed = same.getFirst().finding().assertion() == Assertion.AFFIRMED;
    return Math.round((affirmed ? sure : sure * 0.8) * 100) / 100.0;
  }
}
