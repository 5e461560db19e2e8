package org.casequote.lab;

import java.util.function.BiPredicate;
import org.casequote.model.Field;
import org.casequote.model.Fields;

/** A part of a claim that is scored apart, where the claim itself is right. */
enum Attribute {
  /** The ICD-O-3 topography of a primary site, to the place after the point. */
  TOPOGRAPHY("primary_site.icdo3", Fields.PRIMARY_SITE, Attribute::topography),
  /** The side of a primary site. */
  LATERALITY(
      "primary_site.laterality",
      Fields.PRIMARY_SITE,
      FieldScorer.equal("laterality", Names::plain)),
  /** What was measured. */
  LESION("tumor_size.lesion", Fields.TUMOR_SIZE, FieldScorer.equal("lesion", Names::plain)),
  /** The number of cycles, where the gold has one. */
  CYCLES("systemic_therapy.cycles", Fields.SYSTEMIC_THERAPY, Attribute::cycles),
  /** Whether the patient lives, whatever else the outcome says; also where the outcome is wrong. */
  ALIVE("outcome.alive_or_dead", Fields.OUTCOME, Attribute::alive);

  private final String id;
  private final Field<?> field;
  private final BiPredicate<Claim, Claim> same;

  Attribute(String id, Field<?> field, BiPredicate<Claim, Claim> same) {
    this.id = id;
    this.field = field;
    this.same = same;
  }

  /** The name in print. */
  String id() {
    return id;
  }

  /** The field that it is a part of. */
  Field<?> field() {
    return field;
  }

  /** Whether it is right, too. */
  boolean isRight(Claim gold, Claim read) {
    return same.test(gold, read);
  }

  private static boolean topography(Claim gold, Claim read) {
    String code = gold.text("icdo3");
    return code.isEmpty()
        || FieldScorer.start(code, 5).equals(FieldScorer.start(read.text("icdo3"), 5));
  }

  private static boolean cycles(Claim gold, Claim read) {
    return gold.text("cycles").isEmpty() || FieldScorer.near(gold, read, "cycles", 0.01);
  }

  private static boolean alive(Claim gold, Claim read) {
    return state(gold).equals(state(read));
  }

  private static String state(Claim outcome) {
    return switch (outcome.text("status")) {
      case "NED", "AWD", "ALIVE" -> "alive";
      case "DOD", "DOC", "DEAD" -> "dead";
      default -> "unknown";
    };
  }
}
