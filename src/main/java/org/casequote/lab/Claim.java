package org.casequote.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a record in the exchange form: a gold one, or one that was read.
 *
 * @param json its attributes; where it was read, also assertion, confidence, rule and evidence
 */
record Claim(JsonNode json) {

  /** The assertions that count; a gold claim has none, which is to affirm. */
  private static final Set<String> COUNTED = Set.of("", "affirmed", "present", "probable");

  /** An attribute as words; none where it is absent or says nothing. */
  String text(String key) {
    JsonNode value = json.path(key);
    return value.isNull() || value.isNumber() && value.doubleValue() == 0 ? "" : value.asText();
  }

  /** An attribute that a claim of its field cannot do without. */
  String required(String key) {
    if (!json.has(key)) {
      throw new IllegalArgumentException("no " + key + " in " + json);
    }
    return json.get(key).asText();
  }

  /** An attribute as a number; {@code null} where it is absent. */
  @Nullable Double number(String key) {
    JsonNode value = json.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    return value.isNumber() ? value.doubleValue() : Double.parseDouble(value.asText());
  }

  /** The same where the claim cannot do without it. */
  double requiredNumber(String key) {
    Double number = number(key);
    if (number == null) {
      throw new IllegalArgumentException("no " + key + " in " + json);
    }
    return number;
  }

  /** The elements of an attribute that lists several. */
  Stream<JsonNode> list(String key) {
    return StreamSupport.stream(json.path(key).spliterator(), false);
  }

  /** Whether the claim is held to be so, and of this patient. */
  boolean isAffirmed() {
    return COUNTED.contains(text("assertion"));
  }

  /** How the article holds it: {@code negated}, {@code planned} … */
  String assertion() {
    String stated = text("assertion");
    return stated.isEmpty() ? "affirmed" : stated;
  }

  /** The rule behind it, where it was read. */
  String rule() {
    return text("rule");
  }

  /** How sure the reader was, 0 to 1; 1 where it does not say. */
  double confidence() {
    Double stated = number("confidence");
    return stated == null ? 1 : stated;
  }

  /** The number of places that say so. */
  int evidences() {
    return json.path("evidence").size();
  }
}
