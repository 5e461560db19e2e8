package org.casequote.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.casequote.model.Field;
import org.casequote.model.Fields;

/** What a chart claims of one patient. */
final class Patient {

  /** Stands for a patient whom one side has not. */
  static final Patient NOBODY = new Patient(Map.of());

  private final Map<Field<?>, List<Claim>> claims;
  private final Map<Field<?>, List<Claim>> counted = new HashMap<>();

  private Patient(Map<Field<?>, List<Claim>> claims) {
    this.claims = claims;
    claims.forEach((field, all) -> counted.put(field, counted(field, all)));
  }

  /** The patient of an element of {@code cases}. */
  static Patient of(JsonNode json) {
    Map<Field<?>, List<Claim>> claims = new HashMap<>();
    for (Field<?> field : Fields.ALL) {
      List<Claim> all =
          StreamSupport.stream(json.path(field.id()).spliterator(), false).map(Claim::new).toList();
      if (!all.isEmpty()) {
        claims.put(field, all);
      }
    }
    return new Patient(claims);
  }

  /** Every claim about a field, affirmed or not. */
  List<Claim> all(Field<?> field) {
    return claims.getOrDefault(field, List.of());
  }

  /** The claims that count: affirmed, and each once. */
  List<Claim> counted(Field<?> field) {
    return counted.getOrDefault(field, List.of());
  }

  private static List<Claim> counted(Field<?> field, List<Claim> all) {
    List<Claim> out = new ArrayList<>();
    for (Claim claim : all) {
      if (claim.isAffirmed() && !isSupportive(field, claim) && !isRepeat(field, out, claim)) {
        out.add(claim);
      }
    }
    return out;
  }

  /** A regimen of nothing but drugs that do not count. */
  private static boolean isSupportive(Field<?> field, Claim claim) {
    return field.equals(Fields.SYSTEMIC_THERAPY)
        && claim.list("drugs").findAny().isPresent()
        && FieldScorer.drugs(claim).isEmpty();
  }

  private static boolean isRepeat(Field<?> field, List<Claim> earlier, Claim claim) {
    try {
      return earlier.stream().anyMatch(other -> FieldScorer.repeats(field, other, claim));
    } catch (IllegalArgumentException e) {
      return false; // a claim that cannot be compared repeats nothing
    }
  }
}
