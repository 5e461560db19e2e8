package org.casequote.lab;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.casequote.model.Cardinality;
import org.casequote.model.Field;
import org.casequote.model.Fields;

/** When two claims that do not say the same speak of the same thing. */
final class Likeness {

  private static final Map<Field<?>, BiPredicate<Claim, Claim>> RULES =
      Map.ofEntries(
          Map.entry(
              Fields.HISTOLOGY, stated("name", Names::plain).or(stated("icdo3", Likeness::type))),
          Map.entry(Fields.PRIMARY_SITE, stated("name", Names::plain).or(stated("icdo3", c -> c))),
          Map.entry(
              Fields.TUMOR_SIZE,
              (a, b) -> !Collections.disjoint(FieldScorer.dims(a), FieldScorer.dims(b))),
          Map.entry(Fields.MITOTIC_COUNT, Likeness::overlapping),
          Map.entry(Fields.KI67, Likeness::overlapping),
          Map.entry(Fields.IHC, stated("marker", Aliases::marker)),
          Map.entry(Fields.MOLECULAR, stated("gene", Aliases::gene)),
          Map.entry(Fields.STAGE, stated("value", Likeness::category)),
          Map.entry(
              Fields.SYSTEMIC_THERAPY,
              (a, b) -> !Collections.disjoint(FieldScorer.drugs(a), FieldScorer.drugs(b))),
          Map.entry(Fields.MARGINS, (a, b) -> true),
          Map.entry(Fields.RADIOTHERAPY, (a, b) -> true));

  /** The fields whose claims have a name and a code. */
  private static final Set<Field<?>> CODED = Set.of(Fields.HISTOLOGY, Fields.PRIMARY_SITE);

  private Likeness() {}

  /** Whether the two are about one thing; of a field with one value all are. */
  static boolean holds(Field<?> field, Claim gold, Claim read) {
    return field.cardinality() == Cardinality.ONE
        || RULES.getOrDefault(field, (a, b) -> false).test(gold, read);
  }

  /** What is wrong where it holds. */
  static Cause cause(Field<?> field) {
    return CODED.contains(field) ? Cause.WRONG_CODE : Cause.WRONG_ATTRIBUTE;
  }

  /** The same words under a key, stated in both. */
  private static BiPredicate<Claim, Claim> stated(String key, UnaryOperator<String> name) {
    return (gold, read) -> {
      String words = name.apply(gold.text(key));
      return !words.isEmpty() && words.equals(name.apply(read.text(key)));
    };
  }

  private static boolean overlapping(Claim gold, Claim read) {
    return stated("low", c -> c).or(stated("high", c -> c)).test(gold, read);
  }

  /** A morphology without its last digit, which tells variants apart, and its behaviour. */
  private static String type(String code) {
    return FieldScorer.start(code, 3);
  }

  /** The first two characters: T2 of T2bN0M0, II of IIB. */
  private static String category(String stage) {
    return FieldScorer.start(Names.stage(stage), 2);
  }
}
