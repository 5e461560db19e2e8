package org.casequote.lab;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.casequote.model.Field;
import org.casequote.model.Fields;
import org.jspecify.annotations.Nullable;

/** When a claim says the same as the gold, field by field. */
final class FieldScorer {

  /** Sums of decimals are not exact. */
  private static final double EXACT = 1e-9;

  private static final Map<Field<?>, BiPredicate<Claim, Claim>> RULES =
      Map.ofEntries(
          Map.entry(Fields.AGE, FieldScorer::age),
          Map.entry(Fields.SEX, equal("value", Names::plain)),
          Map.entry(Fields.HISTOLOGY, FieldScorer::histology),
          Map.entry(Fields.PRIMARY_SITE, equal("organ", Names::plain)),
          Map.entry(Fields.TUMOR_SIZE, FieldScorer::size),
          Map.entry(Fields.MITOTIC_COUNT, FieldScorer::mitoses),
          Map.entry(
              Fields.KI67,
              (gold, read) -> near(gold, read, "low", 0.5) && near(gold, read, "high", 0.5)),
          Map.entry(Fields.GRADE, equal("value", Names::plain)),
          Map.entry(Fields.IHC, result("marker", Aliases::marker, Names::plain)),
          Map.entry(Fields.MOLECULAR, result("gene", Aliases::gene, Names::result)),
          Map.entry(Fields.STAGE, equal("value", Names::stage)),
          Map.entry(Fields.MARGINS, equal("value", Names::plain)),
          Map.entry(Fields.METASTATIC_SITE, equal("organ", Names::plain)),
          Map.entry(Fields.SYSTEMIC_THERAPY, (gold, read) -> drugs(gold).equals(drugs(read))),
          Map.entry(Fields.SURGERY, equal("procedure", Aliases::procedure)),
          Map.entry(
              Fields.RADIOTHERAPY,
              (gold, read) -> gold.number("dose_gy") == null || near(gold, read, "dose_gy", 0.5)),
          Map.entry(Fields.RESPONSE, equal("category", Names::plain)),
          Map.entry(Fields.RECURRENCE, equal("kind", Names::plain)),
          Map.entry(Fields.OUTCOME, equal("status", Names::plain)),
          Map.entry(Fields.FOLLOW_UP, FieldScorer::followUp));

  private FieldScorer() {}

  /** Whether the claim that was read is right by this claim of the gold. */
  static boolean same(Field<?> field, Claim gold, Claim read) {
    try {
      return rule(field).test(gold, read);
    } catch (IllegalArgumentException e) {
      return false; // what has not the field's form says nothing
    }
  }

  /**
   * Whether one claim repeats another of the same record.
   *
   * @throws IllegalArgumentException if one of them has not the field's form
   */
  static boolean repeats(Field<?> field, Claim earlier, Claim later) {
    if (field.equals(
        Fields.RADIOTHERAPY)) { // a course without a dose is right by any, but no repeat
      return Objects.equals(earlier.number("dose_gy"), later.number("dose_gy"))
          && Objects.equals(earlier.number("fractions"), later.number("fractions"));
    }
    return rule(field).test(earlier, later);
  }

  private static BiPredicate<Claim, Claim> rule(Field<?> field) {
    return Objects.requireNonNull(RULES.get(field), field::id);
  }

  /** The drugs of a regimen that count, each by one name. */
  static Set<String> drugs(Claim claim) {
    return claim
        .list("drugs")
        .map(drug -> Aliases.drug(drug.asText()))
        .filter(drug -> !Aliases.isIgnored(drug))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether an attribute is the same number in both, or stated in neither. */
  static boolean near(Claim gold, Claim read, String key, double tolerance) {
    return near(gold.number(key), read.number(key), tolerance);
  }

  static BiPredicate<Claim, Claim> equal(String key, UnaryOperator<String> name) {
    return (gold, read) -> name.apply(gold.text(key)).equals(name.apply(read.text(key)));
  }

  private static BiPredicate<Claim, Claim> result(
      String key, UnaryOperator<String> name, UnaryOperator<String> result) {
    return (gold, read) ->
        name.apply(gold.required(key)).equals(name.apply(read.text(key)))
            && result.apply(gold.required("result")).equals(result.apply(read.text("result")));
  }

  private static boolean age(Claim gold, Claim read) {
    double years = gold.requiredNumber("years");
    return near(years, read.number("years"), years < 2 ? 0.1 : 0.5);
  }

  private static boolean histology(Claim gold, Claim read) {
    String code = gold.text("icdo3");
    String other = read.text("icdo3");
    if (!code.isEmpty() && !other.isEmpty()) {
      return start(code, 4).equals(start(other, 4));
    }
    String name = Names.plain(gold.text("name"));
    return !name.isEmpty() && name.equals(Names.plain(read.text("name")));
  }

  private static boolean size(Claim gold, Claim read) {
    if (!gold.json().path("dims_cm").isArray()) {
      throw new IllegalArgumentException("no dims_cm in " + gold.json());
    }
    List<Double> dims = dims(gold);
    List<Double> others = dims(read);
    if (dims.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < dims.size(); i++) {
      if (!near(dims.get(i), others.get(i), 0.05)) {
        return false;
      }
    }
    return true;
  }

  /** The dimensions, largest first. */
  static List<Double> dims(Claim claim) {
    return claim
        .list("dims_cm")
        .map(n -> n.doubleValue())
        .sorted(Collections.reverseOrder())
        .toList();
  }

  private static boolean mitoses(Claim gold, Claim read) {
    return near(gold, read, "low", 0.05)
        && near(gold, read, "high", 0.05)
        && near(gold, read, "per", 0.001)
        && Names.plain(gold.text("unit")).equals(Names.plain(read.text("unit")));
  }

  private static boolean followUp(Claim gold, Claim read) {
    Double months = read.number("months");
    if (months == null) {
      return false;
    }
    double stated = gold.requiredNumber("months");
    return Math.abs(stated - months) <= Math.max(1, 0.1 * stated);
  }

  private static boolean near(@Nullable Double a, @Nullable Double b, double tolerance) {
    return a == null || b == null ? a == b : Math.abs(a - b) <= tolerance + EXACT;
  }

  /** The first characters of a code. */
  static String start(String code, int length) {
    return code.substring(0, Math.min(length, code.length()));
  }
}
