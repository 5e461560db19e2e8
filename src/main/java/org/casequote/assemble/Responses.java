package org.casequote.assemble;

import java.util.List;
import java.util.Set;
import org.casequote.model.Fields;
import org.casequote.model.Reading;
import org.casequote.model.Value.Coded;

/** Responses: to a treatment, so what stands before any treatment speaks of something else. */
final class Responses {

  /** Rules that read growth in words, which after a cleared disease is a recurrence. */
  private static final Set<String> GROWTH = Set.of("response.pd.new", "response.pd.grew");

  private Responses() {}

  static List<Reading<Coded>> of(CaseFile file) {
    Treatments treatments = Treatments.of(file);
    List<Fact<Coded>> facts = file.all(Fields.RESPONSE);
    return file.merged(
        facts.stream()
            .filter(treatments::treatedBefore)
            .filter(f -> !GROWTH.contains(f.rule()) || !isCleared(file, f))
            .toList(),
        v -> v);
  }

  /** Whether the last word on the disease before a fact, in the same part, was that it had gone. */
  private static boolean isCleared(CaseFile file, Fact<Coded> fact) {
    return file.affirmed(Fields.RESPONSE).stream()
        .filter(f -> f.section() == fact.section() && f.at() < fact.at())
        .reduce((a, b) -> b)
        .filter(last -> last.value().value().equals("CR"))
        .isPresent();
  }
}
