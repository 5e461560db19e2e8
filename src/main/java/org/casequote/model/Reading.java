package org.casequote.model;

import java.util.List;

/**
 * One value of one field of one patient, with the words that say so.
 *
 * @param value what the article says
 * @param assertion how it holds it
 * @param confidence the estimated chance that a careful reader agrees, 0 to 1
 * @param rule the id of the rule or model behind the first evidence
 * @param evidence every place that says it, best first; never empty
 */
public record Reading<V extends Value>(
    V value, Assertion assertion, double confidence, String rule, List<Evidence> evidence) {

  /** Refuses a value without evidence. */
  public Reading {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a value without evidence: " + value);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }
}
